using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Language;

/// <summary>Tells names that differ by a slip of the pen.</summary>
internal static class Likeness
{
    /// <summary>The same given name, and a surname with at most two letters more or less or changed.</summary>
    public static bool IsNear(string one, string other)
    {
        var (first, second) = (Names.Key(one), Names.Key(other));
        var (a, b) = (Names.Surname(first), Names.Surname(second));
        return first.Length - a.Length == second.Length - b.Length
            && first.StartsWith(second[..^b.Length], StringComparison.Ordinal)
            && a[0] == b[0]
            && Math.Min(a.Length, b.Length) >= 5
            && EditDistance.Between(a, b) <= 2;
    }
}
