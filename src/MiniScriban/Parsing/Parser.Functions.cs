using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Reads <c>func f(a, b) … end</c>.</summary>
    private FunctionStatement ParseFunction()
    {
        var keyword = Take();
        var name = ParseVariableOf(keyword);
        var (parameters, body) = ParseFunctionBody(keyword);
        TakeEnd(keyword, body);
        return new(SpanFrom(keyword), name, new(name.Name, parameters, body, null));
    }

    /// <summary>Reads <c>do(a, b) … end</c>, a function that is a value.</summary>
    private AnonymousFunction ParseAnonymousFunction()
    {
        var keyword = Take();
        var (header, arguments, then) = (inLoopHeader, inArguments, inThen);
        (inLoopHeader, inArguments, inThen) = (false, false, false);
        var (parameters, body) = ParseFunctionBody(keyword);
        (inLoopHeader, inArguments, inThen) = (header, arguments, then);
        CloseBody(keyword);
        return new(SpanFrom(keyword), new("do", parameters, body, null));
    }

    private (FunctionParameter[]? Parameters, Block Body) ParseFunctionBody(Token keyword)
    {
        var parameters = Current.Is("(") ? ParseParameters() : null;
        // Unlike other blocks, that of a function is missed even where the line above it is wrong.
        ExpectEndOfStatement();
        return (parameters, ParseOpenBody(keyword));
    }

    private FunctionParameter[] ParseParameters()
    {
        Take();
        var parameters = new List<FunctionParameter>();
        var hasDefault = false;
        while (!Current.Is(")"))
        {
            if (parameters.Count > 0 && !TakeIf(","))
            {
                break;
            }
            if (Current.Kind != TokenKind.Identifier)
            {
                ReportInsteadOf("the name of a parameter");
                return [.. parameters];
            }
            var name = Take();
            if (parameters.Count > 0 && parameters[^1].TakesRest)
            {
                Report(name, $"no parameter can follow `{parameters[^1].Name}...`");
            }
            var takesRest = TakeIf("...");
            var value = !takesRest && TakeIf("=") ? ParseExpression() : null;
            if (value is null && !takesRest && hasDefault)
            {
                Report(name, $"`{name.Text}` follows a parameter with a default and needs one too");
            }
            hasDefault |= value is not null;
            parameters.Add(new(name.Text, value, takesRest));
        }
        Expect(")");
        return [.. parameters];
    }

    /// <summary>Reads what follows <c>f(x) =</c>, which looked like a call so far.</summary>
    private FunctionStatement ParseInlineFunction(Token first, PathExpression name, Call call)
    {
        var parameters = new List<FunctionParameter>();
        foreach (var argument in call.Arguments)
        {
            if (argument is { Value: GlobalVariable variable, Name: null })
            {
                parameters.Add(new(variable.Name, null, false));
            }
            else
            {
                Report(argument.Span, "the parameters of this function must be plain names");
            }
        }
        var value = ParseExpression();
        ExpectEndOfStatement();
        return new(SpanFrom(first), name, new(name.Name, [.. parameters], null, value));
    }

    private ReturnStatement ParseReturn()
    {
        var keyword = Take();
        var value = Current.EndsStatement ? null : ParseExpression();
        ExpectEndOfStatement();
        return new(SpanFrom(keyword), value);
    }
}
