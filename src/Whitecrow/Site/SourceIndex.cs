using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Site;

/// <summary>The sources, what they derive from, and how sure that makes a value.</summary>
public sealed class SourceIndex
{
    private readonly Dictionary<string, Entry> sources;
    private readonly Dictionary<string, ImmutableHashSet<string>> roots = new(StringComparer.Ordinal);

    private SourceIndex(IEnumerable<Entry> entries) =>
        sources = entries
            .Where(e => e.Type == SourceType.Declaration)
            .ToDictionary(e => e.Id.Value, StringComparer.Ordinal);

    /// <summary>Collects the sources among the entries.</summary>
    public static Checked<SourceIndex> From(ImmutableArray<Entry> entries)
    {
        var index = new SourceIndex(entries);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var source in index.sources.Values.OrderBy(s => s.Id))
        {
            index.roots[source.Id.Value] = index.RootsOf(source, [], diagnostics);
        }

        return new(index, diagnostics.ToImmutable());
    }

    /// <summary>A source's entry; null where there is none.</summary>
    public Entry? Find(EntryId id) => sources.GetValueOrDefault(id.Value);

    /// <summary>Names of all sources, for suggestions.</summary>
    public IEnumerable<string> Names => sources.Values.Select(s => s.Id.Slug);

    /// <summary>How sure a value is.</summary>
    public Standing StandingOf(Attested value) =>
        value.Verdict switch
        {
            Verdict.Disputed => Standing.Disputed,
            Verdict.Refuted => Standing.Refuted,
            _ => IndependentSources(value.Cites) switch
            {
                0 => Standing.Unsourced,
                1 => Standing.Stated,
                _ => Standing.Corroborated,
            },
        };

    /// <summary>How sure the value of a field is: where several stand beside each other, they are disputed.</summary>
    /// <param name="values">The field.</param>
    /// <param name="value">The one of its values that is printed.</param>
    public Standing StandingOf(FieldValues values, Attested value) =>
        values.Field.Shape is not ListShape && values.Values.Count(v => v.Verdict != Verdict.Refuted) > 1
            ? Standing.Disputed
            : StandingOf(value);

    /// <summary>How many sources say it that do not copy from each other: distinct roots of derivation.</summary>
    public int IndependentSources(ImmutableArray<Cite> cites)
    {
        // Asked for every value of a site, and most have one source at most.
        if (cites.Length <= 1)
        {
            return cites.Length == 0 ? 0
                : roots.TryGetValue(cites[0].Source.Value, out var only) ? only.Count
                : 1;
        }

        var independent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cite in cites)
        {
            if (roots.TryGetValue(cite.Source.Value, out var known))
            {
                independent.UnionWith(known);
            }
            else
            {
                independent.Add(cite.Source.Value);
            }
        }

        return independent.Count;
    }

    private ImmutableHashSet<string> RootsOf(
        Entry source,
        ImmutableHashSet<string> below,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        if (roots.TryGetValue(source.Id.Value, out var known))
        {
            return known;
        }

        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var value in source.Fields.All(SourceType.DerivedFrom))
        {
            if (value.Value is not ReferenceValue { Target: { } target })
            {
                continue;
            }

            if (target == source.Id || below.Contains(target.Value))
            {
                diagnostics.Add(
                    new(
                        DiagnosticCode.CircularDerivation,
                        value.Value.At,
                        $"'{source.Id.Slug}' derives from '{target.Slug}', which derives from it; remove one of the two"
                    )
                );
            }
            else if (Find(target) is { } origin)
            {
                found.UnionWith(RootsOf(origin, below.Add(source.Id.Value), diagnostics));
            }
        }

        return found.Count > 0 ? found.ToImmutable() : [source.Id.Value];
    }
}
