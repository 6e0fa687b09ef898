namespace Whitecrow.Diagnostics;

/// <summary>How many slips of a finger lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The least number of letters added, left out, changed or swapped with their neighbours that makes one word of the other
    /// (optimal string alignment).
    /// </summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        const int MostOnStack = 128;
        var width = b.Length + 1;
        Span<int> rows = width <= MostOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, changed);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        return last[^1];
    }
}
