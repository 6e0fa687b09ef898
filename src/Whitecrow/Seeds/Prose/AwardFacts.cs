using System.Text.RegularExpressions;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Prizes that a sentence gives to a film or to somebody for one: "won the Golden Lion", "best actress went to N for “T”".</summary>
internal static class AwardFacts
{
    private const string Prize =
        @"(?<prize>(?:Golden|Silver|Crystal|Bronze) (?:Lion|Bear|Palm|Leopard|Shell|Globe|Hugo|Peacock|Horse|Eagle|Goblet|Ribbon|Frog|Osella|Seashell|Alexander|Pyramid|Camera)(?: Award)?|Palme d[’']Or|Cam[eé]ra d[’']Or|Nastro d[’']Argento|David di Donatello|(?:Academy Award|Oscar|BAFTA|Bafta|Emmy|César|Goya|Lola|Tony|Pulitzer)(?: (?:Award|Prize))?|(?:Grand|Special|Camera|special|grand) (?:[Jj]ury (?:[Pp]rize|[Aa]ward)|Prix)|[Jj]ury [Pp]rize|(?:\p{Lu}[\p{L}’'\-]+ ){1,4}(?:Award|Prize|award|prize))s?";

    private const string Category = @"(?<category>[Bb]est [\p{L}\-]+(?: (?:[\p{L}\-]+)){0,3}?)";
    private const string OfPast = @"(?:has |have |had |also |both |later |then |recently )*";

    // "at the Berlin Film Festival in 1969"
    private const string When =
        @"(?:(?: ?(?:(?:at|from) )?(?:the )?(?:(?<year>[12]\d{3}) )?(?:\d{1,3}(?:st|nd|rd|th) )?(?:\p{Lu}[\p{L}\p{M}’'\-]+ ?){1,5})?(?: ?in (?<year>[12]\d{3}))\b)?";

    private static readonly Pattern PrizeAlone = Pattern.Of(Prize);
    private static readonly Pattern Including = Pattern.Of(
        @"\b(?:prizes|awards|honou?rs|trophies|wins),? (?:including|among them) (?<list>[^.;]+)"
    );
    private static readonly Pattern PrizeWentTo = Pattern.Of(
        $@"\b{Prize} (?:went|goes|was awarded|was given|was presented) to (?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<title>{Pattern.Quoted})(?:,? (?:directed )?by (?:\p{{Lu}}\p{{Ll}}+ )?(?:[\p{{Ll}}\-]+ ){{0,3}}?(?:filmmaker |director )?(?<director>{Pattern.Name}))?"
    );
    private static readonly Pattern ForALife = Pattern.Of(
        $@"(?<who>{Pattern.Name}) {OfPast}(?:received|won|was awarded|was given|accepted|was presented with|was honou?red with) (?:the|an?|his|her) (?:[\p{{Ll}}\-]+ )?{Prize} for (?<for>lifetime achievement|career achievement|(?:his|her|their) (?:career|life[’']s work|body of work|contribution to \p{{Ll}}+)){When}"
    );

    private static readonly Pattern Won = Pattern.Of(
        $@"\b{OfPast}(?<how>[Ww]on|[Ww]ins|[Ww]inner of|took home|takes home|[Tt]akes|picked up|picks up|received|earned|scooped|collected|was awarded|winning|[Nn]ominated for|shortlisted for) (?:(?:the|an?|its|his|her|their|(?<times>two|three|four|five|six|seven|eight|nine|ten|eleven)) )?(?:(?<year>[12]\d{{3}}) )?{Prize}(?: for (?:its |his |her )?{Category}(?<end>[,.;]| at | in | on | and | for |$))?{When}"
    );
    private static readonly Pattern WentTo = Pattern.Of(
        $@"(?:\b{Prize} for )?{Category}(?: (?:prize|award))? (?:was awarded|was given|was presented|went|goes) to (?:(?:\p{{Lu}}\p{{L}}+[’']s |the |[\p{{Ll}}\-]+ ){{0,3}})(?<who>{Pattern.Name})"
    );
    private static readonly Pattern Took = Pattern.Of(
        $@"(?<who>{Pattern.Name}) {OfPast}(?:won|wins|took|takes|took home|received|was named|is named|was voted|earned) (?:the )?{Category}(?: (?:prize|award))?(?<end>[,.;]| at | for | in )"
    );
    private static readonly Pattern Given = Pattern.Of(
        $@"\b(?:gave|awarded|presented) (?:the |an? |its )?{Prize} to (?:the )?(?:\p{{Lu}}\p{{Ll}}+ )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<title>{Pattern.Quoted})"
    );
    private static readonly Pattern Subject = Pattern.Of(
        $@"(?:^|[,;] |\band |\bwhile )(?<who>{Pattern.Name})(?:, \d{{1,2}},)?$"
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);

    /// <summary>Notes prizes.</summary>
    public static void Read(Sentence sentence)
    {
        var isForALife = ForALife.IsMatch(sentence.Text);
        foreach (Match match in isForALife ? [] : Won.Matches(sentence.Text))
        {
            Note(sentence, match, who: null);
        }

        foreach (var match in WentTo.Matches(sentence.Text).Concat(Took.Matches(sentence.Text)))
        {
            Note(sentence, match, Names.Bare(match.Groups["who"].Value));
        }

        foreach (var match in Given.Matches(sentence.Text).Concat(PrizeWentTo.Matches(sentence.Text)))
        {
            Note(sentence, match, who: null);
            if (match.Groups["director"].Success && Film(sentence, match.Groups["title"].Value) is { } film)
            {
                OtherFilmFacts.Credit(sentence, film, Names.Bare(match.Groups["director"].Value), "directed");
            }
        }

        if (Including.Match(sentence.Text) is { Success: true } including)
        {
            foreach (Match match in PrizeAlone.Matches(including.Groups["list"].Value))
            {
                sentence.FilmClaim(
                    "awards",
                    ClaimValue.Row(("name", ClaimValue.Of(Names.Bare(match.Value))), ("result", ClaimValue.Of("won")))
                );
            }
        }

        foreach (Match match in ForALife.Matches(sentence.Text))
        {
            Honour(sentence, match);
        }
    }

