using System.Globalization;
using Whitecrow.Diagnostics;

namespace Whitecrow.Lint;

/// <summary>Pairs of values that were compared, and the one of each contradicting pair that is probably wrong.</summary>
/// <remarks>
/// A birth typed a hundred years too late contradicts every film of a career; the author wants to hear of the birth, once.
/// So values are blamed in turn: first the one that is contradicted by most, and by the greatest part of those that it was
/// compared with (the product of both). Its contradictions are then explained, and not reported at the other end as well.
/// </remarks>
internal sealed class Contradictions
{
    // Work grows with the square of it. Who has that many to correct will run the program again.
    private const int MostConflicts = 2000;

    private readonly Dictionary<SourceLocation, int> agreements = [];
    private readonly List<Conflict> conflicts = [];

    /// <summary>Notes that two values were compared.</summary>
    /// <param name="one">Where the value stands that is blamed in a case of doubt.</param>
    /// <param name="other">Where the other one stands.</param>
    /// <param name="clash">What cannot be, and what to do, in words that are right at either place; null where both can be true.</param>
    /// <param name="joint">
    /// Where the two are joined, as a name in a cast list joins a film's year and a person's birth: blamed where both values
    /// agree with others.
    /// </param>
    public void Compare(
        SourceLocation one,
        SourceLocation other,
        (DiagnosticCode Code, string Message)? clash,
        SourceLocation? joint = null
    )
    {
        if (clash is { } found)
        {
            conflicts.Add(new(found.Code, one, other, joint, found.Message));
            return;
        }

        agreements[one] = agreements.GetValueOrDefault(one) + 1;
        agreements[other] = agreements.GetValueOrDefault(other) + 1;
    }

    /// <summary>One diagnostic for each value that has to be wrong.</summary>
    public IEnumerable<Diagnostic> Reports()
    {
        var left = conflicts.OrderBy(c => c.One).ThenBy(c => c.Other).Take(MostConflicts).ToList();
        while (left.Count > 0)
        {
            var counts = left.SelectMany(c => new[] { c.One, c.Other })
                .GroupBy(p => p)
                .ToDictionary(g => g.Key, g => g.Count());

            // MaxBy takes the first of equals, and the side to blame in doubt stands first.
            var blamed = left.SelectMany(c => new[] { c.One, c.Other })
                .MaxBy(p => (double)counts[p] * counts[p] / (counts[p] + agreements.GetValueOrDefault(p)))!;
            var explained = left.Where(c => c.One == blamed || c.Other == blamed).ToList();
            left.RemoveAll(c => c.One == blamed || c.Other == blamed);
            var first = explained[0];
            var others = explained.Count - 1;
            yield return others > 0
                ? new(
                    first.Code,
                    blamed,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{first.Message} ({others} more {(others == 1 ? "value contradicts" : "values contradict")} this one)"
                    )
                )
                : new(
                    first.Code,
                    first.Joint is { } joint && agreements.ContainsKey(first.One) && agreements.ContainsKey(first.Other)
                        ? joint
                        : blamed,
                    first.Message
                );
        }
    }

    private sealed record Conflict(
        DiagnosticCode Code,
        SourceLocation One,
        SourceLocation Other,
        SourceLocation? Joint,
        string Message
    );
}
