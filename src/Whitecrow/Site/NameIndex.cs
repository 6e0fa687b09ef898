using System.Collections.Immutable;
using Whitecrow.Content;

namespace Whitecrow.Site;

/// <summary>Finds entries by title and alias, whatever the accents and capitals.</summary>
public sealed class NameIndex
{
    private readonly Dictionary<string, ImmutableArray<Entry>> byName;

    public NameIndex(IEnumerable<Entry> entries) =>
        byName = entries
            .SelectMany(e => e.Aliases.Prepend(e.Title).Select(n => (Name: KeyOf(n), Entry: e)))
            .Distinct()
            .GroupBy(p => p.Name, p => p.Entry, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.Id).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>All entries of a name; a title counts as much as an alias.</summary>
    public ImmutableArray<Entry> Named(string name) => byName.GetValueOrDefault(KeyOf(name), []);

    /// <summary>All names, for suggestions.</summary>
    public IEnumerable<string> Names =>
        byName.Values.SelectMany(e => e).Distinct().SelectMany(e => e.Aliases.Prepend(e.Title)).Distinct();

    private static string KeyOf(string name) =>
        string.Join(
            ' ',
            Slug.Fold(name)
                .ToLowerInvariant()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
}
