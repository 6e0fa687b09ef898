using System.Collections.Immutable;
using Whitecrow.Content.Fields;

namespace Whitecrow.Seeds.Merging;

/// <summary>Where the lines of a text stand after the text has changed, as far as that can be told.</summary>
/// <remarks>
/// The former text is gone; what is left of it is the account of its lines. A line is known by what was read from it. Lines
/// that say something which no other line says are found again first, and those beside them by their neighbours.
/// </remarks>
internal sealed class LineMoves
{
    private readonly int[] now;

    private LineMoves(int[] now) => this.now = now;

    /// <summary>Of a text that is the same as before.</summary>
    public static LineMoves None(int lines) => new([.. Enumerable.Range(0, lines + 1)]);

    /// <summary>Compares two accounts.</summary>
    /// <param name="before">What was read from each line, the first one first; empty for a line without words.</param>
    /// <param name="after">The same of the text as it is now.</param>
    public static LineMoves Between(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var moved = new int[before.Length + 1];
        var taken = new bool[after.Length + 1];
        var single = Single(after);
        var anchors = Ascending([
            .. Single(before)
                .Where(l => l.Key.Contains(Claim, StringComparison.Ordinal) && single.ContainsKey(l.Key))
                .Select(l => (Before: l.Value, After: single[l.Key]))
                .OrderBy(l => l.Before),
        ]);
        foreach (var (old, at) in anchors)
        {
            moved[old] = at;
            taken[at] = true;
        }

        foreach (var (old, at) in anchors.Prepend((Before: 0, After: 0)))
        {
            Spread(old, at, step: 1);
        }

        foreach (var (old, at) in anchors.Append((Before: before.Length + 1, After: after.Length + 1)))
        {
            Spread(old, at, step: -1);
        }

        return new(moved);

        void Spread(int old, int at, int step)
        {
            for (
                var (i, j) = (old + step, at + step);
                i >= 1
                    && j >= 1
                    && i <= before.Length
                    && j <= after.Length
                    && moved[i] == 0
                    && !taken[j]
                    && before[i - 1] == after[j - 1];
                i += step, j += step
            )
            {
                moved[i] = j;
                taken[j] = true;
            }
        }
    }

    /// <summary>What makes a line one that is known again wherever it stands: it begins each thing that a line claims.</summary>
    public const string Claim = "claim ";

    /// <summary>Where lines stand now; null where their text is another one or was not found again.</summary>
    public LineRange? Of(LineRange lines) =>
        lines.First >= 1
        && lines.Last < now.Length
        && now[lines.First] > 0
        && now[lines.Last] - now[lines.First] == lines.Last - lines.First
            ? new(now[lines.First], now[lines.Last])
            : null;

    /// <summary>Where lines stand now that say something else, or of which somebody else says what they are: between the same neighbours.</summary>
    public LineRange? Between(LineRange lines)
    {
        if (!Had(lines))
        {
            return null;
        }

        var above = lines.First - 1;
        while (above > 0 && now[above] == 0)
        {
            above--;
        }

        var below = lines.Last + 1;
        while (below < now.Length && now[below] == 0)
        {
            below++;
        }

        var shift = now[above] - above;
        return below == now.Length || now[below] - below == shift ? new(lines.First + shift, lines.Last + shift) : null;
    }

    /// <summary>True for lines that the former text had.</summary>
    public bool Had(LineRange lines) => lines.First >= 1 && lines.Last < now.Length;

    private static Dictionary<string, int> Single(ImmutableArray<string> lines) =>
        lines
            .Select((said, at) => (said, Line: at + 1))
            .GroupBy(l => l.said, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Line, StringComparer.Ordinal);

    // The longest series of pairs that keep their order: a line that was put elsewhere must not pull its neighbours along.
    private static ImmutableArray<(int Before, int After)> Ascending(ImmutableArray<(int Before, int After)> pairs)
    {
        var ends = new List<int>();
        var previous = new int[pairs.Length];
        for (var at = 0; at < pairs.Length; at++)
        {
            var low = 0;
            var high = ends.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].After < pairs[at].After)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            previous[at] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(at);
            }
            else
            {
                ends[low] = at;
            }
        }

        var found = new List<(int, int)>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = previous[at])
        {
            found.Add(pairs[at]);
        }

        found.Reverse();
        return [.. found];
    }
}
