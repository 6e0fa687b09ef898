using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Articles;

/// <summary>Puts quotation marks around the titles of an article that has none, or has lost its italics.</summary>
/// <remarks>
/// Words with capitals are a title where the words beside them say so: a year in brackets, "the film", "directed by". A title of
/// several words is then one wherever it stands; of a single word, and of a book's title, that is known only where it was said.
/// </remarks>
internal sealed class UnmarkedTitles
{
    private const int LongestParagraph = 5_000;
    private const int HeadLines = 10;
    private const int Before = 40;
    private const int Behind = 160;
    private const string Word = @"(?:\p{Lu}[\p{L}\p{M}\p{Nd}’'\-.]*|\d+)";
    private const string Title =
        "(?<title>"
        + Word
        + "(?: (?:(?:of|the|from|in|and|to|a|an|for|on|at|with|by|de|la|le|der|die|das|und|et|&) )*"
        + Word
        + ")*[!?]?)";
    private const string FilmNoun =
        "(?:film|movie|drama|thriller|comedy|biopic|documentary|feature|musical|romance|western|melodrama)";

    private static readonly Pattern Candidate = Pattern.Of(Title);

    // Its title in another language may stand between.
    private static readonly Pattern FilmInFront = Pattern.Of(
        $@"^ \((?:[^()]+, )?(?:18|19|20)\d{{2}}\)|^ \((?:U|PG|12A?|15|18|R|PG-13|NC-17)\)|^(?: \([^()]+\))?(?:,? (?:which (?:is|was) |is |was )?(?:written and |produced and |co-)?directed by \p{{Lu}}|,? (?:starring|stars|which stars) \p{{Lu}}|,? (?:premiere[sd]|(?:is|opens|will open|will be) in (?:\p{{L}}+ )?(?:cinemas|theaters|theatres)|opens in select|will (?:have its (?:world )?premiere|premiere)\b|(?:is|was|will be) released (?:in|on)|hits (?:cinemas|theaters)|has been (?:bought|sold|acquired)|is out (?:now|on)|has (?:taken|grossed|earned) [$£€])| (?:is|was) (?:an?|the|[Hh]is|[Hh]er) (?:[\p{{L}}\d\-]+ ){{0,4}}{FilmNoun}\b)"
    );
    private static readonly Pattern IsAFilm = Pattern.Of(
        $@"^, (?:an?|the|his|her) (?:[\p{{L}}\d\-]+ ){{0,4}}{FilmNoun}(?:[,.;:)]| (?:by|about|from|set|starring|of|that|which|with|in|on|directed)\b|$)"
    );
    private static readonly Pattern FilmBehind = Pattern.Of(
        $@"\b(?:{FilmNoun}(?: is| was| called|,)?|titled|entitled|(?:picture|project) called|(?:making|trailer|poster|teaser) (?:of|for)|team behind|(?:sequel|prequel) to) $"
    );
    private static readonly Pattern BookBehind = Pattern.Of(
        @"\b(?:book|novel|novella|memoir|biography|play|series|album),? $"
    );

    private static readonly Pattern BehindName = Pattern.Of($@"{Pattern.Name} \({Title}\)");
    private static readonly Pattern OnlyTitle = Pattern.Of(@"^(?:The|A|An) \p{Lu}| (?:of|the|in|and|to|for|on|at) ");
    private static readonly Pattern Engaged = Pattern.Of(
        @"^ (?:serving|serves|will|is set|is attached|is directing|wrote|penned|produces|has (?:signed|joined|been cast))\b"
    );

    // "The terrorist Karl in Die Hard": a role and its film.
    private static readonly Pattern RoleIn = Pattern.Of(@"\b(?:the|an?|his|her) (?<what>\p{Ll}+) $");
    private static readonly Pattern Nouns = Pattern.Of($"^{FilmNoun}$");
    private static readonly Pattern Reviewed = Pattern.Of(
        $@"^(?:Film |Movie |DVD )?[Rr]eview(?: of|:|\s[–—-]) {Title}(?: ?[–—:(-].*)?$|^{Title} (?:(?:film|movie|DVD) )?[Rr]eview\b|\b[Tt]railer for {Title}(?:[:,]| – |$)"
    );
    private static readonly Pattern InHeadline = Pattern.Of($@"^{Title} \p{{Ll}}+");
    private static readonly Pattern Quoted = Pattern.Of(Pattern.Quoted);

