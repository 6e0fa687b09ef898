using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Gives each parameter of a function of .NET its argument.</summary>
internal static class ArgumentBinder
{
    public static object?[] Bind(
        TemplateContext context,
        string function,
        Parameter[] parameters,
        in CallArguments arguments
    )
    {
        var values = arguments.Values;
        var rest = parameters.Length > 0 && parameters[^1].TakesRest;
        if (!rest && arguments.Named.Length == 0 && values.Length == parameters.Length)
        {
            // The common call: the array that the call has made for itself is as good as a new one.
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i]?.GetType() != parameters[i].Type)
                {
                    values[i] = Conversions.To(context, arguments.SpanOf(i), values[i], parameters[i].Type);
                }
            }
            return values;
        }
        var bound = new object?[parameters.Length];
        var plain = rest ? parameters.Length - 1 : parameters.Length;
        if (values.Length > plain && !rest)
        {
            throw WrongNumber(function, parameters, arguments);
        }

        for (var i = 0; i < plain; i++)
        {
            bound[i] =
                i < values.Length
                    ? Conversions.To(context, arguments.SpanOf(i), values[i], parameters[i].Type)
                    : ByNameOrDefault(context, function, parameters, i, arguments);
        }
        if (rest)
        {
            bound[plain] = Rest(context, parameters[plain], plain, arguments);
        }
        CheckNames(function, parameters, arguments);
        return bound;
    }

    private static ScriptRuntimeException WrongNumber(
        string function,
        Parameter[] parameters,
        in CallArguments arguments
    ) =>
        WrongNumber(
            function,
            parameters.Count(p => !p.IsOptional && !p.TakesRest),
            parameters is [.., { TakesRest: true }] ? null : parameters.Length,
            arguments
        );

    /// <summary>The error of a call with too few or too many arguments.</summary>
    /// <param name="most">Null when there is no upper bound.</param>
    public static ScriptRuntimeException WrongNumber(string function, int fewest, int? most, in CallArguments arguments)
    {
        var given = arguments.Values.Length + arguments.Named.Length;
        var expected =
            most is null ? $"at least {fewest}"
            : most == fewest ? $"{fewest}"
            : $"{fewest} to {most}";
        return new(
            given > most ? arguments.SpanOfTooMany : arguments.SpanBehindTarget,
            $"`{function}` expects {expected} argument{((most ?? fewest) == 1 ? "" : "s")}, not {given}"
        );
    }

    private static object? ByNameOrDefault(
        TemplateContext context,
        string function,
        Parameter[] parameters,
        int index,
        in CallArguments arguments
    )
    {
        foreach (var named in arguments.Named)
        {
            if (named.Name == parameters[index].Name)
            {
                return Conversions.To(context, named.Span, named.Value, parameters[index].Type);
            }
        }
        return parameters[index].IsOptional
            ? parameters[index].Default
            : throw WrongNumber(function, parameters, arguments);
    }

    private static object?[] Rest(TemplateContext context, Parameter parameter, int plain, in CallArguments arguments)
    {
        var rest = new List<object?>();
        for (var i = plain; i < arguments.Values.Length; i++)
        {
            rest.Add(Conversions.To(context, arguments.SpanOf(i), arguments.Values[i], parameter.Type));
        }
        foreach (var named in arguments.Named)
        {
            if (named.Name == parameter.Name)
            {
                rest.Add(Conversions.To(context, named.Span, named.Value, parameter.Type));
            }
        }
        return [.. rest];
    }

    private static void CheckNames(string function, Parameter[] parameters, in CallArguments arguments)
    {
        foreach (var named in arguments.Named)
        {
            var index = Array.FindIndex(parameters, p => p.Name == named.Name);
            if (index < 0)
            {
                throw new ScriptRuntimeException(named.Span, $"`{function}` has no parameter `{named.Name}`");
            }
            if (index < arguments.Values.Length && !parameters[index].TakesRest)
            {
                throw new ScriptRuntimeException(named.Span, $"`{function}` already has its argument `{named.Name}`");
            }
        }
    }
}
