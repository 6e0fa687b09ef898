using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Finds pages with values that name no source, on a site where most do: one diagnostic a page, at the first of them.</summary>
internal static class UnsourcedFacts
{
    private const int MostNamed = 5;

    // What any atlas or dictionary says needs no reference.
    private static readonly Field[] CommonKnowledge =
    [
        NamesOverTime.Names,
        PlaceType.Within,
        PlaceType.Geo,
        OrganisationType.Seat,
        OrganisationType.PartOf,
    ];

    public static IEnumerable<Diagnostic> Run(SiteModel site)
    {
        var bare = new List<(Field Field, Attested Value)[]>();
        var sourced = 0;
        foreach (var entry in site.Entries)
        {
            if (entry.Type != SourceType.Declaration && entry.Type != PageType.Declaration)
            {
                var values = Facts(entry).ToLookup(f => IsSourced(f.Value));
                sourced += values[true].Count();
                if (values[false].Any())
                {
                    bare.Add([.. values[false]]);
                }
            }
        }

        // Where few values name a source, a remark on each page helps nobody; where most do, the others stand out.
        return bare.Sum(b => b.Length) > sourced
            ? []
            : bare.Select(b => new Diagnostic(DiagnosticCode.UnsourcedFact, b[0].Value.Value.At, Message(b)));
    }

    private static IEnumerable<(Field Field, Attested Value)> Facts(Entry entry) =>
        from values in entry.Fields.Fields
        where values.Field.IsAttested && !CommonKnowledge.Contains(values.Field, ReferenceEqualityComparer.Instance)
        from value in values.Values
        select (values.Field, value);

    // A source of the whole entry is no source of a value: it says that the thing exists, not when it was made.
    private static bool IsSourced(Attested value) =>
        value.Cites.Length > 0
        || (value.Value is RowValue row && row.Fields.Everything().Any(inner => inner.Value.Cites.Length > 0));

    private static string Message((Field Field, Attested Value)[] bare)
    {
        var keys = bare.GroupBy(b => b.Field.Key)
            .Select(g =>
                g.Count() == 1
                    ? $"'{g.Key}'"
                    : string.Create(CultureInfo.InvariantCulture, $"'{g.Key}' ({g.Count()} values)")
            )
            .ToArray();
        var named = string.Join(", ", keys.Take(MostNamed));
        return (bare.Length == 1 ? $"{named} names no source" : $"no source is named for {named}")
            + (keys.Length > MostNamed ? $" and {keys.Length - MostNamed} more keys" : "")
            + "; add 'cite: source' or 'cite: source:line' to each, as in {value: 127, cite: film-page:127}";
    }
}
