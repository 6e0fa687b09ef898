using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A line of a page that is not blank.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">In single spaces, without links such as "See more »" at its end; empty where there was nothing else.</param>
/// <param name="Columns">Its parts where it is set as a row of a table, by tabulators or wide gaps; else the text alone.</param>
internal sealed record PageLine(int Number, string Text, ImmutableArray<string> Columns)
{
    private static readonly Pattern TrailingLink = Pattern.Of(
        @"(?:[\s|]*)(?:(?:See|Show|View|Read|Learn|Add|Edit|Report|Explore|Browse) [\p{L}\p{Nd}&'’.,()! \-]{0,60}(?:»|›)|See all my reviews|See full summary|See full cast (?:&|and) crew|See more|\((?:see )?more\)|Permalink|Report this|\bMore at(?: +\p{L}{3,10}){1,4})\s*$"
    );

    private static readonly Pattern WasHelpful = Pattern.Of(@"[\s|]*Was (?:this|the) review helpful(?: to you)?\?.*$");
    private static readonly Pattern NoteMark = Pattern.Of(
        @"\[(?:\d{1,3}|[a-z]|citation needed|note \d|edit(?: source)?)\]"
    );
    private static readonly Pattern SpacedColon = Pattern.Of(@"(?<word>\p{L}|\)) :(?: |$)");
    private static readonly Pattern Gap = Pattern.Of(@" *\t[ \t]*| {2,}");

    /// <summary>True for a line that a table sets below the second of its columns.</summary>
    public bool IsIndented { get; private init; }

    /// <summary>Its place as a range.</summary>
    public LineRange At => new(Number, Number);

    /// <summary>True where the line was nothing but links and buttons.</summary>
    public bool IsFurniture => Furniture.IsOne(Text);

    /// <summary>Joins a label that a narrow column broke in two, "Production" above "companies", or the author of a book from its title.</summary>
    public static void JoinLabels(PageLine[] lines)
    {
        for (var at = 0; at + 1 < lines.Length; at++)
        {
            var (upper, lower) = (lines[at], lines[at + 1]);
            var joined = $"{upper.Text} {lower.Text}";
            if (
                lower.Text is ['c' or 'd' or 'l', ..]
                && PageLabels.Alone(joined) is not null
                && lower.Columns.Length <= 1
            )
            {
                lines[at] = upper with { Text = "" };
                lines[at + 1] = lower with { Text = joined };
            }
            else if (
                lower.Text.StartsWith("by ", StringComparison.Ordinal)
                && PageLabels.In(upper.Text) is [{ Label: Label.BasedOn, Value.Length: > 0 }]
            )
            {
                lines[at] = upper with { Text = joined };
                lines[at + 1] = lower with { Text = "" };
            }
        }
    }

    /// <summary>A line as it stands, without the links at its end.</summary>
    public static PageLine Of(int number, string line)
    {
        var text = WithoutLinks(SpacedColon.Replace(NoteMark.Replace(line, ""), "${word}: ").Trim());
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
