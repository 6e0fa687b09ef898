using System.Reflection;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A function that the program offers to its templates.</summary>
internal sealed class DelegateFunction : Callable
{
    private readonly string name;
    private readonly Parameter[] parameters;
    private readonly bool wantsContext;
    private readonly Func<object?[], object?> invoke;

    public DelegateFunction(string name, Delegate function)
        : this(name, function.Method, function.Target, function) { }

    public DelegateFunction(string name, MethodInfo method)
        : this(name, method, null, null) { }

    private DelegateFunction(string name, MethodInfo method, object? target, Delegate? function)
    {
        this.name = name;
        // A delegate over a static method may carry its first parameter; its own Invoke never does.
        var signature = function is null ? method : function.GetType().GetMethod("Invoke")!;
        var declared = signature.GetParameters();
        wantsContext = declared.Length > 0 && declared[0].ParameterType == typeof(TemplateContext);
        parameters = [.. declared.Skip(wantsContext ? 1 : 0).Select((p, i) => ToParameter(p, method, i))];
        invoke = function switch
        {
            // Wider parameters first: a function of any object is one of strings too, as C# sees it.
            Func<object?, object?> f => values => f(values[0]),
            Func<string?, string?> f => values => f((string?)values[0]),
            Func<object?> f => _ => f(),
            not null => Invoker(MethodInvoker.Create(signature), function),
            null => Invoker(MethodInvoker.Create(method), target),
        };
    }

    public override object? Invoke(TemplateContext context, in CallArguments arguments)
    {
        var values = ArgumentBinder.Bind(context, name, parameters, arguments);
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].TakesRest)
            {
                values[i] = ToTypedArray((object?[])values[i]!, parameters[i].Type);
            }
        }
        try
        {
            return invoke(wantsContext ? [context, .. values] : values);
        }
        catch (ScriptRuntimeException)
        {
            throw;
        }
        catch (Exception error)
        {
            throw new ScriptRuntimeException(arguments.Span, error.Message, error);
        }
    }

    private static Func<object?[], object?> Invoker(MethodInvoker invoker, object? target) =>
        values => invoker.Invoke(target, values.AsSpan());

    private static Array ToTypedArray(object?[] values, Type type)
    {
        var typed = Array.CreateInstance(type, values.Length);
        values.CopyTo(typed, 0);
        return typed;
    }

    private static Parameter ToParameter(ParameterInfo parameter, MethodInfo method, int index)
    {
        // The names stand on the method, the types on the delegate.
        var named = method
            .GetParameters()
            .Where(p => p.ParameterType != typeof(TemplateContext))
            .ElementAtOrDefault(index);
        var rest =
            parameter.IsDefined(typeof(ParamArrayAttribute)) || named?.IsDefined(typeof(ParamArrayAttribute)) is true;
        return new(
            named?.Name ?? parameter.Name ?? "",
            rest ? parameter.ParameterType.GetElementType()! : parameter.ParameterType
        )
        {
            IsOptional = parameter.HasDefaultValue,
            Default = parameter.HasDefaultValue ? parameter.DefaultValue : null,
            TakesRest = rest,
        };
    }
}
