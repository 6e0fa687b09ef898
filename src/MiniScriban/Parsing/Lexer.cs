using System.Globalization;
using System.Text;

namespace Scriban.Parsing;

/// <summary>Cuts a template into tokens; white space next to <c>{{-</c>, <c>{{~</c> and the like is already taken away.</summary>
internal sealed class Lexer(string text, string file, LogMessageBag messages)
{
    private readonly List<Token> tokens = [];

    /// <summary>One entry for each open <c>{</c>: the quote of the string it stands in, or nothing for an object.</summary>
    private readonly Stack<string> braces = new();

    private TextPosition position;

    /// <summary>The symbols, those with the same first character by length: of two that fit the longer one is meant.</summary>
    private static readonly string[] Symbols =
    [
        "...",
        "..<",
        "..",
        ".",
        "//=",
        "//",
        "/=",
        "/",
        "==",
        "=",
        "!=",
        "!",
        "<=",
        "<<",
        "<",
        ">=",
        ">>",
        ">",
        "&&",
        "&",
        "||",
        "|>",
        "|",
        "??",
        "?!",
        "?.",
        "?",
        "++",
        "+=",
        "+",
        "--",
        "-=",
        "-",
        "*=",
        "*",
        "%=",
        "%",
        ":",
        ",",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "^",
        "@",
    ];

    public Token[] Run()
    {
        var trim = ' ';
        var atLineStart = true;
        while (position.Offset < text.Length)
        {
            (trim, atLineStart) = ReadText(trim, atLineStart);
        }
        Add(TokenKind.EndOfFile, "", position);
        return [.. tokens];
    }

