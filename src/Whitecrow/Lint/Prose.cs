using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;

namespace Whitecrow.Lint;

/// <summary>A word of prose.</summary>
/// <param name="Start">Offset of its first character in the file.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Key">A hash of its letters without accents, capitals and apostrophes: equal words have equal keys.</param>
/// <param name="BeginsSentence">True for the first one of a sentence, heading or list item.</param>
/// <param name="Quote">Number of the quotation it stands in, from 1; 0 where it stands in none.</param>
internal readonly record struct ProseWord(int Start, int Length, ulong Key, bool BeginsSentence, int Quote);

/// <summary>The words of a stretch of prose, each with its place in the file.</summary>
/// <remarks>
/// Read from the characters rather than from Markdig's tree: places are then exact, and a word costs a few nanoseconds. Link
/// targets, citations and addresses are no words; a possessive <c>’s</c> does not belong to one.
/// </remarks>
/// <param name="characters">The file.</param>
/// <param name="words">In order.</param>
internal sealed class Prose(string characters, ImmutableArray<ProseWord> words)
{
    /// <summary>In order.</summary>
    public ImmutableArray<ProseWord> Words { get; } = words;

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> Text(int word) => characters.AsSpan(Words[word].Start, Words[word].Length);

    /// <summary>The characters from one word to another, both included.</summary>
    public string Text(int first, int last) => characters[Words[first].Start..End(last)];

    /// <summary>The characters between a word and the one after it.</summary>
    public ReadOnlySpan<char> Gap(int word) => characters.AsSpan(End(word), Words[word + 1].Start - End(word));

    private int End(int word) => Words[word].Start + Words[word].Length;

    /// <summary>A body.</summary>
    public static Prose OfBody(Entry entry) => Read(entry.Text.Text, entry.Body.Offset, entry.Text.Text.Length);

    /// <summary>A text in front matter.</summary>
    public static Prose Of(SourceText file, TextValue text)
    {
        var start = file.StartOfLine(text.At.Line) + text.At.Column - 1;
        var isQuoted = start < file.Text.Length && file.Text[start] is '\'' or '"';
        return Read(file.Text, isQuoted ? start + 1 : start, EndOf(file.Text, start, text.Text));
    }

    /// <summary>A file of plain text, or a text that is in no file.</summary>
    public static Prose OfText(string text) => Read(text, 0, text.Length);

    private static Prose Read(string characters, int start, int end) =>
        new(characters, new ProseScanner(characters, start, end).Read());

    // A scalar may be quoted, escaped and broken into indented lines. Its characters stand in the file in their order all
    // the same, with little between one and the next.
    private static int EndOf(string file, int start, string text)
    {
        const int MostBetween = 80;
        var at = start;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            var next = file.IndexOf(c, at, Math.Min(MostBetween, file.Length - at));
            if (next < 0)
            {
                return Math.Min(start + text.Length, file.Length);
            }

            at = next + 1;
        }

        return at;
    }
}
