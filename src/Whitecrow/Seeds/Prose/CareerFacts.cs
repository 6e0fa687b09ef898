using System.Text.RegularExpressions;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>The films of a life: "in “T” (1949), directed by N, she played R", "his other films include “T” (1953)".</summary>
internal static class CareerFacts
{
    private const string Title = $"(?<title>{Pattern.Quoted})";
    private const string Who = $@"(?<who>{Pattern.Name}|s?he)";

    private static readonly Pattern InFilm = Pattern.Of(
        $@"^(?:[\p{{L}} ]{{1,30}},? )?[Ii]n (?:(?:the |her |his )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?:film|movie|drama|comedy|thriller|musical|western) )?{Title}(?: \((?<year>(?:19|20)\d{{2}})\)|,? in (?<year>(?:19|20)\d{{2}}))?,? (?:(?:directed )?by (?<director>{Pattern.Name}),? )?{Who} (?:played|portrayed|starred as|appeared as|was cast as|was) (?:(?:the |an? )(?:[\p{{Ll}}\-]+ ){{0,3}})?(?<role>{Pattern.Name})?",
        "n "
    );
    private static readonly Pattern Filmography = Pattern.Of(
        $@"\b(?:[Hh]is|[Hh]er|[A-Z]\p{{L}}+[’']s) (?:(?:[\p{{Ll}}\-]+|many|and) ){{0,4}}?(?:films|movies|credits|pictures|features) (?:(?:also|then) )?(?:included?|including|were|was|are) (?<titles>(?:[^“”""«»]{{0,60}}{Pattern.Quoted}(?: \((?:19|20)\d{{2}}\))?,?)+)",
        "films",
        "movies",
        "credits",
        "pictures",
        "features"
    );
    private static readonly Pattern WentOn = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:,[^,;.]{{1,60}},)? (?:went on to|would (?:later |also )?|later|also) (?<what>star|starred|appear|appeared|play|played|direct|directed|write|wrote)(?: [^“”"";.]{{1,60}}?)?(?: in)? {Title}(?: \((?<year>(?:19|20)\d{{2}})\))?",
        "went on to",
        "would ",
        "later ",
        "also "
    );
    private static readonly Pattern Debut = Pattern.Of(
        @"debut (?:in|at \d{1,2},? in|came in) (?<year>(?:19|20)\d{2}),? (?:in|with) (?<title>[“""«‘])",
        "debut"
    );

    // "Best known for her role as a spy in “T”", "became famous as the spy in “T”", of the one whose life is told.
    private static readonly Pattern KnownFor = Pattern.Of(
        $@"\b(?:(?:known|remembered|famous|celebrated|acclaimed) for [^“”""«»;]{{0,80}}|(?:[Hh]is|[Hh]er) (?:[\p{{Ll}}\-]+ ){{0,3}}(?:role|performance|part|turn|portrayal) [^“”""«»;]{{0,80}}\bin |as (?:the|an?) (?:[\p{{Ll}}\-]+ ){{1,5}}in ){Title}(?: \((?<year>(?:19|20)\d{{2}})\))?",
        " for ",
        " in "
    );
    private static readonly Pattern One = Pattern.Of($@"{Title}(?: \((?<year>(?:19|20)\d{{2}})\))?");

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        if (!TitleFacts.HasTitle(sentence))
        {
            return;
        }

        if (InFilm.Match(sentence.Text) is { Success: true } match)
        {
            Played(sentence, match);
        }

        foreach (Match later in WentOn.Matches(sentence.Text))
        {
            if (Film(sentence, later) is { } film)
            {
                OtherFilmFacts.Credit(
                    sentence,
                    film,
                    Names.Bare(later.Groups["name"].Value),
                    Deed(later.Groups["what"].Value)
                );
            }
        }

        // "Her film debut in 1935 in “T”": the year is the film's.
        if (
            Debut.Match(sentence.Text) is { Success: true } debut
            && One.Match(sentence.Text[debut.Groups["title"].Index..]) is { Success: true } first
        )
        {
            _ = OtherFilmFacts.FilmOf(sentence, first.Groups["title"].Value, debut.Groups["year"].Value);
        }

        if (
            sentence.Context is { Person: { } star, Deed: "starred" }
            && KnownFor.Match(sentence.Text) is { Success: true } known
            && Film(sentence, known) is { } role
        )
        {
            OtherFilmFacts.Credit(sentence, role, star, "starred");
        }

        if (
            sentence.Context is { Person: { } person, Deed: { } deed }
            && Filmography.Match(sentence.Text) is { Success: true } list
        )
        {
            foreach (Match one in One.Matches(list.Groups["titles"].Value))
            {
                if (Film(sentence, one) is { } film)
                {
                    OtherFilmFacts.Credit(sentence, film, person, deed);
                }
            }
        }
    }

    private static void Played(Sentence sentence, Match match)
    {
        var who = match.Groups["who"].Value;
        var name = who is "he" or "she" ? sentence.Pronoun(match.Groups["title"].Index) : Names.Bare(who);
        if (name is null || Film(sentence, match) is not { } film || sentence.PersonId(name) is not { } id)
        {
            return;
        }

        var role = Names.Bare(match.Groups["role"].Value);
        if (role.Length > 0)
        {
            sentence.Book.HearCharacter(role);
        }

        sentence.Claim(
            film,
            "cast",
            ClaimValue.Row(
                ("person", ClaimValue.Of(id["people/".Length..])),
                ("character", role.Length == 0 ? null : ClaimValue.Of(role))
            )
        );
        if (match.Groups["director"].Success)
        {
            OtherFilmFacts.Credit(sentence, film, Names.Bare(match.Groups["director"].Value), "directed");
        }
    }

    private static string? Film(Sentence sentence, Match match)
    {
        var title = Sentence.Unquoted(match.Groups["title"].Value);
        return !ArticleFilm.IsTitle(title) || sentence.Book.IsNoFilm(title)
            ? null
            : OtherFilmFacts.FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
    }

    private static string Deed(string verb) =>
        verb[0] switch
        {
            'd' => "directed",
            'w' => "wrote",
            _ => "starred",
        };
}
