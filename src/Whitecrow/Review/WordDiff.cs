using System.Collections.Immutable;
using DiffPlex;

namespace Whitecrow.Review;

/// <summary>On which side words stand.</summary>
public enum Side
{
    /// <summary>On both.</summary>
    Both,

    /// <summary>Only before.</summary>
    Before,

    /// <summary>Only after.</summary>
    After,
}

/// <summary>Words that stand together.</summary>
/// <param name="Text">The words, blanks included.</param>
/// <param name="Side">Where they stand.</param>
public sealed record WordRun(string Text, Side Side);

/// <summary>Compares texts, by paragraphs and by words.</summary>
public static class WordDiff
{
    // What a person reads side by side; beyond it the comparison takes long and its result helps nobody.
    private const int Longest = 40_000;

    /// <summary>The words of two texts in one row.</summary>
    public static ImmutableArray<WordRun> Between(string before, string after)
    {
        if (before.Length + after.Length > Longest || before.Length == 0 || after.Length == 0)
        {
            return
            [
                .. new WordRun[] { new(before, Side.Before), new(after, Side.After) }.Where(r => r.Text.Length > 0),
            ];
        }

        var runs = ImmutableArray.CreateBuilder<WordRun>();
        Compare(
            before,
            after,
            Words,
            (side, pieces) =>
            {
                var text = string.Concat(pieces);
                if (runs.Count > 0 && runs[^1].Side == side)
                {
                    runs[^1] = new(runs[^1].Text + text, side);
                }
                else if (text.Length > 0)
                {
                    runs.Add(new(text, side));
                }
            }
        );
        return runs.ToImmutable();
    }

    /// <summary>The paragraphs that differ. Between two that stay, the first lost one is what became the first new one.</summary>
    /// <param name="before">Paragraphs without line ends.</param>
    /// <param name="after">Paragraphs without line ends.</param>
    public static ImmutableArray<BlockChange> Blocks(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var changes = ImmutableArray.CreateBuilder<BlockChange>();
        var lost = new List<string>();
        var added = new List<string>();
        Compare(
            string.Join('\n', before),
            string.Join('\n', after),
            text => text.Split('\n'),
            (side, pieces) =>
            {
                if (side == Side.Both)
                {
                    Pair();
                }

                (
                    side switch
                    {
                        Side.Before => lost,
                        Side.After => added,
                        _ => [],
                    }
                ).AddRange(pieces.Where(p => p.Length > 0));
            }
        );
        Pair();
        return changes.ToImmutable();

        void Pair()
        {
            for (var i = 0; i < Math.Max(lost.Count, added.Count); i++)
            {
                changes.Add(new(lost.ElementAtOrDefault(i), added.ElementAtOrDefault(i)));
            }

            lost.Clear();
            added.Clear();
        }
    }

    // Words, and each other character by itself.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = start + (start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1);
            if (char.IsLetterOrDigit(text[start]))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }
            }

            words.Add(text[start..end]);
            start = end;
        }

        return [.. words];
    }

    // There are several shortest ways from one text to another. Always taking it in the same direction gives the same
    // words for a change and for its undoing.
    private static void Compare(
        string before,
        string after,
        Func<string, string[]> cut,
        Action<Side, IEnumerable<string>> take
    )
    {
        var isTurned = string.CompareOrdinal(before, after) > 0;
        var (one, other) = isTurned ? (after, before) : (before, after);
        var (sideOfOne, sideOfOther) = isTurned ? (Side.After, Side.Before) : (Side.Before, Side.After);
        var result = new Differ().CreateCustomDiffs(one, other, ignoreWhiteSpace: false, cut);
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            take(Side.Both, result.PiecesOld.Skip(at).Take(block.DeleteStartA - at));
            var pieces = (
                One: (sideOfOne, result.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
                Other: (sideOfOther, result.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB))
            );

            // What was there stands before what takes its place.
            var (first, second) = isTurned ? (pieces.Other, pieces.One) : (pieces.One, pieces.Other);
            take(first.Item1, first.Item2);
            take(second.Item1, second.Item2);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        take(Side.Both, result.PiecesOld.Skip(at));
    }
}
