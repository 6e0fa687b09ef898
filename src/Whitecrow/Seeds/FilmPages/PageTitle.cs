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
    private static readonly Pattern WithYear = Pattern.Of(
        @"^(?<title>[^|]{1,120}?) \((?:[\p{L}\- ]{1,20} |[IVX]{1,4}/)?(?<year>1[89]\d{2}|20\d{2})(?: ?[–\-] ?\d{0,4})?(?: film)? ?\)(?: *[\-|–](?: *(?:IMDb|\p{L}[\p{L} .]{1,30}))?)?$"
    );
    private static readonly Pattern YearFirst = Pattern.Of(
        @"^\(?(?<year>1[89]\d{2}|20\d{2})(?:[–\-](?:\d{4})?)?\)?(?:\s*[·‧•|].*|(?:[A-Z0-9\-]{0,6}\d{1,2} ?h.*))?$"
    );
    private static readonly Pattern OfPage = Pattern.Of(
        @"^(?i:Full Cast (?:&|and) Crew|Cast (?:&|and) Crew|Cast|Reviews?|Plot|Plot Summary|Trivia|Release Info|Company Credits|Technical Specifications|Film|Movie|Watch): "
    );

    private static readonly Pattern Kind = Pattern.Of(
        @"^(?i:(?:TV|Television|Podcast|Web|Video) ?(?:mini-?(?: ?series)?|series|movie|film|special|short|episode|game)|mini-?series|video|short film)$"
    );

    private static readonly Pattern OfFilm = Pattern.Of(@" \((?:[\p{L}]+ )?film\)$");

    /// <summary>Where a header may stand, counted in lines that are neither blank nor buttons.</summary>
    private const int HeaderLines = 6;

    /// <summary>
    /// Looks at the head of the page for "Title (Year)" or a title above its year; else, since the header is the first
    /// thing that a dump loses, at what the page calls its title, its original title or lists as the first of its titles.
    /// </summary>
    public static PageTitle? Find(IReadOnlyList<PageLine> lines)
    {
        var year = LabelledYear(lines);
        return Header(lines, year)
            ?? Labelled(lines, Label.Title, year)
            ?? Defined(lines)
            ?? Labelled(lines, Label.OriginalTitle, year)
            ?? Labelled(lines, Label.AlsoKnownAs, year);
    }

    /// <summary>True for a line that says what kind of production a page is about: <c>TV Mini Series</c>, <c>Video</c>.</summary>
    public static bool IsKind(string text) => Kind.IsMatch(text);

    /// <summary>What a line names as a title alone or above its year: <c>The Mill (1961)</c>, <c>The Mill</c>.</summary>
    public static string Names(PageLine line) =>
        WithYear.Match(line.Text) is { Success: true } header ? Bare(header.Groups["title"].Value) : Bare(line.Text);

    private static PageTitle? Header(IReadOnlyList<PageLine> lines, int? labelledYear)
    {
        var head = lines
            .Where(l => !l.IsFurniture && !IsKind(l.Text))
            .DistinctBy(l => l.Text)
            .Take(HeaderLines + 1)
            .ToArray();
        for (var at = 0; at < Math.Min(HeaderLines, head.Length); at++)
        {
            var line = head[at];
            if (CastTable.IsRow(line, isInCast: false) || PageSections.Opened(line.Text) == Section.Cast)
            {
                return null;
            }

            if (
                WithYear.Match(line.Text) is { Success: true } header
                && PageLabels.In(OfPage.Replace(line.Text, "")).Length == 0
                && !Connections.IsOne(line.Text)
            )
            {
                return new(Bare(header.Groups["title"].Value), Number(header), line.At, IsHeader: true);
            }

            var next = at + 1 < head.Length ? head[at + 1] : null;
            if (next is null || !IsTitle(line.Text))
            {
                continue;
            }

            var label = PageLabels.In(next.Text).FirstOrDefault() ?? PageLabels.WithNames(next.Text);
            if (
                YearFirst.Match(next.Text) is { Success: true } year
                || IsLineOfFacts(next.Text) && (year = YearFirst.Match(next.Text.Split(',')[0])) is { Success: true }
            )
            {
                return new(Bare(line.Text), Number(year), line.At, IsHeader: true);
            }

            if (IsLineOfFacts(next.Text) && !Language.Names.IsFullName(line.Text))
            {
                return new(Bare(line.Text), labelledYear, line.At, IsHeader: true);
            }

            if (label?.Label == Label.OriginalTitle || at == 0 && MayFollowTitle(line.Text, label))
            {
                return new(Bare(line.Text), labelledYear ?? YearBelow(head, at), line.At, IsHeader: true);
            }
        }

        return null;
    }

    // "Drama · 1 h 38 min · France", "1977, Drama, 1h 59m": below a title, whatever else such a line says.
    private static bool IsLineOfFacts(string text) =>
        text.Split(['|', '·', '‧', '•', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is { Length: >= 2 } parts
        && parts.Count(p =>
            PageTechnics.IsRuntime(p)
            || PageLists.AreGenres(p)
            || PageLists.All(p, ",/", Countries.Code).Length > 0
            || YearFirst.IsMatch(p)
        ) >= 2;

    // "The Ferry is a 1951 British drama film": the title is the first line that says nothing else.
    private static PageTitle? Defined(IReadOnlyList<PageLine> lines)
    {
        foreach (var line in lines)
        {
            if (Prose.DefinitionFacts.Defined(line.Text) is var (name, year))
            {
                var first = lines.FirstOrDefault(l => l.Text == name);
                return new(Bare(name), year, (first ?? line).At, IsHeader: first is not null);
            }
        }

        return null;
    }

    // A person's name at the head may be that of the director, whose label is lost; above "Director:" it is the title.
    private static bool MayFollowTitle(string text, Labelled? label) =>
        label?.Label
            is Label.Director
                or Label.Writer
                or Label.Year
                or Label.Genre
                or Label.Country
                or Label.Runtime
                or Label.Release
        && (label.Label == Label.Director || !Language.Names.IsFullName(text))
        && text.Split(' ').Length <= 10;

    private static int? YearBelow(PageLine[] head, int at) =>
        head.Skip(at + 1).Take(3).Select(l => YearFirst.Match(l.Text)).FirstOrDefault(m => m.Success) is { } match
            ? Number(match)
            : null;

    private static int? LabelledYear(IReadOnlyList<PageLine> lines) =>
        lines
            .SelectMany(l => PageLabels.In(l.Text))
            .Where(l => l.Label == Label.Year)
            .Select(l => YearFirst.Match(l.Value))
            .FirstOrDefault(m => m.Success)
            is { } match
            ? Number(match)
            : null;

    private static PageTitle? Labelled(IReadOnlyList<PageLine> lines, Label wanted, int? year)
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
                return Named(label.Value, lines[at].At);
            }

            if (
                at + 1 < lines.Count
                && lines[at + 1] is { IsFurniture: false } value
                && PageLabels.In(value.Text).Length == 0
                && PageSections.Opened(value.Text) is null
            )
            {
                return Named(value.Text, new(lines[at].Number, value.Number));
            }
        }

        return null;

        PageTitle? Named(string text, LineRange at)
        {
            var first = PageNames.Titles(text).First();
            return AlsoKnownAs.Title(first) is { Length: > 0 } name ? new(name, year, at, IsHeader: false) : null;
        }
    }

    private static bool IsTitle(string text) =>
        text.Length is > 0 and <= 100
        && !text.EndsWith('.')
        && !text.EndsWith(':')
        && !text.StartsWith('(')
        && PageSections.Opened(text) is null
        && PageLabels.In(text).Length == 0
        && !text.Contains('|', StringComparison.Ordinal);

    private static string Bare(string title) =>
        OfFilm.Replace(OfPage.Replace(title, ""), "").Trim('"', '“', '”', '«', '»', ' ');

    private static int? Number(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
}
