using System.Text.RegularExpressions;
using Whitecrow.Content;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>How long a film is, and what it was the first to do.</summary>
internal static class RecordFacts
{
    private static readonly Pattern Length = Pattern.Of(
        @"\b(?:[Rr]unning [Tt]ime|[Rr]untime|[Ll]ength): (?<length>[\p{Nd}\p{L} ]{4,25})"
    );
    private static readonly Pattern Minutes = Pattern.Of(
        @"\b(?<minutes>\d{2,3})-minute (?:[\p{Ll}\-]+ ){0,3}(?:film|movie|feature|drama|documentary|comedy|thriller|epic|version)\b|\b(?:runs|running) (?:for |to |at )?(?:just |only )?(?<minutes>\d{2,3}) minutes\b|\b[Aa]t (?:just |nearly |over )?(?<minutes>\d{2,3}) minutes\b"
    );
    private static readonly Pattern First = Pattern.Of(
        @"\b(?:is|was|were|became|becomes|remains|remained|stands|ranks|(?:[Ss]aid|[Tt]hought|[Bb]elieved|[Rr]eported|held) to (?:be|have been)) (?<what>(?:(?:one|some) of |among )?the (?:very )?(?:first|last|only|earliest|longest|shortest|oldest|most expensive|biggest|largest)(?: [\p{L}\p{Nd}\-’']+){1,6}(?: ever)?) (?:(?<passive>to (?:be|have been)|(?:that|which) (?:is|was|were|had been|has been)) |(?<active>to ))(?<did>[\p{L}\-’']+(?: [\p{L}\p{Nd}\-’']+){0,20})"
    );

    private static readonly Pattern Rated = Pattern.Of(
        @"\b(?:is|was|has been|and) rated (?<value>G|PG|PG-13|R|NC-17|U|12A?|15|18|TV-MA|TV-14)(?:[,.; ]|$)"
    );

    // A remark on a film that is no whole sentence: "First ballet film shot in 3D."
    private static readonly Pattern Fragment = Pattern.Of(
        @"^(?:[Tt]he )?(?<what>(?:[Vv]ery )?(?:[Ff]irst|[Ll]ast|[Oo]nly|[Ee]arliest|[Ll]ongest|[Ss]hortest|[Oo]ldest)) (?<rest>(?:[\p{L}\p{Nd}\-’']+ ){0,4}(?:film|ballet|feature|movie|documentary|adaptation|version)) (?<did>(?:shot|made|filmed|produced|directed|released|shown|screened|distributed) (?:in|on|by|with|at|outside|during|for|after|before)(?: [\p{L}\p{Nd}\-’']+){1,6})[.,;]?(?:$| )"
    );

    private static readonly Pattern MadeIn = Pattern.Of(
        $@"(?:{Pattern.Quoted},? (?:which was |was )?|\b[Ii]t was |\b[Tt]he film was )(?:made|produced|completed|released) in (?<year>(?:19|20)\d{{2}})\b"
    );

    private const string Many =
        @"(?:(?:[Mm]ore than|[Oo]ver|[Ss]ome|[Aa]bout|[Nn]early) )?(?:[Hh]undreds of|[Tt]housands of|[Dd]ozens of|\d{1,3}(?:,\d{3})?) (?:dancers|extras|soldiers|actors|musicians|horses|children|non-professionals|singers|performers)(?: and (?:\p{Ll}+ )?(?:dancers|extras|soldiers|actors|musicians|horses|children|singers|performers))?";
    private static readonly Pattern Crowd = Pattern.Of(
        $@"\b(?:involv\w+|us\w+|employ\w+|requir\w+|engag\w+|with|feature[sd]?|featuring) (?<what>{Many})\b|\b(?<what>{Many}) (?:took part|take part|appear|appeared|were (?:involved|used|employed|engaged|hired))\b"
    );

    private static readonly Pattern NextClause = Pattern.Of(
        @" (?:and|but|during|while|when|after|before|which|who|where|although|though|since|because)\b"
    );

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        TakingsFacts.Read(sentence);
        if (sentence.Film is not { } film)
        {
            return;
        }

        if (Length.Match(sentence.Text) is { Success: true } length)
        {
            PageTechnics.Runtime(sentence.Reading, film, sentence.Lines, length.Groups["length"].Value.Trim());
        }
        else if (Minutes.Match(sentence.Text) is { Success: true } minutes)
        {
            PageTechnics.Runtime(sentence.Reading, film, sentence.Lines, $"{minutes.Groups["minutes"].Value} min");
        }

        if (
            MadeIn.Match(sentence.Text) is { Success: true } made
            && !sentence.Reading.HasClaim(film, "year", _ => true)
        )
        {
            sentence.FilmClaim("year", ClaimValue.Of(made.Groups["year"].Value));
        }

        if (Rated.Match(sentence.Text) is { Success: true } rated)
        {
            AgeRatings.Read(sentence.Reading, film, sentence.Lines, $"Rated {rated.Groups["value"].Value}", "");
        }

        if (Fragment.Match(sentence.Text) is { Success: true } fragment)
        {
            sentence.Reading.Statement(
                sentence.Lines,
                film,
                $"the {fragment.Groups["what"].Value.ToLowerInvariant()} {fragment.Groups["rest"].Value} {fragment.Groups["did"].Value}"
            );
        }

        if (Crowd.Match(sentence.Text) is { Success: true } crowd)
        {
            sentence.Reading.Statement(sentence.Lines, film, crowd.Groups["what"].Value);
        }

        foreach (Match match in First.Matches(sentence.Text))
        {
            // Without "to be" it says the same, and the text's own words are not carried over in a row.
            var what = match.Groups["what"].Value;
            var did = match.Groups["active"].Value + NextClause.Split(match.Groups["did"].Value)[0];
            var runs = match.Groups["passive"].Success ? [what, did] : new[] { $"{what} {did}" };
            if (runs.All(r => r.Count(c => c == ' ') + 1 < SeedFile.LiftedRun))
            {
                sentence.Reading.Statement(sentence.Lines, film, $"{what} {did}");
            }
        }
    }
}
