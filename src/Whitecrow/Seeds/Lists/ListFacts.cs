using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>The short facts beside or below a title: <c>Spain/Italy, 1957. Dir. Anna Berg, Ivo Lund, with Eva Holm. 90 min</c>.</summary>
internal static class ListFacts
{
    private static readonly Pattern Bracket = Pattern.Of(@" ?[(\[](?<words>[^()\[\]]{2,60})[)\]]");
    private static readonly Pattern Stars = Pattern.Of(@"\s+[★☆⭐✭✰½]+$");
    private static readonly Pattern DirectedBy = Pattern.Of(
        @"^(?:(?i:dir\.|dir:|dir|directed by|director:?|directors:?|d:|d\.)|by) (?<names>.+)$"
    );
    private static readonly Pattern PlayedBy = Pattern.Of(
        @"^(?:(?i:w/|with:?|starring:?|stars:?|cast:|feat\.|featuring:?)) ?(?<names>\p{Lu}.+)$"
    );
    private static readonly Pattern WholeYear = Pattern.Of(@"^(?:1[89]|20)\d{2}$");
    private static readonly Pattern CountryYear = Pattern.Of(
        @"^(?<where>\p{Lu}[\p{L}./ ]{1,40}) (?<year>(?:1[89]|20)\d{2})$"
    );
    private static readonly Pattern Subtitles = Pattern.Of(@"(?i),? with \p{L}+ subtitles$");

    // Words before a point that is no end.
    private static readonly HashSet<string> Shortened = new(
        "Dir dir Feat feat Approx approx Jr Sr St Mrs Miss Mlle Mme".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The facts, with the names of several directors or players in one.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var facts = new List<string>();
        foreach (var part in Cut(Bracket.Replace(Stars.Replace(text, ""), ", ${words}")).SelectMany(YearApart))
        {
            var goesOn =
                facts.Count > 0
                && (DirectorIn(facts[^1]) is not null || PlayersIn(facts[^1]) is not null)
                && Countries.Code(part) is null
                && (PagePeople.AreNames(part) || PlayersIn(facts[^1]) is not null && Names.IsSurname(part));
            if (goesOn)
            {
                facts[^1] += $", {part}";
            }
            else
            {
                facts.Add(part);
            }
        }

        return [.. facts];
    }

    /// <summary>True for a country, a length, a genre, a colour, languages, or people with the word for what they did.</summary>
    public static bool IsOne(string part) =>
        PageLists.All(part, "/", Countries.Code).Length > 0
        || PageTechnics.IsRuntime(part)
        || PageLists.AreGenres(part)
        || BareLines.IsColour(part)
        || LanguagesIn(part).Length > 0
        || DirectorIn(part) is not null
        || PlayersIn(part) is not null;

    /// <summary>Notes such a fact.</summary>
    /// <returns>False for other words, of which nothing is noted.</returns>
    public static bool Read(ReadingBuilder reading, string film, LineRange lines, string fact)
    {
        if (PageLists.Countries(reading, film, lines, fact))
        {
            return true;
        }

        if (DirectorIn(fact) is { } names)
        {
            return PagePeople.Read(reading, film, lines, names, "directors", null);
        }

        if (PlayersIn(fact) is { } players)
        {
            Players(reading, film, lines, players);
            return true;
        }

        return PageTechnics.Runtime(reading, film, lines, fact)
            || PageLists.Genres(reading, film, lines, fact)
            || BareLines.IsColour(fact) && PageTechnics.Colour(reading, film, lines, fact)
            || Spoken(reading, film, lines, fact);
    }

    /// <summary>Notes players, where there is no cast table besides.</summary>
    public static void Players(ReadingBuilder reading, string film, LineRange lines, string names)
    {
        var stars = new PageStars(reading, film);
        stars.Add(names, lines);
        stars.Close();
    }

    private static bool Spoken(ReadingBuilder reading, string film, LineRange lines, string fact)
    {
        var tags = LanguagesIn(fact);
        foreach (var tag in tags)
        {
            reading.Claim(lines, film, "languages", ClaimValue.Of(tag));
        }

        return tags.Length > 0;
    }

    /// <summary>True for a year and nothing else.</summary>
    public static bool IsYear(string part) => WholeYear.IsMatch(part);

    /// <summary>The names behind "dir." or "directed by"; null for other words.</summary>
    public static string? DirectorIn(string part) =>
        DirectedBy.Match(part) is { Success: true } by && PagePeople.AreNames(by.Groups["names"].Value)
            ? by.Groups["names"].Value
            : null;

    /// <summary>The names behind "with" or "starring"; null for other words.</summary>
    public static string? PlayersIn(string part) =>
        PlayedBy.Match(part) is { Success: true } by
        && PagePeople.Parts(by.Groups["names"].Value) is [var first, .. var others]
        && Names.IsFullName(first)
        && others.All(n => Names.IsFullName(n) || Names.IsSurname(n))
            ? by.Groups["names"].Value
            : null;

    /// <summary>The languages of <c>Arabic and French with English subtitles</c>; empty for other words.</summary>
    public static ImmutableArray<string> LanguagesIn(string part) =>
        PageLists.All(Subtitles.Replace(part, "").Replace(" and ", "/", StringComparison.Ordinal), "/", Languages.Tag);

    // "Germany/France 2011"
    private static IEnumerable<string> YearApart(string part) =>
        CountryYear.Match(part) is { Success: true } both
        && PageLists.All(both.Groups["where"].Value, "/", Countries.Code).Length > 0
            ? [both.Groups["where"].Value, both.Groups["year"].Value]
            : [part];

    // At commas and bars, and at the points between "1948. Director: … 134 min.", which are none of initials.
    private static IEnumerable<string> Cut(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isEnd = text[at] switch
            {
                ',' or ';' or '|' or '·' or '•' => true,
                '.' => (at + 1 == text.Length || text[at + 1] == ' ') && EndsSentence(text[from..at]),
                _ => false,
            };
            if (isEnd)
            {
                if (text[from..at].Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                from = at + 1;
            }
        }

        if (text[from..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static bool EndsSentence(string before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return (word.Length >= 3 || Countries.Code(word) is not null)
            && !Shortened.Contains(word)
            && !word.Contains('.', StringComparison.Ordinal);
    }
}
