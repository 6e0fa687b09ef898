using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private IfStatement ParseIf()
    {
        var keyword = Take();
        var condition = ParseExpression();
        var body = ParseBody(keyword);
        var otherwise = body is null ? null : ParseElse(keyword);
        return new(SpanFrom(keyword), condition, keyword.Text == "if", body ?? Empty, otherwise);
    }

    private Statement? ParseElse(Token opening)
    {
        if (!Current.IsName("else") || stopped)
        {
            TakeEnd(opening, Empty);
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
        var body = ParseBody(opening);
        TakeEnd(opening, body);
        return body;
    }

    /// <summary>Reads the only <c>else</c> that a loop or a <c>case</c> can have, and its <c>end</c>.</summary>
    private Block? ParseLastElse(Token opening)
    {
        if (!Current.IsName("else") || stopped)
        {
            TakeEnd(opening, Empty);
            return null;
        }
        Take();
        var otherwise = ParseBody(opening);
        TakeEnd(opening, otherwise);
        return otherwise;
    }

    private CaseStatement ParseCase()
    {
        var keyword = Take();
        var value = ParseExpression();
        var branches = new List<CaseBranch>();
        if (!ExpectEndOfStatement())
        {
            return new(SpanFrom(keyword), value, [], null);
        }
        SkipToWhen();
        if (Current.IsName("else"))
        {
            Report(Current, "an `else` can follow a `when` only");
        }
        while (Current.IsName("when") && !stopped)
        {
            var when = Take();
            var values = ParseWhenValues();
            if (ParseBody(when) is not { } body)
            {
                return new(SpanFrom(keyword), value, [.. branches], null);
            }
            branches.Add(new(values, body));
        }
        var otherwise = ParseLastElse(keyword);
        return new(SpanFrom(keyword), value, [.. branches], otherwise);
    }

    /// <summary>Passes over what stands between <c>case</c> and the first <c>when</c>: text there prints nothing, a statement is a mistake.</summary>
    private void SkipToWhen()
    {
        while (Current.Kind != TokenKind.EndOfFile && !stopped && !EndsBlock(Current))
        {
            if (
                Current.Kind
                is TokenKind.Raw
                    or TokenKind.CodeEnter
                    or TokenKind.CodeExit
                    or TokenKind.NewLine
                    or TokenKind.SemiColon
            )
            {
                Take();
                continue;
            }
            ReportInsteadOf("`when` or `else`");
            ParseStatement();
        }
    }

    private Expression[] ParseWhenValues()
    {
        var values = new List<Expression>();
        do
        {
            // Looser than `||`, which divides the values like a comma.
            values.Add(ParseOperators(4));
        } while (TakeIf(",") || TakeIf("||"));
        return [.. values];
    }
}
