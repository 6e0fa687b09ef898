using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Output;
using Whitecrow.Output.Data;
using Whitecrow.Output.Offline;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow;

/// <summary>The whole flow: files in, files out; writes nothing.</summary>
public static class Pipeline
{
    /// <summary>Builds a site.</summary>
    public static SiteOutput Build(SiteInput input)
    {
        var files = SiteTexts.Sort(input.Files);
        var settings = SiteSettings.Read(files.Value.Settings);
        var content = ContentReader.ReadAll(files.Value.Content);
        var site = SiteResolver.Resolve(
            settings.Value,
            content.Value,
            files.Value.Seeds,
            files.Value.ContentFiles,
            input.Drafts
        );
        var labelsPath = $"templates/labels.{settings.Value.Language}.yml";
        var labels = Labels.Read(files.Value.Templates.GetValueOrDefault(labelsPath), labelsPath);
        var pages = PageRenderer.RenderAll(site.Value, new TemplateSet(files.Value.Templates), labels.Value);

        var made = SiteFiles
            .OfPages(pages.Value)
            .Concat(SiteFiles.Redirects(site.Value))
            .Concat(files.Value.Copied)
            .Concat(SearchIndex.Make(site.Value, labels.Value))
            .Concat(HostFiles.Make(settings.Value))
            .Concat(Sitemap.Make(site.Value))
            .Concat(AtomFeed.Make(site.Value))
            .Concat(DataFiles.Make(site.Value, labels.Value))
            .Concat(SingleFile.Make(site.Value, pages.Value, files.Value.Copied));
        var output = SiteFiles.InOrder(made);
        var severities = settings.Value.Severities(input.IsStrict);

        return new(
            SiteFiles.InOrder(output.Concat(SiteZip.Make(settings.Value, output))),
            Summarise(site.Value, pages.Value),
            severities,
            severities.Apply([
                .. files.Diagnostics,
                .. settings.Diagnostics,
                .. content.Diagnostics,
                .. site.Diagnostics,
                .. labels.Diagnostics,
                .. pages.Diagnostics,
            ])
        );
    }

    private static BuildSummary Summarise(SiteModel site, ImmutableArray<Page> pages) =>
        new(
            pages
                .GroupBy(p => p.Entry.Type.Name, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
            site.LinkCount,
            site.CitationCount
        );
}
