using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What somebody does for a living and is known as: "Oscar-nominated screenwriter N", "known as the T, N".</summary>
internal static class TradeFacts
{
    private const string Trade =
        "(?<trade>screenwriter|playwright|novelist|biographer|journalist|historian|poet|choreographer|composer|cinematographer|ballet master|ballet dancer|dancer|ballerina|actor|actress|singer|conductor|editor|producer)";

    private static readonly HashSet<string> MakersOfFilms = new(
        ["screenwriter", "playwright", "novelist", "biographer", "cinematographer", "producer"],
        StringComparer.Ordinal
    );
    private static readonly Pattern InFront = Pattern.Of(
        $@"(?:(?<prize>Oscar|Emmy|BAFTA|Bafta|Tony|Grammy|César|Goya|Academy Award|Golden Globe|Pulitzer)[- ](?<how>nominated|winning|nominee|winner) )?(?:\b{Trade} )(?<name>{Pattern.Name})"
    );

    // "Oscar-winning" may be a film; a winner is a person.
    private static readonly Pattern Laurels = Pattern.Of(
        $@"\b(?<prize>Oscar|Emmy|BAFTA|Bafta|Tony|Grammy|César|Goya|Academy Award|Golden Globe|Pulitzer)[- ](?<how>nominee|winner) (?<name>{Pattern.Name})|(?<name>{Pattern.Name})(?: \([^()]*\))?, an? (?:[\p{{L}}\-]+ )?(?<prize>Oscar|Emmy|BAFTA|Bafta|Tony|Grammy|César|Goya|Academy Award|Golden Globe|Pulitzer) (?<how>nominee|winner)\b"
    );
    private static readonly Pattern Turned = Pattern.Of(
        @"\b(?<from>actor|actress|dancer|writer|screenwriter|cinematographer|editor|producer|journalist|critic|photographer)(?:-turned-| who (?:has )?(?:became|become|turned) (?:an? )?)(?<to>director|filmmaker)(?:[’']s)?\b"
    );

    // Of makers of films and players the news tells; of a "Soviet dancer" the film may.
    private static readonly Pattern FromWhere = Pattern.Of(
        $@"\b(?<from>\p{{Lu}}\p{{Ll}}{{3,12}}) (?:film )?(?:filmmaker|director|screenwriter|actor|actress|cinematographer|auteur) (?<name>{Pattern.Name})"
    );
    private static readonly Pattern KnownAs = Pattern.Of(
        $@"^(?:[Ww]idely |[Pp]opularly |[Oo]ften )?(?:[Kk]nown|[Dd]ubbed|[Nn]icknamed) (?:as )?[“""‘]?(?<as>(?:the )?{Pattern.Title})[”""’]?, (?<name>{Pattern.Name})|(?<name>{Pattern.Name}), (?:whom (?:people|many|critics|fans|they) (?:call|called|dubbed)|(?:also |widely |often |popularly )?(?:known as|called|dubbed|nicknamed)) [“""‘]?(?<as>(?:the )?{Pattern.Title})[”""’]?(?:,|\.$)"
    );
    private static readonly Pattern CountedFilms = Pattern.Of(
        $@"(?<title>{Pattern.Quoted}) (?:is|marks|was|will be) (?:the |his |her )?(?:[\p{{L}}\-]+[’']s )?(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:outing|film|feature|feature film|movie|picture|effort|stint|time) (?:as (?:an? |the )?(?:filmmaker|director|helmer)|behind the camera|(?:that )?(?:he|she) (?:has )?(?:made|directed))(?:,? (?:and|with|after|following) (?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<first>{Pattern.Quoted}) (?:being|as|was) (?:the|his|her) first)?"
    );

