using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
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
}
