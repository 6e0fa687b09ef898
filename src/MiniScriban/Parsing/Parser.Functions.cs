using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private FunctionStatement ParseFunction()
    {
        var keyword = Take();
        var name = ParseVariable();
        var parameters = Current.Is("(") ? ParseParameters() : null;
        ExpectEndOfStatement();
        var body = ParseBody(keyword);
        TakeEnd(keyword);
        return new(SpanFrom(keyword), name, new(name.Name, parameters, body, null));
    }

    private FunctionParameter[] ParseParameters()
    {
        Take();
        var parameters = new List<FunctionParameter>();
        while (!Current.Is(")"))
        {
            if (parameters.Count > 0 && !TakeIf(","))
            {
                break;
            }
            if (Current.Kind != TokenKind.Identifier)
            {
                ReportInsteadOf("the name of a parameter");
                break;
            }
            var name = Take();
            if (parameters.Count > 0 && parameters[^1].TakesRest)
            {
                Report(name, $"no parameter can follow `{parameters[^1].Name}...`");
            }
            var takesRest = TakeIf("...");
            var value = !takesRest && TakeIf("=") ? ParseExpression() : null;
            if (value is null && !takesRest && parameters.Any(p => p.Default is not null))
            {
                Report(name, $"`{name.Text}` follows a parameter with a default and needs one too");
            }
            parameters.Add(new(name.Text, value, takesRest));
        }
        Expect(")");
        return [.. parameters];
    }

    private ReturnStatement ParseReturn()
    {
        var keyword = Take();
        var value = Current.EndsStatement ? null : ParseHeader();
        return new(SpanFrom(keyword), value);
    }

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
        var value = ParseHeader();
        return new(SpanFrom(first), name, new(name.Name, [.. parameters], null, value));
    }
}
