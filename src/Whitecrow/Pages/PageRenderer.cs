using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Whitecrow.Content;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Pages.Pictures;
using Whitecrow.Pages.Views;
using Whitecrow.Site;

namespace Whitecrow.Pages;

/// <summary>Draws pages: a pure function of the model and the templates, page by page, in parallel.</summary>
public sealed class PageRenderer
{
    private readonly SiteModel site;
    private readonly TemplateSet templates;
    private readonly Labels labels;
    private readonly ImmutableArray<Entry> withoutDrawing;
    private readonly PictureViews pictures;
    private readonly SiteViews views;
    private readonly MarkdownReader markdown = new();
    private readonly CitationWriter citations;

    // A context keeps its buffers from page to page; new ones for each page were a third of a build's allocations.
    private readonly ConcurrentBag<Contexts> spare = [];

    private PageRenderer(SiteModel site, TemplateSet templates, Labels labels, DrawingBook drawings)
    {
        this.site = site;
        this.templates = templates;
        this.labels = labels;
        var drawn = new SitePictures(site, drawings, key => labels[key]);
        withoutDrawing = drawn.WithoutDrawing();
        pictures = new(drawn);
        views = new(site, labels, pictures);
        citations = new(labels, site);
    }

    /// <summary>Draws every page of a site.</summary>
    /// <returns>The pages by id, without those whose template failed.</returns>
    public static Checked<ImmutableArray<Page>> RenderAll(SiteModel site, TemplateSet templates, Labels labels)
    {
        var renderer = Prepare(site, templates, labels);
        var drawn = new DrawnPage[site.Entries.Length];
        Parallel.For(0, site.Entries.Length, i => drawn[i] = renderer.Value.Draw(site.Entries[i]));
        return new([.. drawn.Select(d => d.Page).OfType<Page>()], [.. renderer.Diagnostics, .. FailuresOf(drawn)]);
    }

    /// <summary>Makes what all pages share.</summary>
    /// <returns>With what is wrong with the templates themselves.</returns>
    internal static Checked<PageRenderer> Prepare(SiteModel site, TemplateSet templates, Labels labels)
    {
        // All of them are parsed before many pages ask for the same ones at the same time.
        var broken = templates.Mistakes;
        var drawings = templates.Drawings();
        var renderer = new PageRenderer(site, templates, labels, drawings.Value);
        return new(renderer, [.. drawings.Diagnostics, .. broken, .. renderer.Undrawn()]);
    }

    private IEnumerable<Diagnostic> Undrawn() =>
        withoutDrawing.Select(work => new Diagnostic(
            DiagnosticCode.NoDrawing,
            SourceLocation.Whole(work.Text.File),
            $"covers of films of this work show the drawing for all; draw it one in templates/covers/{work.Id}.svg"
        ));

    /// <summary>What went wrong while drawing.</summary>
    /// <param name="drawn">In the order of ids.</param>
    internal static IEnumerable<Diagnostic> FailuresOf(IEnumerable<DrawnPage> drawn) =>
        PageFailure.Summarise(drawn.Select(d => d.Failure).OfType<PageFailure>());

    /// <summary>Draws one page; several may be drawn at the same time.</summary>
    internal DrawnPage Draw(Entry entry)
    {
        if (labels.IsEmpty)
        {
            // Every template would fail for the want of words, which was reported.
            return new(null, null);
        }

        var path = TemplateSet.LayoutPath(LayoutOf(entry));
        if (templates.Find(path) is not { } layout)
        {
            var declared = entry.Fields.One(PageType.Template)?.Value;
            return new(
                null,
                new(
                    entry.Id,
                    new(
                        DiagnosticCode.MissingTemplate,
                        declared?.At ?? SourceLocation.Whole(path),
                        MissingTemplate(path)
                    ),
                    []
                )
            );
        }

        if (layout.HasErrors)
        {
            return new(null, null);
        }

        var loader = new PageTemplateLoader(templates);
        var contexts = spare.TryTake(out var used) ? used : new(NewContext(), NewContext());
        contexts.ForPage.TemplateLoader = loader;
        contexts.ForParts.TemplateLoader = loader;
        var scope = new PageScope(
            entry,
            site,
            views,
            pictures,
            labels,
            citations,
            markdown,
            c => Partial(c, contexts.ForParts)
        );
        try
        {
            var html = Encoding.UTF8.GetBytes(Render(layout, scope.Global, contexts.ForPage));

            // Not after an error: nobody knows what it has left behind.
            spare.Add(contexts);
            return new(new(entry, html), null);
        }
        catch (ScriptParserRuntimeException)
        {
            // It includes a template with errors, and those are reported.
            return new(null, null);
        }
        catch (ScriptRuntimeException e)
        {
            return new(null, Failed(entry, e, loader, scope));
        }
    }

