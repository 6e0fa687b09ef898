namespace Scriban.Parsing;

/// <summary>Cuts a template into tokens; white space next to <c>{{-</c>, <c>{{~</c> and the like is already taken away.</summary>
internal sealed partial class Lexer(string text, string file)
{
    private readonly List<Token> tokens = [];

    private readonly List<LogMessage> errors = [];

    /// <summary>One entry for each open <c>{</c>: the quote of the string it stands in, or nothing for an object.</summary>
    private readonly Stack<string> braces = new();

    private TextPosition position;

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
        errors.Add(new(ParserMessageType.Error, new(file, start, position), message));

    /// <summary>Says what is wrong with the words, up to the one where the parser has stopped.</summary>
    public void ReportTo(LogMessageBag messages, Token last)
    {
        foreach (var error in errors)
        {
            if (error.Span.Start.Offset <= last.Start.Offset)
            {
                messages.Add(error);
            }
        }
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
}
