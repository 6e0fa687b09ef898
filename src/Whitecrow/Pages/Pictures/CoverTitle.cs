using System.Collections.Immutable;
using System.Globalization;

namespace Whitecrow.Pages.Pictures;

/// <summary>A title broken into the one or two lines that a cover has room for.</summary>
/// <param name="Lines">One or two.</param>
/// <param name="Size">Height of the type, in units of the cover.</param>
internal sealed record CoverTitle(ImmutableArray<string> Lines, int Size)
{
    /// <summary>The size at which <see cref="FullLine"/> characters fill the width.</summary>
    public const int FullSize = 27;

    private const int FullLine = 16;
    private const int OneLine = 15;

    // Smaller than 18 units, a title cannot be read at the width that a strip of covers gives it.
    private const int LongestLine = 24;

    /// <summary>Breaks where the longer line is shortest; smaller type for long lines; never three lines.</summary>
    public static CoverTitle Set(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var whole = string.Join(' ', words);
        var lines = words.Length < 2 || Length(whole) <= OneLine ? [Cut(whole)] : Fit(Break(words));
        var longest = lines.Max(Length);
        return new(lines, longest > FullLine ? FullSize * FullLine / longest : FullSize);
    }

    private static ImmutableArray<string> Break(string[] words) =>
        Enumerable
            .Range(1, words.Length - 1)
            .Select(at => (First: string.Join(' ', words.Take(at)), Second: string.Join(' ', words.Skip(at))))
            .OrderBy(pair => Math.Max(Length(pair.First), Length(pair.Second)))
            .ThenByDescending(pair => Length(pair.First))
            .Select(pair => ImmutableArray.Create(pair.First, pair.Second))
            .First();

    private static ImmutableArray<string> Fit(ImmutableArray<string> lines)
    {
        if (lines.All(line => Length(line) <= LongestLine))
        {
            return lines;
        }

        // Too long for two even lines: fill the first, then as much of the rest as the second can hold.
        var words = string.Join(' ', lines).Split(' ');
        var first = words[0];
        var taken = 1;
        while (taken < words.Length && Length(first) + 1 + Length(words[taken]) <= LongestLine)
        {
            first += " " + words[taken++];
        }

        var rest = string.Join(' ', words.Skip(taken));
        return rest.Length == 0 ? [Cut(first)] : [Cut(first), Cut(rest)];
    }

    /// <summary>Shortens a line at the last space that fits, or inside its only word, and marks that with an ellipsis.</summary>
    private static string Cut(string line)
    {
        if (Length(line) <= LongestLine)
        {
            return line;
        }

        var kept = new StringInfo(line).SubstringByTextElements(0, LongestLine - 1);
        var space = kept.LastIndexOf(' ');
        return (space > 0 ? kept[..space] : kept) + "…";
    }

    // A letter with its accents takes the room of one, however many characters it is made of.
    private static int Length(string line) => new StringInfo(line).LengthInTextElements;
}
