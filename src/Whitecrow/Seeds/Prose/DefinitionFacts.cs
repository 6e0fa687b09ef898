using System.Text.RegularExpressions;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>The sentence with which an encyclopedia begins: "T is a 2011 British drama film".</summary>
internal static class DefinitionFacts
{
    private static readonly Pattern IsAFilm = Pattern.Of(
        @"^(?<title>.{1,120}?)(?: \([^()]{1,80}\))? (?:is|was) an? (?:upcoming |forthcoming )?(?<year>(?:18|19|20)\d{2}) (?<what>(?:[\p{L}\-]+ ){0,6}?)(?:film|movie|documentary|feature)\b"
    );

    private const string Genre =
        "(?<genre>documentary|melodrama|thriller|comedy|musical|western|drama|biopic|romance|horror|mystery|satire)";

    // "A documentary about", "Anna Berg's thriller about": what a remark on a film begins with.
    private static readonly Pattern Remark = Pattern.Of(
        $@"^(?:(?:[Aa]n?|[Tt]he|[Tt]his|{Pattern.Name}[’']s) )?(?:[\p{{L}}\-]+ ){{0,3}}?(?i:{Genre})(?: film)?,? (?:about|on|of|in which|following|that|which|by|set|starring|with|from|directed|based)\b"
    );

    // "the Soviet drama, which premiered": in an article that is the film of which it tells.
    private static readonly Pattern ThisDrama = Pattern.Of(
        $@"\b(?:the|The|this|This) (?:[\p{{L}}\-]+ ){{0,2}}{Genre},? (?:which|that|by|from|written|directed) |\b[Tt]his (?:[\p{{Ll}}\-]+ ){{0,3}}{Genre} (?:follows|tells|stars|is|was|features|shows|cent(?:er|re)s|explores|takes) |\b(?:releas\w+|distribut\w+) (?:the|this) (?:[\p{{L}}\-]+ ){{0,2}}{Genre}\b"
    );
    private static readonly Pattern GenreInFront = Pattern.Of(
        $@"\b(?:(?<from>\p{{Lu}}\p{{Ll}}+) )?{Genre}(?: film)?,? (?<title>{Pattern.Quoted})|(?<title>{Pattern.Quoted}),? (?:(?:is )?an? |{Pattern.Name}[’']s )(?:[\p{{L}}\-]+ ){{0,4}}?{Genre}\b"
    );

    /// <summary>The title that such a sentence begins with, and its year; null for other sentences.</summary>
    public static (string Title, int Year)? Defined(string text) =>
        IsAFilm.Match(text) is { Success: true } match
        && match.Groups["title"].Value is { } title
        && Articles.ArticleFilm.IsTitle(Sentence.Unquoted(title))
            ? (
                Sentence.Unquoted(title),
                int.Parse(match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>Notes year and genres.</summary>
    public static void Read(Sentence sentence)
    {
        Genres(sentence);
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

        foreach (
            var code in match.Groups["what"].Value.Split([' ', '-']).Select(Countries.OfAdjective).OfType<string>()
        )
        {
            sentence.Claim(film, "countries", ClaimValue.Of(code));
        }
    }

    private static void Genres(Sentence sentence)
    {
        if (sentence.Film is not { } film)
        {
            return;
        }

        if (!sentence.Context.SpeaksOfOthers && Remark.Match(sentence.Text) is { Success: true } remark)
        {
            Note(remark);
        }

        foreach (Match match in ThisDrama.Matches(sentence.Text))
        {
            Note(match);
        }

        foreach (Match match in GenreInFront.Matches(sentence.Text))
        {
            if (
                Names.Key(Sentence.Unquoted(match.Groups["title"].Value)) == Names.Key(sentence.Context.FilmTitle ?? "")
            )
            {
                Note(match);
                if (Countries.OfAdjective(match.Groups["from"].Value) is { } code)
                {
                    sentence.Claim(film, "countries", ClaimValue.Of(code));
                }
            }
        }

        void Note(Match match) =>
            sentence.Claim(film, "genres", ClaimValue.Of(match.Groups["genre"].Value.ToLowerInvariant()));
    }
}
