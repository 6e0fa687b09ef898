using System.Text.RegularExpressions;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What a film cost and took: "budget of", "opened with", "has earned … worldwide".</summary>
internal static class TakingsFacts
{
    private const string About =
        @"(?:(?:about|around|roughly|nearly|almost|some|an estimated|an|a|a reported|an? [\p{Ll}\-]+|just over|over|just|more than) )*";

    private const string Amount =
        @"(?<money>\d[\d,.]*(?: (?:million|billion))? (?:euros|pounds|dollars|yen|rubles|roubles|rupees)|[^ ;\d]{0,4}\d[^ ;]{0,11}(?: ?(?i:million|billion|crores?|lakhs?))?|(?:[A-Z]{3}|Rs\.?) ?[\d,.]+(?: (?i:million|billion|crores?|lakhs?))?)";

    // Where the words around it tell little, only a sum with its sign is one.
    private const string Sum =
        @"(?<money>(?:[A-Z]{0,2}[$£€₹]|Rs\.? ?)\d[\d.,]*(?: ?(?i:million|billion|crores?|lakhs?|M\b))?)";

    private const string Where =
        @"(?<where>worldwide|globally|around the world|domestically|in (?:the )?(?:US|U\.S\.|United States|North America|UK|U\.K\.|United Kingdom)|in \p{Lu}\p{L}+)";

    private static readonly Pattern Title = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern Budget = Pattern.Of(
        $@"\b(?:[Bb]udget (?:of|was|is|came to|reached)|budgeted at|cost|made for|on a budget of) {About}{Amount}"
    );
    private static readonly Pattern WhatCosts = Pattern.Of(
        @"(?:(?i:film|movie|picture|production|project|drama|comedy|thriller|feature|documentary|sequel|it|which|that|and|also|reportedly|only)|[”""’»,)]) $"
    );
    private static readonly Pattern Opening = Pattern.Of(
        $@"\b(?<how>(?:opened|debuted|bowed)(?: (?:at|in|on|atop)(?: (?:No\.|[^.;$£€₹ ]{{1,20}})){{1,8}}?)? (?:to|with)|opening weekend of|took) {About}{Amount}(?<when> in its (?:first|opening) weekend)?(?: on (?<date>\p{{L}}{{3,9}}\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} \p{{L}}{{3,9}} \d{{4}}))?"
    );
    private static readonly Pattern Total = Pattern.Of(
        $@"\b(?:earned|grossed|grossing|taken|made|collected|amassed|pulled in) {About}{Amount} (?:at the box office )?{Where}"
    );
    private static readonly Pattern BringingTo = Pattern.Of(
        $@"\b(?:bringing|lifting|taking|pushing|raising|brings|brought|lifts|lifted) its (?:[\p{{Ll}}\-]+ )?(?<where>[Ww]orldwide|[Gg]lobal|[Dd]omestic|North American)? ?(?:total|gross|haul|cume|tally|take|earnings) (?:so far )?to {About}{Amount}"
    );
    private static readonly Pattern TotalOf = Pattern.Of(
        $@"\b(?<where>[Ww]orldwide|[Gg]lobal|[Dd]omestic|North American) (?:total|gross|haul|cume|tally|take|box office|earnings)(?: (?:of|to|is|stands at|now|stood at))+ {About}{Amount}"
    );

    // "Earned $61.2 million in ten days", "had taken £1.5 million at British cinemas": no market is named.
    private static readonly Pattern SoFar = Pattern.Of(
        $@"\b(?:earned|grossed|taken|made|collected|amassed|pulled in) {About}{Amount} (?:(?<note>in (?:its first |just |only )?[\p{{Ll}}\d\-]+ (?:days|weeks|weekends|months))|to date|so far|in total|overall|at (?:the )?(?:[\p{{L}}]+ )?(?:box office|cinemas|theaters|theatres)|in ticket sales)"
    );

