using System.Collections.Concurrent;
using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Whitecrow.Diagnostics;
using Whitecrow.Pages.Pictures;

namespace Whitecrow.Pages;

/// <summary>The templates of a site, each parsed once and shared by all pages.</summary>
/// <remarks>A template is found in the site's own files first, then among those that come with the program.</remarks>
public sealed class TemplateSet
{
    /// <summary>Ending of a template's file name.</summary>
    public const string Ending = ".sbn-html";

    private readonly ImmutableDictionary<string, SourceText> texts;
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<Diagnostic>> mistakes;

    /// <param name="texts">All template files by path from the site's root.</param>
    public TemplateSet(ImmutableDictionary<string, SourceText> texts)
    {
        this.texts = texts;
        mistakes = new(() => [.. Check()]);
    }

    /// <summary>Path of the layout of a page type.</summary>
    public static string LayoutPath(string name) => $"templates/layouts/{name}{Ending}";

    /// <summary>Path of what <c>include 'name'</c> means: a partial, unless the name has a folder.</summary>
    public static string IncludePath(string name) =>
        name.Contains('/', StringComparison.Ordinal)
            ? $"templates/{name}{Ending}"
            : $"templates/partials/{name}{Ending}";

    /// <summary>True where there is such a file.</summary>
    public bool Has(string path) => texts.ContainsKey(path);

    /// <summary>Paths of all files.</summary>
    public IEnumerable<string> Paths => texts.Keys;

    /// <summary>The file as read; null where there is none.</summary>
    public SourceText? Text(string path) => texts.GetValueOrDefault(path);

    /// <summary>The parsed template, which may have errors; null where there is no such file.</summary>
    public Template? Find(string path) =>
        texts.TryGetValue(path, out var text)
            ? parsed.GetOrAdd(path, static (p, t) => Template.Parse(t.Text, p), text)
            : null;

    /// <summary>Those parsed so far that have no errors, by path.</summary>
    public IEnumerable<KeyValuePair<string, Template>> Parsed => parsed.Where(p => !p.Value.HasErrors);

    /// <summary>The drawings among the files.</summary>
    public Checked<DrawingBook> Drawings() =>
        DrawingBook.Read(texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value));

    /// <summary>What is wrong with the templates themselves, used or not. Who asks first parses all of them.</summary>
    public ImmutableArray<Diagnostic> Mistakes => mistakes.Value;

    /// <summary>Where Scriban points to; it counts from 0.</summary>
    public static SourceLocation LocationOf(SourceSpan span) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>A message without the places and lines that the engine adds to it.</summary>
    public static string FirstLine(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0];
        var mark = line.IndexOf(" : error : ", StringComparison.Ordinal);
        var words = mark >= 0 ? line[(mark + " : error : ".Length)..] : line;

        // What the framework adds to the words of a function of ours.
        var parameter = words.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return (parameter >= 0 && words.EndsWith("')", StringComparison.Ordinal) ? words[..parameter] : words).TrimEnd(
            '.'
        );
    }

    private IEnumerable<Diagnostic> Check() =>
        texts
            .Keys.Where(p => p.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(p =>
                Find(p)!
                    .Messages.Where(m => m.Type == ParserMessageType.Error)
                    // A parser that has lost its way says so twice in one place.
                    .DistinctBy(m => LocationOf(m.Span))
                    .Select(m => new Diagnostic(
                        DiagnosticCode.TemplateSyntax,
                        LocationOf(m.Span),
                        "cannot read this template: " + FirstLine(m.Message)
                    ))
            );
}
