using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Diagnostics;

namespace Whitecrow.Lint;

/// <summary>Finds words that stand in the same order in a page and in a text at hand.</summary>
/// <remarks>
/// Allowed is to quote: a block that names its source, and fewer than ten words in
/// quotation marks.
/// </remarks>
internal sealed class LiftedWords
{
    private const int Run = SeedFile.LiftedRun;
    private const int LongestQuote = 9;
    private const ulong Factor = 0x9E3779B97F4A7C15UL;
    private const ulong FactorOfOldest = unchecked(Factor * Factor * Factor * Factor * Factor * Factor * Factor);

    private readonly Dictionary<ulong, (SeedFile Seed, int Start)> runs = [];

    public LiftedWords(ImmutableArray<SeedFile> seeds)
    {
        foreach (var seed in seeds)
        {
            var words = Prose.OfText(seed.Text.Text).Words;
            var key = 0UL;
            for (var i = 0; i < words.Length; i++)
            {
                key = Next(key, words, i);
                if (i >= Run - 1)
                {
                    runs.TryAdd(key, (seed, words[i - Run + 1].Start));
                }
            }
        }
    }

    /// <summary>Adds one diagnostic for each stretch of lifted words.</summary>
    /// <param name="file">The file that the prose stands in.</param>
    /// <param name="prose">Its words.</param>
    /// <param name="diagnostics">Where to.</param>
    public void Find(SourceText file, Prose prose, List<Diagnostic> diagnostics)
    {
        var words = prose.Words;
        var key = 0UL;
        var first = -1;
        var last = -1;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length)
            {
                key = Next(key, words, i);
                if (i >= Run - 1 && runs.ContainsKey(key))
                {
                    first = first < 0 ? i - Run + 1 : first;
                    last = i;
                    continue;
                }
            }

            // The next run overlaps as long as its first word does not lie behind the last lifted one.
            if (first >= 0 && (i == words.Length || i - Run + 1 > last))
            {
                if (!IsQuotation(file, prose, first, last))
                {
                    diagnostics.Add(Report(file, prose, first, last));
                }

                first = -1;
            }
        }
    }

    // A sum with a factor for each place: the oldest of eight words leaves it, the others move up, a new one comes in.
    private static ulong Next(ulong key, ImmutableArray<ProseWord> words, int i)
    {
        if (i >= Run)
        {
            key -= words[i - Run].Key * FactorOfOldest;
        }

        return (key * Factor) + words[i].Key;
    }

    private static ulong KeyOf(ImmutableArray<ProseWord> words, int first)
    {
        var key = 0UL;
        for (var i = 0; i < Run; i++)
        {
            key = (key * Factor) + words[first + i].Key;
        }

        return key;
    }

    private Diagnostic Report(SourceText file, Prose prose, int first, int last)
    {
        var from = runs[KeyOf(prose.Words, first)];
        var place = from.Seed.Text.LocationOf(from.Start);
        return new(
            DiagnosticCode.LiftedWords,
            file.LocationOf(prose.Words[first].Start),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{last - first + 1} words in a row stand in {place.File}:{place.Line} as well, from '{prose.Text(first, first + 2)}' to '{prose.Text(last)}'; say it in your own words, or quote at most {LongestQuote} and name who said them"
            )
        );
    }

    private static bool IsQuotation(SourceText file, Prose prose, int first, int last)
    {
        var own = 0;
        for (var i = first; i <= last; i++)
        {
            own += IsInShortQuote(prose, i) ? 0 : 1;
        }

        return own < Run || IsInCitedBlock(file, prose.Words[first].Start);
    }

    private static bool IsInShortQuote(Prose prose, int word) =>
        prose.Words[word].Quote is var quote and > 0 && prose.Words.Count(w => w.Quote == quote) <= LongestQuote;

    private static bool IsInCitedBlock(SourceText file, int start)
    {
        var line = file.LocationOf(start).Line;
        for (; file.Line(line).StartsWith('>'); line++)
        {
            if (
                file.Line(line).Contains("{cite=", StringComparison.Ordinal)
                || file.Line(line).Contains("[@", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }
}
