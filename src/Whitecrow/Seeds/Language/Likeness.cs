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
            && Distance(a, b) <= 2;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