    private static readonly Pattern NextFilmOf = Pattern.Of(
        $@"(?<title>{Pattern.Quoted}) (?:is|marks|was) (?<name>{Pattern.Name}[’']s) (?<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}th|latest|new) (?:film|feature|feature film|movie|outing)(?:,? (?:after|following) (?<before>(?:{Pattern.Quoted}(?: \((?:19|20)\d{{2}}\))?(?:,? and |, )?)+))?"
    );
    private static readonly Pattern Earlier = Pattern.Of(
        $@"(?<title>{Pattern.Quoted})(?: \((?<year>(?:19|20)\d{{2}})\))?"
    );

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in InFront.Matches(sentence.Text))
        {
            if (FullName(match) is { } name && IsReal(sentence, match, name) && Person(sentence, name) is { } person)
            {
                sentence.Claim(person, "occupations", ClaimValue.Of(match.Groups["trade"].Value));
                Laurel(sentence, person, match);
            }
        }

        foreach (Match match in Laurels.Matches(sentence.Text))
        {
            if (FullName(match) is { } name && Person(sentence, name) is { } person)
            {
                Laurel(sentence, person, match);
            }
        }

        if (
            KnownAs.Match(sentence.Text) is { Success: true } byname
            && LifeFacts.PersonOf(sentence, byname) is { } known
        )
        {
            sentence.Reading.Statement(sentence.Lines, known, $"known as {byname.Groups["as"].Value}");
        }

        foreach (Match match in FromWhere.Matches(sentence.Text))
        {
            if (
                FullName(match) is { } name
                && Countries.OfAdjective(match.Groups["from"].Value) is { } code
                && Person(sentence, name) is { } person
            )
            {
                sentence.Claim(person, "nationality", ClaimValue.Of(code));
            }
        }

        NextFilms(sentence);
        Directors(sentence);
    }

    // "“T” is N's third feature after “U” (2011)": a feature counted as somebody's is one that he directed.
    private static void NextFilms(Sentence sentence)
    {
        foreach (Match match in NextFilmOf.Matches(sentence.Text))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            OtherFilmFacts.Credit(
                sentence,
                OtherFilmFacts.FilmOf(sentence, match.Groups["title"].Value, ""),
                name,
                "directed"
            );
            foreach (Match film in Earlier.Matches(match.Groups["before"].Value))
            {
                OtherFilmFacts.Credit(
                    sentence,
                    OtherFilmFacts.FilmOf(sentence, film.Groups["title"].Value, film.Groups["year"].Value),
                    name,
                    "directed"
                );
            }
        }
    }

    // Stories tell of dancers and poets who never lived; of screenwriters the news tells, and of whom it has spoken already.
    private static bool IsReal(Sentence sentence, Match match, string name) =>
        match.Groups["prize"].Success
        || MakersOfFilms.Contains(match.Groups["trade"].Value)
        || sentence.Book.IsRealPerson(name);

    private static string? FullName(Match match) =>
        Names.Bare(match.Groups["name"].Value) is var name && Names.IsFullName(name) ? name : null;

    private static string? Person(Sentence sentence, string name) =>
        sentence.Book.IsOnlyCharacter(name) ? null : sentence.PersonId(name);

    private static void Laurel(Sentence sentence, string person, Match match)
    {
        if (match.Groups["prize"].Success)
        {
            var how = match.Groups["how"].Value.StartsWith("nomin", StringComparison.Ordinal) ? "nominated" : "winning";
            sentence.Reading.Statement(sentence.Lines, person, $"{match.Groups["prize"].Value}-{how}");
        }
    }

    // "“T” is the actor-turned-director's third outing as a filmmaker, with 2011's “U” being the first": whoever directs T.
    private static void Directors(Sentence sentence)
    {
        if (sentence.Film is not { } film || sentence.Reading.Only(film, "directors", "person") is not { } director)
        {
            return;
        }

        var person = $"people/{director}";
        if (Turned.Match(sentence.Text) is { Success: true } turned)
        {
            sentence.Claim(person, "occupations", ClaimValue.Of(turned.Groups["from"].Value));
            sentence.Claim(person, "occupations", ClaimValue.Of("director"));
        }

        if (
            CountedFilms.Match(sentence.Text) is { Success: true } counted
            && Names.Key(Sentence.Unquoted(counted.Groups["title"].Value))
                == Names.Key(sentence.Context.FilmTitle ?? "")
        )
        {
            sentence.Reading.Statement(
                sentence.Lines,
                person,
                $"{sentence.Context.FilmTitle} is the {counted.Groups["ordinal"].Value} film as director"
            );
            if (counted.Groups["first"].Success)
            {
                var first = OtherFilmFacts.FilmOf(
                    sentence,
                    counted.Groups["first"].Value,
                    counted.Groups["year"].Value
                );
                sentence.Claim(first, "directors", ClaimValue.Row(("person", ClaimValue.Of(director))));
            }
        }
    }
}
