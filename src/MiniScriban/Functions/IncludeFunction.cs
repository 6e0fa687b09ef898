using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary><c>include 'name' a b: c</c></summary>
internal sealed class IncludeFunction : Callable
{
    public override object? Invoke(TemplateContext context, in CallArguments arguments)
    {
        var (name, list) = Read(context, arguments);
        return Render(context, arguments.Span, name, list);
    }

    // Straight into the page: as a string first, the text would be copied once for each include around it.
    public override void Print(TemplateContext context, in CallArguments arguments, SourceSpan at)
    {
        if (context.IsIndenting)
        {
            base.Print(context, arguments, at);
            return;
        }
        var (name, list) = Read(context, arguments);
        var template = Find(context, arguments.Span, name);
        var span = arguments.Span;
        context.WriteApart(() => Run(context, span, template, list));
    }

    public static string Render(TemplateContext context, SourceSpan span, string name, ScriptArray arguments)
    {
        var template = Find(context, span, name);
        context.BeginCapture();
        Run(context, span, template, arguments);
        return context.EndCapture();
    }

    private static (string Name, ScriptArray Arguments) Read(TemplateContext context, in CallArguments arguments)
    {
        if (arguments.Values.Length == 0)
        {
            throw ArgumentBinder.WrongNumber("include", 1, null, arguments);
        }
        var list = new ScriptArray(arguments.Values);
        foreach (var named in arguments.Named)
        {
            list.SetValue(named.Name, named.Value, readOnly: false);
        }
        return (Printer.ToText(context, arguments.SpanOf(0), arguments.Values[0]), list);
    }

    private static void Run(TemplateContext context, SourceSpan span, Template template, ScriptArray arguments)
    {
        context.Enter(span);
        context.PushLocals(new LocalScope(arguments));
        try
        {
            template.RenderTo(context);
        }
        finally
        {
            context.PopLocals();
            context.Leave();
        }
    }

    private static Template Find(TemplateContext context, SourceSpan span, string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ScriptRuntimeException(span, "`include` needs the name of a template");
        }
        if (context.TemplateLoader is not { } loader)
        {
            throw new ScriptRuntimeException(span, $"`{name}` cannot be included: there is no template loader");
        }
        var path = Ask(span, name, () => loader.GetPath(context, span, name));
        if (context.CachedTemplates.TryGetValue(path, out var cached))
        {
            return cached;
        }
        var text = Ask(span, name, () => loader.Load(context, span, path));
        var template = Template.Parse(text, path);
        if (template.HasErrors)
        {
            throw new ScriptParserRuntimeException(
                span,
                $"the included template `{name}` has errors",
                template.Messages
            );
        }
        context.CachedTemplates.Add(path, template);
        return template;
    }

    private static string Ask(SourceSpan span, string name, Func<string?> question)
    {
        string? answer;
        try
        {
            answer = question();
        }
        catch (Exception error) when (error is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, $"`{name}`: {error.Message}", error);
        }
        return answer ?? throw new ScriptRuntimeException(span, $"there is no template `{name}`");
    }
}
