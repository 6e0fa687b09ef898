using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Who directed: "directed by", "the director", "behind the camera", "X's documentary".</summary>
internal static class DirectorFacts
{
    private const string FilmNoun =
        "(?:film|movie|drama|documentary|thriller|comedy|biopic|feature|feature film|debut|portrait|romance|epic|western|horror film)";

    private static readonly Pattern DirectedBy = Pattern.Of(
        $@"\b[Dd]irected (?:and (?:written|produced|choreographed) )?by (?:(?:Oscar|Emmy|BAFTA|Tony|Grammy|Academy Award)[ \-](?:winner|nominee|winning|nominated) )?(?:(?:director|filmmaker|choreographer|newcomer|veteran) )?(?<names>{Pattern.Names})(?<star>, (?:who|and) (?:was |is )?(?:also |himself |herself )*(?:stars? in|starred in|one of its stars|plays|played|its star|appears in|appeared in))?"
    );
    private static readonly Pattern DirectorName = Pattern.Of(
        $@"(?<before>(?:\p{{L}}+ )?)\b(?:[Dd]irector|[Ff]ilmmaker),? (?<name>{Pattern.Name})"
    );
    private static readonly Pattern BehindTheCamera = Pattern.Of(
        $@"(?<name>{Pattern.Name}),? (?:first|second|third|fourth|fifth|latest|\w+th) (?:time|turn|stint|outing|film|feature) (?:behind the camera|as (?:a |the )?director)|(?<name>{Pattern.Name}(?:[’']s)) (?:[\p{{Ll}}\-]+ ){{0,3}}(?:follow-up to|feature debut|directorial debut|directing debut)\b|^(?<name>{Pattern.Name}(?:[’']s)) debut\b|\b(?:directorial|directing|feature|directorial feature) debut (?:of|from|by|for) (?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<name>{Pattern.Name})"
    );
    private static readonly Pattern Directs = Pattern.Of(
        $@"(?<name>{Pattern.Name}) (?:directs|is directing|will direct|helms|(?:directed|helmed) (?:it|the (?:film|movie|picture|story|drama|biopic|documentary)|this (?:film|movie)|from)\b)"
    );
    private static readonly Pattern OfDirector = Pattern.Of(
        $@"^(?<title>{Pattern.Quoted}),? (?:is )?(?<name>{Pattern.Name}) (?:[\p{{L}}\-0-9]+ ){{0,5}}?{FilmNoun}\b|(?<title>{Pattern.Quoted}),? (?<name>{Pattern.Name}) (?:[\p{{Ll}}\-0-9]+ ){{0,4}}?{FilmNoun}\b|(?<name>{Pattern.Name}[’']s?) (?:[\p{{Ll}}\-0-9]+ ){{0,4}}?{FilmNoun},? (?<title>{Pattern.Quoted})|(?<name>{Pattern.Name}[’']s?) (?<title>{Pattern.Quoted}),? (?:an?|the|is an?) (?:[\p{{L}}\-0-9]+ ){{0,4}}?{FilmNoun}\b"
    );
    private static readonly Pattern ByDirector = Pattern.Of(
        $@"(?<title>{Pattern.Quoted}),? (?:is |was )?(?:the|an?) (?:[\p{{L}}\-]+ ){{0,4}}?{FilmNoun} (?:by|from) (?:(?:director|filmmaker) )?(?<names>{Pattern.Names})"
    );
    private static readonly Pattern InFront = Pattern.Of(
        $@"^(?:[Aa]n?|[Tt]he) (?:[\p{{L}}\-]+ ){{0,4}}?{FilmNoun} by (?<names>{Pattern.Names})|^(?<names>{Pattern.Name}) (?:[\p{{Ll}}\-0-9]+ ){{0,3}}?(?:film|movie|thriller|documentary|biopic|first feature|debut feature|feature debut|directorial debut)\b"
    );

    // Those who judge films make films too, but not the one that they judge.
    private static readonly Pattern Jury = Pattern.Of(@"\b(?:[Jj]ury|[Jj]uries|[Jj]urors?)\b(?: [Pp]rize)?");

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

    /// <summary>Notes directors.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in DirectedBy.Matches(sentence.Text))
        {
            if (OtherFilmFacts.FilmAt(sentence, sentence.Text, match.Index) is not { } film)
            {
                continue;
            }

            foreach (var person in CreditFacts.People(sentence, sentence.Text, match.Groups["names"]))
            {
                sentence.Claim(film, "directors", ClaimValue.Row(("person", person)));
                if (match.Groups["star"].Success)
                {
                    sentence.Claim(film, "cast", ClaimValue.Row(("person", person)));
                }
            }
        }

        foreach (Match match in Jury.IsMatch(sentence.Text) ? [] : DirectorName.Matches(sentence.Text))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            if (
                Names.IsFullName(name)
                && !OtherDirectors.Contains(match.Groups["before"].Value.Trim(), StringComparer.OrdinalIgnoreCase)
            )
            {
                // Whom a sentence begins by calling the director, he directs what the text is about.
                if (match.Index == 0 && sentence is { Film: null, Context.FilmId: { } id })
                {
                    sentence.Claim(
                        id,
                        "directors",
                        ClaimValue.Row(("person", sentence.Book.Person(name, sentence.Lines)))
                    );
                }

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

        foreach (Match match in Directs.Matches(sentence.Text))
        {
            Note(sentence, match.Groups["name"].Value);
        }

        foreach (var match in OfDirector.Matches(sentence.Text).Concat(ByDirector.Matches(sentence.Text)))
        {
            var isThisFilm =
                Names.Key(Sentence.Unquoted(match.Groups["title"].Value))
                == Names.Key(sentence.Context.FilmTitle ?? "");
            if (isThisFilm && match.Groups["names"].Success)
            {
                Note(sentence, match.Groups["names"].Value);
            }
            else if (isThisFilm && IsPossessive(match.Groups["name"].Value))
            {
                Note(sentence, match.Groups["name"].Value);
            }
            else if (
                IsPossessive(match.Groups["name"].Value)
                && Sentence.Unquoted(match.Groups["title"].Value) is var other
                && Articles.ArticleFilm.IsTitle(other)
                && !sentence.Book.IsNoFilm(other)
            )
            {
                OtherFilmFacts.Credit(
                    sentence,
                    OtherFilmFacts.FilmOf(sentence, match.Groups["title"].Value, ""),
                    Names.Bare(match.Groups["name"].Value),
                    "directed"
                );
            }
        }

        // A remark below a film's title begins with what the film is.
        if (
            !sentence.Context.SpeaksOfOthers
            && InFront.Match(sentence.Text) is { Success: true } front
            && (front.Groups["names"].Index > 0 || IsPossessive(front.Groups["names"].Value))
        )
        {
            Note(sentence, front.Groups["names"].Value);
        }
    }

    private static bool IsPossessive(string name) =>
        name.EndsWith("’s", StringComparison.Ordinal)
        || name.EndsWith("'s", StringComparison.Ordinal)
        || name.EndsWith('’')
        || name.EndsWith('\'');

    private static void Note(Sentence sentence, string names)
    {
        foreach (var name in Names.Split(names).Where(Names.IsFullName))
        {
            sentence.FilmClaim("directors", ClaimValue.Row(("person", sentence.Book.Person(name, sentence.Lines))));
        }
    }
}
