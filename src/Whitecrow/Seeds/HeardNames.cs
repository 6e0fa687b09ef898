using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>The full names that occur in a text, for surnames that stand alone elsewhere in it.</summary>
internal sealed class HeardNames
{
    private readonly Dictionary<string, HashSet<string>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> spellings = new(StringComparer.Ordinal);

    /// <summary>Notes a name.</summary>
    public void Add(string fullName)
    {
        var surname = Names.Key(Names.Surname(fullName));
        if (!bySurname.TryGetValue(surname, out var names))
        {
            bySurname.Add(surname, names = new(StringComparer.Ordinal));
        }

        if (names.Add(Names.Key(fullName)))
        {
            spellings.TryAdd(Names.Key(fullName), fullName);
        }
    }

    /// <summary>True for a name that has been noted.</summary>
    public bool Contains(string fullName) => spellings.ContainsKey(Names.Key(fullName));

    /// <summary>A noted name as it is spelled.</summary>
    /// <param name="key">What <see cref="Names.Key"/> makes of it.</param>
    public string? Spelling(string key) => spellings.GetValueOrDefault(key);

    /// <summary>Keys of the full names that end in a surname.</summary>
    public string[] OfSurname(string surname) => Shortest(bySurname.GetValueOrDefault(Names.Key(surname)));

    // "Dazzling Rudolf Nureyev", heard at the start of a sentence, is "Rudolf Nureyev" with a word before it.
    private static string[] Shortest(HashSet<string>? names) =>
        names is null
            ? []
            :
            [
                .. names.Where(n =>
                    !names.Any(o => o.Length < n.Length && n.EndsWith(" " + o, StringComparison.Ordinal))
                ),
            ];
}
