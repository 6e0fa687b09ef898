using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A line of a page that is not blank.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">In single spaces, without links such as "See more »" at its end; empty where there was nothing else.</param>
/// <param name="Columns">Its parts where it is set as a row of a table, by tabulators or wide gaps; else the text alone.</param>
internal sealed record PageLine(int Number, string Text, ImmutableArray<string> Columns)
{
    private static readonly Regex TrailingLink = Pattern.Of(
        @"(?:[\s|]*)(?:(?:See|Show|View|Read|Learn|Add|Edit|Report|Explore|Browse) [\p{L}\p{Nd}&'’.,()! \-]{0,60}(?:»|›)|See all my reviews|See full summary|See full cast (?:&|and) crew|See more|\((?:see )?more\)|Permalink|Report this)\s*$"
    );

    private static readonly Regex WasHelpful = Pattern.Of(@"[\s|]*Was (?:this|the) review helpful(?: to you)?\?.*$");
    private static readonly Regex Gap = Pattern.Of(@" *\t[ \t]*| {2,}");

    /// <summary>True for a line that a table sets below the second of its columns.</summary>
    public bool IsIndented { get; private init; }

    /// <summary>Its place as a range.</summary>
    public LineRange At => new(Number, Number);

    /// <summary>True where the line was nothing but links and buttons.</summary>
    public bool IsFurniture => Furniture.IsOne(Text);

    /// <summary>A line as it stands, without the links at its end.</summary>
    public static PageLine Of(int number, string line)
    {
        var text = WithoutLinks(line.Trim());
        ImmutableArray<string> columns = [.. Gap.Split(text).Select(c => c.Trim()).Where(c => c.Length > 0)];

        // A label set in a column of its own has lost its colon to the table.
        var whole =
            columns.Length > 1 && PageLabels.IsLabel(columns[0])
                ? $"{columns[0].TrimEnd(':')}: {string.Join(", ", columns[1..]).Replace(", (", " (", StringComparison.Ordinal)}"
                : string.Join(' ', columns);
        return new(number, whole, columns)
        {
            IsIndented = line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t'),
        };
    }

    private static string WithoutLinks(string line)
    {
        var text = line;
        while (true)
        {
            var shorter = TrailingLink.Replace(WasHelpful.Replace(text, ""), "").TrimEnd(' ', '|');
            if (shorter.Length == text.Length)
            {
                return text;
            }

            text = shorter;
        }
    }
}
