using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Who shows a film, when and where: "premiered at", "will release", "features the … Ballet".</summary>
internal static class ReleaseFacts
{
    private static readonly Pattern PremieredAt = Pattern.Of(
        $@"\b(?:(?:world |its )*[Pp]remiered?|bowed|debuted|screened|opened|first shown|first screened) (?:in (?:the |its )?{Pattern.Name} (?:(?:section|sidebar|competition|programme|program|strand) )?(?:at|of) |at |in )(?:the )?(?<year>[12]\d{{3}} )?(?:\d{{1,3}}(?:st|nd|rd|th) )?(?:annual )?(?<where>{Pattern.Name}(?: of {Pattern.Name})?)(?:(?:,? (?:on|in)) (?<date>\p{{L}}{{3,9}}\.? \d{{1,2}}, \d{{4}}|[^,.;]{{4,30}}))?"
    );
    private static readonly Pattern ReleasedBy = Pattern.Of(
        $@"(?<who>{Pattern.Name}) (?:(?:will|is|to|has|plans to|also) )*(?:release|releases|released|releasing|distribute|distributes|distributed|distributing) (?<what>the film|the movie|the [\p{{L}}\- ]{{0,30}}(?:drama|film|movie|picture|biopic|documentary|feature|thriller|comedy)|this [\p{{L}}\- ]{{0,30}}(?:drama|film|movie|picture|biopic)|it|{Pattern.Quoted}|(?:theatrically )?(?:in|across) (?:the )?(?:\p{{Lu}}\.){{2,3}}|(?:theatrically )?(?:in|across) (?:the )?{Pattern.Name})(?<rest>[^.;]*)"
    );
    private static readonly Pattern IsReleasedBy = Pattern.Of(
        $@"\b(?:be|is|was|been|being) (?:released|distributed|bought|acquired|picked up) (?:theatrically )?(?:(?:in|across|for) (?:the )?(?:(?:\p{{Lu}}\.){{2,3}}|{Pattern.Name}) )?(?:and (?:the )?{Pattern.Name} )?(?:on [^,.;]{{4,24}} )?by (?<who>{Pattern.Name})"
    );
    private static readonly Pattern RightsTo = Pattern.Of(
        $@"(?<who>{Pattern.Name}) (?:(?:has|have|just) )*(?:acquired|acquires|bought|buys|picked up|picks up|landed|lands|nabbed|nabs|secured|secures|snapped up|taken|took) (?:[^.;“”]{{0,60}} )?rights (?:[^.;“”]{{0,90}} )?(?:to|for) (?<what>{Pattern.Quoted}|[^.;“”]{{0,60}}{Pattern.Quoted}|the (?:film|movie|drama|documentary|thriller|comedy))"
    );
    private static readonly Pattern TrailerBy = Pattern.Of(
        $@"(?<who>{Pattern.Name}) (?:(?:has|have|just) )*(?:released|unveiled|debuted|shared|dropped|launched|put out) (?:the|a|an|its) (?:[\p{{L}}\- ]{{0,30}})?(?:trailer|teaser) (?:for|of) (?<title>{Pattern.Quoted})"
    );
    private static readonly Pattern OpensOn = Pattern.Of(
        $@"\b(?:(?:will open|to open|[Oo]pens|[Oo]pened|[Oo]pening) (?:on|in|at|nationwide|wide|across|this|next|later|exclusively|theatrically|here)|[Rr]eleased|hits (?:theaters|theatres|cinemas)|arrives (?:on|in)|in (?:theaters|theatres|cinemas))(?<rest> (?:\b[A-Z]\.|[^.;]){{1,100}})"
    );
    private static readonly Pattern Disc = Pattern.Of(@"\b(?:4K|UHD|Blu-ray|DVD|VHS|LaserDisc)\b");
    private static readonly Pattern Cinema = Pattern.Of(@"\b(?:theat(?:er|re)s?|theatrically|cinemas?)\b");
    private static readonly Pattern Company = Pattern.Of(
        $@"\b(?:[Ff]eatur(?:es|ing)|[Ss]howcas(?:es|ing)|[Ss]tarring|[Pp]erformed by|[Dd]anced by) (?:the )?(?:(?:dancers|members|soloists|corps|stars|artists) (?:de ballet )?of )?(?:the )?(?<name>{Pattern.Name})"
    );
    private static readonly Pattern OnChannel = Pattern.Of(
        $@"\b(?:shown|broadcast|aired|airs|televised|screened) on (?<who>{Pattern.Name}) on (?<date>\p{{L}}{{3,9}}\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} \p{{L}}{{3,9}} \d{{4}})"
    );
    private static readonly Pattern Ago = Pattern.Of(
        @"\b(?<tens>(?i:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)) years ago (?:today|this (?:week|month|year|autumn|fall|spring|summer|winter))\b"
    );
    private static readonly Pattern ThisYear = Pattern.Of(@"\b(?<which>this|next|later this) year\b");
    private static readonly Pattern InCountry = Pattern.Of(
        $@"\bin (?:the )?(?<name>(?:\p{{Lu}}\.){{2,3}}|{Pattern.Name})"
    );
    private static readonly Pattern NextStatement = Pattern.Of(
        @"(?:, | )(?:is|was|are|were|which|who|about|starring|stars|based|following|tells|follows|has|had)\b"
    );
    private static readonly Pattern OnWeekday = Pattern.Of(
        @"\b(?:[Pp]remiered|premiere) (?:on )?(?<day>Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b"
    );
    private static readonly Pattern Passive = Pattern.Of(@"\b(?:is|was|be|been) (?:also )?(?:released|distributed)\b");
    private static readonly Pattern Past = Pattern.Of(
        @"\b(?:opened|premiered|debuted|bowed|screened|first shown|(?:was|were) released|arrived|since)\b"
    );

