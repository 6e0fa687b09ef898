using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
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

    private JumpStatement ParseJump()
    {
        var keyword = Take();
        ExpectEndOfStatement();
        return new(SpanOf(keyword), keyword.Text == "break" ? Flow.Break : Flow.Continue);
    }
}
