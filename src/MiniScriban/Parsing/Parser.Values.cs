using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private static bool StartsExpression(Token token) =>
        token.Kind switch
        {
            TokenKind.Symbol => token.Text is "(" or "[" or "{" or "@" or "!" or "-" or "+" or "++" or "--" or "^",
            TokenKind.Identifier => true,
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
            case "for" or "while" or "tablerow" when Following.Is(".") && IsNameAt(next + 2):
                return ParseLoopVariable();
            default:
                return ParseVariable();
        }
    }

    private bool IsNameAt(int index) => index < tokens.Length && tokens[index].Kind == TokenKind.Identifier;

    /// <summary>Reads <c>for.index</c> and the like.</summary>
    private LoopVariable ParseLoopVariable()
    {
        var loop = Take();
        Take();
        var member = Take();
        if (!LoopState.Knows(member.Text))
        {
            Report(loop, $"a loop has no `{member.Text}`");
        }
        return new(SpanFrom(loop), loop.Text, member.Text);
    }

    /// <summary>Reads the name of a variable, without members. Words of the language are names too where no statement begins.</summary>
    private PathExpression ParseVariable()
    {
        var token = Current;
        var span = SpanOf(token);
        if (token.Kind == TokenKind.Identifier)
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

    /// <summary>Reads the variable that a statement is about; that there is none is reported where the statement begins.</summary>
    private PathExpression ParseVariableOf(Token statement)
    {
        if (Current.Kind is TokenKind.Identifier or TokenKind.Variable)
        {
            return ParseVariable();
        }
        Report(statement, $"`{statement.Text}` needs a variable, not `{Current.Description}`");
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
            if (items[^1] == Nothing)
            {
                break;
            }
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
                return new(SpanFrom(first), [.. members]);
            }
            var name = Take();
            SkipLines();
            if (!Expect(":"))
            {
                return new(SpanFrom(first), [.. members]);
            }
            SkipLines();
            var value = ParseInBrackets();
            if (value == Nothing)
            {
                return new(SpanFrom(first), [.. members]);
            }
            members.Add(new(string.Intern(name.Text), value));
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
                if (Current.Kind == TokenKind.NewLine)
                {
                    Report(Current, "an expression in a string has to end on the line where it begins");
                }
                ReportInsteadOf("`}`");
                return new(SpanFrom(first), [.. parts]);
            }
        }
    }
}
