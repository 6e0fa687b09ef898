using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Output;
using Whitecrow.Pages;

namespace Whitecrow;

/// <summary>A site at one moment, for looking at while it is being written: each page is drawn when it is first asked for.</summary>
/// <remarks>The same stages as <see cref="Pipeline.Build"/> in the same order, so that both give the same bytes and say the same.</remarks>
public sealed class Preview
{
    private readonly SiteParts site;
    private readonly Checked<PageRenderer> renderer;
    private readonly ImmutableArray<Lazy<DrawnPage>> drawings;
    private readonly Dictionary<string, Lazy<DrawnPage>> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputFile> copied = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, OutputFile>> beside;
    private readonly Lazy<SiteOutput> whole;

    private Preview(SiteParts site)
    {
        this.site = site;
        renderer = PageRenderer.Prepare(site.Model, site.Templates, site.Labels);
        drawings = [.. site.Model.Entries.Select(e => new Lazy<DrawnPage>(() => renderer.Value.Draw(e)))];
        foreach (var (entry, drawing) in site.Model.Entries.Zip(drawings))
        {
            pages.Add(entry.Id.OutputPath, drawing);
        }

        foreach (var file in site.Files.Copied)
        {
            copied.TryAdd(file.Path, file);
        }

        beside = new(() =>
            SiteFiles.InOrder(Pipeline.BesidePages(site)).ToDictionary(f => f.Path, StringComparer.Ordinal)
        );
        whole = new(() =>
            Pipeline.Finish(
                site,
                [.. drawings.Select(d => d.Value.Page).OfType<Page>()],
                OfPages(drawings),
                beside.Value.Values
            )
        );
        Unreadable = [.. site.Content.Unreadable.Select(u => u.OutputPath)];
        Diagnostics = site.Severities.Apply([.. site.Diagnostics, .. renderer.Diagnostics]);
    }

    /// <summary>Reads and joins a site; draws nothing.</summary>
    /// <param name="input">The files.</param>
    /// <param name="memory">What earlier previews of this site have left.</param>
    public static Preview Of(SiteInput input, BuildMemory memory) => new(Pipeline.Read(input, memory));

    /// <summary>What is known without drawing a page or judging what it says, in order of place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What the settings say of severities, for whatever else is noticed.</summary>
    public SeverityRules Severities => site.Severities;

    /// <summary>Output paths of all pages, by id.</summary>
    public IEnumerable<string> Pages => site.Model.Entries.Select(e => e.Id.OutputPath);

    /// <summary>Output paths of pages that would be there if their files could be read.</summary>
    public ImmutableHashSet<string> Unreadable { get; }

    /// <summary>The files that go into the site as they are.</summary>
    public ImmutableArray<OutputFile> Copied => site.Files.Copied;

    /// <summary>True for a page that is there, whether or not it can be drawn.</summary>
    public bool HasPage(string path) => pages.ContainsKey(path);

    /// <summary>The file of content that a page is made from; null for a path that is no page.</summary>
    public string? ContentFileOf(string path) =>
        pages.ContainsKey(path) || Unreadable.Contains(path) ? new EntryId(path[..^".html".Length]).ContentPath : null;

    /// <summary>A file of the finished site; null where there is none, or where a template failed on it.</summary>
    /// <param name="path">From the output folder, with forward slashes.</param>
    /// <remarks>The copies of the whole site draw all pages first.</remarks>
    public OutputFile? Find(string path) =>
        pages.TryGetValue(path, out var drawing)
            ? drawing.Value.Page is { } page
                ? new(path, page.Html)
                : null
            : copied.TryGetValue(path, out var asIs) && !IsRedirect(path)
                ? asIs
                : beside.Value.TryGetValue(path, out var file)
                    ? file
                    : IsCopyOfSite(path)
                        ? whole.Value.Files.FirstOrDefault(f => f.Path == path)
                        : null;

    /// <summary>Draws the pages that nobody has asked for yet, and judges what they say.</summary>
    /// <returns>Everything noticed, as a build says it.</returns>
    /// <exception cref="OperationCanceledException">Another preview has taken the place of this one.</exception>
    public ImmutableArray<Diagnostic> DrawAll(CancellationToken stop)
    {
        foreach (var drawing in drawings)
        {
            stop.ThrowIfCancellationRequested();
            _ = drawing.Value;
        }

        return Pipeline.Report(site, OfPages(drawings));
    }

    /// <summary>The whole site, as a build makes it.</summary>
    public SiteOutput Whole => whole.Value;

    private ImmutableArray<Diagnostic> OfPages(IEnumerable<Lazy<DrawnPage>> all) =>
        [.. renderer.Diagnostics, .. PageRenderer.FailuresOf(all.Select(d => d.Value))];

    // A redirect comes before a file of the same path; see Pipeline.BesidePages.
    private static bool IsRedirect(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private bool IsCopyOfSite(string path) =>
        path == site.Model.Settings.SingleFilePath || path == site.Model.Settings.ZipPath;
}
