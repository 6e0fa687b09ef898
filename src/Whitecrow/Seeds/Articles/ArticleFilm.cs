using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.Articles;

/// <summary>Finds the film that an article is about.</summary>
internal sealed class ArticleFilm
{
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern BeforeMain = Pattern.Of(
        @"(?i)(?:trailer|teaser|poster|premiere|film|movie|drama|biopic|documentary|thriller|comedy|remake|version|adaptation|in|of|for|its|titled|called|on)\s*,?$"
    );
    private static readonly Pattern BeforeOther = Pattern.Of(
        @"(?i)(?:[12]\d{3}(?:’s|'s)|\b(?:book|novel|play|poem|ballet|song|memoir|biography|album|series|magazine|aria|diaries|musical|story))\s*,?$"
    );

    private static readonly Pattern BeforeBook = Pattern.Of(
        @"(?i)\b(?:book|novel|novella|play|poem|ballet|song|memoir|biography|album|series|magazine|aria|musical|story)\s*,?$"
    );

    // "Universal’s “T”", "Anna Berg’s “T”": this film or another one, as the rest of the text says.
    private static readonly Pattern Possessive = Pattern.Of(@"(?:’s|'s|’|')\s*,?$");
    private static readonly Pattern BehindMain = Pattern.Of(
        @"^,? (?:the|an?|[\p{L} .’'\-]{3,40}[’']s) (?:[\p{L}\-]+ ){0,5}(?:film|movie|drama|biopic|documentary|thriller|comedy)\b"
    );
    private static readonly Pattern YearBehind = Pattern.Of(@"^ \((?<year>(?:1[89]|20)\d{2})\)");
    private static readonly Pattern Speaking = Pattern.Of(@"^,? (?:said|says|told|added|recalls?|explains?|asked)\b");

    // Titles in other languages have capitals for names alone: "La sposa scalza".
    private static readonly HashSet<string> ForeignArticles = new(
        "La Le Les Il Lo Gli El Los Las Un Une Una Der Die Das Ein Eine De Het En Et Os As".Split(' '),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, (int Weight, string Title, int Line, int? Year)> titles = new(
        StringComparer.Ordinal
    );

    private readonly int headline;

    private ArticleFilm(int headline) => this.headline = headline;

    /// <summary>The title; null where no film stands out.</summary>
    public string? Title { get; private set; }

    /// <summary>Its year, where the text gives one in brackets.</summary>
    public int? Year { get; private set; }

    /// <summary>Where it is first named.</summary>
    public int Line { get; private set; }

    /// <summary>True where the text speaks of other films too.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>Looks through the lines of the story.</summary>
    /// <param name="lines">Its lines.</param>
    public static ArticleFilm Find(IReadOnlyList<(int Number, string Text)> lines)
    {
        var film = new ArticleFilm(
            lines.Count > 0 && !FilmPages.BareLines.IsProse(lines[0].Text) ? lines[0].Number : 0
        );
        foreach (var (number, text) in lines)
        {
            film.Count(number, text);
        }

        film.Choose();
        return film;
    }

    /// <summary>True for what may be a title: capitals at its start, few small words; a spoken sentence is none.</summary>
    public static bool IsTitle(string text)
    {
        var words = text.Split(' ');
        return text.Length is >= 1 and <= 80
            && words.Length <= 10
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]))
            && (
                words.Count(w => w.Length > 0 && char.IsLower(w[0])) * 2 <= words.Length
                || (words.Length <= 5 && ForeignArticles.Contains(words[0]))
            )
            && !text.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>True for words behind which a title in quotation marks is that of a book or play.</summary>
    public static bool IsBook(string before) => BeforeBook.IsMatch(before);

    /// <summary>True for words behind which a title in quotation marks is a book's, or another film's.</summary>
    public static bool IsOther(string before) =>
        BeforeOther.IsMatch(before) || Possessive.IsMatch(before) || before.EndsWith('(');

    // The title that is named most is the article's own; of those before a year or behind "book" it is none.
    private void Count(int number, string line)
    {
        foreach (Match match in QuotedTitle.Matches(line))
        {
            var title = Sentence.Unquoted(match.Value);
            if (!IsTitle(title) || IsSpoken(line, match))
            {
                continue;
            }

            var before = line[Math.Max(0, match.Index - 30)..match.Index];
            var isSomebodys = Possessive.IsMatch(before) && !BeforeOther.IsMatch(before);
            if (IsOther(before) && !isSomebodys)
            {
                HasOthers = true;
                continue;
            }

            var behind = line[(match.Index + match.Length)..];
            int? year = YearBehind.Match(behind) is { Success: true } found
                ? int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture)
                : null;
            var isHeadline = number == headline;
            if (isSomebodys && !isHeadline)
            {
                Add(title, number, 0, year);
                continue;
            }

            Add(
                title,
                number,
                isHeadline ? 3
                    : BeforeMain.IsMatch(before) || BehindMain.IsMatch(behind) ? 2
                    : 1,
                year
            );
        }
    }

    private void Add(string title, int line, int weight, int? year)
    {
        var known = titles.GetValueOrDefault(Names.Key(title), (0, title, line, year));

        // "THE LEAP" is how a headline prints "The Leap".
        var spelled = known.Item2.Any(char.IsLower) ? known.Item2 : title;
        titles[Names.Key(title)] = (known.Item1 + weight, spelled, known.Item3, known.Item4 ?? year);
    }

    // Several films named equally often are the subject together, and none of them is "the film".
    private void Choose()
    {
        var best = titles.Values.OrderByDescending(c => c.Weight).ThenBy(c => c.Line).ToArray();
        HasOthers |= best.Length > 1;
        if (best.Length == 0 || (best.Length >= 3 && best[0].Weight == best[1].Weight))
        {
            return;
        }

        (_, Title, Line, Year) = best[0];
    }

    // “I was there,” she said: with a verb of speaking behind it, a quotation is no title.
    private static bool IsSpoken(string line, Match match)
    {
        var behind = line[(match.Index + match.Length)..];
        return Speaking.IsMatch(behind) && match.Value.Contains(' ', StringComparison.Ordinal);
    }
}
