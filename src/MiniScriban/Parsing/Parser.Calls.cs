using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Set where a name is not called with what follows it: <c>f g 1</c> hands g and 1 to f.</summary>
    private bool inArguments;

    /// <summary>Set between <c>in</c> and the end of a loop's line, where <c>limit:</c> and the like are not arguments.</summary>
    private bool inLoopHeader;

    /// <summary>Set between <c>?</c> and <c>:</c>, where a colon behind an argument does not make it a named one.</summary>
    private bool inThen;

    /// <summary>Hands a value to the function that stands leftmost in an expression: <c>a | f + 1</c> is <c>(a | f) + 1</c>.</summary>
    private static Expression ToPipe(Expression left, Expression right) =>
        right switch
        {
            Call { Piped: { } first } call => call.WithPiped(ToPipe(left, first)),
            Call call => call.WithPiped(left),
            PathExpression path => new Call(path.Span, path, left, []),
            Alias alias => new Call(alias.Span, alias.Inner, left, []),
            Nested { Inner: PathExpression or Call or Alias or Nested } nested => ToPipe(left, nested.Inner),
            AnonymousFunction function => new Call(function.Span, function, left, []),
            BinaryExpression binary => new BinaryExpression(
                binary.Span,
                binary.OperatorSpan,
                binary.Operator,
                ToPipe(left, binary.Left),
                binary.Right
            ),
            LogicalExpression logical => new LogicalExpression(
                logical.Span,
                logical.Operator,
                ToPipe(left, logical.Left),
                logical.Right
            ),
            ConditionalExpression conditional => new ConditionalExpression(
                conditional.Span,
                ToPipe(left, conditional.Condition),
                conditional.Then,
                conditional.Otherwise
            ),
            UnaryExpression unary => new UnaryExpression(unary.Span, unary.Operator, ToPipe(left, unary.Operand)),
            _ => new Call(right.Span, right, left, []),
        };

    /// <summary>Reads a value, and the arguments that follow it; whether it can be called shows when it is.</summary>
    private Expression ParseCall()
    {
        var first = Current;
        var value = ParsePrimary();
        if (value == Nothing)
        {
            return value;
        }
        value = ParsePostfix(value);
        if (value is PathExpression target && (Current.Is("++") || Current.Is("--")))
        {
            var up = Take().Text == "++";
            return new IncrementExpression(SpanFrom(first), target, up, false);
        }
        if (!inArguments && value is not Call && StartsArgument(Current))
        {
            var arguments = ParseArguments();
            return new Call(SpanFrom(first), value, null, arguments);
        }
        return value;
    }

    private bool StartsArgument(Token token) =>
        token.Kind switch
        {
            TokenKind.Integer
            or TokenKind.Float
            or TokenKind.String
            or TokenKind.InterpolationStart
            or TokenKind.Variable => true,
            TokenKind.Identifier => !(inLoopHeader && IsLoopOption(token)),
            TokenKind.Symbol => token.Text is "(" or "[" or "{" or "@" or "^" or "!",
            _ => false,
        };

    private Argument[] ParseArguments()
    {
        var arguments = new List<Argument>();
        var named = false;
        while (StartsArgument(Current))
        {
            var argument = ParseArgument(ParseArgumentValue);
            if (argument.Name is null && named)
            {
                Report(argument.Span, "an argument without a name cannot follow one with a name");
            }
            named = argument.Name is not null;
            arguments.Add(argument);
            if (Current.Is(":") && !inThen)
            {
                Report(argument.Span, "only a plain name can be the name of an argument");
                break;
            }
        }
        return [.. arguments];
    }

    private Argument ParseArgument(Func<Expression> parseValue)
    {
        var first = Current;
        if (first.Kind is TokenKind.Identifier or TokenKind.Variable && Following.Is(":") && !inThen)
        {
            Take();
            Take();
            var value = parseValue();
            return new(SpanFrom(first), first.Text.TrimStart('$'), value, false);
        }
        var expands = TakeIf("^");
        var plain = parseValue();
        return new(SpanFrom(first), null, plain, expands);
    }

    /// <summary>Reads one of several arguments that stand side by side; in <c>f x ? 1 : 2</c> it is the call that is asked.</summary>
    private Expression ParseArgumentValue()
    {
        var before = inArguments;
        inArguments = true;
        try
        {
            return ParseOperators(2);
        }
        finally
        {
            inArguments = before;
        }
    }

    /// <summary>Reads members, items and calls that stand directly behind a value.</summary>
    private Expression ParsePostfix(Expression value)
    {
        while (true)
        {
            if (Current.Is(".") || Current.Is("?."))
            {
                if (Following.Kind != TokenKind.Identifier)
                {
                    Report(Following, $"`{Following.Description}` is not expected here, but the name of a member");
                    return value;
                }
                var dot = Take();
                var name = Take();
                value = new MemberExpression(
                    SpanFrom(value),
                    value,
                    string.Intern(name.Text),
                    SpanOf(name),
                    dot.Text == "?."
                );
            }
            else if (Current.Is("[") && IsAdjacent)
            {
                Take();
                var index = ParseInBrackets();
                Expect("]");
                value = new IndexExpression(SpanFrom(value), value, index);
            }
            else if (Current.Is("(") && IsAdjacent && value is PathExpression)
            {
                value = ParseCallInParentheses(value);
            }
            else
            {
                return value;
            }
        }
    }

    private Call ParseCallInParentheses(Expression target)
    {
        Take();
        var arguments = new List<Argument>();
        var then = inThen;
        inThen = false;
        if (!Current.Is(")"))
        {
            do
            {
                arguments.Add(ParseArgument(ParseInBrackets));
            } while (TakeIf(","));
        }
        inThen = then;
        Expect(")");
        return new(SpanFrom(target), target, null, [.. arguments]) { HasParentheses = true };
    }
}
