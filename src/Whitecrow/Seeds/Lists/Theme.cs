using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>The word that a list's introduction keeps coming back to.</summary>
internal static class Theme
{
    private static readonly Pattern Word = Pattern.Of(@"[\p{L}]{4,}");
    private static readonly HashSet<string> Common = new(
        "film films movie movies cinema list collection with that this these those from their them they have been were what which into only also more most some such than then when where every other about over under between both each here there many much very will would could should must make makes made making best great classic offer offers unique included including includes during among above often well look looks stand stood held stories story people history year years time times world life lives part parts screen picture pictures watch show shows shown showing art arts artistic culture cultural soviet russian american british french".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>The theme in one form of the word; null where no word stands out.</summary>
    public static string? Of(IEnumerable<string> introduction)
    {
        var groups = introduction
            .SelectMany(l => Word.Matches(l))
            .Select(m => m.Value.ToLowerInvariant())
            .Where(w => !Common.Contains(w))
            .GroupBy(Stem, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        return
            groups.Length > 0 && groups[0].Count() >= 2 && (groups.Length == 1 || groups[1].Count() < groups[0].Count())
            ? Content.Slug.FromTitle(groups[0].OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).First())
            : null;
    }

    // "dance", "dances", "dancer" and "dancers" are one theme.
    private static string Stem(string word)
    {
        var stem = word;
        foreach (var ending in (ReadOnlySpan<string>)["s", "ers", "er", "ing", "ed", "e"])
        {
            if (stem.Length > ending.Length + 3 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = stem[..^ending.Length];
            }
        }

        return stem.TrimEnd('e', 'r');
    }
}
