using Whitecrow.Content.Fields;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Lists;

namespace Whitecrow.Seeds.Articles;

/// <summary>The box above or below a review: <c>Director: Anna Berg. Starring: Eva Holm, Ivo Lund. 15 cert, 118 mins.</c></summary>
internal static class SmallPrint
{
    private static readonly Pattern Rating = Pattern.Of(
        @"^(?:(?i:cert\.?|certificate|rated|rating):? )?(?<value>U|PG|12A?|15|18|R|PG-13|NC-17)(?i: cert(?:ificate)?\.?)?$"
    );

    /// <summary>Reads such a line.</summary>
    /// <returns>False for a line that says other things, of which nothing is noted.</returns>
    public static bool Read(ReadingBuilder reading, string film, string title, LineRange lines, string text)
    {
        // "Dancer. Directed by Anna Berg. … In English and Russian."
        var facts = text.Length <= 300 ? ListFacts.Of(text) : [];
        facts =
        [
            .. facts
                .SkipWhile((f, i) => i == 0 && Names.Key(f) == Names.Key(title))
                .Select(f =>
                    f.StartsWith("In ", StringComparison.Ordinal) && ListFacts.LanguagesIn(f[3..]).Length > 0
                        ? f[3..]
                        : f
                ),
        ];
        if (facts.Length < 2 || !facts.All(IsOne) || facts.All(f => PageLists.All(f, "/", Countries.Code).Length > 0))
        {
            return false;
        }

        foreach (var fact in facts)
        {
            Note(reading, film, lines, fact);
        }

        return true;
    }

    private static bool IsOne(string fact) => ListFacts.IsOne(fact) || ListFacts.IsYear(fact) || Rating.IsMatch(fact);

    private static void Note(ReadingBuilder reading, string film, LineRange lines, string fact)
    {
        if (Rating.Match(fact) is { Success: true } rating)
        {
            AgeRatings.Read(reading, film, lines, rating.Groups["value"].Value, "");
        }
        else if (ListFacts.IsYear(fact))
        {
            reading.Claim(lines, film, "year", ClaimValue.Of(fact));
        }
        else
        {
            _ = ListFacts.Read(reading, film, lines, fact);
        }
    }
}
