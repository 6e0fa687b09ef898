namespace Whitecrow.Cli.Reporting;

/// <summary>How far what a diagnostic points to reaches along its line.</summary>
internal static class Extent
{
    /// <summary>Where the word, quoted value or mark at a place ends.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">1-based.</param>
    /// <returns>1-based column behind the last character; at least one behind <paramref name="column"/>.</returns>
    public static int EndColumn(string line, int column)
    {
        var start = column - 1;
        if (start < 0 || start >= line.Length)
        {
            return column + 1;
        }

        var length = line[start] switch
        {
            '\'' or '"' => QuotedLength(line.AsSpan(start)),
            '<' => line.IndexOf('>', start) is var end and >= 0 ? end - start + 1 : 1,
            _ => WordLength(line.AsSpan(start)),
        };
        return column + Math.Max(1, length);
    }

    private static int QuotedLength(ReadOnlySpan<char> text) =>
        text[1..].IndexOf(text[0]) is var end and >= 0 ? end + 2 : text.Length;

    // A letter that is no part of a word stands for itself; a surrogate pair is one character.
    private static int WordLength(ReadOnlySpan<char> text)
    {
        if (char.IsHighSurrogate(text[0]))
        {
            return Math.Min(2, text.Length);
        }

        var length = 0;
        while (length < text.Length && IsOfWord(text, length))
        {
            length++;
        }

        return length;
    }

    private static bool IsOfWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at])
        || text[at] is '-' or '_' or '/' or '#' or '~' or '@'
        // Between words of an address or a citation, but not behind the last.
        || (text[at] is '.' or ':' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
        || (text[at] is '.' && at + 1 < text.Length && text[at + 1] is '.' or '/');
}
