using System.Collections.Frozen;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Audit;

/// <summary>Reads a finished site as a browser does, and says what a reader would stumble over.</summary>
public static class SiteAudit
{
    private static readonly ImmutableArray<Func<FinishedPage, IEnumerable<Diagnostic>>> RulesForOnePage =
    [
        MarkupRules.Check,
        HeadRules.Check,
        IdRules.Check,
        HeadingRules.Check,
        PictureRules.Check,
        ControlRules.Check,
        TextRules.Check,
        JsonRules.Check,
        ActiveContentRules.Check,
    ];

    /// <summary>All mistakes, in the order of files, lines and columns.</summary>
    /// <param name="files">Everything in the output folder: a link to a file that is not among them is broken.</param>
    /// <param name="templates">What is in <c>templates/</c>: mistakes that come from there are reported there, once.</param>
    public static ImmutableArray<Diagnostic> Run(IReadOnlyList<OutputFile> files, IEnumerable<SourceText> templates)
    {
        var read = files
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .AsParallel()
            .AsOrdered()
            .Select(FileFacts.Read)
            .ToImmutableArray();
        var pages = read.Select(f => f.Page).OfType<PageFacts>().ToImmutableArray();
        var links = new LinkRules(
            new FileNames(files),
            pages.ToFrozenDictionary(p => p.Path, p => p.Anchors),
            HomeOf(pages)
        );
        var onPages = WithoutCopies(
            [.. read.SelectMany(f => f.Diagnostics.Concat(links.Check(f.Path, f.References)))],
            pages
        );
        return Diagnostic.InOrder([
            .. onPages.Length == 0 ? [] : new TemplateOrigins(templates).Trace(onPages, files),
            .. SamenessRules.Check(pages),
            .. ReachRules.Check(pages, links.Target),
        ]);
    }

    /// <summary>What is wrong in one page, whatever else the site has.</summary>
    internal static ImmutableArray<Diagnostic> CheckPage(FinishedPage page) =>
        page.TooDeep is { } element
            ?
            [
                new(
                    DiagnosticCode.BadMarkup,
                    page.At(element),
                    "elements are nested deeper than browsers go; the rest of the page was not looked at"
                ),
            ]
            : [.. RulesForOnePage.SelectMany(rule => rule(page))];

    // What is wrong with a page is wrong with the edition that holds it too.
    private static ImmutableArray<Diagnostic> WithoutCopies(
        ImmutableArray<Diagnostic> found,
        ImmutableArray<PageFacts> pages
    )
    {
        var copies = pages.Where(p => p.IsUnlisted).Select(p => p.Path).ToFrozenSet(StringComparer.Ordinal);
        var known = found.Where(d => !copies.Contains(d.Location.File)).Select(d => (d.Code, d.Message)).ToFrozenSet();
        return [.. found.Where(d => !copies.Contains(d.Location.File) || !known.Contains((d.Code, d.Message)))];
    }

    // The first page's own complete address says where the site is to stand.
    private static string? HomeOf(ImmutableArray<PageFacts> pages) =>
        pages.FirstOrDefault(p => p.Path == "index.html")?.Canonical is { } address
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? address[..(address.LastIndexOf('/') + 1)]
            : null;
}
