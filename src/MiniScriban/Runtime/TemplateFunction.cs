using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A parameter of a function of a template.</summary>
/// <param name="Default">What it is when a call leaves it out; null if none may.</param>
/// <param name="TakesRest">Whether it takes all arguments that are left.</param>
internal sealed record FunctionParameter(string Name, Expression? Default, bool TakesRest);

/// <summary>A function as it is written.</summary>
/// <param name="Parameters">Null when the function takes what comes: <c>func f</c> without parentheses.</param>
/// <param name="Body">Its statements; null when it is an expression: <c>f(x) = x + 1</c>.</param>
internal sealed record FunctionDefinition(string Name, FunctionParameter[]? Parameters, Block? Body, Expression? Value)
{
    /// <summary>Of <c>$f</c>: <c>f</c>; null of other names.</summary>
    public string? LocalName { get; } = Name is ['$', ..] ? Name[1..] : null;
}

/// <summary>A function of a template.</summary>
internal sealed class TemplateFunction(FunctionDefinition definition, object? block = null) : Callable
{
    /// <summary>The same function with <c>$$</c> meaning a block.</summary>
    public TemplateFunction Around(Block body) => new(definition, new BlockFunction(body));

    public override object? Invoke(TemplateContext context, in CallArguments arguments)
    {
        context.Enter(arguments.Span);
        var checkpoint = context.Save();
        try
        {
            var locals = definition.Parameters is null
                ? ArgumentsAsTheyCome(arguments)
                : BindParameters(context, definition.Parameters, arguments);
            context.PushLocals(new LocalScope(locals) { Block = block });
            if (definition.LocalName is { } name)
            {
                // A function of a local name can call itself, though the locals around it are not seen in it.
                context.Locals.Variables.Members.TrySetValue(context, arguments.Span, name, this, readOnly: false);
            }
            return definition.Value is { } value ? value.Evaluate(context) : Run(context);
        }
        finally
        {
            context.Restore(checkpoint);
            context.Leave();
        }
    }

    // What its statements print goes where the call stands, also if the call is a part of an expression.
    private object? Run(TemplateContext context)
    {
        var loop = context.Loop;
        definition.Body!.Execute(context);
        var result = context.Flow == Flow.Return ? context.ReturnValue : null;
        context.Flow = Flow.None;
        context.ReturnValue = null;
        context.Loop = loop;
        return result;
    }

    private static ScriptArray ArgumentsAsTheyCome(in CallArguments arguments)
    {
        var list = new ScriptArray(arguments.Values);
        foreach (var named in arguments.Named)
        {
            list.SetValue(named.Name, named.Value, readOnly: false);
        }
        return list;
    }

    private ScriptArray BindParameters(
        TemplateContext context,
        FunctionParameter[] parameters,
        in CallArguments arguments
    )
    {
        var values = arguments.Values;
        var variables = new ScriptObject(parameters.Length);
        var list = new ScriptArray(parameters.Length);
        CheckNames(parameters, arguments);
        if (values.Length > parameters.Length && (parameters.Length == 0 || !parameters[^1].TakesRest))
        {
            throw WrongNumber(parameters, arguments);
        }
        for (var i = 0; i < parameters.Length; i++)
        {
            var value = Bind(context, parameters, i, arguments);
            variables[parameters[i].Name] = value;
            list.Add(value);
        }
        context.PushGlobal(variables);
        return list;
    }

    private object? Bind(TemplateContext context, FunctionParameter[] parameters, int index, in CallArguments arguments)
    {
        var parameter = parameters[index];
        if (parameter.TakesRest)
        {
            return new ScriptArray(arguments.Values.Skip(index));
        }
        if (index < arguments.Values.Length)
        {
            return arguments.Values[index];
        }
        foreach (var named in arguments.Named)
        {
            if (named.Name == parameter.Name)
            {
                return named.Value;
            }
        }
        return parameter.Default is { } value ? value.Evaluate(context) : throw WrongNumber(parameters, arguments);
    }

    private void CheckNames(FunctionParameter[] parameters, in CallArguments arguments)
    {
        foreach (var named in arguments.Named)
        {
            if (!parameters.Any(p => p.Name == named.Name))
            {
                throw new ScriptRuntimeException(named.Span, $"`{definition.Name}` has no parameter `{named.Name}`");
            }
        }
    }

    private ScriptRuntimeException WrongNumber(FunctionParameter[] parameters, in CallArguments arguments) =>
        ArgumentBinder.WrongNumber(
            definition.Name,
            parameters.Count(p => p.Default is null && !p.TakesRest),
            parameters is [.., { TakesRest: true }] ? null : parameters.Length,
            arguments
        );
}

/// <summary><c>$$</c>: the statements between <c>wrap</c> and <c>end</c>, run where the function stands that they are given to.</summary>
internal sealed class BlockFunction(Block body) : Callable
{
    public override object? Invoke(TemplateContext context, in CallArguments arguments)
    {
        context.Enter(arguments.Span);
        try
        {
            body.Execute(context);
            return null;
        }
        finally
        {
            context.Leave();
        }
    }
}
