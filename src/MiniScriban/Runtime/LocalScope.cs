namespace Scriban.Runtime;

/// <summary>What <c>$</c> means in one template, include or function.</summary>
internal sealed class LocalScope(ScriptArray arguments)
{
    private VariableFrame? variables;

    /// <summary><c>$</c></summary>
    public ScriptArray Arguments { get; } = arguments;

    /// <summary><c>$$</c></summary>
    public object? Block { get; init; }

    public VariableFrame Variables => variables ??= new(new ScriptObject());

    public bool TryGet(TemplateContext context, Parsing.SourceSpan span, string name, out object? value)
    {
        value = null;
        return (variables?.TryGet(context, span, name, out value) is true)
            || (Arguments is IScriptObject { Count: > 0 } named && named.TryGetValue(context, span, name, out value));
    }
}
