using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template: its key in <see cref="TemplateContext.CachedTemplates"/> and its name in messages.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text of a template; null if there is none.</summary>
    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    /// <summary>Asynchronous form; MiniScriban never calls it.</summary>
    ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
