using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>The film that a page is about.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Year">Null where the page does not say.</param>
/// <param name="Lines">Where the title stands.</param>
/// <param name="IsHeader">True for a title at the head of the page, false for one found further down.</param>
internal sealed record PageTitle(string Title, int? Year, LineRange Lines, bool IsHeader)
{
    private static readonly Regex WithYear = Pattern.Of(
        @"^(?<title>.{1,120}?) \((?:(?:TV|Video|TV Movie|TV Special|TV Short|Short|I{1,3}|IV|V) ?)?(?<year>1[89]\d{2}|20\d{2})(?:[–\-]\d{0,4})?(?: film)?\)(?: *[\-|–] *(?:IMDb|\p{L}[\p{L} .]{1,30}))?$"
    );
    private static readonly Regex YearFirst = Pattern.Of(
        @"^(?<year>1[89]\d{2}|20\d{2})(?:\s*[·‧•|].*|(?:[A-Z0-9\-]{0,6}\d{1,2} ?h.*))?$"
    );

    /// <summary>Where a header may stand, counted in lines that are not blank.</summary>
    private const int HeaderLines = 6;

    /// <summary>
    /// Looks at the head of the page for "Title (Year)" or a title above its year; else, since the header is the first
    /// thing that a dump loses, at what the page calls its original title or lists as the first of its titles.
    /// </summary>
    public static PageTitle? Find(IReadOnlyList<PageLine> lines)
    {
        for (var at = 0; at < Math.Min(HeaderLines, lines.Count); at++)
        {
            var line = lines[at];
            if (CastTable.IsRow(line.Text))
            {
                break;
            }

            if (
                WithYear.Match(line.Text) is { Success: true } header
                && PageLabels.In(line.Text).Length == 0
                && !Connections.IsOne(line.Text)
            )
            {
                return new(Quotes(header.Groups["title"].Value), Number(header), At(line), IsHeader: true);
            }

            var next = at + 1 < lines.Count ? lines[at + 1] : null;
            if (
                at == 0
                && next is not null
                && IsTitle(line.Text)
                && YearFirst.Match(next.Text) is { Success: true } year
            )
            {
                return new(line.Text, Number(year), At(line), IsHeader: true);
            }
        }

        return Labelled(lines, Label.OriginalTitle) ?? Labelled(lines, Label.AlsoKnownAs);
    }

    private static PageTitle? Labelled(IReadOnlyList<PageLine> lines, Label wanted)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var label = PageLabels.In(lines[at].Text).FirstOrDefault(l => l.Label == wanted);
            if (label is null)
            {
                continue;
            }

            if (label.Value.Length > 0)
            {
                return new(AlsoKnownAs.Title(label.Value), null, At(lines[at]), IsHeader: false);
            }

            if (
                at + 1 < lines.Count
                && lines[at + 1] is { IsFurniture: false } value
                && PageLabels.In(value.Text).Length == 0
                && PageLabels.Heading(value.Text) is null
            )
            {
                return new(AlsoKnownAs.Title(value.Text), null, new(lines[at].Number, value.Number), IsHeader: false);
            }
        }

        return null;
    }

    private static bool IsTitle(string text) =>
        text.Length is > 0 and <= 100
        && !text.EndsWith('.')
        && !text.EndsWith(':')
        && PageLabels.Heading(text) is null
        && !text.Contains('|', StringComparison.Ordinal);

    private static string Quotes(string title) => title.Trim('"', '“', '”', ' ');

    private static int? Number(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

    private static LineRange At(PageLine line) => new(line.Number, line.Number);
}
