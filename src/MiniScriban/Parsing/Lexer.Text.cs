namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Reads text up to the next block, and that block.</summary>
    /// <param name="trim">How the block before trims what follows: '-', '~' or nothing.</param>
    /// <param name="atLineStart">Whether this text starts a line.</param>
    private (char Trim, bool AtLineStart) ReadText(char trim, bool atLineStart)
    {
        var from = position.Offset;
        var start = position;
        (from, atLineStart) = SkipTrimmed(from, trim, atLineStart);

        var open = FindBlock(position.Offset);
        Advance(open.Offset - position.Offset);
        var end = position.Offset;
        var stripsLeft =
            open.Length == 0 ? '\0'
            : Peek(open.Length) is '-' or '~' ? Peek(open.Length)
            : ' ';
        var cut = TrimEnd(from, end, stripsLeft);
        if (cut > from)
        {
            Add(TokenKind.Raw, text[from..cut], start);
        }
        if (open.Length == 0)
        {
            return (' ', false);
        }

        var indent = stripsLeft == ' ' ? IndentBefore(from, end, atLineStart) : null;
        if (open.Percents > 0)
        {
            return (ReadEscaped(open.Length, open.Percents, stripsLeft), false);
        }

        var enter = position;
        Advance(open.Length + (stripsLeft == ' ' ? 0 : 1));
        Add(TokenKind.CodeEnter, "{{", enter, indent);
        var right = ReadCode();
        return (right, false);
    }

    private (int From, bool AtLineStart) SkipTrimmed(int from, char trim, bool atLineStart)
    {
        if (trim == '-')
        {
            while (from < text.Length && char.IsWhiteSpace(text[from]))
            {
                from++;
            }
        }
        else if (trim == '~')
        {
            while (from < text.Length && text[from] != '\n' && char.IsWhiteSpace(text[from]))
            {
                from++;
            }
            if (from < text.Length && text[from] == '\n')
            {
                return (from + 1, true);
            }
        }
        return (from, atLineStart);
    }

    private int TrimEnd(int from, int end, char strip)
    {
        if (strip is '-' or '~')
        {
            while (end > from && char.IsWhiteSpace(text[end - 1]) && (strip == '-' || text[end - 1] != '\n'))
            {
                end--;
            }
        }
        return end;
    }

    /// <summary>The white space from the start of the line to <paramref name="end"/>; null if there is something else.</summary>
    private string? IndentBefore(int from, int end, bool atLineStart)
    {
        var start = end;
        while (start > from && text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[start - 1]))
            {
                return null;
            }
            start--;
        }
        return start == end || (start == from && !atLineStart) ? null : text[start..end];
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>; length 0 at the end of the text.</summary>
    private (int Offset, int Length, int Percents) FindBlock(int offset)
    {
        while (true)
        {
            offset = text.IndexOf('{', offset);
            if (offset < 0)
            {
                return (text.Length, 0, 0);
            }
            var next = offset + 1;
            if (next < text.Length && text[next] == '{')
            {
                return (offset, 2, 0);
            }
            while (next < text.Length && text[next] == '%')
            {
                next++;
            }
            if (next > offset + 1 && next < text.Length && text[next] == '{')
            {
                return (offset, next - offset + 1, next - offset - 1);
            }
            offset++;
        }
    }

    private char ReadEscaped(int length, int percents, char stripsLeft)
    {
        var start = position;
        Advance(length + (stripsLeft == ' ' ? 0 : 1));
        var from = position.Offset;
        var close = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(close, from, StringComparison.Ordinal);
        if (end < 0)
        {
            Advance(text.Length - from);
            Report(start, $"this escape block needs a closing `{close}`");
            return ' ';
        }
        var right = end > from && text[end - 1] is '-' or '~' ? text[end - 1] : ' ';
        if (end == from)
        {
            right = ' ';
        }
        var until = right == ' ' ? end : end - 1;
        Advance(end + close.Length - from);
        if (until > from)
        {
            Add(TokenKind.Raw, text[from..until], start);
        }
        return right;
    }
}