    // "Opening in the hard winter of 1946, the film shows …": where the story begins.
    private static readonly Pattern InStory = Pattern.Of(
        @"^[Oo]pening in (?:\p{L}+ ){0,4}?(?:of )?(?:1[89]|20)\d{2}\b"
    );
    private static readonly Pattern NextCountry = Pattern.Of(@",? and (?:in|across) ");
    private static readonly HashSet<string> FestivalSections = new(
        [
            "Un Certain Regard",
            "Directors' Fortnight",
            "Critics' Week",
            "Competition",
            "Panorama",
            "Forum",
            "Orizzonti",
            "Generation",
        ],
        StringComparer.Ordinal
    );
    private static readonly HashSet<string> FestivalTowns = new(
        "Telluride Cannes Venice Berlin Toronto Sundance Locarno Tribeca Tokyo Karlovy San Busan Rotterdam Moscow Kinotavr Edinburgh SXSW".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>Notes companies and releases.</summary>
    public static void Read(Sentence sentence)
    {
        Trailer(sentence);
        if (sentence.Film is not { } film)
        {
            return;
        }

        foreach (Match match in PremieredAt.Matches(sentence.Text))
        {
            Premiere(sentence, film, match);
        }

        if (
            OnWeekday.Match(sentence.Text) is { Success: true } weekday
            && BirthFacts.Last(weekday.Groups["day"].Value, sentence.Context.Today) is { } premiered
        )
        {
            sentence.Claim(film, "releases", ClaimValue.Row(("date", ClaimValue.Of(premiered))));
        }

        foreach (Match match in ReleasedBy.Matches(sentence.Text))
        {
            Distributor(sentence, film, match);
        }

        foreach (Match match in IsReleasedBy.Matches(sentence.Text))
        {
            var by = Names.Bare(match.Groups["who"].Value);
            if (by.Length >= 3)
            {
                CompanyOf(sentence, film, by, "distributor");
                Release(sentence, film, sentence.Text, by);
            }
        }

        foreach (Match match in RightsTo.Matches(sentence.Text))
        {
            _ = IsDistributor(sentence, film, match, out _);
        }

        // What is said behind the premiere may be the opening; a distributor's sentence says both at once.
        var premiere = PremieredAt.Matches(sentence.Text);
        var from = premiere.Count == 0 ? 0 : premiere[^1].Index + premiere[^1].Length;
        if (
            ReleasedBy.Matches(sentence.Text).All(m => Passive.IsMatch(m.Value)) && !IsReleasedBy.IsMatch(sentence.Text)
        )
        {
            foreach (Match match in OpensOn.Matches(sentence.Text[from..]))
            {
                // "Opens in Denmark on 28 August, is based on a 1962 novel": the year is the novel's.
                var rest = NextStatement.Split(match.Groups["rest"].Value)[0];
                var whole = match.Value[..(match.Value.Length - match.Groups["rest"].Length)] + rest;
                if (!InStory.IsMatch(whole))
                {
                    Opening(sentence, film, rest, whole);
                }
            }
        }

        foreach (Match match in OnChannel.Matches(sentence.Text))
        {
            if (Dates.Find(match.Groups["date"].Value) is { } day)
            {
                var by = Slug(sentence.Book.Organisation(Names.Bare(match.Groups["who"].Value), sentence.Lines));
                sentence.Claim(
                    film,
                    "releases",
                    ClaimValue.Row(
                        ("date", ClaimValue.Of(day.Edtf)),
                        ("kind", ClaimValue.Of("television")),
                        ("by", ClaimValue.Of(by))
                    )
                );
            }
        }

        foreach (Match match in Company.Matches(sentence.Text))
        {
            Performers(sentence, film, Names.Bare(match.Groups["name"].Value));
        }
    }

    private static void Trailer(Sentence sentence)
    {
        foreach (Match match in TrailerBy.Matches(sentence.Text))
        {
            var title = Sentence.Unquoted(match.Groups["title"].Value);
            var film =
                sentence.Context.FilmTitle is { } main && Names.Key(main) == Names.Key(title)
                    ? sentence.Context.FilmId
                    : null;
            var who = Names.Bare(match.Groups["who"].Value);
            if (film is not null && who.Length > 2)
            {
                CompanyOf(sentence, film, who, "trailer");
            }
        }
    }

    private static void Premiere(Sentence sentence, string film, Match match)
    {
        var where = Names.Bare(match.Groups["where"].Value);
        var isOpening = match.Value.StartsWith("opened", StringComparison.Ordinal);
        if (isOpening && !match.Value.StartsWith("opened at the ", StringComparison.Ordinal))
        {
            return;
        }

        if (where.Length < 3 || FestivalSections.Contains(where.Replace('’', '\'')))
        {
            return;
        }

        var isFestival =
            where.EndsWith("Festival", StringComparison.Ordinal)
            || where.Contains("Festival of ", StringComparison.Ordinal);
        var place =
            isFestival || Names.IsOrganisation(where)
                ? sentence.Book.Organisation(where, sentence.Lines)
                : sentence.Book.Place(where, sentence.Lines);
        if (isFestival)
        {
            sentence.Claim(place, "kind", ClaimValue.Of("festival"));
        }

        var date = match.Groups["date"] is { Success: true } day
            ? Dates.Find(day.Value)?.Edtf ?? DayOf(sentence, match.Value)
            : null;
        date ??= match.Groups["year"].Success ? match.Groups["year"].Value.Trim() : YearsAgo(sentence);
        sentence.Claim(
            film,
            "releases",
            ClaimValue.Row(
                ("date", date is null ? null : ClaimValue.Of(date)),
                ("place", ClaimValue.Of(place)),
                ("kind", isFestival || FestivalTowns.Contains(where.Split(' ')[0]) ? ClaimValue.Of("festival") : null)
            )
        );
    }

    // "Fifty years ago this week": counted from the date of the text.
    private static string? YearsAgo(Sentence sentence) =>
        sentence.Context.Today is { Length: >= 4 } today
        && Ago.Match(sentence.Text) is { Success: true } ago
        && NumberWords.At([ago.Groups["tens"].Value.ToLowerInvariant()]) is { } years
            ? (int.Parse(today[..4], CultureInfo.InvariantCulture) - years).ToString(CultureInfo.InvariantCulture)
            : null;

    private static void Distributor(Sentence sentence, string film, Match match)
    {
        // The countries of a sentence on rights may be those of the story.
        if (IsDistributor(sentence, film, match, out var who))
        {
            Release(sentence, film, sentence.Text, who);
        }
    }

    private static bool IsDistributor(Sentence sentence, string film, Match match, out string who)
    {
        var what = match.Groups["what"].Value;
        var isOther =
            what[0] is '“' or '"' or '«'
            && Names.Key(Sentence.Unquoted(what)) != Names.Key(sentence.Context.FilmTitle ?? "");
        who = Names.Bare(match.Groups["who"].Value);

        // "The Ferry is released in cinemas" names nobody who releases it.
        var isPassive = Passive.IsMatch(match.Value);
        if (isOther || isPassive || who.Length < 3 || Names.IsFullName(who) && !Names.IsOrganisation(who))
        {
            return false;
        }

        CompanyOf(sentence, film, who, "distributor");
        sentence.Claim(sentence.Book.Organisation(who, sentence.Lines), "kind", ClaimValue.Of("distributor"));
        return true;
    }

    private static void Opening(Sentence sentence, string film, string rest, string whole)
    {
        // "On January 25, 2019, and in the UK on March 8": each country has its day.
        var clauses = NextCountry.Split(whole).Select((c, i) => i == 0 ? c : $"in {c}").ToArray();
        foreach (var clause in clauses.Length > 1 && clauses.All(HasDay) ? clauses : [whole])
        {
            if (Dates.Find(clause) is not null || ThisYear.IsMatch(rest) || DayOf(sentence, clause) is not null)
            {
                Release(sentence, film, clause, who: null, KindOf(clause));
            }
        }

        bool HasDay(string clause) => Dates.Find(clause) is not null || DayOf(sentence, clause) is not null;
    }

    private static string? KindOf(string words) =>
        Disc.IsMatch(words) ? "home"
        : Cinema.IsMatch(words) ? "theatrical"
        : null;

    private static void Release(Sentence sentence, string film, string where, string? who, string? kind = null)
    {
        var date = Dates.Find(where)?.Edtf ?? DayOf(sentence, where) ?? YearOf(sentence, where);
        var country = InCountry
            .Matches(where)
            .Select(m => Countries.Code(Names.Bare(m.Groups["name"].Value).Replace(".", "", StringComparison.Ordinal)))
            .FirstOrDefault(c => c is not null);
        if (date is null && country is null)
        {
            return;
        }

        sentence.Claim(
            film,
            "releases",
            ClaimValue.Row(
                ("date", date is null ? null : ClaimValue.Of(date)),
                ("country", country is null ? null : ClaimValue.Of(country)),
                ("kind", kind is null ? null : ClaimValue.Of(kind)),
                ("by", who is null ? null : ClaimValue.Of(Slug(sentence.Book.Organisation(who, sentence.Lines))))
            )
        );
    }

    private static string? YearOf(Sentence sentence, string words) =>
        sentence.Context.Today is { Length: >= 4 } today && ThisYear.Match(words) is { Success: true } year
            ? (
                int.Parse(today[..4], CultureInfo.InvariantCulture) + (year.Groups["which"].Value == "next" ? 1 : 0)
            ).ToString(CultureInfo.InvariantCulture)
            : null;

    // "On November 10", in an article with a date of its own.
    private static string? DayOf(Sentence sentence, string words) =>
        sentence.Context.Today is not { } today ? null
        : Past.IsMatch(words) ? Dates.FindLast(words, today)
        : Dates.FindNext(words, today);

    /// <summary>Notes a company that dances, plays or sings in the film.</summary>
    public static void Performers(Sentence sentence, string film, string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var role = last switch
        {
            "Ballet" or "Troupe" or "Ensemble" => "dance company",
            "Company"
                when name.Contains("Ballet", StringComparison.Ordinal)
                    || name.Contains("Dance", StringComparison.Ordinal) => "dance company",
            "Orchestra" or "Philharmonic" or "Symphony" => "orchestra",
            "Choir" => "choir",
            "Theatre" or "Theater" or "Opera" => "theatre",
            _ => null,
        };
        if (role is null || !name.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        CompanyOf(sentence, film, name, role);
        if (last is "Ballet")
        {
            sentence.Claim(sentence.Book.Organisation(name, sentence.Lines), "kind", ClaimValue.Of("ballet-company"));
        }
    }

    private static void CompanyOf(Sentence sentence, string film, string name, string role) =>
        sentence.Reading.Company(sentence.Lines, film, name, role);

    private static string Slug(string id) => id["organisations/".Length..];
}
