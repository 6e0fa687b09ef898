using System.Buffers;
using System.Globalization;
using System.Text;

namespace Whitecrow.Output.Data;

/// <summary>A table as comma-separated values (RFC 4180), UTF-8.</summary>
internal sealed class Csv
{
    // Semicolon and tab too: a spreadsheet may be told to part columns there.
    private static readonly SearchValues<char> Parting = SearchValues.Create(",;\t\"\r\n");
    private static readonly SearchValues<char> Figures = SearchValues.Create("-.0123456789");
    private readonly StringBuilder text = new();

    /// <param name="columns">The first line.</param>
    public Csv(params ReadOnlySpan<string> columns) => Row(columns);

    /// <summary>Adds a line.</summary>
    public void Row(params ReadOnlySpan<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            var safe = Guard(cell);
            if (safe.AsSpan().IndexOfAny(Parting) < 0 && safe == safe.Trim())
            {
                text.Append(safe);
            }
            else
            {
                text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
        }

        // The standard's line end.
        text.Append("\r\n");
    }

    /// <summary>The table as a file.</summary>
    public OutputFile ToFile(string path) => OutputFile.FromText(path, text.ToString());

    /// <summary>
    /// A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe in front, as one would type it by hand.
    /// </summary>
    /// <remarks>Taking an apostrophe away where what follows begins like a formula gives the text back.</remarks>
    internal static string Guard(string cell) => BeginsLikeFormula(cell) && !IsNumber(cell) ? "'" + cell : cell;

    /// <summary>True for a text that a spreadsheet may take for a formula, whatever it skips before the sign.</summary>
    internal static bool BeginsLikeFormula(string cell)
    {
        var bare = cell.AsSpan().TrimStart('\'');
        if (bare is ['\t' or '\r' or '\n', ..])
        {
            return true;
        }

        foreach (var c in bare)
        {
            if (c != '\'' && !char.IsWhiteSpace(c) && !char.IsControl(c) && !IsInvisible(c))
            {
                // The full-width signs mean the same to a spreadsheet with East Asian settings.
                return c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
            }
        }

        return false;
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // A negative number runs nothing, and should stay one that can be added up.
    private static bool IsNumber(string cell) =>
        cell.AsSpan().IndexOfAnyExcept(Figures) < 0
        && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
