using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class AccessTests(SiteInBrowser browser)
{
    // Run in the page itself: the package's own way takes ten times as long for a page of two megabytes.
    private const string Check = """
        async () => (await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            resultTypes: ["violations"],
        })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`))
        """;
    private const int Tabs = 2;
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserFact]
    public Task On_a_phone_in_the_light_nothing_stands_in_anyones_way() => CheckAsync(320, ColorScheme.Light);

    [BrowserFact]
    public Task On_a_phone_in_the_dark_nothing_stands_in_anyones_way() => CheckAsync(320, ColorScheme.Dark);

    [BrowserFact]
    public Task On_a_laptop_in_the_light_nothing_stands_in_anyones_way() => CheckAsync(1280, ColorScheme.Light);

    [BrowserFact]
    public Task On_a_laptop_in_the_dark_nothing_stands_in_anyones_way() => CheckAsync(1280, ColorScheme.Dark);

    [BrowserFact]
    public Task In_the_edition_in_one_file_nothing_stands_in_anyones_way() =>
        CheckAsync(320, ColorScheme.Light, [browser.Site.Edition]);

    private Task CheckAsync(int width, ColorScheme scheme) => CheckAsync(width, scheme, browser.Site.OneOfEachKind);

    private async Task CheckAsync(int width, ColorScheme scheme, IEnumerable<string> pages)
    {
        var waiting = new ConcurrentQueue<string>(pages);
        var faults = await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => FaultsOfAsync(waiting, width, scheme)));

        Faults.AssertNone([.. faults.SelectMany(f => f)]);
    }

    private async Task<List<string>> FaultsOfAsync(ConcurrentQueue<string> waiting, int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, scheme);
        var faults = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            await page.GotoAsync(new Uri(browser.Site.FromDisk, path).AbsoluteUri);
            faults.AddRange(await FaultsOfAsync(page, path));
        }

        return faults;
    }

    internal static async Task<IEnumerable<string>> FaultsOfAsync(IPage page, string path)
    {
        await page.EvaluateAsync(Axe);
        return (await page.EvaluateAsync<string[]>(Check)).Select(fault => $"{path}: {fault}");
    }
}