    private string Render(Template template, ScriptObject global, TemplateContext context)
    {
        // Limits are counted from here on. It forgets the templates too, and none should be read again for each page.
        context.Reset();
        foreach (var (path, included) in templates.Parsed)
        {
            context.CachedTemplates[path] = included;
        }
        context.PushGlobal(global);
        return template.Render(context);
    }

    private static string LayoutOf(Entry entry) =>
        entry.Fields.Text(PageType.Template)
        ?? (
            entry.Type != PageType.Declaration ? entry.Type.Name
            : entry.Id.Value == "index" ? "home"
            : entry.Id.Slug == "index" ? entry.Id.Folder
            : "page"
        );

    private string Partial(PartialCall call, TemplateContext context)
    {
        var path = TemplateSet.IncludePath(call.Name);
        if (templates.Find(path) is not { } template)
        {
            throw new ScriptRuntimeException(default, $"there is no template '{path}', which bodies need");
        }

        if (template.HasErrors)
        {
            throw new ScriptParserRuntimeException(default, $"'{path}' has errors", template.Messages);
        }

        return Render(template, call.Global, context).TrimEnd('\n');
    }

    private static TemplateContext NewContext() =>
        new()
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,

            // It would indent the lines inside <pre> too.
            AutoIndent = false,
            NewLine = "\n",

            // Both count over all loops and all output of a page; an index of a few thousand entries must fit in.
            LoopLimit = 2_000_000,
            LimitToString = 64 * 1024 * 1024,
            RecursiveLimit = 100,
        };

    private PageFailure Failed(Entry entry, ScriptRuntimeException e, PageTemplateLoader loader, PageScope scope)
    {
        var location = TemplateSet.LocationOf(e.Span);
        return new(
            entry.Id,
            loader.Missing is { } path
                ? new(DiagnosticCode.MissingTemplate, location, MissingTemplate(path))
                : Explain(location, TemplateSet.FirstLine(e.OriginalMessage), scope),
            [.. loader.ChainTo(location.File)]
        );
    }

    private Diagnostic Explain(SourceLocation location, string message, PageScope scope)
    {
        var missing = templates.Text(location.File) is { } text ? MissingMember.At(text, location, scope.Global) : null;
        return missing?.Path.StartsWith("labels.", StringComparison.Ordinal) == true
            ? new(
                DiagnosticCode.MissingLabel,
                location,
                $"there is no label '{missing.Path["labels.".Length..]}'"
                    + (missing.Hint.Length > 0 ? missing.Hint : $"; add it to {Labels.PathFor(site.Settings.Language)}")
            )
            : new(
                DiagnosticCode.TemplateFailure,
                location.File.Length > 0 ? location : SourceLocation.Whole("templates"),
                message + missing?.Hint
            );
    }

    private string MissingTemplate(string path)
    {
        var hint = Suggestion.DidYouMean(path, templates.Paths);
        return $"there is no template '{path}'" + (hint.Length > 0 ? hint : "; write it, or name another one");
    }

    // A body's partials are drawn while the layout around them is.
    private sealed record Contexts(TemplateContext ForPage, TemplateContext ForParts);
}
