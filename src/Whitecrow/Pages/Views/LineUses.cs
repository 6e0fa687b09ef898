using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Pages.Views;

/// <summary>What becomes of each line of the sources: the values that cite it, and the pages that they stand on.</summary>
internal sealed class LineUses
{
    private readonly SiteModel site;
    private readonly Dictionary<string, List<(LineRange Lines, Standing Standing)>> values = [];

    public LineUses(SiteModel site)
    {
        this.site = site;
        foreach (var entry in site.Entries.Where(e => e.Type != SourceType.Declaration))
        {
            foreach (var field in entry.Fields.Fields)
            {
                foreach (var value in field.Values)
                {
                    Collect(value, site.Sources.StandingOf(field, value));
                }
            }
        }
    }

    /// <summary>How sure a line is: disputed where one value of it is, else as sure as the surest.</summary>
    /// <returns>Null where no value cites it.</returns>
    public Standing? StandingOf(Entry source, int line)
    {
        if (!values.TryGetValue(source.Id.Value, out var cited))
        {
            return null;
        }

        var standings = cited
            .Where(c => c.Lines.First <= line && line <= c.Lines.Last)
            .Select(c => c.Standing)
            .ToArray();
        return standings.Length == 0 ? null : standings.Max();
    }

    /// <summary>The pages that cite a line, by id.</summary>
    public ImmutableArray<Entry> PagesOf(Entry source, int line) =>
        [
            .. site.UsesOf(source)
                .Where(use => use.Cite.Lines is { } lines && lines.First <= line && line <= lines.Last)
                .Select(use => use.From)
                .Distinct()
                .OrderBy(page => page.Id),
        ];

    private void Collect(Attested value, Standing standing)
    {
        foreach (var cite in value.Cites)
        {
            if (cite.Lines is { } lines)
            {
                if (!values.TryGetValue(cite.Source.Value, out var cited))
                {
                    values[cite.Source.Value] = cited = [];
                }

                cited.Add((lines, standing));
            }
        }

        if (value.Value is RowValue row)
        {
            foreach (var (_, inner) in row.Fields.Everything())
            {
                Collect(inner, site.Sources.StandingOf(inner));
            }
        }
    }
}
