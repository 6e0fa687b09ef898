using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What a sentence says of a person: posts, age, a defection, a first film, other films.</summary>
internal static class PersonFacts
{
    private const string Post =
        @"(?<post>(?:[\p{Ll}\-]+ ){0,2}(?:director|soloist|dancer|choreographer|teacher|ballerina|conductor|founder|ballet master|principal|member|star|designer))";

    private static readonly Regex PostAt = Pattern.Of(
        $@"(?<name>{Pattern.Name}), (?:(?:who|then|now|at the time|at that time|also|was|is|had been|were|later|a|an|the|as) )*{Post} (?:of|at|with) (?:the )?(?<where>{Pattern.Name})(?<then> at the time| at that time| then)?"
    );
    private static readonly Regex LedAs = Pattern.Of(
        $@"(?<name>{Pattern.Name}), who (?<then>at the time |at that time |then )?(?:also )?(?:led|headed|ran|served) (?:at )?(?:the )?(?<where>{Pattern.Name}) as (?:its |the |an? )?{Post}\b"
    );
    private static readonly Regex MemberOf = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?: \([^()]*\))?(?:, [^,.]{{1,80}},)? (?:is|was|has been|became) an? (?:leading |former |principal )?member of (?:the )?(?:[\p{{Ll}}\-]+ ){{0,2}}(?<where>{Pattern.Name})|(?<name>{Pattern.Name})(?: \([^()]*\))?(?:, [^,.]{{1,80}},)? (?:belongs|belonged) to (?:the )?(?:[\p{{Ll}}\-]+ ){{0,2}}(?<where>{Pattern.Name})"
    );
    private static readonly Regex AgeBehind = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?: \([^()]*\))?,? (?:(?:an?|the) (?:[\p{{L}}\-]+ ){{0,4}}?(?:dancer|man|woman|boy|girl|ballerina|star|student|actor|actress) of|aged) (?<age>\d{{1,2}})\b|(?<name>{Pattern.Name}), (?<age>\d{{1,2}}),|\b(?<age>\d{{1,2}})-year-old (?:[\p{{Ll}}\-]+ ){{0,2}}(?<name>{Pattern.Name})"
    );
    private static readonly Regex Defected = Pattern.Of(
        $@"\b(?:defected|defects|fled|escaped) (?:to (?:the )?(?<to>{Pattern.Name}))?(?: ?from (?<from>(?:the )?{Pattern.Name}))?(?:,? in (?<year>[12]\d{{3}}))?"
    );
    private static readonly Regex WhoOf = Pattern.Of($@"(?<name>{Pattern.Name}), who\b");
    private static readonly Regex YearIn = Pattern.Of(@"\b[Ii]n (?<year>[12]\d{3})\b");
    private static readonly Regex DancedWith = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:, \d{{1,2}})?,? (?:who )?(?:has |had )?(?<post>danced|sang|played|conducted) (?:with|for|at) (?:the )?(?<where>{Pattern.Name})"
    );
    private static readonly Regex LifeDate = Pattern.Of(
        $@"^(?<name>{Pattern.Name})(?:,[^.;]{{1,160}},)? (?:(?:who|was|had) )*(?<what>died|born) (?:on |in )?(?<date>(?:\d{{1,2}} )?\p{{L}}{{0,9}}\.? ?(?:\d{{1,2}}, )?[12]\d{{3}})\b(?:,? in (?<place>{Pattern.Name}))?"
    );
    private static readonly Regex Debut = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:makes|made|is making|gives|gave) (?:his|her|their|a) (?<what>film|feature|screen|acting|directorial|big-screen) (?:acting |film )?debut\b"
    );
    private static readonly Regex FullName = Pattern.Of(Pattern.Name);
    private static readonly Regex YearOfFilm = Pattern.Of(
        $@"\b(?<year>[12]\d{{3}})(?:’s|'s) (?<title>{Pattern.Quoted})"
    );
    private static readonly Regex HeMade = Pattern.Of(
        $@"\b(?:he|she) (?:both )?(?<what>directed and starred in|wrote and directed|directed|starred in|was both director and star of) (?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<title>{Pattern.Quoted})|(?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<title>{Pattern.Quoted}),? which (?:he|she) (?:both )?(?<what>directed and starred in|wrote and directed|directed|starred in)\b"
    );
    private static readonly Regex Made = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:, who)? (?:(?:previously|also|last|earlier|recently|has|had|most) )*(?<what>directed and starred in|wrote and directed|directed|wrote|starred in) (?<titles>(?:[12]\d{{3}}(?:’s|'s) )?{Pattern.Quoted}(?:(?:, and |, | and )(?:[12]\d{{3}}(?:’s|'s) )?{Pattern.Quoted})*)"
    );
    private static readonly Regex StarOf = Pattern.Of(
        $@"(?<title>{Pattern.Quoted}) star (?<name>{Pattern.Name})|(?<name>{Pattern.Name}), (?:who starred in|the star of|star of) (?<title>{Pattern.Quoted})"
    );
    private static readonly Regex KnownFor = Pattern.Of(
        $@"\b(?<trade>[Ss]creenwriter|[Ww]riter|[Dd]irector|[Ff]ilmmaker|[Aa]ctor|[Aa]ctress|[Ss]tar) (?<name>{Pattern.Name}) \((?<titles>{Pattern.Quoted}(?:,? (?:and )?{Pattern.Quoted})*)\)"
    );
    private static readonly Regex QuotedTitle = Pattern.Of(Pattern.Quoted);

    /// <summary>Notes what is said of people.</summary>
    public static void Read(Sentence sentence)
    {
        Posts(sentence);
        Ages(sentence);
        Defections(sentence);
        OtherFilms(sentence);
        foreach (Match match in Debut.Matches(sentence.Text))
        {
            if (PersonOf(sentence, match) is { } person)
            {
                sentence.Reading.Statement(
                    sentence.Lines,
                    person,
                    $"{match.Groups["what"].Value} debut{In(sentence.Context)}"
                );
            }
        }
    }

    private static string In(ProseContext context) => context.FilmTitle is { } title ? $" in {title}" : "";

    private static void Posts(Sentence sentence)
    {
        var year = sentence.Context.FilmYear?.ToString(CultureInfo.InvariantCulture);
        foreach (Match match in PostAt.Matches(sentence.Text).Concat(LedAs.Matches(sentence.Text)))
        {
            var isThen =
                match.Groups["then"].Success
                || match.Value.Contains("at the time", StringComparison.Ordinal)
                || match.Value.Contains("at that time", StringComparison.Ordinal);
            Affiliate(
                sentence,
                match,
                match.Groups["post"].Value.Replace("the ", "", StringComparison.Ordinal).Trim(),
                isThen ? year : null
            );
        }

        foreach (Match match in MemberOf.Matches(sentence.Text))
        {
            Affiliate(sentence, match, "member", when: null);
        }

        foreach (Match match in DancedWith.Matches(sentence.Text))
        {
            Affiliate(
                sentence,
                match,
                match.Groups["post"].Value switch
                {
                    "danced" => "dancer",
                    "sang" => "singer",
                    "conducted" => "conductor",
                    _ => "player",
                },
                when: null
            );
        }

        if (
            LifeDate.Match(sentence.Text) is { Success: true } life
            && Dates.Find(life.Groups["date"].Value) is { } date
            && Names.IsFullName(Names.Bare(life.Groups["name"].Value))
            && PersonOf(sentence, life) is { } person
        )
        {
            sentence.Claim(
                person,
                life.Groups["what"].Value,
                ClaimValue.Row(
                    ("date", ClaimValue.Of(date.Edtf)),
                    (
                        "place",
                        life.Groups["place"].Success
                            ? ClaimValue.Of(
                                sentence.Book.Place(Names.Bare(life.Groups["place"].Value), sentence.Lines)[
                                    "places/".Length..
                                ]
                            )
                            : null
                    )
                )
            );
        }
    }

    private static void Affiliate(Sentence sentence, Match match, string role, string? when)
    {
        var where = Names.Bare(match.Groups["where"].Value);
        if (!Names.IsOrganisation(where))
        {
            return;
        }

        var name = Names.Bare(match.Groups["name"].Value);
        if (PersonOf(sentence, match) is not { } person)
        {
            if (sentence.Film is { } film && Names.IsFullName(name))
            {
                sentence.Reading.Statement(sentence.Lines, film, $"{name}: {role}, {where}");
            }

            return;
        }

        var organisation = sentence.Book.Organisation(where, sentence.Lines);
        sentence.Claim(
            person,
            "affiliations",
            ClaimValue.Row(
                ("organisation", ClaimValue.Of(organisation["organisations/".Length..])),
                ("role", ClaimValue.Of(role)),
                ("when", when is null ? null : ClaimValue.Of(when))
            )
        );
    }

    private static void Ages(Sentence sentence)
    {
        foreach (Match match in AgeBehind.Matches(sentence.Text))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            var year = YearIn.Match(sentence.Text) is { Success: true } said ? $" in {said.Groups["year"].Value}" : "";
            var sentenceOfOurs = $"aged {match.Groups["age"].Value}{year}";
            if (PersonOf(sentence, match) is { } person)
            {
                sentence.Reading.Statement(sentence.Lines, person, sentenceOfOurs);
            }
            else if (sentence.Context.FilmId is { } film && Names.IsFullName(name))
            {
                sentence.Reading.Statement(sentence.Lines, film, $"{name}: {sentenceOfOurs}");
            }
        }
    }

    // "N, who defected from S in Y", "in Y she had defected from S": the one person that the sentence names.
    private static void Defections(Sentence sentence)
    {
        foreach (Match match in Defected.Matches(sentence.Text))
        {
            var year =
                match.Groups["year"] is { Success: true } own ? own.Value
                : YearIn.Match(sentence.Text) is { Success: true } said ? said.Groups["year"].Value
                : null;
            var from = match.Groups["from"] is { Success: true } place ? place.Value.TrimEnd('.', ',') : null;
            if (year is null || from is null)
            {
                continue;
            }

            var before = sentence.Text[..match.Index];
            var named = WhoOf
                .Matches(before)
                .Select(m => Names.Bare(m.Groups["name"].Value))
                .LastOrDefault(Names.IsFullName);
            var names = FullName
                .Matches(before)
                .Select(m => Names.Bare(m.Value))
                .Where(n => Names.IsFullName(n))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            var subject = named ?? (names is [var only] ? only : null);
            var statement = $"defected from {from} in {year}";
            if (
                subject is not null
                && !sentence.Book.IsOnlyCharacter(subject)
                && sentence.Book.PersonId(subject, sentence.Lines) is { } person
            )
            {
                sentence.Reading.Statement(sentence.Lines, person, statement);
            }
            else if (sentence.Context.FilmId is { } film)
            {
                sentence.Reading.Statement(sentence.Lines, film, $"about somebody who {statement}");
            }
        }
    }

    private static void OtherFilms(Sentence sentence)
    {
        foreach (Match match in YearOfFilm.Matches(sentence.Text))
        {
            FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
        }

        foreach (Match match in HeMade.Matches(sentence.Text))
        {
            var names = FullName
                .Matches(QuotedTitle.Replace(sentence.Text[..match.Index], ""))
                .Select(m => Names.Bare(m.Value))
                .Where(n => Names.IsFullName(n) && !Names.IsOrganisation(n) && sentence.Book.IsHeard(n))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (names is [var only])
            {
                var film = FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
                Credit(sentence, film, only, match.Groups["what"].Value);
            }
        }

        foreach (Match match in Made.Matches(sentence.Text))
        {
            foreach (Match title in QuotedTitle.Matches(match.Groups["titles"].Value))
            {
                Credit(
                    sentence,
                    FilmOf(sentence, title.Value, ""),
                    Names.Bare(match.Groups["name"].Value),
                    match.Groups["what"].Value
                );
            }
        }

        foreach (Match match in StarOf.Matches(sentence.Text))
        {
            Credit(
                sentence,
                FilmOf(sentence, match.Groups["title"].Value, ""),
                Names.Bare(match.Groups["name"].Value),
                "starred"
            );
        }

        foreach (Match match in KnownFor.Matches(sentence.Text))
        {
            foreach (Match title in QuotedTitle.Matches(match.Groups["titles"].Value))
            {
                Credit(
                    sentence,
                    FilmOf(sentence, title.Value, ""),
                    Names.Bare(match.Groups["name"].Value),
                    match.Groups["trade"].Value.ToLowerInvariant()
                );
            }
        }
    }

    private static void Credit(Sentence sentence, string film, string name, string what)
    {
        if (
            !(Names.IsFullName(name) || Names.IsSurname(name))
            || sentence.Book.PersonId(name, sentence.Lines) is not { } id
        )
        {
            return;
        }

        var person = ClaimValue.Row(("person", ClaimValue.Of(id["people/".Length..])));
        if (what.Contains("direct", StringComparison.Ordinal) || what == "filmmaker")
        {
            sentence.Claim(film, "directors", person);
        }

        if (what.Contains("wr", StringComparison.Ordinal))
        {
            sentence.Claim(film, "writers", person);
        }

        if (what.Contains("star", StringComparison.Ordinal) || what is "actor" or "actress")
        {
            sentence.Claim(film, "cast", person);
        }
    }

    private static string FilmOf(Sentence sentence, string quoted, string year)
    {
        var title = Sentence.Unquoted(quoted);
        var number = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : (int?)null;
        var film =
            Names.Key(title) == Names.Key(sentence.Context.FilmTitle ?? "") && sentence.Context.FilmId is { } main
                ? main
                : sentence.Book.Film(title, number, sentence.Lines);
        sentence.Claim(film, "title", ClaimValue.Of(title));
        if (number is not null)
        {
            sentence.Claim(film, "year", ClaimValue.Of(year));
        }

        return film;
    }

    // A role is nobody's entry; a surname is a person's where one person has it.
    private static string? PersonOf(Sentence sentence, Match match)
    {
        var name = Names.Bare(match.Groups["name"].Value);
        return (Names.IsFullName(name) || Names.IsSurname(name)) && !sentence.Book.IsOnlyCharacter(name)
            ? sentence.Book.PersonId(name, sentence.Lines)
            : null;
    }
}
