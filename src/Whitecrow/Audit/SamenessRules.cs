using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Pages can be told apart in a list of results: each has a title and a description of its own.</summary>
internal static class SamenessRules
{
    public static IEnumerable<Diagnostic> Check(ImmutableArray<PageFacts> pages)
    {
        var readers = pages.Where(p => !p.IsAuxiliary && !p.IsUnlisted).ToList();
        return [.. Repeated("title", readers, p => p.Title), .. Repeated("description", readers, p => p.Description)];
    }

    private static IEnumerable<Diagnostic> Repeated(
        string what,
        List<PageFacts> pages,
        Func<PageFacts, (string Text, SourceLocation Location)?> of
    ) =>
        pages
            .Select(p => (p.Path, Fact: of(p)))
            .Where(p => p.Fact is { Text.Length: > 0 })
            .GroupBy(p => p.Fact!.Value.Text)
            .SelectMany(group =>
                group
                    .Skip(1)
                    .Select(p => new Diagnostic(
                        DiagnosticCode.SameTitle,
                        p.Fact!.Value.Location,
                        $"{group.First().Path} has the same {what}; say what makes this page another one"
                    ))
            );
}
