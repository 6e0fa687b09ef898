using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages;

/// <summary>Finds what a template includes, and remembers who included it, so that an error can name the chain.</summary>
internal sealed class PageTemplateLoader(TemplateSet templates) : ITemplateLoader
{
    private readonly Dictionary<string, SourceLocation> includedFrom = new(StringComparer.Ordinal);

    /// <summary>The file that a template asked for and that is not there; null where all were found.</summary>
    public string? Missing { get; private set; }

    /// <inheritdoc/>
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var path = TemplateSet.IncludePath(templateName);
        includedFrom[path] = TemplateSet.LocationOf(callerSpan);
        return path;
    }

    /// <inheritdoc/>
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
    {
        if (templates.Text(templatePath) is { } text)
        {
            return text.Text;
        }

        Missing = templatePath;
        throw new Scriban.Syntax.ScriptRuntimeException(callerSpan, $"there is no template '{templatePath}'");
    }

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));

    /// <summary>Who included a template: nearest first, each <c>file:line</c>.</summary>
    public IEnumerable<SourceLocation> ChainTo(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(path) && includedFrom.TryGetValue(path, out var from))
        {
            yield return from;
            path = from.File;
        }
    }
}
