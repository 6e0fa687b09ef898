using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>Where a code is explained.</summary>
internal static class CodePages
{
    private const string File = "docs/diagnostics.md";

    private static readonly ImmutableArray<string> Headings = ["\n### ", "\n## "];

    /// <summary>The section, from the root of the program's repository: <c>docs/diagnostics.md#wc0301</c>.</summary>
    public static string PathOf(DiagnosticCode code) => $"{File}#{code.Id.ToLowerInvariant()}";

    /// <summary>The section on the web, inside a workflow on GitHub; null elsewhere.</summary>
    public static string? AddressOf(DiagnosticCode code, Surroundings surroundings) =>
        surroundings.Variable("GITHUB_SERVER_URL") is { Length: > 0 } server
        && surroundings.Variable("GITHUB_REPOSITORY") is { Length: > 0 } repository
            ? $"{server}/{repository}/blob/HEAD/{PathOf(code)}"
            : null;

    /// <summary>The section itself, as Markdown, without its heading; empty where there is none.</summary>
    public static string TextOf(DiagnosticCode code)
    {
        using var stream = typeof(CodePages).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        var page = "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
        var heading = $"\n### {code.Id}\n";
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += heading.Length;
        var end = Headings
            .Select(next => page.IndexOf(next, start, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(page.Length)
            .Min();
        return page[start..end].Trim('\n');
    }
}
