using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Tests.Site;

/// <summary>Joins a few files of content, written in a test, to a site.</summary>
internal static class Resolving
{
    /// <summary>A text for a test: pages below <c>content/</c>, each after a line <c>=== path</c>.</summary>
    public static (SiteModel Site, string[] Problems) Of(string files, bool withDrafts = false, params SeedFile[] seeds)
    {
        var texts = files
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('\n', 2))
            .Select(f => new SourceText("content/" + f[0].Trim(), f[1]))
            .ToArray();
        var content = ContentReader.ReadAll([.. texts.Where(t => t.File.EndsWith(".md", StringComparison.Ordinal))]);
        var settings = SiteSettings.Read(new SourceText("site.yml", "title: Test"));
        var site = SiteResolver.Resolve(
            settings.Value,
            content.Value,
            [.. seeds],
            [
                .. texts
                    .Where(t => !t.File.EndsWith(".md", StringComparison.Ordinal))
                    .Select(t => t.File["content/".Length..]),
            ],
            withDrafts
        );
        var problems = Diagnostic.InOrder([.. content.Diagnostics, .. site.Diagnostics]);
        return (site.Value, [.. problems.Select(d => d.ToString())]);
    }

    /// <summary>The entry of an id.</summary>
    public static Entry Entry(this SiteModel site, string id) => site.Links.Find(new(id))!;
}
