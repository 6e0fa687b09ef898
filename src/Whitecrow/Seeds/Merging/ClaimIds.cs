using System.Collections.Immutable;

namespace Whitecrow.Seeds.Merging;

/// <summary>The entries that a claim names.</summary>
internal static class ClaimIds
{
    private static readonly ImmutableDictionary<string, string> FolderOfCell = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["person"] = "people",
        ["composer"] = "people",
        ["arranger"] = "people",
        ["performer"] = "people",
        ["writer"] = "people",
        ["organisation"] = "organisations",
        ["by"] = "organisations",
        ["work"] = "works",
        ["filmed_in"] = "places",
        ["place"] = "places",
        ["within"] = "places",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The ids of today in the value of a claim, and words that are none: nobody asks for those.</summary>
    public static IEnumerable<string> Named(SeedClaim claim, ContentIndex index)
    {
        foreach (var (key, value) in claim.Value is RowClaim row ? row.Cells : [(claim.Field, claim.Value)])
        {
            foreach (var text in value is ListClaim list ? list.Items : [value])
            {
                if (text is TextClaim word)
                {
                    yield return word.Text.Contains('/', StringComparison.Ordinal) ? index.Now(word.Text)
                    : FolderOfCell.TryGetValue(key, out var folder) ? index.Now($"{folder}/{word.Text}")
                    : word.Text;
                }
            }
        }
    }
}
