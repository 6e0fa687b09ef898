using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Who wrote the film and who else made it: "written by", "the choreography was by".</summary>
internal static class CreditFacts
{
    private const string Trade =
        "(?:biographer|author|writer|novelist|journalist|screenwriter|playwright|dramatist|historian|scribe)";

    private static readonly Pattern ScreenplayBy = Pattern.Of(
        $@"\b(?<what>[Ss]creenplay|[Ss]cript),? (?:(?:is|was|written|penned|comes|came|adapted) )*(?:by|from) (?:(?:[\p{{L}}\-’']+ ){{0,4}}{Trade} )?(?<names>{Pattern.Names})"
    );
    private static readonly Pattern WroteScreenplay = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:\([^()]*\),? )?(?:(?:has|have|also) )*(?:penned|wrote|writes|adapted|co-wrote|co-writes|co-written) the (?:screenplay|script)\b(?: (?:together |along )?with (?<with>{Pattern.Names}))?|\b[Ss]cript,? which (?<name>{Pattern.Name}) (?:co-)?wrote(?: with (?:the (?:[\p{{Ll}}\-]+ ){{1,2}})?(?<with>{Pattern.Names}))?"
    );
    private static readonly Pattern WrittenBy = Pattern.Of(
        $@"\b[Ww]ritten (?:and directed )?by (?<names>{Pattern.Names})"
    );

    // "The score was written by": no film was.
    private static readonly Pattern OtherThing = Pattern.Of(
        @"\b(?:scores?|music|songs?|themes?|soundtrack|lyrics|libretto|ballet|opera|novel|book|biography|memoir|poem|play|articles?|reviews?|letters?|essay|piece|column),? (?:(?:is|was|were|has been|that was|which was) )?$"
    );
    private static readonly Pattern StoryCredit = Pattern.Of(
        $@"\bstory credit (?:to|for|goes to) (?:(?:[\p{{L}}\-’']+ ){{0,4}}{Trade} )?(?<name>{Pattern.Name})|(?<name>{Pattern.Name}) (?:also )?(?:has|gets|shares|receives|is given) (?:a |the )?story credit"
    );
    private static readonly Pattern Crew = Pattern.Of(
        $@"\b(?<what>[Cc]horeography|[Cc]horeographed|[Mm]usic|[Ss]core|[Ss]cored|[Ss]ets and costumes|[Cc]ostumes|[Ss]ets|[Dd]esigns|[Dd]esigned|[Cc]inematography|[Pp]hotography|[Cc]amerawork|[Pp]hotographed|[Ee]dited|[Ee]diting|[Ss]ongs|[Dd]ances|[Pp]roduction design|[Pp]roduced|[Cc]onducted|[Ll]ibretto) (?:(?:is|was|are|were|done|created|written|composed|made|staged|arranged) )*(?:by|credited to) (?:(?:\p{{Lu}}\p{{L}}+[ \-](?:winning|nominated|winner|nominee) )?(?:the )?(?:late )?(?:composer|choreographer|cinematographer|designer|editor|producer|director|conductor|songwriter) )?(?<names>{Pattern.Names})"
    );
    private static readonly Pattern Makes = Pattern.Of(
        $@"(?<names>{Pattern.Names}) (?:(?:has|have|had|also|is|are|will|who) )*(?<what>(?:composed|wrote|provided|provides|scored|composes) (?:the|its) (?:original )?(?:score|music|film score|soundtrack)|scored (?:the|this) (?:film|movie)|(?:shot|photographed|lensed) (?:the (?:film|movie|picture)|it)|(?:edited|edits|cut) (?:the (?:film|movie|picture)|it)|choreographed(?: (?:the (?:film|dances|ballet)|it)|\.)|(?:produced|produces|produce|producing)(?: (?:the (?:film|movie|picture)|it|for|alongside|through|via)\b|\.))|\b(?<what>[Pp]roducers) (?:are|include|is) (?<names>{Pattern.Names})"
    );
    private static readonly Pattern AlsoProducing = Pattern.Of(
        $@"\bproduc(?:ing|es|ed) (?:alongside|together with|along with|with) (?<names>{Pattern.Names})|(?<names>{Pattern.Names}) (?:(?:are|is|will|also|be) )*(?:serving as |serve as |serves as |executive producing\b|(?:the )?executive producers?\b)"
    );
    private static readonly Pattern ProducedFor = Pattern.Of(
        $@"\b[Pp]roduc(?:ed|es|ing) (?:by|alongside|with) {Pattern.Names} (?:for|through|via) (?<company>{Pattern.Name})"
    );
    private const string Post =
        "(?<post>[Cc]inematographer|[Dd]irector of photography|[Cc]omposer|(?:[Ff]ilm )?[Ee]ditor|[Cc]horeographer|[Pp]roduction designer|[Cc]ostume designer|[Pp]roducer)";
    private static readonly Pattern InPost = Pattern.Of(
        $@"(?:^|[;“] ?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Ii]ts|[Tt]he|[Tt]he film(?:[’']s)?|with|by) )(?:regular |long-?time |usual )?{Post},? (?<name>{Pattern.Name})"
    );
    private static readonly Pattern AsPost = Pattern.Of(
        $@"(?<name>{Pattern.Name}),? (?:serving|serves|served|acting|working|worked|credited|aboard|on board) as (?:the )?{Post}"
    );
    private static readonly Pattern Composing = Pattern.Of($@"(?<name>{Pattern.Name}) (?<post>composing)\b");
    private static readonly Pattern CoWriter = Pattern.Of(
        $@"(?:(?<first>{Pattern.Name}) and )?(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) )?co-?(?:writer|screenwriter),? (?<name>{Pattern.Name})"
    );

    // "Producers are A for the Company and B for Another"
    private static readonly Pattern ProducersFor = Pattern.Of(
        $@"\b[Pp]roduc(?:ers?|ed|ing)\b(?<list>(?: (?:are|include|is|by|will be|alongside|with))* {Pattern.Name} (?:for|of|from|through|via|at) {Pattern.Name}(?:(?:, and |, | and ){Pattern.Name} (?:for|of|from|through|via|at) {Pattern.Name})*)"
    );
    private static readonly Pattern ForCompany = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:for|of|from|through|via|at) (?<company>{Pattern.Name})"
    );

    // "She married her producer": that is another story.
    private static readonly Pattern OfPrivateLife = Pattern.Of(
        @"\b(?:married|divorced|meets?|met|loved|left|sued|is|was|as|of|about|on|to|friend|wife|husband)(?: [\p{Ll}]+)? ?$"
    );
    private static readonly Pattern OfCompany = Pattern.Of(
        $@"\b[Pp]roduc(?:ers?|ed|es|ing)\b[^.;“”]{{0,80}} of (?<company>{Pattern.Name})(?:[.,;]|$| and )"
    );
    private static readonly Pattern AdaptedBy = Pattern.Of($@"\b[Aa]dapted by (?<names>{Pattern.Names}) from\b");

    // "Anna Berg’s costumes deserve better": what a review praises or blames.
    private static readonly Pattern Theirs = Pattern.Of(
        $@"(?<name>{Pattern.Name})[’']s? (?:[\p{{Ll}}\-]+,? ){{0,2}}?(?<what>choreography|score|cinematography|camerawork|photography|costumes|editing|production design|sets)\b"
    );
    private static readonly (string Word, string Role)[] Roles =
    [
        ("choreogr", "choreography"),
        ("dances", "choreography"),
        ("songs", "songs"),
        ("production design", "design"),
        ("photography", "camera"),
        ("camerawork", "camera"),
        ("editing", "editing"),
        ("music", "music"),
        ("scor", "music"),
        ("sets and costumes", "sets and costumes"),
        ("costumes", "costumes"),
        ("sets", "sets"),
        ("design", "design"),
        ("cinematography", "camera"),
        ("photographed", "camera"),
        ("edited", "editing"),
        ("produced", "production"),
        ("conducted", "conductor"),
        ("libretto", "libretto"),
    ];

    private static readonly HashSet<string> Joints = new(
        "by for from in of with at on and as who whose which that to after before under based adapted set about but or while when where then".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // "Directed by Oscar nominee …"
    private static readonly HashSet<string> Prizes = new(
        ["Oscar", "Oscars", "Emmy", "BAFTA", "Bafta", "Tony", "Grammy", "Academy", "Award", "Golden", "Pulitzer"],
        StringComparer.Ordinal
    );

    /// <summary>Notes the credits that a sentence gives.</summary>
    public static void Read(Sentence sentence)
    {
        DirectorFacts.Read(sentence);
        Writers(sentence);
        ProducersOf(sentence);
        CrewOf(sentence);
        CastFacts.Read(sentence);
    }

    /// <summary>The people in a list of names.</summary>
    /// <param name="text">The text that they were found in: that of the sentence, or its plain form.</param>
    /// <param name="areSubject">True for names in front of their verb: "A and B composed the score".</param>
    public static IEnumerable<ClaimValue> People(
        Sentence sentence,
        string text,
        Group names,
        bool areSubject = false
    ) =>
        Names
            .Split(areSubject ? Subject(text, names) : WithoutNextSubject(text, names))
            .Where(n => Names.IsFullName(n) || (Names.IsSurname(n) && !Prizes.Contains(n) && Countries.Code(n) is null))
            .Select(n => sentence.Book.Person(n, sentence.Lines));

    // "The dances are by A, and B composed the score": A belongs to the statement before.
    private static string Subject(string text, Group names) =>
        text[..names.Index].EndsWith("by ", StringComparison.Ordinal)
        && names.Value.LastIndexOf(" and ", StringComparison.Ordinal) is > 0 and var joint
            ? names.Value[(joint + " and ".Length)..]
            : names.Value;

    // "Directed by A, and B appears in it": a name with a verb behind it begins the next statement.
    private static string WithoutNextSubject(string text, Group names)
    {
        var behind = text[(names.Index + names.Length)..];
        var word = behind.StartsWith(' ') ? behind[1..].Split(' ', 2)[0].TrimEnd(',', '.', ';') : "";
        var joint = names.Value.LastIndexOf(" and ", StringComparison.Ordinal);
        return joint > 0 && word.Length > 0 && char.IsLower(word[0]) && !Joints.Contains(word)
            ? names.Value[..joint].TrimEnd(',')
            : names.Value;
    }

    private static void Writers(Sentence sentence)
    {
        var credits = ScreenplayBy
            .Matches(sentence.Plain)
            .Select(m => (m.Groups["names"], "screenplay"))
            .Concat(WroteScreenplay.Matches(sentence.Plain).Select(m => (m.Groups["name"], "screenplay")))
            .Concat(
                WroteScreenplay
                    .Matches(sentence.Plain)
                    .Where(m => m.Groups["with"].Success)
                    .Select(m => (m.Groups["with"], "screenplay"))
            )
            .Concat(StoryCredit.Matches(sentence.Plain).Select(m => (m.Groups["name"], "story")))
            .Concat(AdaptedBy.Matches(sentence.Plain).Select(m => (m.Groups["names"], "adaptation")))
            .ToArray();
        foreach (var (names, credit) in credits)
        {
            foreach (var person in People(sentence, sentence.Plain, names))
            {
                sentence.FilmClaim("writers", ClaimValue.Row(("person", person), ("credit", ClaimValue.Of(credit))));
            }
        }

        foreach (Match match in CoWriter.Matches(sentence.Plain))
        {
            foreach (var name in new[] { match.Groups["first"].Value, match.Groups["name"].Value }.Select(Names.Bare))
            {
                if (Names.IsFullName(name) || sentence.Book.IsSurnameOfOne(name))
                {
                    sentence.FilmClaim(
                        "writers",
                        ClaimValue.Row(("person", sentence.Book.Person(name, sentence.Lines)))
                    );
                }
            }
        }

        foreach (Match match in credits.Length > 0 ? [] : WrittenBy.Matches(sentence.Plain).ToArray())
        {
            if (OtherThing.IsMatch(sentence.Plain[..match.Index]))
            {
                continue;
            }

            foreach (var person in People(sentence, sentence.Plain, match.Groups["names"]))
            {
                sentence.FilmClaim("writers", ClaimValue.Row(("person", person)));
            }
        }
    }

    private static void ProducersOf(Sentence sentence)
    {
        if (sentence.Film is not { } film)
        {
            return;
        }

        foreach (Match list in ProducersFor.Matches(sentence.Plain))
        {
            foreach (Match match in ForCompany.Matches(list.Groups["list"].Value))
            {
                var name = Names.Bare(match.Groups["name"].Value);
                var company = Names.Bare(match.Groups["company"].Value);
                if (
                    !Names.IsFullName(name)
                    || company.Length < 3
                    || company is "Film" or "Films"
                    || Names.IsFullName(company) && !Names.IsOrganisation(company)
                )
                {
                    continue;
                }

                sentence.Claim(
                    film,
                    "crew",
                    ClaimValue.Row(
                        ("person", sentence.Book.Person(name, sentence.Lines)),
                        ("role", ClaimValue.Of("production"))
                    )
                );
                sentence.Reading.Company(sentence.Lines, film, company, "production");
            }
        }
    }

    private static string RoleOf(string what) =>
        what switch
        {
            _ when what.Contains("produc", StringComparison.OrdinalIgnoreCase) => "production",
            _ when what.StartsWith("choreo", StringComparison.Ordinal) => "choreography",
            _ when what.StartsWith("edit", StringComparison.Ordinal)
                    || what.StartsWith("cut", StringComparison.Ordinal) => "editing",
            _ when what.StartsWith("shot", StringComparison.Ordinal)
                    || what.StartsWith("photo", StringComparison.Ordinal)
                    || what.StartsWith("lens", StringComparison.Ordinal) => "camera",
            _ => "music",
        };

    private static string RoleOfPost(string post) =>
        post.ToLowerInvariant() switch
        {
            "cinematographer" or "director of photography" => "camera",
            "composer" or "composing" => "music",
            "film editor" or "editor" => "editing",
            "choreographer" => "choreography",
            "production designer" => "sets",
            "costume designer" => "costumes",
            _ => "production",
        };

    private static void CrewOf(Sentence sentence)
    {
        foreach (Match match in Makes.Matches(sentence.Plain))
        {
            var areSubject = match.Groups["names"].Index < match.Groups["what"].Index;
            foreach (
                var person in People(sentence, sentence.Plain, match.Groups["names"], areSubject).OfType<TextClaim>()
            )
            {
                // "The director shot the film in Spain" names no cameraman.
                if (
                    match.Groups["what"].Value.StartsWith("shot", StringComparison.Ordinal)
                    && sentence.Film is { } shot
                    && sentence.Reading.HasClaim(
                        shot,
                        "directors",
                        v => v is RowClaim row && row["person"] == person.Text
                    )
                )
                {
                    continue;
                }

                sentence.FilmClaim(
                    "crew",
                    ClaimValue.Row(("person", person), ("role", ClaimValue.Of(RoleOf(match.Groups["what"].Value))))
                );
            }
        }

        var posts = InPost.Matches(sentence.Plain).Concat(AsPost.Matches(sentence.Plain));
        foreach (var match in posts.Concat(Composing.Matches(sentence.Plain)))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            if (
                Names.IsFullName(name)
                && !sentence.Book.IsOnlyCharacter(name)
                && !OfPrivateLife.IsMatch(sentence.Plain[..match.Index])
            )
            {
                sentence.FilmClaim(
                    "crew",
                    ClaimValue.Row(
                        ("person", sentence.Book.Person(name, sentence.Lines)),
                        ("role", ClaimValue.Of(RoleOfPost(match.Groups["post"].Value)))
                    )
                );
            }
        }

        foreach (var match in ProducedFor.Matches(sentence.Plain).Concat(OfCompany.Matches(sentence.Plain)))
        {
            var company = Names.Bare(match.Groups["company"].Value);
            if (
                Names.IsOrganisation(company)
                && company.Contains(' ', StringComparison.Ordinal)
                && sentence.Film is { } film
            )
            {
                sentence.Reading.Company(sentence.Lines, film, company, "production");
            }
        }

        foreach (Match match in AlsoProducing.Matches(sentence.Plain))
        {
            var isExecutive = match.Value.Contains("xecutive", StringComparison.Ordinal);
            var areSubject = match.Groups["names"].Index == match.Index;
            foreach (var person in People(sentence, sentence.Plain, match.Groups["names"], areSubject))
            {
                sentence.FilmClaim(
                    "crew",
                    ClaimValue.Row(
                        ("person", person),
                        ("role", ClaimValue.Of(isExecutive ? "production (executive producer)" : "production"))
                    )
                );
            }
        }

        foreach (Match match in Theirs.Matches(sentence.Plain))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            var what = match.Groups["what"].Value;
            if (
                Names.IsFullName(name)
                && !sentence.Book.IsOnlyCharacter(name)
                && !OfPrivateLife.IsMatch(sentence.Plain[..match.Index])
            )
            {
                sentence.FilmClaim(
                    "crew",
                    ClaimValue.Row(
                        ("person", sentence.Book.Person(name, sentence.Lines)),
                        (
                            "role",
                            ClaimValue.Of(Roles.First(r => what.StartsWith(r.Word, StringComparison.Ordinal)).Role)
                        )
                    )
                );
            }
        }

        foreach (Match match in Crew.Matches(sentence.Plain))
        {
            var what = match.Groups["what"].Value;
            var role = Roles.First(r => what.StartsWith(r.Word, StringComparison.OrdinalIgnoreCase)).Role;
            if (role == "production")
            {
                // "Co-produced by France and Italy"
                foreach (var code in Names.Split(match.Groups["names"].Value).Select(Countries.Code).OfType<string>())
                {
                    sentence.FilmClaim("countries", ClaimValue.Of(code));
                }
            }

            foreach (var person in People(sentence, sentence.Plain, match.Groups["names"]))
            {
                sentence.FilmClaim("crew", ClaimValue.Row(("person", person), ("role", ClaimValue.Of(role))));
            }
        }
    }
}
