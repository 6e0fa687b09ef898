using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Whitecrow.Browser.Tests;

/// <summary>What a reader finds who goes through the whole site by its links, with scripts.</summary>
/// <param name="Pages">Every page, by its path.</param>
/// <param name="Faults">What the browser complained about, and what it asked for and should not have.</param>
internal sealed record Walk(SortedDictionary<string, Visit> Pages, IReadOnlyList<string> Faults)
{
    // While one waits for its answer the other computes. More than two only get into each other's way.
    private const int Tabs = 2;

    /// <param name="browser">The browser and the site.</param>
    /// <param name="root">Where the site's folder is; ends with a slash.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public static async Task<Walk> ThroughAsync(SiteInBrowser browser, Uri root, int width)
    {
        var tabs = new List<Tab>();
        for (var i = 0; i < Tabs; i++)
        {
            tabs.Add(new Tab(await browser.OpenAsync(width), root));
        }

        // Breadth first by links; then the pages that are for wrong addresses, to which none leads.
        var pages = new SortedDictionary<string, Visit>(StringComparer.Ordinal);
        List<string> ahead = ["index.html"];
        while (ahead.Count > 0)
        {
            var waiting = new ConcurrentQueue<string>(ahead);
            var visits = await Task.WhenAll(tabs.Select(t => t.VisitAsync(waiting)));
            foreach (var visit in visits.SelectMany(v => v))
            {
                pages.Add(visit.Path, visit);
            }

            ahead =
            [
                .. visits.SelectMany(v => v).SelectMany(v => v.Leads).Distinct().Where(p => !pages.ContainsKey(p)),
            ];
            if (ahead.Count == 0)
            {
                ahead.AddRange(browser.Site.Pages.Where(p => !pages.ContainsKey(p)));
            }
        }

        foreach (var tab in tabs)
        {
            await tab.CloseAsync();
        }

        return new(pages, [.. tabs.SelectMany(t => t.Faults)]);
    }

    private sealed class Tab
    {
        private readonly IPage page;
        private readonly Uri root;
        private readonly List<string> faults = [];
        private string here = "";

        public Tab(IPage page, Uri root)
        {
            this.page = page;
            this.root = root;
            page.Console += (_, message) => faults.Add($"{here}: the console says '{message.Text}'");
            page.PageError += (_, error) => faults.Add($"{here}: a script failed: {error}");
            page.RequestFailed += (_, request) => faults.Add($"{here}: {request.Url} did not load: {request.Failure}");
            page.Request += (_, request) =>
            {
                if (!IsBelow(request.Url) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                {
                    faults.Add($"{here}: asked for {request.Url}");
                }
            };
            page.Response += (_, response) =>
            {
                if (!response.Ok)
                {
                    faults.Add($"{here}: {response.Url} answers {response.Status}");
                }
            };
        }

        public IReadOnlyList<string> Faults => faults;

        public async Task<List<Visit>> VisitAsync(ConcurrentQueue<string> waiting)
        {
            var visits = new List<Visit>();
            while (waiting.TryDequeue(out var path))
            {
                here = path;
                await page.GotoAsync(Visit.Address(root, path));
                var links = await page.EvaluateAsync<string[]>(Visit.LinksOf, new[] { "", page.Url });
                visits.Add(
                    new(
                        path,
                        links,
                        [
                            .. links
                                .Where(IsBelow)
                                .Select(l => l.Split('#')[0].Split('?')[0])
                                .Where(l => l.EndsWith(".html", StringComparison.Ordinal))
                                .Select(l => Uri.UnescapeDataString(l[root.AbsoluteUri.Length..])),
                        ],
                        await page.EvaluateAsync<int>("document.documentElement.scrollWidth")
                    )
                );
            }

            return visits;
        }

        public Task CloseAsync() => page.Context.CloseAsync();

        private bool IsBelow(string address) => address.StartsWith(root.AbsoluteUri, StringComparison.Ordinal);
    }
}

/// <summary>A page as it was found.</summary>
/// <param name="Path">From the site's folder, with forward slashes.</param>
/// <param name="Links">All its links, as addresses.</param>
/// <param name="Leads">The pages of the site that they lead to.</param>
/// <param name="Width">Of all that is on it, in CSS pixels.</param>
internal sealed record Visit(string Path, IReadOnlyList<string> Links, IReadOnlyList<string> Leads, int Width)
{
    /// <summary>
    /// A script that finds the links of the page that is open, or of HTML that it is given; that is read as where there
    /// are no scripts. By the attribute: the property of a link in a drawing is no text.
    /// </summary>
    public const string LinksOf = """
        ([html, address]) => {
            const page = html ? new DOMParser().parseFromString(html, 'text/html') : document;
            const base = html ? address : document.baseURI;
            return [...page.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), base).href);
        }
        """;

    public static string Address(Uri root, string path) =>
        root.AbsoluteUri + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
