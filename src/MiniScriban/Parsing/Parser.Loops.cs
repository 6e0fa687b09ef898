using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ForStatement ParseFor()
    {
        var keyword = Take();
        var variable = ParseLoopTarget(keyword);
        if (variable is not null && Current.IsName("in"))
        {
            Take();
        }
        else if (variable is not null)
        {
            Report(keyword, $"`{Current.Description}` is not expected here, but `in`");
        }
        inLoopHeader = true;
        var source = variable is null ? Nothing : ParseExpression();
        // The options belong to a plain value: `1..9 limit: 3` needs parentheses around the range.
        var loopOptions = source is BinaryExpression or LogicalExpression or ConditionalExpression
            ? new LoopOptions(null, null, false, null)
            : ParseLoopOptions();
        inLoopHeader = false;
        var body = ParseBody(keyword);
        var otherwise = body is null ? null : ParseLastElse(keyword);
        var span = SpanFrom(keyword);
        return keyword.Text == "for"
            ? new ForStatement(span, variable ?? Nobody, source, loopOptions, body ?? Empty, otherwise)
            : new TableRowStatement(span, variable ?? Nobody, source, loopOptions, body ?? Empty, otherwise);
    }

    /// <returns>Null when no value stands there at all.</returns>
    private PathExpression? ParseLoopTarget(Token keyword)
    {
        if (!StartsExpression(Current))
        {
            ReportInsteadOf("a variable");
            return null;
        }
        if (ParsePrimary() is PathExpression and (GlobalVariable or LocalVariable) and var variable)
        {
            return (PathExpression)variable;
        }
        Report(keyword, "a loop needs a variable, to hold one item after the other");
        return Nobody;
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
        var condition = ParseExpression();
        var body = ParseBody(keyword);
        TakeEnd(keyword, body);
        return new(SpanFrom(keyword), condition, body ?? Empty);
    }

    private JumpStatement ParseJump()
    {
        var keyword = Take();
        ExpectEndOfStatement();
        return new(SpanOf(keyword), keyword.Text == "break" ? Flow.Break : Flow.Continue);
    }
}
