using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Reads a value to print, or what is set to one.</summary>
    private Statement ParseExpressionStatement()
    {
        var first = Current;
        if (!StartsExpression(first))
        {
            Report(first, $"`{first.Description}` does not begin a statement");
            stopped = true;
            return new PrintStatement(SpanOf(first), Nothing);
        }
        var value = ParsePipes();
        if (IsAssignment(Current))
        {
            return ParseAssignment(first, value);
        }
        ExpectEndOfStatement();
        return new PrintStatement(SpanFrom(first), value);
    }

    private static bool IsAssignment(Token token) =>
        token.Kind == TokenKind.Symbol && token.Text is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=" or "??=";

    private Statement ParseAssignment(Token first, Expression target)
    {
        var symbol = Take();
        if (symbol.Text == "=" && target is Call { Target: PathExpression name, HasParentheses: true } call)
        {
            return ParseInlineFunction(first, name, call);
        }
        var path = ToPath((target as Nested)?.Inner ?? target);
        var value = ParseExpression();
        ExpectEndOfStatement();
        var span = SpanFrom(first);
        return symbol.Text switch
        {
            "=" => new AssignStatement(span, path, value),
            "??=" => new DefaultStatement(span, path, value),
            _ => new ChangeStatement(span, path, ToOperator(symbol.Text[..^1]), SpanOf(symbol), value),
        };
    }

    /// <summary>What is set; that something else than a path cannot be set shows when it is.</summary>
    private static PathExpression ToPath(Expression target) => target as PathExpression ?? new Unsettable(target);

    /// <summary>Reads what follows a value that stands within a statement and so cannot be set.</summary>
    private void PassMisplacedAssignment()
    {
        if (IsAssignment(Current))
        {
            Report(Current, "something can be set in a statement of its own only");
            Take();
            ParseExpression();
        }
    }
}
