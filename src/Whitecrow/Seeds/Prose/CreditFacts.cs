using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Who made the film and who is in it: "directed by", "starring", "the choreography was by".</summary>
internal static class CreditFacts
{
    private const string Trade =
        "(?:biographer|author|writer|novelist|journalist|screenwriter|playwright|dramatist|historian|scribe)";

    private static readonly Regex DirectedBy = Pattern.Of(
        $@"\b[Dd]irected (?:and (?:written|produced|choreographed) )?by (?<names>{Pattern.Names})(?<star>, (?:who|and) (?:was |is )?(?:also |himself |herself )*(?:stars? in|starred in|one of its stars|plays|played|its star|appears in|appeared in))?"
    );
    private static readonly Regex DirectorName = Pattern.Of(
        $@"(?<before>(?:\p{{L}}+ )?)\b(?:[Dd]irector|[Ff]ilmmaker),? (?<name>{Pattern.Name})"
    );
    private static readonly Regex BehindTheCamera = Pattern.Of(
        $@"(?<name>{Pattern.Name}),? (?:first|second|third|fourth|fifth|latest|\w+th) (?:time|turn|stint|outing|film|feature) (?:behind the camera|as (?:a |the )?director)"
    );
    private static readonly Regex ScreenplayBy = Pattern.Of(
        $@"\b(?<what>[Ss]creenplay|[Ss]cript) (?:(?:is|was|written|penned|comes|came|adapted) )*(?:by|from) (?:(?:[\p{{L}}\-’']+ ){{0,4}}{Trade} )?(?<names>{Pattern.Names})"
    );
    private static readonly Regex WroteScreenplay = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:\([^()]*\),? )?(?:penned|wrote|writes|adapted) the (?:screenplay|script)\b"
    );
    private static readonly Regex WrittenBy = Pattern.Of(
        $@"\b[Ww]ritten (?:and directed )?by (?<names>{Pattern.Names})"
    );
    private static readonly Regex StoryCredit = Pattern.Of(
        $@"\bstory credit (?:to|for|goes to) (?:(?:[\p{{L}}\-’']+ ){{0,4}}{Trade} )?(?<name>{Pattern.Name})|(?<name>{Pattern.Name}) (?:also )?(?:has|gets|shares|receives|is given) (?:a |the )?story credit"
    );
    private static readonly Regex Crew = Pattern.Of(
        $@"\b(?<what>[Cc]horeography|[Cc]horeographed|[Mm]usic|[Ss]core|[Ss]cored|[Ss]ets and costumes|[Cc]ostumes|[Ss]ets|[Dd]esigns|[Dd]esigned|[Cc]inematography|[Pp]hotographed|[Ee]dited|[Pp]roduced|[Cc]onducted|[Ll]ibretto) (?:(?:is|was|are|were|done|created|written|composed|made) )*by (?<names>{Pattern.Names})"
    );
    private static readonly Regex Starring = Pattern.Of(
        $@"\b(?:[Ss]tarring|(?:[Ff]ilm|[Mm]ovie|[Dd]rama|[Ii]t|[Pp]roduction|[Rr]ecording|[Vv]ersion|\)|”) (?:also )?(?:stars|features)|[Ff]eaturing|[Dd]anced by|[Cc]o-starring) (?:the )?(?<names>{Pattern.Name}(?: as {Pattern.Name})?(?:(?:, and |, | and | & )(?:the )?{Pattern.Name}(?: as {Pattern.Name})?)*)"
    );
    private static readonly Regex StarIn = Pattern.Of(
        $@"(?<names>{Pattern.Names}) (?:(?:will|is|are|to|set|also|both) )*(?:star|stars|starred|lead|leads|headline|headlines|appear|appears|appeared) (?:in )?(?<title>{Pattern.Quoted})"
    );
    private static readonly Regex RoundedOut = Pattern.Of(
        @"\bcast is (?:rounded out|completed) by (?<names>[^.;]+)|\bwith (?<names>[^.;]+) (?:rounding out|completing) the cast\b"
    );
    private static readonly Regex Opposite = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:(?:is|also|himself|herself) )*(?:seen|acts|appears|plays|stars|co-stars|acted|starred|appeared) (?:opposite|beside|alongside|with) (?<other>{Pattern.Name})"
    );
    private static readonly Regex PlayedBy = Pattern.Of($@"(?<role>{Pattern.Name}) \((?<player>{Pattern.Name})\)");
    private static readonly Regex QuotedTitle = Pattern.Of(Pattern.Quoted);
    private static readonly Regex HimOrHerself = Pattern.Of(@" (?:himself|herself)\b|, the star of *$|\bthe star of\b");

    private static readonly string[] OtherDirectors =
    [
        "artistic",
        "music",
        "musical",
        "art",
        "casting",
        "creative",
        "managing",
        "general",
        "executive",
        "theatre",
        "theater",
        "company",
        "assistant",
        "ballet",
        "program",
        "programme",
        "festival",
        "technical",
        "costume",
        "medical",
    ];

    private static readonly (string Word, string Role)[] Roles =
    [
        ("choreogr", "choreography"),
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

    /// <summary>Notes the credits that a sentence gives.</summary>
    public static void Read(Sentence sentence)
    {
        Directors(sentence);
        Writers(sentence);
        CrewOf(sentence);
        Cast(sentence);
    }

    private static void Directors(Sentence sentence)
    {
        foreach (Match match in DirectedBy.Matches(sentence.Text))
        {
            foreach (var person in People(sentence, match.Groups["names"].Value))
            {
                sentence.FilmClaim("directors", ClaimValue.Row(("person", person)));
                if (match.Groups["star"].Success)
                {
                    sentence.FilmClaim("cast", ClaimValue.Row(("person", person)));
                }
            }
        }

        foreach (Match match in DirectorName.Matches(sentence.Text))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            if (
                Names.IsFullName(name)
                && !OtherDirectors.Contains(match.Groups["before"].Value.Trim(), StringComparer.OrdinalIgnoreCase)
            )
            {
                sentence.FilmClaim("directors", ClaimValue.Row(("person", sentence.Book.Person(name, sentence.Lines))));
            }
        }

        if (
            BehindTheCamera.Match(sentence.Text) is { Success: true } behind
            && Names.Bare(behind.Groups["name"].Value) is var director
            && Names.IsFullName(director)
        )
        {
            sentence.FilmClaim("directors", ClaimValue.Row(("person", sentence.Book.Person(director, sentence.Lines))));
        }
    }

    private static void Writers(Sentence sentence)
    {
        var credits = ScreenplayBy
            .Matches(sentence.Text)
            .Select(m => (m.Groups["names"].Value, "screenplay"))
            .Concat(WroteScreenplay.Matches(sentence.Text).Select(m => (m.Groups["name"].Value, "screenplay")))
            .Concat(StoryCredit.Matches(sentence.Text).Select(m => (m.Groups["name"].Value, "story")))
            .ToArray();
        foreach (var (names, credit) in credits)
        {
            foreach (var person in People(sentence, names))
            {
                sentence.FilmClaim("writers", ClaimValue.Row(("person", person), ("credit", ClaimValue.Of(credit))));
            }
        }

        foreach (Match match in credits.Length > 0 ? [] : WrittenBy.Matches(sentence.Text).ToArray())
        {
            foreach (var person in People(sentence, match.Groups["names"].Value))
            {
                sentence.FilmClaim("writers", ClaimValue.Row(("person", person)));
            }
        }
    }

    private static void CrewOf(Sentence sentence)
    {
        foreach (Match match in Crew.Matches(sentence.Text))
        {
            var what = match.Groups["what"].Value;
            var role = Roles.First(r => what.StartsWith(r.Word, StringComparison.OrdinalIgnoreCase)).Role;
            foreach (var person in People(sentence, match.Groups["names"].Value))
            {
                sentence.FilmClaim("crew", ClaimValue.Row(("person", person), ("role", ClaimValue.Of(role))));
            }
        }
    }

    private static void Cast(Sentence sentence)
    {
        foreach (Match match in Starring.Matches(sentence.Text))
        {
            foreach (var part in Parts(match.Groups["names"].Value))
            {
                var (name, role) = part.Split(" as ") is [var n, var r] ? (n, r) : (part, null);
                var bare = Names.Bare(name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name);
                if (sentence.Film is { } film && Names.IsOrganisation(bare))
                {
                    ReleaseFacts.Performers(sentence, film, bare);
                }
                else
                {
                    Player(sentence, bare, role is null ? null : Names.Bare(role));
                }
            }
        }

        foreach (Match match in StarIn.Matches(sentence.Text))
        {
            if (
                Names.Key(Sentence.Unquoted(match.Groups["title"].Value)) == Names.Key(sentence.Context.FilmTitle ?? "")
            )
            {
                foreach (var part in Parts(match.Groups["names"].Value))
                {
                    Player(sentence, Names.Bare(part), role: null);
                }
            }
        }

        foreach (Match match in RoundedOut.Matches(sentence.Text))
        {
            var list = HimOrHerself.Replace(QuotedTitle.Replace(match.Groups["names"].Value, ""), "");
            foreach (var part in Parts(list))
            {
                Player(
                    sentence,
                    Names.Bare(part.Trim().Replace("star ", "", StringComparison.Ordinal)),
                    role: null,
                    maySurname: true
                );
            }
        }

        foreach (Match match in Opposite.Matches(sentence.Text))
        {
            Player(sentence, Names.Bare(match.Groups["name"].Value), role: null, maySurname: true);
            Player(sentence, Names.Bare(match.Groups["other"].Value), role: null, maySurname: true);
        }

        foreach (Match match in PlayedBy.Matches(sentence.Text))
        {
            Role(sentence, Names.Bare(match.Groups["role"].Value), match.Groups["player"].Value);
        }
    }

    // "Teja Kremke (Louis Hofmann)": a role and its player. A page with a cast table has said so already, better spelled.
    private static void Role(Sentence sentence, string role, string player)
    {
        if (
            sentence.Context.FilmId is not { } film
            || !Names.IsFullName(player)
            || Names.IsOrganisation(role)
            || role.Length < 2
        )
        {
            return;
        }

        var person = sentence.Book.Person(player, sentence.Lines);
        if (
            !sentence.Reading.HasClaim(
                film,
                "cast",
                v => v is RowClaim row && row["person"] == ((TextClaim)person).Text
            )
        )
        {
            sentence.Book.HearCharacter(role);
            sentence.Claim(film, "cast", ClaimValue.Row(("person", person), ("character", ClaimValue.Of(role))));
        }
    }

    private static void Player(Sentence sentence, string name, string? role, bool maySurname = false)
    {
        if (sentence.Film is not { } film || !(Names.IsFullName(name) || (maySurname && Names.IsSurname(name))))
        {
            return;
        }

        if (sentence.Book.PersonId(name, sentence.Lines) is not { } id)
        {
            return;
        }

        var slug = id["people/".Length..];
        if (!sentence.Reading.HasClaim(film, "cast", v => v is RowClaim row && row["person"] == slug))
        {
            sentence.Claim(
                film,
                "cast",
                ClaimValue.Row(
                    ("person", ClaimValue.Of(slug)),
                    ("character", role is null ? null : ClaimValue.Of(role))
                )
            );
        }
    }

    private static IEnumerable<ClaimValue> People(Sentence sentence, string names) =>
        Names
            .Split(names)
            .Where(n => Names.IsFullName(n) || Names.IsSurname(n))
            .Select(n => sentence.Book.Person(n, sentence.Lines));

    private static string[] Parts(string list) =>
        list.Replace(", and ", ",", StringComparison.Ordinal)
            .Replace(" and ", ",", StringComparison.Ordinal)
            .Replace(" & ", ",", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
