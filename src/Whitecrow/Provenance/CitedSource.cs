using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Provenance;

/// <summary>A source as a value cites it.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Lines">Which lines; null for the whole.</param>
/// <param name="Title">What it is called; null where there is no such source.</param>
/// <param name="Publisher">Who published it; null where that is not known.</param>
public sealed record CitedSource(EntryId Source, LineRange? Lines, string? Title, string? Publisher)
{
    /// <summary>As an author writes it: <c>film-page:79-87</c>.</summary>
    public string Written => Lines is { } lines ? $"{Source.Slug}:{lines}" : Source.Slug;

    /// <summary>In the order of the citations.</summary>
    public static ImmutableArray<CitedSource> Of(IEnumerable<Cite> cites, SiteModel site) =>
        [.. cites.Select(c => Of(c, site))];

    private static CitedSource Of(Cite cite, SiteModel site)
    {
        var source = site.Sources.Find(cite.Source);
        var publisher = source?.Fields.One(SourceType.Publisher)?.Value switch
        {
            ReferenceValue reference => site.Links.Resolve(reference).Value?.Title ?? reference.Written,
            TextValue text => text.Text,
            _ => null,
        };
        return new(cite.Source, cite.Lines, source?.Title, publisher);
    }
}
