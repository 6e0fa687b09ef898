namespace Whitecrow.Diagnostics;

/// <summary>Finds what somebody meant to write.</summary>
public static class Suggestion
{
    /// <summary>The nearest of some words, in a form that ends a message: <c>; did you mean 'director'?</c></summary>
    /// <returns>
    /// Empty where nothing is near: within a third of the letters, at least one, at most four changes. Of a path only the name at
    /// its end counts: its folders and its ending are the same for many.
    /// </returns>
    public static string DidYouMean(string written, IEnumerable<string> possible) =>
        Nearest(written, possible) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The nearest of some words, or all that there are: <c>; it may have year, kind</c>.</summary>
    /// <param name="written">What is written.</param>
    /// <param name="possible">What may be written.</param>
    /// <param name="lead">Words before the list: <c>it may have</c>.</param>
    public static string DidYouMeanOr(string written, IReadOnlyCollection<string> possible, string lead)
    {
        const int Many = 50;
        const int Few = 5;
        if (DidYouMean(written, possible) is { Length: > 0 } meant)
        {
            return meant;
        }

        return possible.Count <= Many
            ? $"; {lead} {string.Join(", ", possible)}"
            : $"; {lead} {string.Join(", ", possible.Take(Few))} and {possible.Count - Few} more";
    }

    /// <summary>The nearest of some words; null where none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> possible)
    {
        if (written.Length < 2)
        {
            return null;
        }

        var limit = Math.Clamp(NameIn(written).Length / 3, 1, 4);
        var meant = written.ToLowerInvariant();
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var word in possible)
        {
            if (Math.Abs(word.Length - written.Length) >= bestDistance)
            {
                continue;
            }

            var distance = EditDistance.Between(meant, word.ToLowerInvariant());
            if (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(word, best) < 0))
            {
                (best, bestDistance) = (word, distance);
            }
        }

        return bestDistance <= limit ? best : null;
    }

    private static ReadOnlySpan<char> NameIn(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.Length < path.Length && name.IndexOf('.') is var dot and > 0 ? name[..dot] : name;
    }
}
