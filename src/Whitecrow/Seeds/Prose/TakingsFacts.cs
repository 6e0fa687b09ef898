using System.Text.RegularExpressions;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What a film cost and took: "budget of", "opened with", "has earned … worldwide".</summary>
internal static class TakingsFacts
{
    private const string About =
        "(?:(?:about|around|roughly|nearly|almost|some|an estimated|an|a|a reported|a disappointing|a strong|a modest|just over|over|just|more than) )*";

    private const string Amount =
        @"(?<money>[^ ;]{1,12}(?: ?(?:million|billion|crores?|lakhs?))?|(?:[A-Z]{3}|Rs\.?) ?[\d,.]+(?: (?:million|billion|crores?|lakhs?))?)";

    private const string Where =
        @"(?<where>worldwide|globally|around the world|domestically|in (?:the )?(?:US|U\.S\.|United States|North America|UK|U\.K\.|United Kingdom)|in \p{Lu}\p{L}+)";

    private static readonly Pattern Title = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern Budget = Pattern.Of(
        $@"\b(?:[Bb]udget of|budgeted at|cost|made for|on a budget of) {About}{Amount}",
        "udget",
        "cost",
        "made for"
    );
    private static readonly Pattern Opening = Pattern.Of(
        $@"\b(?<how>(?:opened|debuted|bowed)(?: (?:at|in|on|atop)(?: (?:No\.|[^.;$£€₹ ]{{1,20}})){{1,8}}?)? (?:to|with)|opening weekend of|took) {About}{Amount}(?<when> in its (?:first|opening) weekend)?(?: on (?<date>\p{{L}}{{3,9}}\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} \p{{L}}{{3,9}} \d{{4}}))?",
        "opened",
        "debuted",
        "bowed",
        "opening",
        "took"
    );
    private static readonly Pattern Total = Pattern.Of(
        $@"\b(?:earned|grossed|grossing|taken|made|collected|amassed|pulled in) {About}{Amount} (?:at the box office )?{Where}",
        "earned",
        "gross",
        "taken",
        "made",
        "collected",
        "amassed",
        "pulled in"
    );
    private static readonly Pattern TotalOf = Pattern.Of(
        $@"\b(?<where>[Ww]orldwide|[Gg]lobal|[Dd]omestic|North American) (?:total|gross|haul|cume|tally|take|box office|earnings)(?: (?:of|to|is|stands at|now|stood at))+ {About}{Amount}",
        "orldwide",
        "lobal",
        "omestic",
        "North American"
    );

    /// <summary>Notes them; where a sentence names several films, an amount is that of the title in front of it.</summary>
    public static void Read(Sentence sentence)
    {
        var titles = sentence.Context.SpeaksOfOthers
            ? Title
                .Matches(sentence.Text)
                .Where(t =>
                    Articles.ArticleFilm.IsTitle(Sentence.Unquoted(t.Value))
                    && !sentence.Book.IsNoFilm(Sentence.Unquoted(t.Value))
                )
                .ToArray()
            : [];
        var before = titles.Length == 0 ? sentence.Text : sentence.Text[..titles[0].Index];
        if (sentence.Film is { } film)
        {
            Read(sentence, film, titles.Length <= 1 ? sentence.Text : before);
        }

        if (titles.Length == 1 && sentence.Film is not null)
        {
            return;
        }

        for (var at = 0; at < titles.Length; at++)
        {
            var end = at + 1 < titles.Length ? titles[at + 1].Index : sentence.Text.Length;
            var part = sentence.Text[(titles[at].Index + titles[at].Length)..end];
            if (Money.Find(part) is not null && HasAny(part))
            {
                Read(sentence, OtherFilmFacts.FilmOf(sentence, titles[at].Value, ""), part);
            }
        }
    }

    private static bool HasAny(string words) =>
        Budget.IsMatch(words) || Opening.IsMatch(words) || Total.IsMatch(words) || TotalOf.IsMatch(words);

    private static void Read(Sentence sentence, string film, string words)
    {
        if (Budget.Match(words) is { Success: true } budget)
        {
            Note(sentence, film, budget, "budget", territory: null);
        }

        if (Opening.Match(words) is { Success: true } opening && IsOpening(opening))
        {
            Note(sentence, film, opening, "opening-weekend", Territory(opening.Groups["how"].Value));
        }

        foreach (var total in Total.Matches(words).Concat(TotalOf.Matches(words)))
        {
            if (Territory(total.Groups["where"].Value) is { } territory)
            {
                Note(sentence, film, total, "gross", territory);
            }
        }
    }

    // "Took $3 million" may be any weekend; a day or the word makes it the first.
    private static bool IsOpening(Match match) =>
        match.Groups["how"].Value != "took" || match.Groups["when"].Success || match.Groups["date"].Success;

    private static void Note(Sentence sentence, string film, Match match, string kind, string? territory)
    {
        var date = match.Groups["date"].Success ? $", {match.Groups["date"].Value}" : "";
        BoxOffice.Read(sentence.Reading, film, sentence.Lines, match.Groups["money"].Value + date, kind, territory);
    }

    private static string? Territory(string words) =>
        words.Contains("orldwide", StringComparison.Ordinal)
        || words.Contains("lobal", StringComparison.Ordinal)
        || words.Contains("around the world", StringComparison.Ordinal)
            ? "worldwide"
        : words.Contains("omestic", StringComparison.Ordinal)
        || words.Contains("North America", StringComparison.Ordinal)
            ? "US"
        : words.LastIndexOf(' ') is var space
        && words.Contains("in ", StringComparison.Ordinal)
        && Countries.Code(
            words[(words.IndexOf("in ", StringComparison.Ordinal) + 3)..].Replace("the ", "", StringComparison.Ordinal)
        )
            is { Length: 2 } code
        && space > 0
            ? code
        : null;
}
