using System.Collections.Immutable;
using Whitecrow.Seeds.FilmPages;

namespace Whitecrow.Seeds.Lists;

/// <summary>A list set as a table: a row of headings, then a film a row.</summary>
/// <param name="HeaderLine">Number of the row of headings.</param>
/// <param name="Columns">The headings.</param>
internal sealed record ListTable(int HeaderLine, ImmutableArray<string> Columns)
{
    /// <summary>The table of a text; null where no line names both a title's column and a year's.</summary>
    public static ListTable? Find(IEnumerable<(int Number, string Text)> lines)
    {
        foreach (var (number, text) in lines)
        {
            var cells = CellsOf(text);
            if (cells.Length >= 2 && cells.Any(IsTitle) && cells.Any(IsYear))
            {
                return new(number, cells);
            }
        }

        return null;
    }

    /// <summary>The cells of a row, each with the label that its column is; null for a line that is no row.</summary>
    public ImmutableArray<(string Column, string Value)>? Row(string text)
    {
        var cells = CellsOf(text);
        return cells.Length == Columns.Length && cells.Any(c => c.Any(char.IsLetter)) ? [.. Columns.Zip(cells)] : null;
    }

    /// <summary>True for the heading of the titles.</summary>
    public static bool IsTitle(string column) => Is(column, "title", "film", "movie", "name", "film title");

    /// <summary>True for the heading of the years.</summary>
    public static bool IsYear(string column) => Is(column, "year", "date", "released", "year of release");

    /// <summary>True for the heading of figures that only count the rows.</summary>
    public static bool IsCount(string column) => Is(column, "no.", "no", "nr", "nr.", "#", "rank", "number");

    private static bool Is(string column, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (column.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string> CellsOf(string text) =>
        text.Contains('|', StringComparison.Ordinal)
            ? [.. text.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)]
            : PageLine.Of(0, text).Columns;
}
