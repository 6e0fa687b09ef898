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
        // Parses all of them, once, before many pages ask for the same ones at the same time.
        var broken = templates.Check();
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
    /// <param name="drawn">In the order of ids: a mistake in a template shows on every page that uses it, and is reported once, with the first.</param>
    internal static IEnumerable<Diagnostic> FailuresOf(IEnumerable<DrawnPage> drawn) =>
        drawn
            .Select(d => d.Failure)
            .OfType<PageFailure>()
            .GroupBy(f => (f.Diagnostic.Code, f.Diagnostic.Location, f.Diagnostic.Message))
            .Select(g =>
            {
                var chain = string.Concat(g.First().IncludedFrom.Select(c => $", included from {c}"));
                var others = g.Count() - 1;
                var where = others switch
                {
                    0 => $" (on the page '{g.First().Page}')",
                    1 => $" (on the page '{g.First().Page}' and one more)",
                    _ => $" (on the page '{g.First().Page}' and {others} more)",
                };
                return g.First().Diagnostic with { Message = g.Key.Message + chain + where };
            });

    /// <summary>Draws one page; several may be drawn at the same time.</summary>
    internal DrawnPage Draw(Entry entry)
    {
        var path = TemplateSet.LayoutPath(LayoutOf(entry));
        if (templates.Find(path) is not { } layout)
        {
            var declared = entry.Fields.One(PageType.Template)?.Value;
            var hint = Suggestion.DidYouMean(path, templates.Paths);
            return new(
                null,
                new(
                    entry.Id,
                    new(
                        DiagnosticCode.MissingTemplate,
                        declared?.At ?? SourceLocation.Whole(path),
                        $"there is no template '{path}'" + (hint.Length > 0 ? hint : "; write it, or name another one")
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
        var contexts = spare.TryTake(out var used) ? used : new(Context(), Context());
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
        catch (ScriptRuntimeException e)
        {
            return new(null, Failed(entry, e, loader));
        }
    }

    private static string Render(Template template, ScriptObject global, TemplateContext context)
    {
        // Limits are counted from here on.
        context.Reset();
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
        return templates.Find(path) is { HasErrors: false } template
            ? Render(template, call.Global, context).TrimEnd('\n')
            : throw new ScriptRuntimeException(
                default,
                $"there is no template '{path}' without errors, which bodies need"
            );
    }

    private TemplateContext Context()
    {
        var context = new TemplateContext
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
        foreach (var (path, template) in templates.Parsed)
        {
            context.CachedTemplates[path] = template;
        }

        return context;
    }

    private static PageFailure Failed(Entry entry, ScriptRuntimeException e, PageTemplateLoader loader)
    {
        var location = TemplateSet.LocationOf(e.Span);
        return new(
            entry.Id,
            new(
                DiagnosticCode.TemplateFailure,
                location.File.Length > 0 ? location : SourceLocation.Whole("templates"),
                TemplateSet.FirstLine(e.OriginalMessage)
            ),
            [.. loader.ChainTo(location.File)]
        );
    }

    // A body's partials are drawn while the layout around them is.
    private sealed record Contexts(TemplateContext ForPage, TemplateContext ForParts);
}
