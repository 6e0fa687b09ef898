using System.Globalization;
using System.Text;

namespace Scriban.Parsing;

internal sealed partial class Lexer
{
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
        Add(TokenKind.Invalid, "`", start);
    }

    /// <summary>Reads the rest of a string whose quote, or whose interpolated expression, has just ended.</summary>
    /// <param name="opened">The kind of token if an interpolated expression follows.</param>
    /// <param name="closed">The kind of token if the string ends.</param>
    private void ReadString(char quote, TextPosition start, TokenKind opened, TokenKind closed)
    {
        var interpolated = opened != TokenKind.String;
        var missing = opened == TokenKind.InterpolationMiddle ? position : start;
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
        Report(missing, $"this string needs a closing {quote}");
        Add(TokenKind.Invalid, quote.ToString(), missing);
    }

    private void ReadEscape(StringBuilder value, bool interpolated)
    {
        Advance();
        var start = position;
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
            Report(position, $"this escape needs {digits} hexadecimal digits");
        }
    }
}
