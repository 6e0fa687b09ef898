using Scriban.Runtime;
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

    private IfStatement ParseIf()
    {
        var keyword = Take();
        var condition = ParseHeader();
        var body = ParseBody(keyword);
        var otherwise = ParseElse(keyword);
        return new(SpanFrom(keyword), condition, keyword.Text == "if", body, otherwise);
    }

    private Statement? ParseElse(Token opening)
    {
        if (!Current.IsName("else"))
        {
            TakeEnd(opening);
            return null;
        }
        Take();
        if (Current.IsName("if"))
        {
            depth++;
            Statement? nested = TooDeep(opening) ? null : ParseIf();
            depth--;
            return nested;
        }
        ExpectEndOfStatement();
        var body = ParseBody(opening);
        TakeEnd(opening);
        return body;
    }

    private Block? ParseLoopElse(Token opening)
    {
        Block? otherwise = null;
        if (Current.IsName("else"))
        {
            Take();
            ExpectEndOfStatement();
            otherwise = ParseBody(opening);
        }
        TakeEnd(opening);
        return otherwise;
    }

    private ForStatement ParseFor()
    {
        var keyword = Take();
        var variable = ParseVariable();
        if (Current.IsName("in"))
        {
            Take();
        }
        else
        {
            Report(keyword, $"`{Current.Description}` is not expected here, but `in`");
        }
        inLoopHeader = true;
        var source = ParseValue();
        // The options belong to a plain value: `1..9 limit: 3` needs parentheses around the range.
        var loopOptions = source is BinaryExpression or LogicalExpression or ConditionalExpression
            ? new LoopOptions(null, null, false, null)
            : ParseLoopOptions();
        inLoopHeader = false;
        ExpectEndOfStatement();
        var body = ParseBody(keyword);
        var otherwise = ParseLoopElse(keyword);
        var span = SpanFrom(keyword);
        return keyword.Text == "for"
            ? new ForStatement(span, variable, source, loopOptions, body, otherwise)
            : new TableRowStatement(span, variable, source, loopOptions, body, otherwise);
    }

    private static bool IsLoopOption(Token token) =>
        token.Kind == TokenKind.Identifier && token.Text is "offset" or "limit" or "reversed" or "cols";

    private LoopOptions ParseLoopOptions()
    {
        var found = new LoopOptions(null, null, false, null);
        while (IsLoopOption(Current))
        {
            var name = Take();
            if (name.Text == "reversed")
            {
                found = found with { Reversed = true };
                continue;
            }
            Expect(":");
            var value = ParseArgumentValue();
            found = name.Text switch
            {
                "offset" => found with { Offset = value },
                "limit" => found with { Limit = value },
                _ => found with { Columns = value },
            };
        }
        return found;
    }

    private WhileStatement ParseWhile()
    {
        var keyword = Take();
        var condition = ParseHeader();
        var body = ParseBody(keyword);
        TakeEnd(keyword);
        return new(SpanFrom(keyword), condition, body);
    }

    private CaseStatement ParseCase()
    {
        var keyword = Take();
        var value = ParseHeader();
        SkipToWhen();
        var branches = new List<CaseBranch>();
        while (Current.IsName("when"))
        {
            var when = Take();
            branches.Add(new(ParseWhenValues(), ParseBody(when)));
        }
        var otherwise = ParseLoopElse(keyword);
        return new(SpanFrom(keyword), value, [.. branches], otherwise);
    }

    /// <summary>Passes over what stands between <c>case</c> and the first <c>when</c>: text there prints nothing, a statement is a mistake.</summary>
    private void SkipToWhen()
    {
        while (Current.Kind != TokenKind.EndOfFile && !EndsBlock(Current))
        {
            var token = Take();
            if (
                token.Kind
                is not (
                    TokenKind.Raw
                    or TokenKind.CodeEnter
                    or TokenKind.CodeExit
                    or TokenKind.NewLine
                    or TokenKind.SemiColon
                )
            )
            {
                Report(token, $"`{token.Text}` is not expected here, but `when` or `else`");
                Skip();
            }
        }
    }

    private Expression[] ParseWhenValues()
    {
        var values = new List<Expression>();
        do
        {
            values.Add(ParseWhenValue());
        } while (TakeIf(",") || TakeIf("||"));
        ExpectEndOfStatement();
        return [.. values];
    }

    private FunctionStatement ParseFunction()
    {
        var keyword = Take();
        var name = ParseVariable();
        var parameters = Current.Is("(") ? ParseParameters() : null;
        ExpectEndOfStatement();
        var body = ParseBody(keyword);
        TakeEnd(keyword);
        return new(SpanFrom(keyword), name, new(name.Name, parameters, body, null));
    }

    private FunctionParameter[] ParseParameters()
    {
        Take();
        var parameters = new List<FunctionParameter>();
        while (!Current.Is(")"))
        {
            if (parameters.Count > 0 && !TakeIf(","))
            {
                break;
            }
            if (Current.Kind != TokenKind.Identifier)
            {
                ReportInsteadOf("the name of a parameter");
                break;
            }
            var name = Take();
            if (parameters.Count > 0 && parameters[^1].TakesRest)
            {
                Report(name, $"no parameter can follow `{parameters[^1].Name}...`");
            }
            var takesRest = TakeIf("...");
            var value = !takesRest && TakeIf("=") ? ParseExpression() : null;
            if (value is null && !takesRest && parameters.Any(p => p.Default is not null))
            {
                Report(name, $"`{name.Text}` follows a parameter with a default and needs one too");
            }
            parameters.Add(new(name.Text, value, takesRest));
        }
        Expect(")");
        return [.. parameters];
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

    private ReturnStatement ParseReturn()
    {
        var keyword = Take();
        var value = Current.EndsStatement ? null : ParseHeader();
        return new(SpanFrom(keyword), value);
    }

    private JumpStatement ParseJump()
    {
        var keyword = Take();
        ExpectEndOfStatement();
        return new(SpanOf(keyword), keyword.Text == "break" ? Flow.Break : Flow.Continue);
    }

    private Statement ParseExpressionStatement()
    {
        var first = Current;
        if (!StartsExpression(first))
        {
            Report(first, $"`{first.Description}` does not begin a statement");
            Take();
            return new PrintStatement(SpanOf(first), Nothing);
        }
        var value = ParseExpression();
        if (AssignmentOperator(Current) is { } assignment)
        {
            return ParseAssignment(first, value, assignment.Operator);
        }
        ExpectEndOfStatement();
        return new PrintStatement(SpanFrom(first), value);
    }

    private static (bool Found, Operator? Operator)? AssignmentOperator(Token token) =>
        (token.Kind == TokenKind.Symbol ? token.Text : "") switch
        {
            "=" => (true, null),
            "+=" => (true, Operator.Add),
            "-=" => (true, Operator.Subtract),
            "*=" => (true, Operator.Multiply),
            "/=" => (true, Operator.Divide),
            "//=" => (true, Operator.DivideWhole),
            "%=" => (true, Operator.Modulo),
            _ => null,
        };

    private Statement ParseAssignment(Token first, Expression target, Operator? op)
    {
        var symbol = Take();
        if (op is null && target is Call { Target: PathExpression name, HasParentheses: true } call)
        {
            return ParseInlineFunction(first, name, call);
        }
        if (target is not PathExpression path)
        {
            Report(first, "only a variable, a member or an item can be set");
            path = Nobody;
        }
        var value = ParseHeader();
        return new AssignStatement(SpanFrom(first), path, op, SpanOf(symbol), value);
    }

    private FunctionStatement ParseInlineFunction(Token first, PathExpression name, Call call)
    {
        var parameters = new List<FunctionParameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is { Value: GlobalVariable variable, Name: null })
            {
                parameters.Add(new(variable.Name, null, false));
            }
            else
            {
                Report(argument.Span, "the parameters of this function must be plain names");
            }
        }
        var value = ParseHeader();
        return new(SpanFrom(first), name, new(name.Name, [.. parameters], null, value));
    }
}
