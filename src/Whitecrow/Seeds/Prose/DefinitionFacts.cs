using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>The sentence with which an encyclopedia begins: "T is a 2011 British drama film".</summary>
internal static class DefinitionFacts
{
    private static readonly Pattern IsAFilm = Pattern.Of(
        @"^(?<title>.{1,120}?)(?: \([^()]{1,80}\))? (?:is|was) an? (?:upcoming |forthcoming )?(?<year>(?:18|19|20)\d{2}) (?<what>(?:[\p{L}\-]+ ){0,6}?)(?:film|movie|documentary|feature)\b",
        " is a",
        " was a"
    );

    /// <summary>Notes year and genres.</summary>
    public static void Read(Sentence sentence)
    {
        if (
            sentence.Context.FilmId is not { } film
            || IsAFilm.Match(sentence.Text) is not { Success: true } match
            || Names.Key(Sentence.Unquoted(match.Groups["title"].Value)) != Names.Key(sentence.Context.FilmTitle ?? "")
        )
        {
            return;
        }

        sentence.Claim(film, "year", ClaimValue.Of(match.Groups["year"].Value));
        foreach (var word in match.Groups["what"].Value.Split(' ').Where(w => w.Length > 0 && char.IsLower(w[0])))
        {
            if (PageLists.AreGenres(word))
            {
                sentence.Claim(film, "genres", ClaimValue.Of(word));
            }
        }
    }
}
