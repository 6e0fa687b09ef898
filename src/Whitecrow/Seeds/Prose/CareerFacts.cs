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
        $@"^(?:[\p{{L}} ]{{1,30}},? )?[Ii]n (?:(?:the |her |his )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?:film|movie|drama|comedy|thriller|musical|western) )?{Title}(?: \((?<year>(?:19|20)\d{{2}})\)|,? in (?<year>(?:19|20)\d{{2}}))?,? (?:(?:directed )?by (?<director>{Pattern.Name}),? )?{Who} (?:played|portrayed|starred as|appeared as|was cast as|was) (?:(?:the |an? )(?:[\p{{Ll}}\-]+ ){{0,3}})?(?<role>{Pattern.Name})?"
    );
    private static readonly Pattern Filmography = Pattern.Of(
        $@"\b(?:[Hh]is|[Hh]er|[A-Z]\p{{L}}+[’']s) (?:(?:[\p{{Ll}}\-]+|many|and) ){{0,4}}?(?:films|movies|credits|pictures|features) (?:(?:also|then) )?(?:included?|including|were|was|are) (?<titles>(?:[^“”""«»]{{0,60}}{Pattern.Quoted}(?: \((?:19|20)\d{{2}}\))?,?)+)"
    );
    private static readonly Pattern WentOn = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:,[^,;.]{{1,60}},)? (?:(?:went on to|would|later|also|most|recently|previously|last|next|first|once|has|had) )*(?:(?<what>star|starred|co-starred|appear|appeared|play|played)(?: [^“”"";.]{{1,60}}?)? in|(?:went on to|would|later) (?<what>direct|directed|write|wrote)(?: [\p{{Ll}} ]{{1,30}})?) (?:the (?:[\p{{Ll}}\d\-]+ ){{1,4}})?{Title}(?: \((?<year>(?:19|20)\d{{2}})\))?"
    );

    // "His first feature was “T” in 1957", "it was followed by “U” (1959)", of the one whose life is told.
    private static readonly Pattern Counted = Pattern.Of(
        $@"\b(?:(?:[Hh]is|[Hh]er) (?:first|second|third|last|final|next|debut|best-known|most famous|biggest) (?:[\p{{Ll}}\-]+ ){{0,4}}?(?:was|is|came (?:in|with)|were)|[Ff]ollowed (?:it )?(?:by|with)|and the (?:[\p{{Ll}}\-]+ ){{0,2}}(?:film|comedy|drama|thriller|musical|western)) {Title}(?: \((?<year>(?:19|20)\d{{2}})\)|,? in (?<year>(?:19|20)\d{{2}}))?"
    );
    private static readonly Pattern Whose = Pattern.Of(
        $@"(?<name>{Pattern.Name}), [^“”;]{{0,60}}\b(?:director|filmmaker)\b[^“”;]{{0,40}} whose (?:(?<year>(?:19|20)\d{{2}}) )?(?:[\p{{Ll}}\-]+ ){{0,5}}{Title}"
    );
    private static readonly Pattern MadeDebut = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:,[^,;.“”]{{1,80}},)? made (?:his|her) (?:[\p{{Ll}}\-]+ ){{0,2}}debut (?:in|with) (?:(?<year>(?:19|20)\d{{2}})[’']s )?(?:the (?:[\p{{Ll}}\d\-]+ ){{1,4}})?{Title}"
    );
    private static readonly Pattern Debut = Pattern.Of(
        @"debut (?:in|at \d{1,2},? in|came in) (?<year>(?:19|20)\d{2}),? (?:in|with) (?<title>[“""«‘])"
    );

    // "Best known for her role as a spy in “T”", "became famous as the spy in “T”", of the one whose life is told.
    private static readonly Pattern KnownFor = Pattern.Of(
        $@"\b(?:(?:known|remembered|famous|celebrated|acclaimed) for [^“”""«»;]{{0,80}}|(?:[Hh]is|[Hh]er) (?:[\p{{Ll}}\-]+ ){{0,3}}(?:role|performance|part|turn|portrayal) [^“”""«»;]{{0,80}}\bin |as (?:the|an?) (?:[\p{{Ll}}\-]+ ){{1,5}}in ){Title}(?: \((?<year>(?:19|20)\d{{2}})\))?"
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

        foreach (
            Match counted in sentence.Context is { Person: not null, Deed: not null }
                ? Counted.Matches(sentence.Text)
                : []
        )
        {
            if (Film(sentence, counted) is { } film)
            {
                OtherFilmFacts.Credit(sentence, film, sentence.Context.Person!, sentence.Context.Deed!);
            }
        }

        foreach (Match whose in Whose.Matches(sentence.Text))
        {
            if (Film(sentence, whose) is { } film)
            {
                OtherFilmFacts.Credit(sentence, film, Names.Bare(whose.Groups["name"].Value), "directed");
            }
        }

        foreach (Match made in MadeDebut.Matches(sentence.Text))
        {
            if (Film(sentence, made) is { } film)
            {
                OtherFilmFacts.Credit(sentence, film, Names.Bare(made.Groups["name"].Value), "starred");
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
