using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Which film a sentence is about, in a text that speaks of several.</summary>
/// <remarks>
/// A sentence that begins with a title is about that film, and so are those behind it that begin with "it" or "the film". A
/// sentence among others that names several films says nothing of any of them that a rule could tell apart.
/// </remarks>
internal static class ProseSubject
{
    private static readonly Pattern TitleInFront = Pattern.Of(
        $@"^(?:[^“”""«»:;.]{{2,60}}, )?(?:{Pattern.Name}[’'](?:s )?)?(?:[Tt]he (?:[\p{{Ll}}\-]+ ){{0,3}})?(?:(?:[\p{{Ll}}\-]+ ){{0,3}}(?:film|movie|drama|thriller|documentary|comedy|sequel|release|musical|epic|romance|adventure) )?(?<title>{Pattern.Quoted})(?: \([^()]{{1,60}}\))?(?:,| (?:also |then |now )?(?:is|was|will|has|had|picked|stars?|follows|tells|premiere[sd]|opens|opened|hits|features|directed|grossed|earned|crossed|took|cost|fell|debuted|added|dropped|slipped|climbed|held|made|came|won|bowed|screened|received|starred|went|ran|runs|grossed|flopped|topped|stays|stayed|remains|remained|rose|collected|landed|lands|finished|placed|ranked|brought|drew|pulled|slid|tumbled|eased|scored|bombed|plays|played|tracks|shows|traces|charts|marks|sees|finds|looks)\b)"
    );
    private static readonly Pattern Quoted = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern Continues = Pattern.Of(
        @"^(?:It|Its|(?:Directed|Written|Produced|Photographed|Edited|Choreographed) by|Starring|Based on|Adapted from|(?:The|This) (?:\p{L}[\p{L}\-]+ ){0,3}(?:film|movie|picture|drama|thriller|documentary|comedy|biopic|production|cast|screenplay|script|score))\b"
    );

    /// <summary>True for a sentence that begins with "it" or "the film".</summary>
    public static bool GoesOn(string text) => Continues.IsMatch(text);

    /// <summary>The context of a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="whole">What the text as a whole is about.</param>
    /// <param name="before">The context of the sentence before.</param>
    public static ProseContext Of(
        ReadingBuilder reading,
        int line,
        string text,
        ProseContext whole,
        ProseContext before
    )
    {
        if (!whole.SpeaksOfOthers)
        {
            return whole;
        }

        if (TitleInFront.Match(text) is { Success: true } front)
        {
            var title = Sentence.Unquoted(front.Groups["title"].Value);
            if (whole.FilmTitle is { } main && Names.Key(main) == Names.Key(title))
            {
                return whole;
            }

            if (ArticleFilm.IsTitle(title) && !reading.Book.IsNoFilm(title))
            {
                var film = reading.Book.Film(title, null, new(line, line));
                return whole with { FilmId = film, FilmTitle = title, FilmYear = null };
            }
        }

        var titles = Quoted.Matches(text).Where(m => ArticleFilm.IsTitle(Sentence.Unquoted(m.Value))).ToArray();
        if (
            whole.FilmId is null
            && titles is [var only]
            && !ArticleFilm.IsOther(text[Math.Max(0, only.Index - 30)..only.Index])
        )
        {
            // Where the text as a whole is about no film, what a sentence says of one is of the one it names.
            var title = Sentence.Unquoted(only.Value);
            return reading.Book.IsNoFilm(title)
                ? whole
                : whole with
                {
                    FilmId = reading.Book.Film(title, null, new(line, line)),
                    FilmTitle = title,
                    FilmYear = null,
                };
        }

        // Where the text as a whole is about no film, it goes on about the last that it named.
        return titles.Length > 0 || whole.FilmId is not null && !Continues.IsMatch(text) ? whole : before;
    }
}
