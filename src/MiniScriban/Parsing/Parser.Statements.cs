using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private static readonly Expression Nothing = new Literal(default, null);

    private static readonly PathExpression Nobody = new ThisVariable(default);

    /// <summary>Reads statements up to a word that ends a block, or the end of the file.</summary>
    private List<BlockItem> ParseStatements()
    {
        var statements = new List<BlockItem>();
        var ownsIndent = false;
        string? indent = null;
        while (Current.Kind != TokenKind.EndOfFile && !stopped && !EndsBlock(Current))
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.Raw:
                    Take();
                    statements.Add(new(new RawStatement(SpanOf(token), token.Text), ownsIndent, indent));
                    break;
                case TokenKind.CodeEnter:
                    (ownsIndent, indent) = (true, token.Indent);
                    Take();
                    break;
                case TokenKind.CodeExit:
                    (ownsIndent, indent) = (false, null);
                    Take();
                    break;
                case TokenKind.NewLine or TokenKind.SemiColon:
                    Take();
                    break;
                default:
                    statements.Add(new(ParseStatement(), ownsIndent, indent));
                    break;
            }
        }
        return statements;
    }

    private static bool EndsBlock(Token token) =>
        token.Kind == TokenKind.Identifier && token.Text is "end" or "else" or "when";

    private Statement ParseStatement()
    {
        var token = Current;
        return (token.Kind == TokenKind.Identifier ? token.Text : "") switch
        {
            "if" or "unless" => ParseIf(),
            "for" or "tablerow" when !Following.Is(".") => ParseFor(),
            "while" when !Following.Is(".") => ParseWhile(),
            "case" => ParseCase(),
            "func" => ParseFunction(),
            "capture" => ParseCapture(),
            "with" => ParseWith(),
            "wrap" => ParseWrap(),
            "import" => ParseImport(),
            "readonly" => ParseReadOnly(),
            "ret" => ParseReturn(),
            "break" or "continue" => ParseJump(),
            _ => ParseExpressionStatement(),
        };
    }

    private bool ExpectEndOfStatement()
    {
        if (Current.EndsStatement)
        {
            return true;
        }
        if (!stopped)
        {
            ReportInsteadOf("the end of the statement: a new line, `;` or `}}`");
        }
        stopped = true;
        return false;
    }

    /// <summary>Reads the statements of a block behind the line that opens it; stops before the word that ends it.</summary>
    /// <returns>Null when that line is wrong: its block is then not looked at.</returns>
    private Block? ParseBody(Token opening) => ExpectEndOfStatement() ? ParseOpenBody(opening) : null;

    private Block ParseOpenBody(Token opening)
    {
        var start = Current;
        depth++;
        List<BlockItem> statements = TooDeep(opening) ? [] : ParseStatements();
        depth--;
        return new(SpanFrom(start), [.. statements]);
    }

    /// <summary>Reads the <c>end</c> of a block, and the end of its line.</summary>
    private void TakeEnd(Token opening, Block? body)
    {
        if (body is not null && CloseBody(opening))
        {
            ExpectEndOfStatement();
        }
    }

    /// <summary>Reads the <c>end</c> of a body; what divides other bodies is reported and passed over.</summary>
    private bool CloseBody(Token opening)
    {
        while (!stopped && EndsBlock(Current) && !Current.IsName("end"))
        {
            Report(Current, $"`{Current.Text}` does not belong to `{opening.Text}`");
            ParseDivided(opening);
        }
        if (stopped || Current.Kind == TokenKind.EndOfFile)
        {
            Report(Previous, $"the `{opening.Text}` of line {opening.Start.Line + 1} needs an `end`");
            return false;
        }
        Take();
        return true;
    }

    /// <summary>Reads an <c>else</c> or <c>when</c> that divides nothing, to find what follows it.</summary>
    private void ParseDivided(Token opening)
    {
        var isElse = Take().Text == "else";
        if (isElse && Current.IsName("if"))
        {
            Take();
            ParseExpression();
        }
        else if (!isElse)
        {
            ParseExpression();
        }
        ParseBody(opening);
    }

    /// <summary>Reads a word that ends or divides a block where none is open.</summary>
    private void ParseStray()
    {
        var token = Current;
        if (token.IsName("end"))
        {
            // The package points to the last letter of the word, and reads no further.
            var last = token.End with
            {
                Offset = token.End.Offset - 1,
                Column = token.End.Column - 1,
            };
            Report(new SourceSpan(file, last, token.End), "this `end` has nothing to end");
            stopped = true;
            return;
        }
        Report(token, $"`{token.Text}` has nothing to belong to");
        ParseDivided(token);
        if (!stopped)
        {
            CloseBody(token);
        }
    }

    private CaptureStatement ParseCapture()
    {
        var keyword = Take();
        var target = ToPath(ParseExpression());
        var body = ParseBody(keyword);
        TakeEnd(keyword, body);
        return new(SpanFrom(keyword), target, body ?? Empty);
    }

    private WithStatement ParseWith()
    {
        var keyword = Take();
        var target = ParseExpression();
        var body = ParseBody(keyword);
        TakeEnd(keyword, body);
        return new(SpanFrom(keyword), target, body ?? Empty);
    }

    private WrapStatement ParseWrap()
    {
        var keyword = Take();
        var target = ParseExpression();
        var body = ParseBody(keyword);
        TakeEnd(keyword, body);
        return new(SpanFrom(keyword), target, body ?? Empty);
    }

    private ImportStatement ParseImport()
    {
        var keyword = Take();
        var source = ParseExpression();
        ExpectEndOfStatement();
        return new(SpanFrom(keyword), source);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var keyword = Take();
        var variable = ParseVariableOf(keyword);
        ExpectEndOfStatement();
        return new(SpanFrom(keyword), variable);
    }

    private static readonly Block Empty = new(default, []);
}