    // "Took first place with $21.4 million", "fell 58 percent to $13.9 million": a weekend, though not always the first.
    private static readonly Pattern Weekend = Pattern.Of(
        $@"\b(?:took|takes|grabbed|claimed|held(?: on to)?|was|is|came|landed|placed|finished|ranked|topped|led|won|fell|dropped|slipped|eased|climbed|added)\b(?<how>[^.;“”]{{0,110}}?) (?:with|to) {About}{Sum}"
    );
    private static readonly Pattern DebutOf = Pattern.Of(
        $@"\b(?i:with|to) (?i:an? )?{About}{Amount} (?i:debut|opening|bow|launch|start|first weekend|opening weekend)\b"
    );
    private static readonly Pattern Ranked = Pattern.Of(
        $@"^[“""]?(?<title>{Pattern.Title}),?[”""]?(?:,| ?[–—:\-]| \.{{3,}})? {Sum}(?: \([^()]{{1,40}}\))?\.?$"
    );
    private static readonly Pattern FirstWeekend = Pattern.Of(
        @"\b(?:debut\w*|opening|opened|first weekend|launch\w*|new release|newcomer|bow(?:ed|s)?)\b"
    );
    private static readonly Pattern AtWeekend = Pattern.Of(
        @"\b(?:weekend|box office|place|first|second|third|fourth|fifth|No\. ?\d|percent|per cent|%|theaters|theatres|screens|top)\b"
    );
    private static readonly Pattern Ordinal = Pattern.Of(
        @"\bin its (?<ordinal>second|third|fourth|fifth|sixth) (?:weekend|week|frame)\b"
    );

    /// <summary>Notes them; where a sentence names several films, an amount is that of the title in front of it.</summary>
    public static void Read(Sentence sentence)
    {
        Rank(sentence);
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
        Budget.IsMatch(words)
        || Opening.IsMatch(words)
        || Total.IsMatch(words)
        || TotalOf.IsMatch(words)
        || SoFar.IsMatch(words)
        || BringingTo.IsMatch(words)
        || DebutOf.IsMatch(words)
        || Weekend.IsMatch(words);

    // "Tickets cost £12" is no budget, and neither is what "cost £500,000, twice its budget".
    private static bool IsOfFilm(string words, Match budget) =>
        !budget.Value.StartsWith("cost", StringComparison.Ordinal)
        || WhatCosts.IsMatch(words[..budget.Index]) && !words.Contains(" budget", StringComparison.Ordinal);

    private static void Read(Sentence sentence, string film, string words)
    {
        if (Budget.Match(words) is { Success: true } budget && IsOfFilm(words, budget))
        {
            Note(sentence, film, budget, "budget", territory: null);
        }

        if (Opening.Match(words) is { Success: true } opening && IsOpening(opening))
        {
            Note(sentence, film, opening, "opening-weekend", Territory(opening.Groups["how"].Value));
        }
        else if (DebutOf.Match(words) is { Success: true } debut)
        {
            Note(sentence, film, debut, "opening-weekend", territory: null);
        }
        else if (Weekend.Match(words) is { Success: true } weekend && AtWeekend.IsMatch(words))
        {
            OfWeekend(sentence, film, words, weekend);
        }

        foreach (Match sum in Total.IsMatch(words) ? [] : SoFar.Matches(words))
        {
            Note(sentence, film, sum, "gross", territory: null);
        }

        foreach (Match sum in BringingTo.Matches(words))
        {
            Note(sentence, film, sum, "gross", Territory(sum.Groups["where"].Value));
        }

        foreach (var total in Total.Matches(words).Concat(TotalOf.Matches(words)))
        {
            if (Territory(total.Groups["where"].Value) is { } territory)
            {
                Note(sentence, film, total, "gross", territory);
            }
        }
    }

    // No field holds the sum of a later weekend.
    private static void OfWeekend(Sentence sentence, string film, string words, Match weekend)
    {
        var money = weekend.Groups["money"].Value.TrimEnd(',', '.');
        if (Money.Find(money) is null)
        {
            return;
        }

        if (FirstWeekend.IsMatch(words))
        {
            Note(sentence, film, weekend, "opening-weekend", territory: null);
        }
        else
        {
            var when = Ordinal.Match(words) is { Success: true } ordinal
                ? $"its {ordinal.Groups["ordinal"].Value} weekend"
                : "a weekend";
            sentence.Reading.Statement(sentence.Lines, film, $"{money} in {when}");
        }
    }

    // "1. The Ferry – $21.4M"
    private static void Rank(Sentence sentence)
    {
        if (
            sentence.Context.SpeaksOfOthers
            && Ranked.Match(sentence.Text) is { Success: true } row
            && Money.Find(row.Groups["money"].Value) is not null
            && sentence.Book.IsFilm(row.Groups["title"].Value)
        )
        {
            var film = sentence.Book.Film(row.Groups["title"].Value, null, sentence.Lines);
            sentence.Reading.Statement(sentence.Lines, film, $"{row.Groups["money"].Value} in a weekend");
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
