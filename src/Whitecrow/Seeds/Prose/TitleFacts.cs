using System.Text.RegularExpressions;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What stands directly around a title in quotation marks: its year, who made it, whose it is: "“T” (1949), directed by N", "A24’s “T”".</summary>
internal static class TitleFacts
{
    private const string Title = $"(?<title>{Pattern.Quoted})";
    private const string InYear = @"(?: \((?<year>(?:1[89]|20)\d{2})\))?";

    private static readonly Pattern MadeBy = Pattern.Of(
        $@"{Title}{InYear},? (?:(?:which |that )?(?:is|was) )?(?:(?:an?|the|his|her) (?:[\p{{L}}\-]+ ){{0,4}}?(?:film|movie|drama|comedy|thriller|documentary|musical) )?(?:(?:written and )?directed by (?<directors>{Pattern.Names})(?: (?:in|from) (?<year>(?:19|20)\d{{2}}))?|by (?<directors>{Pattern.Name}))"
    );
    private static readonly Pattern Starring = Pattern.Of(
        $@"{Title}{InYear},? (?:(?:an?|the)? ?(?:[\p{{L}}\-]+ ){{0,4}}?(?:starring|featuring)|which (?:also )?(?:starred|stars)|with) (?<players>{Pattern.Names})(?:,? and (?:written and )?directed by (?<directors>{Pattern.Names}))?"
    );
    private static readonly Pattern WithYear = Pattern.Of($@"{Title} \((?<year>(?:19|20)\d{{2}})\)");

    // "Anna Berg’s previous film, “T”": who has a new or a former film, directs.
    private static readonly Pattern OfMaker = Pattern.Of(
        $@"(?<directors>{Pattern.Name})[’']s (?:(?:new|latest|previous|first|second|third|fourth|fifth|next|last|debut|breakthrough|earlier|follow-up)(?: (?:feature )?(?:film|feature|movie|picture|documentary|drama|comedy|thriller))?|film|movie|documentary|biopic),? {Title}{InYear}"
    );
    private static readonly Pattern GenreInFront = Pattern.Of(
        $@"\b(?<genre>drama|comedy|thriller|documentary|musical|western|melodrama|romance)(?: film)?,? {Title}{InYear}"
    );
    private static readonly Pattern OfStudio = Pattern.Of(
        $@"(?<who>{Pattern.Name})[’'](?:s )?,? ?(?:[\p{{Ll}}\-]+ ){{0,5}}{Title}|{Title},? from (?<who>{Pattern.Name}(?: Bros\.)?)(?:,|\.| has| was| is| took| earned| fell| opened)"
    );

    // Houses whose names are one word; the others tell by their nouns.
    private static readonly HashSet<string> Studios = new(
        "Universal|Sony|Disney|Paramount|Warner|Warner Bros|Warner Bros.|Fox|MGM|A24|Lionsgate|Netflix|Amazon|Apple|Neon|Focus|Miramax|DreamWorks|Columbia|Pixar|Searchlight|StudioCanal|Gaumont|Pathé|Mosfilm|Lenfilm|Magnolia|IFC|Bleecker Street|Roadside Attractions|Open Road|New Line|New Line Cinema|TriStar|Screen Gems|STX|Blumhouse|Relativity|Summit|RKO|Rank".Split(
            '|'
        ),
        StringComparer.Ordinal
    );
    private static readonly Pattern AboutFilms = Pattern.Of(
        @"(?i)\b(?:films?|movies?|documentar(?:y|ies)|starr?(?:ed|ing|s)|directed|directs|screen|cinemas?|roles?|premiered|played|plays|actor|actress|box office)\b"
    );

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        if (!sentence.Context.SpeaksOfOthers || !HasTitle(sentence))
        {
            return;
        }

        foreach (Match match in MadeBy.Matches(sentence.Text))
        {
            if (
                FilmOf(sentence, match, mayBeSomebodys: match.Value.Contains("directed", StringComparison.Ordinal)) is
                { } film
            )
            {
                Credit(sentence, film, match.Groups["directors"], "directed");
            }
        }

        foreach (Match match in Starring.Matches(sentence.Text))
        {
            if (FilmOf(sentence, match, mayBeSomebodys: true) is { } film)
            {
                Credit(sentence, film, match.Groups["players"], "starred");
                Credit(sentence, film, match.Groups["directors"], "directed");
            }
        }

        foreach (Match match in OfMaker.Matches(sentence.Text))
        {
            if (FilmOf(sentence, match, mayBeSomebodys: true) is { } film)
            {
                Credit(sentence, film, match.Groups["directors"], "directed");
            }
        }

        foreach (Match match in GenreInFront.Matches(sentence.Text))
        {
            if (FilmOf(sentence, match, mayBeSomebodys: true) is { } film && film != sentence.Context.FilmId)
            {
                sentence.Claim(film, "genres", ClaimValue.Of(match.Groups["genre"].Value));
            }
        }

        foreach (Match match in AboutFilms.IsMatch(sentence.Text) ? WithYear.Matches(sentence.Text) : [])
        {
            _ = FilmOf(sentence, match);
        }

        foreach (Match match in OfStudio.Matches(sentence.Text))
        {
            var who = Names.Bare(match.Groups["who"].Value);
            if (
                (Studios.Contains(who) || Names.IsOrganisation(who))
                && FilmOf(sentence, match, mayBeSomebodys: true) is { } film
            )
            {
                var id = sentence.Book.Organisation(who, sentence.Lines);
                sentence.Claim(
                    film,
                    "companies",
                    ClaimValue.Row(
                        ("organisation", ClaimValue.Of(id["organisations/".Length..])),
                        ("role", ClaimValue.Of("studio"))
                    )
                );
            }
        }
    }

    /// <summary>True for a sentence with quotation marks, without which no title can be told.</summary>
    public static bool HasTitle(Sentence sentence) => sentence.Text.AsSpan().IndexOfAny("“\"«‘") >= 0;

    // Of a book that lends a film its name the same is said; what stands in front tells.
    private static string? FilmOf(Sentence sentence, Match match, bool mayBeSomebodys = false)
    {
        var quoted = match.Groups["title"];
        var title = Sentence.Unquoted(quoted.Value);
        var before = sentence.Text[Math.Max(0, quoted.Index - 30)..quoted.Index];
        var isOther = mayBeSomebodys ? ArticleFilm.IsBook(before) : ArticleFilm.IsOther(before);
        return isOther || !ArticleFilm.IsTitle(title) || sentence.Book.IsNoFilm(title)
            ? null
            : OtherFilmFacts.FilmOf(sentence, quoted.Value, match.Groups["year"].Value);
    }

    private static void Credit(Sentence sentence, string film, Group names, string what)
    {
        foreach (var name in names.Success ? Names.Split(names.Value) : [])
        {
            if (Names.IsFullName(name) || Names.IsSurname(name) && sentence.Book.IsSurnameOfOne(name))
            {
                OtherFilmFacts.Credit(sentence, film, name, what);
            }
        }
    }
}
