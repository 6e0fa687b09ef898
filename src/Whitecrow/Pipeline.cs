using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Lint;
using Whitecrow.Output;
using Whitecrow.Output.Data;
using Whitecrow.Output.Offline;
using Whitecrow.Pages;
using Whitecrow.Review;
using Whitecrow.Site;

namespace Whitecrow;

/// <summary>The whole flow: files in, files out; writes nothing.</summary>
public static class Pipeline
{
    /// <summary>Builds a site.</summary>
    public static SiteOutput Build(SiteInput input)
    {
        var site = Read(input, memory: null);

        // No page waits for what the lint finds, nor for files beside it.
        _ = Task.Run(() => site.Lint.Value);
        var beside = Task.Run(() => BesidePages(site).ToImmutableArray());
        var pages = PageRenderer.RenderAll(site.Model, site.Templates, site.Labels);
        return Finish(site, pages.Value, pages.Diagnostics, beside.GetAwaiter().GetResult());
    }

    /// <summary>Reads and joins the content, and draws nothing: for those who ask about it.</summary>
    public static Checked<SiteModel> Read(SiteInput input)
    {
        var site = Read(input, memory: null);
        return new(site.Model, Report(site, []));
    }

    /// <summary>Says what a change does to a site.</summary>
    /// <param name="before">The site as it was.</param>
    /// <param name="after">The site as it is.</param>
    /// <param name="moves">Files that history takes for the same: paths before and after.</param>
    public static SiteReview Review(SiteInput before, SiteInput after, IEnumerable<(string From, string To)> moves)
    {
        return SiteComparison.Compare(
            Side(before),
            Side(after),
            from move in moves
            let ids = (From: ContentReader.IdOf(move.From), To: ContentReader.IdOf(move.To))
            where ids.From is not null && ids.To is not null
            select (ids.From, ids.To)
        );

        // A draft that a change adds is worth a look too.
        static ReviewSide Side(SiteInput input)
        {
            var site = Read(input with { Drafts = true });
            return new(site.Value, site.Diagnostics, input.Files);
        }
    }

    /// <summary>The first half: everything up to the joined model.</summary>
    /// <param name="input">The files.</param>
    /// <param name="memory">What earlier builds of this site have left; null where there was none.</param>
    internal static SiteParts Read(SiteInput input, BuildMemory? memory)
    {
        var files = SiteTexts.Sort(input.Files);

        // Pages alone need them, and while content is read a processor is free.
        var templates = memory?.Templates(files.Value.Templates) ?? new(files.Value.Templates);
        _ = Task.Run(() => templates.Mistakes);
        var isWithSettings =
            input.Unreadable.Contains(SiteSettings.File) || input.Files.Any(f => f.Path == SiteSettings.File);
        var settings = SiteSettings.Read(files.Value.Settings, isWithSettings);
        var content = Content(input, files.Value, memory);
        var site = SiteResolver.Resolve(
            settings.Value,
            content.Value,
            files.Value.Seeds,
            files.Value.ContentFiles,
            input.Drafts,
            input.LastChanged()
        );

        var labelsPath = Labels.PathFor(settings.Value.Language);
        var labels = Labels.Read(
            files.Value.Templates.GetValueOrDefault(labelsPath),
            labelsPath,
            settings.Value.LanguageAt
        );
        return new(
            files.Value,
            content.Value,
            site.Value,
            templates,
            labels.Value,
            settings.Value.Severities(input.IsStrict),
            [
                .. files.Diagnostics,
                .. settings.Diagnostics,
                .. content.Diagnostics,
                .. site.Diagnostics,
                .. labels.Diagnostics,
            ],
            new(() => SiteLint.Run(site.Value, files.Value.Seeds))
        );
    }

    /// <summary>The second half: what is made of the drawn pages.</summary>
    /// <param name="site">The first half.</param>
    /// <param name="pages">The drawn pages.</param>
    /// <param name="ofPages">What went wrong while drawing.</param>
    /// <param name="beside">What <see cref="BesidePages"/> gave.</param>
    internal static SiteOutput Finish(
        SiteParts site,
        ImmutableArray<Page> pages,
        ImmutableArray<Diagnostic> ofPages,
        IEnumerable<OutputFile> beside
    )
    {
        var single = SingleFile.Make(site.Model, pages, site.Files.Copied);
        var output = SiteFiles.InOrder([.. SiteFiles.OfPages(pages), .. beside, .. single]);
        return new(
            SiteFiles.InOrder(output.Concat(SiteZip.Make(site.Model.Settings, output))),
            Summarise(site.Model, pages),
            site.Severities,
            Report(site, ofPages)
        );
    }

    /// <summary>Files that are made without the drawn pages; of two for one path the first counts.</summary>
    internal static IEnumerable<OutputFile> BesidePages(SiteParts site) =>
        SiteFiles
            .Redirects(site.Model, site.Files.Copied)
            .Concat(site.Files.Copied)
            .Concat(SearchIndex.Make(site.Model, site.Labels))
            .Concat(HostFiles.Make(site.Model.Settings))
            .Concat(Sitemap.Make(site.Model))
            .Concat(AtomFeed.Make(site.Model))
            .Concat(DataFiles.Make(site.Model, site.Labels));

    /// <summary>Everything noticed, as it is told.</summary>
    internal static ImmutableArray<Diagnostic> Report(SiteParts site, ImmutableArray<Diagnostic> ofPages) =>
        site.Severities.Apply([.. site.Diagnostics, .. site.Lint.Value, .. ofPages]);

    private static Checked<ContentFiles> Content(SiteInput input, SiteTexts files, BuildMemory? memory)
    {
        var read = ContentReader.ReadAll(files.Content, memory?.Entries);
        var undecoded = input
            .Files.Select(f => f.Path)
            .Concat(input.Unreadable)
            .Except(files.Content.Select(t => t.File), StringComparer.Ordinal)
            .Select(f => f.EndsWith(".MD", StringComparison.Ordinal) ? Path.ChangeExtension(f, ".md") : f)
            .Select(ContentReader.IdOf)
            .OfType<EntryId>();
        var content = read.Value with { Unreadable = read.Value.Unreadable.Union(undecoded) };
        return new(content, [.. read.Diagnostics, .. WithoutPages(input, content)]);
    }

    // The first page and the indexes are made in any case, and would take the place of a good site without a word.
    private static IEnumerable<Diagnostic> WithoutPages(SiteInput input, ContentFiles content)
    {
        if (content.Unreadable.Count > 0 || input.Unreadable.Contains("content"))
        {
            yield break;
        }

        if (content.Entries.All(e => e.IsDraft && !input.Drafts))
        {
            yield return new(
                DiagnosticCode.NoPages,
                SourceLocation.Whole("content"),
                content.Entries.Length == 0
                    ? "there is no page to build; write content/index.md, or let 'whitecrow normalize' read a text"
                    : "every page is a draft; remove 'draft: true' from one, or build with --drafts"
            );
        }
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
