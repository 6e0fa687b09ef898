using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Reads a resolved site as a careful editor would: what is said can be looked up, but can it be true?</summary>
public static class SiteLint
{
    // Nothing here knows today's date. A year beyond this one is a slip of the finger.
    private const int LastYear = 2100;

    /// <summary>Everything noticed, in no order.</summary>
    /// <param name="site">The site.</param>
    /// <param name="seeds">The raw texts, for finding words taken from them.</param>
    public static ImmutableArray<Diagnostic> Run(SiteModel site, ImmutableArray<SeedFile> seeds)
    {
        var contradictions = new Contradictions();
        var lives = new Lives(site);
        var films = new FilmChecks(site, contradictions);
        new LifeChecks(site, lives, contradictions).Run();
        new PresenceChecks(site, lives, contradictions).Run();
        films.Run();
        new SourceTimes(site, contradictions).Run();
        EventOrder.Run(site, contradictions);
        var relations = new RelationChecks(site, contradictions).Run();
        return
        [
            .. contradictions.Reports(),
            .. films.TooEarly(),
            .. TooLate(site),
            .. new StatedAges(site, lives).Run(),
            .. relations,
            .. new WordingChecks(site, seeds).Run(),
            .. UnsourcedFacts.Run(site),
        ];
    }

    private static IEnumerable<Diagnostic> TooLate(SiteModel site) =>
        from entry in site.Entries
        from value in entry.Fields.Everything()
        let date = value.Value.Value as DateValue
        where date is not null && DateBounds.OfStretch(date.Date).BeginsFrom.Year > LastYear
        select new Diagnostic(
            DiagnosticCode.ImpossibleDate,
            date.At,
            $"{date.Date} lies in a far future; correct the year"
        );
}
