using System.Globalization;
using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Set where a name is not called with what follows it: <c>f g 1</c> hands g and 1 to f.</summary>
    private bool inArguments;

    /// <summary>Set between <c>in</c> and the end of a loop's line, where <c>limit:</c> and the like are not arguments.</summary>
    private bool inLoopHeader;

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
        var header = inLoopHeader;
        inLoopHeader = false;
        var value = ParseExpression();
        inLoopHeader = header;
        return value;
    }

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
                Current.Kind == TokenKind.Symbol && Precedence(Current.Text) is var precedence && precedence >= lowest
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
        var then = ParseOperators(1);
        Expect(":");
        var otherwise = ParseOperators(1);
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

    /// <summary>Reads a value, and the arguments that follow it if it can be called.</summary>
    private Expression ParseCall()
    {
        var first = Current;
        var value = ParsePostfix(ParsePrimary());
        if (value is PathExpression target)
        {
            if (Current.Is("++") || Current.Is("--"))
            {
                var up = Take().Text == "++";
                return new IncrementExpression(SpanFrom(first), target, up, false);
            }
            if (!inArguments && StartsArgument(Current))
            {
                var arguments = ParseArguments();
                return new Call(SpanFrom(first), value, null, arguments);
            }
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
            TokenKind.Identifier => !IsKeyword(token) && !(inLoopHeader && IsLoopOption(token)),
            TokenKind.Symbol => token.Text is "(" or "[" or "{" or "@" or "^" or "!",
            _ => false,
        };

    /// <summary>Words that begin or divide statements and so end an expression before them.</summary>
    private bool IsKeyword(Token token) =>
        token.Text
            is "if"
                or "else"
                or "end"
                or "case"
                or "when"
                or "in"
                or "func"
                or "ret"
                or "break"
                or "continue"
                or "capture"
                or "readonly"
                or "import"
                or "with"
                or "wrap"
                or "unless"
        || (token.Text is "for" or "while" or "tablerow" && !Following.Is("."));

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
        }
        return [.. arguments];
    }

    private Argument ParseArgument(Func<Expression> parseValue)
    {
        var first = Current;
        if (first.Kind == TokenKind.Identifier && Following.Is(":"))
        {
            Take();
            Take();
            var value = parseValue();
            return new(SpanFrom(first), first.Text, value, false);
        }
        var expands = TakeIf("^");
        var plain = parseValue();
        return new(SpanFrom(first), null, plain, expands);
    }

    /// <summary>Reads one of several arguments that stand side by side.</summary>
    private Expression ParseArgumentValue()
    {
        var before = inArguments;
        inArguments = true;
        try
        {
            return ParseOperators(1);
        }
        finally
        {
            inArguments = before;
        }
    }

    /// <summary>Reads one of several values of a <c>when</c>, which <c>||</c> divides.</summary>
    private Expression ParseWhenValue() => ParseOperators(4);

    /// <summary>Reads members, items and calls that stand directly behind a value.</summary>
    private Expression ParsePostfix(Expression value)
    {
        while (true)
        {
            if (Current.Is(".") || Current.Is("?."))
            {
                var dot = Take();
                if (Current.Kind != TokenKind.Identifier)
                {
                    ReportInsteadOf("the name of a member");
                    return value;
                }
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
        if (!Current.Is(")"))
        {
            do
            {
                arguments.Add(ParseArgument(ParseInBrackets));
            } while (TakeIf(","));
        }
        Expect(")");
        return new(SpanFrom(target), target, null, [.. arguments]) { HasParentheses = true };
    }

    private void Expect(string symbol)
    {
        if (!TakeIf(symbol))
        {
            ReportInsteadOf($"`{symbol}`");
        }
    }

    private bool StartsExpression(Token token) =>
        token.Kind switch
        {
            TokenKind.Symbol => token.Text is "(" or "[" or "{" or "@" or "!" or "-" or "+" or "++" or "--" or "^",
            TokenKind.Identifier => !IsKeyword(token),
            _ => token.Kind
                is TokenKind.Variable
                    or TokenKind.Integer
                    or TokenKind.Float
                    or TokenKind.String
                    or TokenKind.InterpolationStart,
        };

    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Float:
                Take();
                return new Literal(SpanOf(token), ParseNumber(token));
            case TokenKind.String:
                Take();
                return new Literal(SpanOf(token), token.Text);
            case TokenKind.InterpolationStart:
                return ParseInterpolation();
            case TokenKind.Variable:
                return ParseVariable();
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.Symbol when token.Text == "(":
                Take();
                var inner = ParseInBrackets();
                Expect(")");
                return new Nested(SpanFrom(token), inner);
            case TokenKind.Symbol when token.Text == "[":
                return ParseArray();
            case TokenKind.Symbol when token.Text == "{":
                return ParseObject();
            default:
                ReportInsteadOf("a value");
                return Nothing;
        }
    }

    private Expression ParseName()
    {
        var token = Current;
        switch (token.Text)
        {
            case "true" or "false":
                Take();
                return new Literal(SpanOf(token), token.Text == "true");
            case "null":
                Take();
                return new Literal(SpanOf(token), null);
            case "do":
                return ParseAnonymousFunction();
            case "for" or "while" or "tablerow" when Following.Is("."):
                Take();
                Take();
                var member = Take();
                if (member.Kind != TokenKind.Identifier || !LoopState.Knows(member.Text))
                {
                    Report(token, $"a loop has no `{member.Description}`");
                }
                return new LoopVariable(SpanFrom(token), token.Text, member.Text, SpanOf(member));
            default:
                if (IsKeyword(token))
                {
                    ReportInsteadOf("a value");
                    return Nothing;
                }
                return ParseVariable();
        }
    }

    /// <summary>Reads the name of a variable, without members.</summary>
    private PathExpression ParseVariable()
    {
        var token = Current;
        var span = SpanOf(token);
        if (token.Kind == TokenKind.Identifier && !IsKeyword(token))
        {
            Take();
            return token.Text == "this" ? new ThisVariable(span) : new GlobalVariable(span, string.Intern(token.Text));
        }
        if (token.Kind == TokenKind.Variable)
        {
            Take();
            return token.Text switch
            {
                "$" => new ArgumentsVariable(span),
                "$$" => new BlockVariable(span),
                _ when int.TryParse(
                        token.Text.AsSpan(1),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var index
                    ) => new ArgumentVariable(span, index),
                _ => new LocalVariable(span, string.Intern(token.Text[1..])),
            };
        }
        ReportInsteadOf("a variable");
        return Nobody;
    }

    /// <summary>Reads something that can be set.</summary>
    private PathExpression ParsePath()
    {
        var first = Current;
        if (ParsePostfix(ParseVariable()) is PathExpression path)
        {
            return path;
        }
        Report(first, "a variable, a member or an item is expected here");
        return Nobody;
    }

    private ArrayLiteral ParseArray()
    {
        var first = Take();
        var items = new List<Expression>();
        SkipLines();
        while (!Current.Is("]"))
        {
            items.Add(ParseInBrackets());
            SkipLines();
            if (!TakeIf(","))
            {
                break;
            }
            SkipLines();
        }
        Expect("]");
        return new(SpanFrom(first), [.. items]);
    }

    private ObjectLiteral ParseObject()
    {
        var first = Take();
        var members = new List<ObjectMember>();
        SkipLines();
        while (!Current.Is("}"))
        {
            if (Current.Kind is not (TokenKind.Identifier or TokenKind.String))
            {
                ReportInsteadOf("the name of a member");
                break;
            }
            var name = Take();
            SkipLines();
            Expect(":");
            SkipLines();
            members.Add(new(string.Intern(name.Text), ParseInBrackets()));
            SkipLines();
            if (!TakeIf(","))
            {
                break;
            }
            SkipLines();
        }
        Expect("}");
        return new(SpanFrom(first), [.. members]);
    }

    private void SkipLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            Take();
        }
    }

    private InterpolatedString ParseInterpolation()
    {
        var first = Current;
        var parts = new List<Expression>();
        while (true)
        {
            var text = Take();
            if (text.Text.Length > 0)
            {
                parts.Add(new Literal(SpanOf(text), text.Text));
            }
            if (text.Kind == TokenKind.InterpolationEnd)
            {
                return new(SpanFrom(first), [.. parts]);
            }
            parts.Add(ParseInBrackets());
            if (Current.Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                ReportInsteadOf("`}`");
                return new(SpanFrom(first), [.. parts]);
            }
        }
    }

    private AnonymousFunction ParseAnonymousFunction()
    {
        var keyword = Take();
        var parameters = Current.Is("(") ? ParseParameters() : null;
        ExpectEndOfStatement();
        var header = inLoopHeader;
        inLoopHeader = false;
        var arguments = inArguments;
        inArguments = false;
        var body = ParseBody(keyword);
        inLoopHeader = header;
        inArguments = arguments;
        CloseBody(keyword);
        return new(SpanFrom(keyword), new("do", parameters, body, null));
    }

    private object ParseNumber(Token token)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        if (token.Kind == TokenKind.Float)
        {
            return ParseFraction(token, digits);
        }
        if (digits.Length > 1 && digits[1] is 'x' or 'X' or 'b' or 'B')
        {
            return ParseBits(token, digits);
        }
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? Numbers.Box(whole)
            : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
    }

    private object ParseFraction(Token token, string digits)
    {
        const NumberStyles style = NumberStyles.Float;
        var culture = CultureInfo.InvariantCulture;
        switch (digits[^1])
        {
            case 'f' or 'F':
                return float.Parse(digits.AsSpan(..^1), style, culture);
            case 'm' or 'M':
                if (!decimal.TryParse(digits.AsSpan(..^1), style, culture, out var exact))
                {
                    Report(token, $"`{token.Text}` is too large");
                }
                return exact;
            case 'd' or 'D':
                return double.Parse(digits.AsSpan(..^1), style, culture);
            default:
                return double.Parse(digits, style, culture);
        }
    }

    private object ParseBits(Token token, string digits)
    {
        var isHex = digits[1] is 'x' or 'X';
        var unsigned = digits[^1] is 'u' or 'U';
        var bits = digits.AsSpan(2, digits.Length - (unsigned ? 3 : 2));
        var culture = CultureInfo.InvariantCulture;
        if (
            isHex
            && BigInteger.TryParse("0" + bits.ToString(), NumberStyles.HexNumber, culture, out var value)
            && bits.Length > 0
        )
        {
            return Sized(value, bits.Length <= 8, bits.Length <= 16, unsigned);
        }
        if (
            !isHex
            && BigInteger.TryParse("0" + bits.ToString(), NumberStyles.BinaryNumber, culture, out value)
            && bits.Length > 0
        )
        {
            return Sized(value, bits.Length <= 32, bits.Length <= 64, unsigned);
        }
        Report(token, $"`{token.Text}` is not a number");
        return 0;
    }

    /// <summary>Digits that fill an int or a long are its bits, the highest one being the sign.</summary>
    private static object Sized(BigInteger value, bool fitsInt, bool fitsLong, bool unsigned) =>
        unsigned ? Numbers.Shorten(value)
        : fitsInt ? Numbers.Box((int)(uint)value)
        : fitsLong ? Numbers.Box((long)(ulong)value)
        : value;
}
