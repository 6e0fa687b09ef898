using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What a sentence says of a life: birth and death, age, a defection, a first film.</summary>
internal static class LifeFacts
{
    private static readonly Pattern AgeBehind = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?: \([^()]*\))?,? (?:(?:an?|the) (?:[\p{{L}}\-]+ ){{0,4}}?(?:dancer|man|woman|boy|girl|ballerina|star|student|actor|actress) of|aged) (?<age>\d{{1,2}})\b|(?<name>{Pattern.Name}), (?<age>\d{{1,2}}),|\b(?<age>\d{{1,2}})-year-old (?:[\p{{Ll}}\-]+ ){{0,2}}(?<name>{Pattern.Name})"
    );
    private static readonly Pattern BesideAnother = Pattern.Of(
        @"-year-old (?:[\p{Ll}\-]+ )*(?:with|of|from|at|in|for|to|by|and|called) "
    );
    private static readonly Pattern Defected = Pattern.Of(
        $@"\b(?:defected|defects|fled|escaped) (?:to (?:the )?(?<to>{Pattern.Name}))?(?: ?from (?<from>(?:the )?{Pattern.Name}))?(?:,? in (?<year>[12]\d{{3}}))?"
    );
    private static readonly Pattern WhoOf = Pattern.Of($@"(?<name>{Pattern.Name}), who\b");
    private static readonly Pattern YearIn = Pattern.Of(@"\b[Ii]n (?<year>[12]\d{3})\b");
    private static readonly Pattern LifeDate = Pattern.Of(
        $@"^(?<name>{Pattern.Name})(?:,[^.;]{{1,160}},)? (?:(?:who|was|had) )*(?<what>died|born) (?:on |in )?(?<date>(?:\d{{1,2}} )?\p{{L}}{{0,9}}\.? ?(?:\d{{1,2}}, )?[12]\d{{3}})\b(?:,? in (?<place>{Pattern.Name}))?"
    );
    private static readonly Pattern BornFirst = Pattern.Of(
        $@"^Born (?:in (?<place>{Pattern.Name})(?:, {Pattern.Name})*,? )?(?:on |in )(?<date>(?:\d{{1,2}} )?\p{{L}}{{0,9}}\.? ?(?:\d{{1,2}}, )?[12]\d{{3}})(?:,? in (?<place>{Pattern.Name})(?:, {Pattern.Name})*)?, (?<name>{Pattern.Name})"
    );
    private static readonly Pattern HasDied = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:,[^;]{{1,300}},[”""’]?)? (?:has )?died (?:(?:on )?(?<day>\p{{L}}{{3,6}}day)(?: (?:morning|night|evening))? )?(?:at (?:his|her|their|a|the) (?:home|house|hospital|hospice) )?in (?<place>{Pattern.Name})"
    );
    private static readonly Pattern PronounBorn = Pattern.Of(
        $@"^(?:Born (?:(?<as>{Pattern.Name}) )?(?:in (?:the )?(?<place>{Pattern.Name})(?:, {Pattern.Name})*,? )?(?:on |in )(?<date>(?:\d{{1,2}} )?\p{{L}}{{0,9}}\.? ?(?:\d{{1,2}}, )?[12]\d{{3}})(?:,? in (?:the )?(?<place>{Pattern.Name})(?:, {Pattern.Name})*)?\b.*, (?:s?he)\b|(?:S?[Hh]e) was born (?:(?<as>{Pattern.Name}) )?(?:in (?:the )?(?<place>{Pattern.Name})(?:, {Pattern.Name})*,? )?(?:on |in )(?<date>(?:\d{{1,2}} )?\p{{L}}{{0,9}}\.? ?(?:\d{{1,2}}, )?[12]\d{{3}})(?:,? in (?:the )?(?<place>{Pattern.Name}))?)"
    );
    private static readonly Pattern WasAged = Pattern.Of(@"^S?[Hh]e was (?<age>\d{2,3})\.$");
    private static readonly Pattern DiedAged = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:,[^.;]{{1,100}},[”""’]?)? (?:[Dd]ies|[Dd]ied|has died),? (?:[Aa]t|[Aa]ged|at the age of) (?<age>\d{{2,3}})\b"
    );
    private static readonly Pattern Debut = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:makes|made|is making|gives|gave) (?:his|her|their|a) (?<what>film|feature|screen|acting|directorial|big-screen) (?:acting |film )?debut\b|\b(?:[Mm]arks|[Mm]arked|[Ii]s|[Ww]as) the (?<what>film|feature|screen|acting|directorial|big-screen) debut of (?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<name>{Pattern.Name})"
    );
    private static readonly Pattern FullName = Pattern.Of(Pattern.Name);

    /// <summary>Notes what is said of people.</summary>
    public static void Read(Sentence sentence)
    {
        BirthOrDeath(sentence);
        BirthOfSubject(sentence);
        BirthFacts.Read(sentence);
        Deaths(sentence);
        DeathFacts.Read(sentence);
        Ages(sentence);
        Defections(sentence);
        JourneyFacts.Read(sentence);
        TradeFacts.Read(sentence);
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

    /// <summary>The person of a match; null for a role, which is nobody's entry, and for a surname of several.</summary>
    public static string? PersonOf(Sentence sentence, Match match)
    {
        var name = Names.Bare(match.Groups["name"].Value);
        return
            (Names.IsFullName(name) || Names.IsSurname(name))
            && !sentence.Book.IsOnlyCharacter(name)
            && !IsPlace(sentence.Text[..match.Groups["name"].Index])
            ? sentence.PersonId(name)
            : null;
    }

    // "Dies in West Hollywood, aged 45."
    private static bool IsPlace(string before) =>
        before.EndsWith(" in ", StringComparison.Ordinal)
        || before.EndsWith(" at ", StringComparison.Ordinal)
        || before.EndsWith(" near ", StringComparison.Ordinal);

    private static string In(ProseContext context) => context.FilmTitle is { } title ? $" in {title}" : "";

    private static void BirthOrDeath(Sentence sentence)
    {
        var isBornFirst = BornFirst.IsMatch(sentence.Text);
        var life = isBornFirst ? BornFirst.Match(sentence.Text) : LifeDate.Match(sentence.Text);
        if (
            life.Success
            && Dates.Find(life.Groups["date"].Value) is { } date
            && (
                isBornFirst
                || Names.Bare(life.Groups["name"].Value) is var named
                    && (Names.IsFullName(named) || sentence.Book.IsSurnameOfOne(named))
            )
            && PersonOf(sentence, life) is { } person
        )
        {
            sentence.Claim(
                person,
                isBornFirst ? "born" : life.Groups["what"].Value,
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

    // "Born Maria Berg in Oslo on 4 May 1911, … she" in the life of Maja Berg.
    private static void BirthOfSubject(Sentence sentence)
    {
        if (
            sentence.Context.Person is not { } subject
            || PronounBorn.Match(sentence.Text) is not { Success: true } born
            || Dates.Find(born.Groups["date"].Value) is not { } date
            || sentence.PersonId(subject) is not { } person
        )
        {
            return;
        }

        var place = born.Groups["place"].Success
            ? sentence.Book.Place(Names.Bare(born.Groups["place"].Value), sentence.Lines)["places/".Length..]
            : null;
        sentence.Claim(
            person,
            "born",
            ClaimValue.Row(("date", ClaimValue.Of(date.Edtf)), ("place", place is null ? null : ClaimValue.Of(place)))
        );
        if (born.Groups["as"].Success && Names.IsFullName(Names.Bare(born.Groups["as"].Value)))
        {
            sentence.Claim(person, "aliases", ClaimValue.Of(Names.Bare(born.Groups["as"].Value)));
        }
    }

    private static void Deaths(Sentence sentence)
    {
        if (
            sentence.Context.Person is { } subject
            && WasAged.Match(sentence.Text) is { Success: true } age
            && sentence.PersonId(subject) is { } dead
        )
        {
            sentence.Reading.Statement(sentence.Lines, dead, $"died aged {age.Groups["age"].Value}");
        }

        if (HasDied.Match(sentence.Text) is { Success: true } death && PersonOf(sentence, death) is { } person)
        {
            var place = sentence.Book.Place(Names.Bare(death.Groups["place"].Value), sentence.Lines);
            var date = BirthFacts.Last(death.Groups["day"].Value, sentence.Context.Today);
            sentence.Claim(
                person,
                "died",
                ClaimValue.Row(
                    ("date", date is null ? null : ClaimValue.Of(date)),
                    ("place", ClaimValue.Of(place["places/".Length..]))
                )
            );
        }

        if (DiedAged.Match(sentence.Text) is { Success: true } aged && PersonOf(sentence, aged) is { } who)
        {
            sentence.Reading.Statement(sentence.Lines, who, $"died aged {aged.Groups["age"].Value}");
        }
    }

    private static void Ages(Sentence sentence)
    {
        foreach (Match match in AgeBehind.Matches(sentence.Text))
        {
            // "a 21-year-old dancer with N": that is not N's age.
            if (BesideAnother.IsMatch(match.Value))
            {
                continue;
            }

            var name = Names.Bare(match.Groups["name"].Value);

            // "N, 33, joined in 2007": the year is that of something else, unless it stands in front.
            var year =
                YearIn.Match(sentence.Text) is { Success: true } said
                && (said.Index < match.Index || !match.Value.EndsWith(','))
                    ? $" in {said.Groups["year"].Value}"
                    : "";
            var sentenceOfOurs = $"aged {match.Groups["age"].Value}{year}";
            if (PersonOf(sentence, match) is { } person)
            {
                sentence.Reading.Statement(sentence.Lines, person, sentenceOfOurs);
            }
            else if (
                sentence.Context.FilmId is { } film
                && Names.IsFullName(name)
                && !IsPlace(sentence.Text[..match.Groups["name"].Index])
            )
            {
                sentence.Reading.Statement(sentence.Lines, film, $"{name}: {sentenceOfOurs}");
            }
        }
    }

    private static string Article(Match match) =>
        match.Value.Contains(" to the ", StringComparison.Ordinal) ? "the " : "";

    // "Baryshnikov had defected": the one surname in front, where the text has said whose it is.
    private static string? SurnameIn(Sentence sentence, string before)
    {
        var names = FullName
            .Matches(before)
            .Select(m => Names.Bare(m.Value))
            .Where(n => Names.IsSurname(n) && sentence.Book.IsSurnameOfOne(n))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return names is [var only] ? only : null;
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
            var from =
                match.Groups["from"] is { Success: true } place ? $"from {place.Value.TrimEnd('.', ',')}"
                : match.Groups["to"] is { Success: true } goal ? $"to {Article(match)}{goal.Value.TrimEnd('.', ',')}"
                : null;
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
            var subject =
                named
                ?? (
                    names is [var only] ? only
                    : names.Length == 0 ? SurnameIn(sentence, before)
                    : null
                );
            var statement = $"defected {from} in {year}";
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
}
