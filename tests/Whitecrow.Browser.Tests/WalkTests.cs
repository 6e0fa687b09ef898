using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class WalkTests(SiteInBrowser browser)
{
    [BrowserFact]
    public Task From_disk_every_page_opens_quietly_and_asks_for_nothing_else() => WalkAsync(browser.Site.FromDisk);

    [BrowserFact]
    public async Task Below_any_path_of_a_server_every_page_opens_quietly_and_asks_for_nothing_else()
    {
        using var server = new LocalServer(browser.Site.Folder);

        await WalkAsync(server.Root);
    }

    [BrowserFact]
    public async Task Without_scripts_every_link_is_there()
    {
        var with = await browser.OpenAsync();
        var without = await browser.OpenAsync(scripts: false);
        var missing = new List<string>();

        foreach (var path in browser.Site.Pages)
        {
            var address = Address(browser.Site.FromDisk, path);
            await with.GotoAsync(address);
            await without.GotoAsync(address);
            missing.AddRange((await LinksAsync(with)).Except(await LinksAsync(without)).Select(l => $"{path}: {l}"));
        }

        Faults.AssertNone(missing);
    }

    private async Task WalkAsync(Uri root)
    {
        var page = await browser.OpenAsync();
        var faults = new List<string>();
        var here = "";
        page.Console += (_, message) => faults.Add($"{here}: the console says '{message.Text}'");
        page.PageError += (_, error) => faults.Add($"{here}: a script failed: {error}");
        page.RequestFailed += (_, request) => faults.Add($"{here}: {request.Url} did not load: {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!IsBelow(request.Url, root) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
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

        // Breadth first by links; then the pages that are for wrong and former addresses, to which none leads.
        var reached = new HashSet<string>();
        var ahead = new Queue<string>([Address(root, "index.html")]);
        foreach (var path in browser.Site.Pages.Prepend("index.html"))
        {
            ahead.Enqueue(Address(root, path));
            while (ahead.TryDequeue(out var address))
            {
                if (!reached.Add(address))
                {
                    continue;
                }

                here = address[root.AbsoluteUri.Length..];
                await page.GotoAsync(address);
                var links = (await LinksAsync(page))
                    .Where(l => IsBelow(l, root))
                    .Select(l => l.Split('#')[0].Split('?')[0])
                    .Where(l => l.EndsWith(".html", StringComparison.Ordinal));
                foreach (var link in links)
                {
                    ahead.Enqueue(link);
                }
            }
        }

        Faults.AssertNone(faults);
        Assert.Equal(
            browser.Site.Pages,
            reached.Select(a => Uri.UnescapeDataString(a[root.AbsoluteUri.Length..])).Order(StringComparer.Ordinal)
        );
    }

    private static Task<string[]> LinksAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            // By the attribute: the property of a link in a drawing is no text.
            "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
        );

    private static string Address(Uri root, string path) =>
        root.AbsoluteUri + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsBelow(string address, Uri root) =>
        address.StartsWith(root.AbsoluteUri, StringComparison.Ordinal);
}
