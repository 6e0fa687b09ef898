namespace Scriban.Parsing;

internal sealed partial class Lexer
{
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
        "??=",
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
                    Close(start);
                }
                return;
            }
        }
        Advance();
        Add(TokenKind.Invalid, rest[..1].ToString(), start);
    }

    private void Close(TextPosition start)
    {
        if (!braces.TryPop(out _))
        {
            Report(start, "this `}` closes nothing");
        }
    }
}
