using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>The entries that exist, by id, by name and by how a name sounds.</summary>
internal sealed class KnownNames(KnownEntries known)
{
    private readonly Dictionary<string, KnownEntry> byId = known.Entries.ToDictionary(
        e => e.Id,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, List<KnownEntry>> byName = Index(known);
    private readonly Lazy<Dictionary<string, HashSet<string>>> peopleBySound = new(() =>
        known
            .Entries.Where(e => IsPerson(e.Id))
            .SelectMany(e => e.Aliases.Add(e.Title).Select(n => (Sound: Names.Sound(n), e.Id)))
            .GroupBy(e => e.Sound, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(e => e.Id).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
    );

    private readonly Lazy<ILookup<string, KnownEntry>> peopleBySurname = new(() =>
        known
            .Entries.Where(e => IsPerson(e.Id))
            .SelectMany(e =>
                e.Aliases.Add(e.Title)
                    .SelectMany(n => (string[])[Names.Key(n), Names.Key(Names.Surname(n))])
                    .Distinct(StringComparer.Ordinal)
                    .Select(n => (Name: n, Entry: e))
            )
            .ToLookup(n => n.Name, n => n.Entry, StringComparer.Ordinal)
    );

    /// <summary>The key under which a name of one folder is looked up; "Jr." at the end of a sentence has lost its stop, or not.</summary>
    public static string NameKey(string folder, string name) => $"{folder}:{Names.Key(name).TrimEnd('.')}";

    /// <summary>True for the id of a person.</summary>
    public static bool IsPerson(string id) => id.StartsWith("people/", StringComparison.Ordinal);

    /// <summary>The entry of an id; null where there is none.</summary>
    public KnownEntry? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The entries of a folder that bear a name as title, alias or former id.</summary>
    public KnownEntry[] Named(string folder, string name) =>
        byName.TryGetValue(NameKey(folder, name), out var entries) ? [.. entries] : [];

    /// <summary>People who bear a word as their surname, or as all of their name.</summary>
    /// <param name="key">What <see cref="Names.Key"/> makes of the word.</param>
    public KnownEntry[] OfSurname(string key) => [.. peopleBySurname.Value[key]];

    /// <summary>Ids of the people whose names sound so.</summary>
    public IEnumerable<string> OfSound(string sound) => peopleBySound.Value.GetValueOrDefault(sound, []);

    private static Dictionary<string, List<KnownEntry>> Index(KnownEntries known)
    {
        var index = new Dictionary<string, List<KnownEntry>>(StringComparer.Ordinal);
        foreach (var entry in known.Entries)
        {
            var folder = entry.Id[..Math.Max(0, entry.Id.IndexOf('/', StringComparison.Ordinal))];
            var slugs = entry.FormerIds.Select(f =>
                f[(f.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('-', ' ')
            );
            foreach (
                var name in entry
                    .Aliases.Add(entry.Title)
                    .Concat(slugs)
                    .Select(n => NameKey(folder, n))
                    .Distinct(StringComparer.Ordinal)
            )
            {
                if (!index.TryGetValue(name, out var entries))
                {
                    index.Add(name, entries = []);
                }

                entries.Add(entry);
            }
        }

        return index;
    }
}
