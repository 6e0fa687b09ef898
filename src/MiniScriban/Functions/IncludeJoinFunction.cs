using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>include_join ['a', 'b'] ', ' '&lt;' '&gt;'</c>; what begins with <c>tpl:</c> is itself the name of a template.</summary>
internal sealed class IncludeJoinFunction : Callable
{
    private static readonly Parameter[] Parameters =
    [
        new("templates", typeof(System.Collections.IEnumerable)),
        new("separator", typeof(string)),
        new("begin", typeof(string)) { IsOptional = true },
        new("end", typeof(string)) { IsOptional = true },
    ];

    public override object? Invoke(TemplateContext context, in CallArguments arguments)
    {
        var values = ArgumentBinder.Bind(context, "include_join", Parameters, arguments);
        var span = arguments.Span;
        var parts = new List<string>();
        foreach (var name in (System.Collections.IEnumerable?)values[0] ?? Array.Empty<object>())
        {
            context.CountStep(span);
            parts.Add(Include(context, span, Printer.ToText(context, span, name)));
        }
        var joined = string.Join(Part(context, span, values[1]), parts);
        return joined.Length == 0 ? "" : Part(context, span, values[2]) + joined + Part(context, span, values[3]);
    }

    private static string Part(TemplateContext context, Parsing.SourceSpan span, object? value)
    {
        const string prefix = "tpl:";
        var text = (string?)value ?? "";
        return text.StartsWith(prefix, StringComparison.Ordinal) ? Include(context, span, text[prefix.Length..]) : text;
    }

    private static string Include(TemplateContext context, Parsing.SourceSpan span, string name) =>
        IncludeFunction.Render(context, span, name, [name]);
}