    // A prize for everything that somebody has done is no film's.
    private static void Honour(Sentence sentence, Match match)
    {
        var name = Names.Bare(match.Groups["who"].Value);
        if (
            (Names.IsFullName(name) || Names.IsSurname(name))
            && !sentence.Book.IsOnlyCharacter(name)
            && sentence.PersonId(name) is { } person
        )
        {
            var year = match.Groups["year"].Success ? $" in {match.Groups["year"].Value}" : "";
            sentence.Reading.Statement(
                sentence.Lines,
                person,
                $"{Names.Bare(match.Groups["prize"].Value)} for {match.Groups["for"].Value}{year}"
            );
        }
    }

    private static void Note(Sentence sentence, Match match, string? who)
    {
        if (FilmOf(sentence, match) is not { } film || who is not null && !Names.IsFullName(who))
        {
            return;
        }

        var name = match.Groups["prize"] is { Success: true } prize ? Names.Bare(prize.Value) : "";
        var category = match.Groups["category"].Value.ToLowerInvariant();
        var isNominated = match.Groups["how"].Value.EndsWith(" for", StringComparison.Ordinal);
        sentence.Claim(
            film,
            "awards",
            ClaimValue.Row(
                ("name", name.Length == 0 ? null : ClaimValue.Of(name)),
                ("year", match.Groups["year"].Success ? ClaimValue.Of(match.Groups["year"].Value) : null),
                ("category", category.Length == 0 ? null : ClaimValue.Of(category)),
                ("result", ClaimValue.Of(isNominated ? "nominated" : "won")),
                ("who", who is null ? null : sentence.Book.Person(who, sentence.Lines)),
                ("note", match.Groups["times"].Success ? ClaimValue.Of($"{match.Groups["times"].Value} times") : null)
            )
        );
        if (who is not null && !isNominated)
        {
            Deed(sentence, film, category, who);
        }
    }

    /// <summary>Notes what somebody must have done who is given a prize for a film: the best actress plays in it.</summary>
    public static void Deed(Sentence sentence, string film, string category, string who)
    {
        var what =
            category.Contains("actor", StringComparison.Ordinal)
            || category.Contains("actress", StringComparison.Ordinal)
                ? "starred"
            : category is "best director" or "best direction" ? "directed"
            : category.Contains("screenplay", StringComparison.Ordinal)
            || category.Contains("script", StringComparison.Ordinal)
                ? "wrote"
            : null;
        if (what is not null)
        {
            OtherFilmFacts.Credit(sentence, film, who, what);
        }
    }

    // The title behind the prize and in front of the next one; without any, the film that the sentence is about.
    private static string? FilmOf(Sentence sentence, Match match)
    {
        if (match.Groups["title"].Success)
        {
            return Film(sentence, match.Groups["title"].Value);
        }

        // "Best actor went to A for “T”; B won best actress for …": what is parted by a semicolon is another statement.
        var behind = sentence.Text[match.Index..].Split(" while ")[0].Split(';')[0];
        if (PrizeFacts.TitleBehind(behind) is { } own && ArticleFilm.IsTitle(Sentence.Unquoted(own)))
        {
            return Film(sentence, own);
        }

        var titles = QuotedTitle
            .Matches(behind)
            .Select(m => m.Value)
            .Where(t => ArticleFilm.IsTitle(Sentence.Unquoted(t)))
            .ToArray();
        return titles.Length switch
        {
            0 => IsOfPerson(sentence, match) ? null : sentence.Film,
            1 => Film(sentence, titles[0]),
            _ => null,
        };
    }

    // "N, who has won an Oscar", "N won the Prix de Lausanne": for what, the sentence does not say.
    private static bool IsOfPerson(Sentence sentence, Match match)
    {
        if (match.Groups["category"].Success)
        {
            return false;
        }

        var before = sentence.Text[..match.Index].TrimEnd();
        return before.EndsWith(" who", StringComparison.Ordinal)
            || Subject.Match(before) is { Success: true } subject
                && Names.Bare(subject.Groups["who"].Value) is var name
                && Names.Key(name) != Names.Key(sentence.Context.FilmTitle ?? "")
                && (Names.IsFullName(name) || sentence.Book.IsSurnameOfOne(name));
    }

    /// <summary>The film of a title in quotation marks; null for the title of a book.</summary>
    public static string? Film(Sentence sentence, string quoted)
    {
        var title = Sentence.Unquoted(quoted);
        if (sentence.Context.FilmId is { } main && Names.Key(title) == Names.Key(sentence.Context.FilmTitle ?? ""))
        {
            return main;
        }

        if (sentence.Book.IsNoFilm(title))
        {
            return null;
        }

        var film = sentence.Book.Film(title, null, sentence.Lines);
        sentence.Claim(film, "title", ClaimValue.Of(title));
        return film;
    }
}
