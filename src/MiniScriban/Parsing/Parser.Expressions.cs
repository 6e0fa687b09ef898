using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>How tightly the operators bind; the loosest, the pipe, is <see cref="ParseExpression"/>'s own.</summary>
    private static int Precedence(string symbol) =>
        symbol switch
        {
            "?" => 1,
            "??" or "?!" => 2,
            "||" => 3,
            "&&" => 4,
            "==" or "!=" => 5,
            "<" or ">" or "<=" or ">=" => 6,
            "+" or "-" => 7,
            "*" or "/" or "//" or "%" or "<<" or ">>" => 8,
            ".." or "..<" => 9,
            _ => 0,
        };

    private static Operator ToOperator(string symbol) =>
        symbol switch
        {
            "==" => Operator.Equal,
            "!=" => Operator.NotEqual,
            "<" => Operator.Less,
            ">" => Operator.Greater,
            "<=" => Operator.LessOrEqual,
            ">=" => Operator.GreaterOrEqual,
            "+" => Operator.Add,
            "-" => Operator.Subtract,
            "*" => Operator.Multiply,
            "/" => Operator.Divide,
            "//" => Operator.DivideWhole,
            "%" => Operator.Modulo,
            "<<" => Operator.ShiftLeft,
            ">>" => Operator.ShiftRight,
            ".." => Operator.Range,
            _ => Operator.RangeWithoutLast,
        };

    /// <summary>Reads a whole expression, pipes included.</summary>
    private Expression ParseExpression()
    {
        var value = ParsePipes();
        PassMisplacedAssignment();
        return value;
    }

    private Expression ParsePipes()
    {
        var (arguments, header) = (inArguments, inLoopHeader);
        inArguments = false;
        try
        {
            var value = ParseOperators(1);
            while (Current.Is("|") || Current.Is("|>"))
            {
                Take();
                while (Current.Kind == TokenKind.NewLine)
                {
                    Take();
                }
                inLoopHeader = false;
                value = ToPipe(value, ParseOperators(1));
            }
            return value;
        }
        finally
        {
            (inArguments, inLoopHeader) = (arguments, header);
        }
    }

    /// <summary>Reads what stands in brackets, where the loop around them does not matter.</summary>
    private Expression ParseInBrackets()
    {
        var (header, then) = (inLoopHeader, inThen);
        (inLoopHeader, inThen) = (false, false);
        var value = ParseExpression();
        (inLoopHeader, inThen) = (header, then);
        return value;
    }

    private Expression ParseOperators(int lowest)
    {
        var first = Current;
        depth++;
        try
        {
            if (TooDeep(first))
            {
                return Nothing;
            }
            var left = ParseUnary();
            while (
                left != Nothing
                && Current.Kind == TokenKind.Symbol
                && Precedence(Current.Text) is var precedence
                && precedence >= lowest
            )
            {
                left = precedence == 1 ? ParseConditional(left) : ParseBinary(left, precedence);
            }
            return left;
        }
        finally
        {
            depth--;
        }
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Take();
        var outer = inThen;
        inThen = true;
        var then = ParseOperators(1);
        inThen = outer;
        var otherwise = Expect(":") ? ParseOperators(1) : Nothing;
        return new(SpanFrom(condition), condition, then, otherwise);
    }

    private Expression ParseBinary(Expression left, int precedence)
    {
        var symbol = Take();
        var right = ParseOperators(precedence + 1);
        var span = SpanFrom(left);
        return symbol.Text switch
        {
            "&&" => new LogicalExpression(span, LogicalOperator.And, left, right),
            "||" => new LogicalExpression(span, LogicalOperator.Or, left, right),
            "??" => new LogicalExpression(span, LogicalOperator.IfNull, left, right),
            "?!" => new LogicalExpression(span, LogicalOperator.IfNotNull, left, right),
            _ => new BinaryExpression(span, SpanOf(symbol), ToOperator(symbol.Text), left, right),
        };
    }

    private Expression ParseUnary()
    {
        var token = Current;
        if (token.Kind != TokenKind.Symbol)
        {
            return ParseCall();
        }
        switch (token.Text)
        {
            case "!" or "-" or "+":
                Take();
                depth++;
                var operand = TooDeep(token) ? Nothing : ParseUnary();
                depth--;
                var op = token.Text switch
                {
                    "!" => UnaryOperator.Not,
                    "-" => UnaryOperator.Negate,
                    _ => UnaryOperator.Plus,
                };
                return
                    op != UnaryOperator.Not
                    && operand is Literal { Value: int or long or double or decimal or float or BigInteger } literal
                    ? new Literal(SpanFrom(token), new UnaryExpression(literal.Span, op, literal).Evaluate(null!))
                    : new UnaryExpression(SpanFrom(token), op, operand);
            case "^":
                // It means something before an argument only, and nothing elsewhere.
                Take();
                depth++;
                var list = TooDeep(token) ? Nothing : ParseUnary();
                depth--;
                return list;
            case "++" or "--":
                Take();
                var target = ParsePath();
                return new IncrementExpression(SpanFrom(token), target, token.Text == "++", true);
            case "@":
                Take();
                var function = Current.Is("(") ? ParsePrimary() : ParsePath();
                return new Alias(SpanFrom(token), function);
            default:
                return ParseCall();
        }
    }
}
