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
        while (Current.Kind != TokenKind.EndOfFile)
        {
            if (EndsBlock(Current))
            {
                break;
            }
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

    private bool EndsBlock(Token token) =>
        token.Kind == TokenKind.Identifier && token.Text is "end" or "else" or "when" && Following.Text != "=";

    private Statement ParseStatement()
    {
        var token = Current;
        var isKeyword = token.Kind == TokenKind.Identifier && !Following.Is(".");
        return (isKeyword ? token.Text : "") switch
        {
            "if" or "unless" => ParseIf(),
            "for" or "tablerow" => ParseFor(),
            "while" => ParseWhile(),
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

    private void ExpectEndOfStatement()
    {
        if (!Current.EndsStatement)
        {
            ReportInsteadOf("the end of the statement: a new line, `;` or `}}`");
            Skip();
        }
    }

    /// <summary>Reads the expression of a statement; only a statement of its own can set something.</summary>
    private Expression ParseValue()
    {
        var first = Current;
        var value = ParseExpression();
        if (AssignmentOperator(Current) is not null)
        {
            Report(first, "something can be set in a statement of its own only");
            Take();
            ParseExpression();
        }
        return value;
    }

    /// <summary>Reads the expression that stands behind a keyword, to the end of the line.</summary>
    private Expression ParseHeader()
    {
        var value = ParseValue();
        ExpectEndOfStatement();
        return value;
    }

    /// <summary>Reads the statements of a block whose opening has just been read; stops before the word that ends it.</summary>
    private Block ParseBody(Token opening)
    {
        var start = Current;
        depth++;
        List<BlockItem> statements = TooDeep(opening) ? [] : ParseStatements();
        depth--;
        return new(SpanFrom(start), [.. statements]);
    }

    private void TakeEnd(Token opening)
    {
        if (CloseBody(opening))
        {
            ExpectEndOfStatement();
        }
    }

    /// <summary>Reads the <c>end</c> of a body; what divides other bodies is reported and passed over.</summary>
    private bool CloseBody(Token opening)
    {
        while (EndsBlock(Current) && !Current.IsName("end"))
        {
            Report(Current, $"`{Current.Text}` does not belong to `{opening.Text}`");
            Skip();
            ParseBody(opening);
        }
        if (Current.Kind == TokenKind.EndOfFile)
        {
            Report(Previous, $"the `{opening.Text}` of line {opening.Start.Line + 1} needs an `end`");
        }
        var closed = Current.IsName("end");
        if (closed)
        {
            Take();
        }
        return closed;
    }

    private CaptureStatement ParseCapture()
    {
        var keyword = Take();
        var target = ParsePath();
        ExpectEndOfStatement();
        var body = ParseBody(keyword);
        TakeEnd(keyword);
        return new(SpanFrom(keyword), target, body);
    }

    private WithStatement ParseWith()
    {
        var keyword = Take();
        var target = ParseHeader();
        var body = ParseBody(keyword);
        TakeEnd(keyword);
        return new(SpanFrom(keyword), target, body);
    }

    private WrapStatement ParseWrap()
    {
        var keyword = Take();
        var target = ParseHeader();
        var body = ParseBody(keyword);
        TakeEnd(keyword);
        return new(SpanFrom(keyword), target, body);
    }

    private ImportStatement ParseImport()
    {
        var keyword = Take();
        var source = ParseHeader();
        return new(SpanFrom(keyword), source);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var keyword = Take();
        var variable = ParseVariable();
        ExpectEndOfStatement();
        return new(SpanFrom(keyword), variable);
    }
}
