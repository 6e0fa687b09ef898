using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template: never changes, so that any number of threads can render it.</summary>
public sealed class Template
{
    private readonly Block body;

    private Template(string? sourceFilePath, LogMessageBag messages, Block body)
    {
        SourceFilePath = sourceFilePath;
        Messages = messages;
        this.body = body;
    }

    public string? SourceFilePath { get; }

    public bool HasErrors => Messages.HasErrors;

    public LogMessageBag Messages { get; }

    /// <summary>Reads a template; what is wrong with it stands in <see cref="Messages"/>.</summary>
    public static Template Parse(
        string text,
        string? sourceFilePath = null,
        ParserOptions? parserOptions = null,
        LexerOptions? lexerOptions = null
    )
    {
        var messages = new LogMessageBag();
        var file = sourceFilePath ?? "<input>";
        var lexer = new Lexer(text, file);
        var parser = new Parser(lexer.Run(), file, parserOptions ?? ParserOptions.Default, messages);
        var parsed = parser.ParseTemplate();
        lexer.ReportTo(messages, parser.Current);
        return new(sourceFilePath, messages, parsed);
    }

    /// <summary>Renders what stands in a context.</summary>
    /// <exception cref="ScriptRuntimeException">The template does something that does not work.</exception>
    /// <exception cref="InvalidOperationException">The template has errors.</exception>
    public string Render(TemplateContext context)
    {
        var output = context.Output;
        try
        {
            RenderTo(context);
            return output.ToString() ?? "";
        }
        finally
        {
            // What an error leaves behind must not stand at the top of the next page.
            (output as StringBuilderOutput)?.Builder.Clear();
        }
    }

    /// <summary>Renders a model: its public members are the variables.</summary>
    public string Render(
        object? model = null,
        MemberRenamerDelegate? memberRenamer = null,
        MemberFilterDelegate? memberFilter = null
    )
    {
        var variables = new ScriptObject();
        variables.Import(model, memberFilter, memberRenamer);
        var context = new TemplateContext { MemberFilter = memberFilter };
        if (memberRenamer is not null)
        {
            context.MemberRenamer = memberRenamer;
        }
        context.PushGlobal(variables);
        return Render(context);
    }

    /// <summary>Runs the template in a context that is already rendering.</summary>
    internal void RenderTo(TemplateContext context)
    {
        if (HasErrors)
        {
            throw new InvalidOperationException($"the template `{SourceFilePath}` has errors: {Messages}");
        }
        var checkpoint = context.Save();
        try
        {
            body.Execute(context);
            if (context.Flow == Flow.Return && context.ReturnValue is { } value)
            {
                context.Write(Printer.ToText(context, body.Span, value));
            }
        }
        catch (Exception error) when (error is not ScriptRuntimeException)
        {
            // Objects and loaders of the program can fail in any way; a template's error has a place.
            throw new ScriptRuntimeException(context.CurrentSpan, error.Message, error);
        }
        finally
        {
            context.Flow = Flow.None;
            context.ReturnValue = null;
            context.Restore(checkpoint);
        }
    }
}
