using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>A reader who starts at the first page can come to every other one.</summary>
internal static class ReachRules
{
    private const string Start = "index.html";

    /// <param name="pages">All pages.</param>
    /// <param name="links">Tells where a reference of a page leads; null for elsewhere or nowhere.</param>
    public static IEnumerable<Diagnostic> Check(ImmutableArray<PageFacts> pages, Func<string, Reference, string?> links)
    {
        var byPath = pages.ToDictionary(p => p.Path);
        if (!byPath.ContainsKey(Start))
        {
            return pages.IsEmpty
                ? []
                :
                [
                    new(
                        DiagnosticCode.UnreachablePage,
                        Severity.Error,
                        SourceLocation.Whole(Start),
                        "the site has no first page"
                    ),
                ];
        }

        var reached = new HashSet<string> { Start };
        var ahead = new Queue<string>([Start]);
        while (ahead.TryDequeue(out var path))
        {
            foreach (var reference in byPath[path].References.Where(r => r.Use == ReferenceUse.Link))
            {
                if (links(path, reference) is { } target && byPath.ContainsKey(target) && reached.Add(target))
                {
                    ahead.Enqueue(target);
                }
            }
        }

        return pages
            .Where(p => !p.IsAuxiliary && !reached.Contains(p.Path))
            .Select(p => new Diagnostic(
                DiagnosticCode.UnreachablePage,
                SourceLocation.Whole(p.Path),
                $"no link leads here from {Start}; link to it, or make it a draft"
            ));
    }
}
