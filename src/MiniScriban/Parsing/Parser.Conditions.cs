using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
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
}