    /// <summary>The same for a text that is code from its first character to its last.</summary>
    public Token[] RunCode()
    {
        while (!AtEnd)
        {
            ReadCode();
        }
        Add(TokenKind.EndOfFile, "", position);
        return [.. tokens];
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => position.Offset + ahead < text.Length ? text[position.Offset + ahead] : '\0';

    private bool AtEnd => position.Offset >= text.Length;

    private void Advance(int count = 1)
    {
        for (; count > 0 && !AtEnd; count--)
        {
            position =
                text[position.Offset] == '\n'
                    ? new(position.Offset + 1, position.Line + 1, 0)
                    : new(position.Offset + 1, position.Line, position.Column + 1);
        }
    }

    private void Add(TokenKind kind, string value, TextPosition start, string? indent = null) =>
        tokens.Add(new(kind, value, start, position, indent));

    private void Report(TextPosition start, string message) =>
        messages.Add(new(ParserMessageType.Error, new(file, start, position), message));

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

    /// <summary>Reads tokens up to and including <c>}}</c>.</summary>
    /// <returns>How the block trims what follows it.</returns>
    private char ReadCode()
    {
        while (true)
        {
            SkipBlanks();
            if (AtEnd)
            {
                return ' ';
            }
            var start = position;
            var c = Current;
            if (braces.Count == 0 && AtExit() is { } right)
            {
                Advance(right == ' ' ? 2 : 3);
                Add(TokenKind.CodeExit, "}}", start);
                return right;
            }
            if (c == '\n')
            {
                Advance();
                Add(TokenKind.NewLine, "\n", start);
            }
            else if (c == ';')
            {
                Advance();
                Add(TokenKind.SemiColon, ";", start);
            }
            else if (c == '#')
            {
                SkipComment();
            }
            else if (char.IsAsciiDigit(c))
            {
                ReadNumber();
            }
            else if (c == '_' || char.IsLetter(c))
            {
                ReadName();
            }
            else if (c is '"' or '\'')
            {
                Advance();
                ReadString(c, start, TokenKind.String, TokenKind.String);
            }
            else if (c == '`')
            {
                ReadVerbatim();
            }
            else if (c == '$')
            {
                ReadVariable();
            }
            else if (c == '}' && braces.TryPeek(out var quote) && quote.Length > 0)
            {
                braces.Pop();
                Advance();
                ReadString(quote[0], start, TokenKind.InterpolationMiddle, TokenKind.InterpolationEnd);
            }
            else
            {
                ReadSymbol();
            }
        }
    }

    private char? AtExit() =>
        Current == '}' && Peek(1) == '}' ? ' '
        : Current is '-' or '~' && Peek(1) == '}' && Peek(2) == '}' ? Current
        : null;

    private void SkipBlanks()
    {
        while (!AtEnd && Current != '\n' && char.IsWhiteSpace(Current))
        {
            Advance();
        }
    }

    private void SkipComment()
    {
        var many = Peek(1) == '#';
        Advance(many ? 2 : 1);
        while (!AtEnd && AtExit() is null)
        {
            if (many && Current == '#' && Peek(1) == '#')
            {
                Advance(2);
                return;
            }
            if (!many && Current == '\n')
            {
                return;
            }
            Advance();
        }
    }

    private void ReadName()
    {
        var start = position;
        while (Current == '_' || char.IsLetterOrDigit(Current))
        {
            Advance();
        }
        // `empty?` is a name of its own after a dot.
        if (
            Current == '?'
            && Peek(1) is not ('.' or '?' or '!')
            && position.Offset - start.Offset == 5
            && text.AsSpan(start.Offset, 5) is "empty"
            && (tokens[^1].Is(".") || tokens[^1].Is("?."))
        )
        {
            Advance();
        }
        Add(TokenKind.Identifier, text[start.Offset..position.Offset], start);
    }

    private void ReadVariable()
    {
        var start = position;
        Advance();
        if (Current is '"' or '\'')
        {
            var quote = Current;
            Advance();
            ReadString(quote, start, TokenKind.InterpolationStart, TokenKind.String);
            return;
        }
        if (Current == '$')
        {
            Advance();
        }
        while (Current == '_' || char.IsLetterOrDigit(Current))
        {
            Advance();
        }
        Add(TokenKind.Variable, text[start.Offset..position.Offset], start);
    }

    private void ReadNumber()
    {
        var start = position;
        var kind = TokenKind.Integer;
        if (Current == '0' && (Peek(1) is 'x' or 'X' or 'b' or 'B'))
        {
            Advance(2);
            while (char.IsAsciiHexDigit(Current) || Current == '_')
            {
                Advance();
            }
            if (Current is 'u' or 'U')
            {
                Advance();
            }
            Add(kind, text[start.Offset..position.Offset], start);
            return;
        }

        SkipDigits();
        if (Current == '.' && char.IsAsciiDigit(Peek(1)))
        {
            kind = TokenKind.Float;
            Advance();
            SkipDigits();
        }
        if (
            Current is 'e' or 'E'
            && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2))))
        )
        {
            kind = TokenKind.Float;
            Advance(2);
            SkipDigits();
        }
        if (Current is 'f' or 'F' or 'd' or 'D' or 'm' or 'M')
        {
            kind = TokenKind.Float;
            Advance();
        }
        Add(kind, text[start.Offset..position.Offset], start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current) || (Current == '_' && char.IsAsciiDigit(Peek(1))))
        {
            Advance();
        }
    }

    private void ReadVerbatim()
    {
        var start = position;
        var value = new StringBuilder();
        Advance();
        while (!AtEnd)
        {
            if (Current == '`')
            {
                Advance();
                if (Current != '`')
                {
                    Add(TokenKind.String, value.ToString(), start);
                    return;
                }
            }
            value.Append(Current);
            Advance();
        }
        Report(start, "this string needs a closing backtick");
        Add(TokenKind.String, value.ToString(), start);
    }

    /// <summary>Reads the rest of a string whose quote, or whose interpolated expression, has just ended.</summary>
    /// <param name="opened">The kind of token if an interpolated expression follows.</param>
    /// <param name="closed">The kind of token if the string ends.</param>
    private void ReadString(char quote, TextPosition start, TokenKind opened, TokenKind closed)
    {
        var interpolated = opened != TokenKind.String;
        var value = new StringBuilder();
        while (!AtEnd)
        {
            var c = Current;
            if (c == quote)
            {
                Advance();
                Add(closed, value.ToString(), start);
                return;
            }
            if (c == '\\')
            {
                ReadEscape(value, interpolated);
            }
            else if (interpolated && c == '{')
            {
                Advance();
                braces.Push(quote == '"' ? "\"" : "'");
                Add(opened, value.ToString(), start);
                return;
            }
            else
            {
                value.Append(c);
                Advance();
            }
        }
        Report(start, $"this string needs a closing {quote}");
        Add(closed, value.ToString(), start);
    }

    private void ReadEscape(StringBuilder value, bool interpolated)
    {
        var start = position;
        Advance();
        var c = Current;
        var plain = c switch
        {
            '"' or '\'' or '\\' => c,
            '{' or '}' when interpolated => c,
            '0' => '\0',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            _ => (char)1,
        };
        if (plain != 1)
        {
            value.Append(plain);
            Advance();
        }
        else if (c is 'u' or 'x')
        {
            Advance();
            ReadCodePoint(c == 'u' ? 4 : 2, value);
        }
        else if (c == '\n' || (c == '\r' && Peek(1) == '\n'))
        {
            Advance(c == '\n' ? 1 : 2);
        }
        else
        {
            Report(start, $"a string cannot escape `{c}`");
            Advance();
        }
    }

    private void ReadCodePoint(int digits, StringBuilder value)
    {
        var start = position;
        while (position.Offset - start.Offset < digits && char.IsAsciiHexDigit(Current))
        {
            Advance();
        }
        var hex = text.AsSpan(start.Offset, position.Offset - start.Offset);
        if (hex.Length == digits)
        {
            value.Append((char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
        else
        {
            Report(start, $"this escape needs {digits} hexadecimal digits");
        }
    }

    private void ReadSymbol()
    {
        var start = position;
        var rest = text.AsSpan(position.Offset);
        foreach (var symbol in Symbols)
        {
            if (symbol[0] == rest[0] && rest.StartsWith(symbol, StringComparison.Ordinal))
            {
                Advance(symbol.Length);
                Add(TokenKind.Symbol, symbol, start);
                if (symbol == "{")
                {
                    braces.Push("");
                }
                else if (symbol == "}")
                {
                    braces.TryPop(out _);
                }
                return;
            }
        }
        Advance();
        Add(TokenKind.Invalid, rest[..1].ToString(), start);
    }
}
