using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The code of a builtin function.</summary>
internal delegate object? NativeBody(in NativeCall call);

/// <summary>A call of a builtin function, its arguments converted to the types of the parameters.</summary>
internal readonly ref struct NativeCall(TemplateContext context, in CallArguments arguments, object?[] values)
{
    public TemplateContext Context { get; } = context;
    public CallArguments Arguments { get; } = arguments;
    public SourceSpan Span => Arguments.Span;
    public CultureInfo Culture => Context.CurrentCulture;
    public object? this[int index] => values[index];

    public string? Text(int index) => (string?)values[index];

    public int Int(int index) => (int)values[index]!;

    public double Double(int index) => (double)values[index]!;

    public object?[] Rest(int index) => (object?[])values[index]!;

    public ScriptRuntimeException Error(string message) => new(Span, message);
}

/// <summary>A function that is part of the language's library.</summary>
internal sealed class NativeFunction(string name, NativeBody body, params Parameter[] parameters) : Callable
{
    public override object? Invoke(TemplateContext context, in CallArguments arguments)
    {
        var values = ArgumentBinder.Bind(context, name, parameters, arguments);
        try
        {
            var result = body(new NativeCall(context, arguments, values));
            if (result is string text)
            {
                context.CheckMade(arguments.Span, text.Length);
            }
            return result;
        }
        catch (InvalidOperationException error) when (error.InnerException is ScriptRuntimeException inner)
        {
            // Sorting wraps what the comparison of two items throws.
            throw new ScriptRuntimeException(inner.Span, inner.OriginalMessage, error);
        }
        catch (Exception error) when (error is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(arguments.Span, error.Message, error);
        }
    }
}
