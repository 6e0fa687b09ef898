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
        TextRules.Check,
        JsonRules.Check,
        ActiveContentRules.Check,
    ];

    /// <summary>All mistakes, in the order of files, lines and columns.</summary>
    /// <param name="files">Everything in the output folder: a link to a file that is not among them is broken.</param>
    public static ImmutableArray<Diagnostic> Run(IReadOnlyList<OutputFile> files)
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
        return Diagnostic.InOrder([
            .. read.SelectMany(f => f.Diagnostics),
            .. read.SelectMany(f => links.Check(f.Path, f.References)),
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

    // The first page's own complete address says where the site is to stand.
    private static string? HomeOf(ImmutableArray<PageFacts> pages) =>
        pages.FirstOrDefault(p => p.Path == "index.html")?.Canonical is { } address
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? address[..(address.LastIndexOf('/') + 1)]
            : null;
}
