using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A viewer's review as it is being read: a title, a date with an author, paragraphs, a count of readers.</summary>
internal sealed class PageReview(string? title, string? date, string? author, int firstLine)
{
    private static readonly Pattern DateAndAuthor = Pattern.Of(
        @"^(?<date>\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}) *(?:\||[-–—]) *(?:by|By) *(?<author>.{1,60})$|^(?:by|By) (?<author>.{1,60}?) *(?:\||[-–—]) *(?<date>\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})$"
    );
    private static readonly Pattern Helpful = Pattern.Of(
        @"^(?<yes>[\d,]{1,9}) (?:out )?of (?<of>[\d,]{1,9})(?: people| users)? found this(?: review)? helpful\.?$"
    );
    private static readonly Pattern Marks = Pattern.Of(@"^(?:\d{1,2} ?/ ?10|[★☆*]{3,10})$");
    private static readonly Pattern Remark = Pattern.Of(@"\s*\([^()]*\)$");
    private (decimal Yes, decimal Of)? helpful;
    private int lastLine;

    /// <summary>True for the line with date and author, which stands below the title.</summary>
    public static bool IsHead(string text) =>
        text.Length < 160
        && DateAndAuthor.Match(text) is { Success: true } match
        && Dates.Whole(match.Groups["date"].Value) is not null;

    /// <summary>True where the marks that the reviewer gives stand between the title at this place and the line with date and author.</summary>
    public static bool IsHeadBehindMarks(IReadOnlyList<PageLine> lines, int at) =>
        at + 2 < lines.Count && Marks.IsMatch(lines[at + 1].Text) && IsHead(lines[at + 2].Text);

    /// <summary>True for a heading that stands, without date and author, above the words of a review.</summary>
    public static bool IsTitle(IReadOnlyList<PageLine> lines, int at) =>
        lines[at].Text.Length is >= 3 and <= 120
        && char.IsLetter(lines[at].Text[0])
        && !BareLines.IsProse(lines[at].Text)
        && !Names.IsFullName(lines[at].Text)
        && at + 1 < lines.Count
        && lines[at + 1].Text.Split(' ').Length >= 12
        && BareLines.IsProse(lines[at + 1].Text);

    /// <summary>True for the line that counts readers.</summary>
    public static bool IsCount(string text) => Helpful.IsMatch(text);

    /// <summary>Begins a review.</summary>
    /// <param name="title">The line above, null where there is none.</param>
    /// <param name="head">The line with date and author; null where there is none.</param>
    public static PageReview Begin(PageLine? title, PageLine? head)
    {
        if (head is null)
        {
            return new(title?.Text, null, null, title?.Number ?? 0) { lastLine = title?.Number ?? 0 };
        }

        var match = DateAndAuthor.Match(head.Text);
        return new(
            title?.Text,
            Dates.Whole(match.Groups["date"].Value),
            Remark.Replace(match.Groups["author"].Value.Trim(' ', '–', '—', '-'), ""),
            title?.Number ?? head.Number
        )
        {
            lastLine = head.Number,
        };
    }

    /// <summary>Takes the line that counts readers.</summary>
    public void Count(PageLine line)
    {
        var match = Helpful.Match(line.Text);
        helpful = (Number(match.Groups["yes"]), Number(match.Groups["of"]));
        lastLine = line.Number;
    }

    /// <summary>Notes the review.</summary>
    public void Close(ReadingBuilder reading, string film) =>
        reading.Claim(
            new(firstLine, lastLine),
            film,
            "reviews",
            ClaimValue.Row(
                ("title", title is null ? null : ClaimValue.Of(title)),
                ("author", author is null ? null : ClaimValue.Of(author)),
                ("date", date is null ? null : ClaimValue.Of(date)),
                (
                    "helpful",
                    helpful is { } count
                        ? ClaimValue.Row(("yes", ClaimValue.Of(count.Yes)), ("of", ClaimValue.Of(count.Of)))
                        : null
                )
            )
        );

    private static decimal Number(Group group) =>
        decimal.Parse(group.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
