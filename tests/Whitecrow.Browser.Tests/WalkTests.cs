using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class WalkTests(SiteInBrowser browser)
{
    [BrowserFact]
    public async Task From_disk_every_page_opens_quietly_and_asks_for_nothing_else() =>
        AssertQuiet(await browser.WalkOnAPhoneAsync());

    [BrowserFact]
    public async Task Below_any_path_of_a_server_every_page_opens_quietly_and_asks_for_nothing_else()
    {
        using var server = new LocalServer(browser.Site.Folder);

        AssertQuiet(await Walk.ThroughAsync(browser, server.Root, width: 1280));
    }

    [BrowserFact]
    public async Task Without_scripts_every_link_is_there()
    {
        var walk = await browser.WalkOnAPhoneAsync();
        var page = await browser.OpenAsync();
        var missing = new List<string>();

        foreach (var (path, visit) in walk.Pages)
        {
            var html = await File.ReadAllTextAsync(Path.Combine(browser.Site.Folder, path));
            var address = Visit.Address(browser.Site.FromDisk, path);
            var without = await page.EvaluateAsync<string[]>(Visit.LinksOf, new[] { html, address });
            Assert.NotEmpty(without);
            missing.AddRange(visit.Links.Except(without).Select(l => $"{path}: {l}"));
        }

        Faults.AssertNone(missing);
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone()
    {
        var walk = await browser.WalkOnAPhoneAsync();

        Faults.AssertNone([
            .. walk
                .Pages.Values.Where(p => p.Width > SiteInBrowser.NarrowestPhone)
                .Select(p => $"{p.Path}: {p.Width} px"),
        ]);
    }

    private void AssertQuiet(Walk walk)
    {
        Faults.AssertNone(walk.Faults);
        Assert.Equal(browser.Site.Pages, walk.Pages.Keys);
    }
}