    // "In the film Anna Berg plays": a name with what people do behind it.
    private static readonly Pattern OfPeople = Pattern.Of(
        @"^(?:[’']s\b|, the \p{Ll}+ who\b|,? (?:plays?|played|portrays|says|said|told|directs|directed (?:it|the)|wrote|who|makes|takes|gives|appears|dances|danced|explains|recalls|adds|added|has said|was born)\b)"
    );
    private static readonly Pattern OfMakers = Pattern.Of(
        @"\b(?:by|starring|stars|featuring|with|and|plays?|as|including|director|actor|actress|of) $"
    );
    private static readonly Pattern Possessor = Pattern.Of(@"^(?<who>.{2,60}?)[’'](?:s )(?<title>.+)$");

    private static readonly HashSet<string> NoTitles = new(
        "Review Trailer Oscar Oscars Emmy Emmys BAFTA Bafta Baftas César Goya Tony Grammy Academy Award Awards Festival".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private readonly KnownEntries known;
    private readonly (int Number, string Text)[] lines;
    private readonly HashSet<string> everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(int At, int Length)>> here = [];
    private readonly Dictionary<string, bool> standAlone = new(StringComparer.Ordinal);

    private UnmarkedTitles((int Number, string Text)[] lines, KnownEntries known)
    {
        this.lines = lines;
        this.known = known;
    }

    /// <summary>The lines with every title that can be told between <c>“</c> and <c>”</c>; nothing else is changed.</summary>
    public static (int Number, string Text)[] Mark((int Number, string Text)[] lines, KnownEntries known)
    {
        var titles = new UnmarkedTitles(lines, known);
        titles.LookAtHeadline();
        titles.LookForKnown();
        foreach (var (number, text) in lines.Where(l => l.Text.Length <= LongestParagraph))
        {
            titles.Look(number, text);
        }

        return
        [
            .. lines.Select(l => l.Text.Length <= LongestParagraph ? (l.Number, titles.Marked(l.Number, l.Text)) : l),
        ];
    }

    // "The Quiet Street wins five prizes": what a headline begins with and the story names again, where it is nobody's name.
    private void LookAtHeadline()
    {
        // Menus and the name of the section may stand above the headline.
        foreach (
            var (number, text) in lines
                .Take(HeadLines)
                .Where(l => l == lines[0] || l.Text.Split(' ').Length >= 4)
                .Where(l => !FilmPages.BareLines.IsProse(l.Text))
        )
        {
            foreach (var match in Reviewed.Matches(text).Concat(InHeadline.Matches(text)))
            {
                var title = match.Groups["title"].Value;
                if (
                    ArticleFilm.IsTitle(title)
                    && (title.Contains(' ', StringComparison.Ordinal) || Reviewed.IsMatch(match.Value))
                    && !NoTitles.Contains(title)
                    && !Names.IsFullName(title)
                    && !Names.IsOrganisation(title)
                    && Array.Exists(lines, l => l.Number > number && Places(l.Text, title).Any())
                )
                {
                    everywhere.Add(title);
                }
            }
        }
    }

    // A film of several words that has a page, where they are the name of nothing else: "Swan Lake" may be the ballet.
    private void LookForKnown()
    {
        var others = known
            .Entries.Where(e => !IsFilm(e))
            .SelectMany(e => e.Aliases.Append(e.Title))
            .Select(Names.Key)
            .ToHashSet(StringComparer.Ordinal);
        everywhere.UnionWith(
            known
                .Entries.Where(e =>
                    IsFilm(e)
                    && e.Title.Contains(' ', StringComparison.Ordinal)
                    && !others.Contains(Names.Key(e.Title))
                    && Array.Exists(lines, l => l.Text.Contains(e.Title, StringComparison.Ordinal))
                )
                .Select(e => e.Title)
        );

        static bool IsFilm(KnownEntry entry) => entry.Id.StartsWith("films/", StringComparison.Ordinal);
    }

    private void Look(int number, string text)
    {
        foreach (Match match in KnownFrom(text))
        {
            Remember(number, match.Groups["title"].Index, match.Groups["title"].Length);
        }

        foreach (Match match in Candidate.Matches(text))
        {
            Consider(number, text, match.Index, match.Value);
        }

        foreach (Match match in Quoted.Matches(text))
        {
            var title = Prose.Sentence.Unquoted(match.Value);
            var before = text[Math.Max(0, match.Index - 30)..match.Index];
            if (
                title.Contains(' ', StringComparison.Ordinal)
                && title.Length > 5
                && ArticleFilm.IsTitle(title)
                && !ArticleFilm.IsBook(before)
            )
            {
                everywhere.Add(title);
            }
        }
    }

    private void Consider(int number, string text, int start, string words)
    {
        var (at, title) = Narrowed(text, start, words);
        var before = text[Math.Max(0, at - Before)..at];
        var behind = text[(at + title.Length)..Math.Min(text.Length, at + title.Length + Behind)];
        var isFilm = FilmInFront.IsMatch(behind) || FilmBehind.IsMatch(before) || IsAFilm.IsMatch(behind);
        if (!isFilm && !BookBehind.IsMatch(before) || !MayBeTitle(title, before, behind))
        {
            return;
        }

        Remember(number, at, title.Length);
        if (isFilm && title.Contains(' ', StringComparison.Ordinal))
        {
            everywhere.Add(title);
        }
    }

    private void Remember(int number, int at, int length)
    {
        if (!here.TryGetValue(number, out var places))
        {
            here.Add(number, places = []);
        }

        places.Add((at, length));
    }

    // "Eva Holm (The Long Tide), Ivo Lund (Nine Winters)": one that can only be a title shows what the others are.
    private static Match[] KnownFrom(string text)
    {
        var all = BehindName.Matches(text).Where(m => ArticleFilm.IsTitle(m.Groups["title"].Value)).ToArray();
        return Array.Exists(
            all,
            m => OnlyTitle.IsMatch(m.Groups["title"].Value) || Engaged.IsMatch(text[(m.Index + m.Length)..])
        )
            ? [.. all.Where(m => !Names.IsSurname(m.Groups["title"].Value))]
            : [];
    }

    // Without whose it is, and without the words that only begin the sentence.
    private static (int At, string Title) Narrowed(string text, int at, string words)
    {
        var title = words.TrimEnd('.', '’', '\'');
        if (
            Possessor.Match(title) is { Success: true } owned
            && (Names.IsFullName(owned.Groups["who"].Value) || Names.IsSurname(owned.Groups["who"].Value))
        )
        {
            Cut(owned.Groups["title"].Index);
        }

        while (
            title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            && title[..space] is not ("The" or "A" or "An")
            && Names.IsOpener(title[..space])
        )
        {
            Cut(space + 1);
        }

        if (
            title.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var inside
            && RoleIn.Match(text[Math.Max(0, at - Before)..at]) is { Success: true } role
            && !Nouns.IsMatch(role.Groups["what"].Value)
        )
        {
            Cut(inside + " in ".Length);
        }

        return (at, title);

        void Cut(int length)
        {
            at += length;
            title = title[length..];
        }
    }

    private bool MayBeTitle(string title, string before, string behind) =>
        ArticleFilm.IsTitle(title)
        && title.Length >= 3
        && title.Any(char.IsLetter)
        && !title.EndsWith("'s", StringComparison.Ordinal)
        && !title.EndsWith("’s", StringComparison.Ordinal)
        && !Names.IsOrganisation(title)
        && !Names.IsOpener(title)
        && !NoTitles.Contains(title)
        && !(Names.IsFullName(title.Split(" and ")[0]) && OfMakers.IsMatch(before))
        && Countries.Code(title) is null
        && Countries.OfAdjective(title.Split(' ')[0]) is null
        && !known.Entries.Any(e =>
            e.Id.StartsWith("people/", StringComparison.Ordinal) && Names.Key(e.Title) == Names.Key(title)
        )
        && !(Names.IsFullName(title) && (OfPeople.IsMatch(behind) || SurnameStandsAlone(title)));

    // A person is named in full once, and by the surname elsewhere.
    private bool SurnameStandsAlone(string name)
    {
        if (!standAlone.TryGetValue(name, out var does))
        {
            does = Array.Exists(lines, l => Alone(l.Text, Names.Surname(name), name));
            standAlone.Add(name, does);
        }

        return does;
    }

    private static bool Alone(string text, string surname, string name)
    {
        foreach (var at in Places(text, surname))
        {
            var from = at + surname.Length - name.Length;
            if (from < 0 || !text.AsSpan(from).StartsWith(name))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Places(string text, string words)
    {
        for (
            var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]))
            )
            {
                yield return at;
            }
        }
    }

    private string Marked(int number, string text)
    {
        var quoted = Quoted
            .Matches(text)
            .Where(m => ArticleFilm.IsTitle(Prose.Sentence.Unquoted(m.Value)))
            .Select(m => (From: m.Index, To: m.Index + m.Length))
            .ToArray();
        var marks = new List<(int From, int To)>();
        var places = here.GetValueOrDefault(number, [])
            .Concat(everywhere.SelectMany(t => Places(text, t).Select(at => (At: at, t.Length))))
            .OrderByDescending(p => p.Length)
            .ThenBy(p => p.At);
        foreach (var (at, length) in places)
        {
            var end = at + length;
            if (
                !marks.Exists(m => m.From < end && at < m.To)
                && !Array.Exists(quoted, q => q.From < end && at < q.To)
                && !(at > 0 && text[at - 1] is '“' or '"' or '‘')
            )
            {
                marks.Add((at, end));
            }
        }

        foreach (var (from, to) in marks.OrderByDescending(m => m.From))
        {
            text = $"{text[..from]}“{text[from..to]}”{text[to..]}";
        }

        return text;
    }
}
