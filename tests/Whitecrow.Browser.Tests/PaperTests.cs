using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class PaperTests(SiteInBrowser browser)
{
    // A4 without the margins that the style sheet sets, in CSS pixels.
    private const int Sheet = 642;

    [BrowserFact]
    public async Task On_paper_nothing_is_cut_off_at_the_edge()
    {
        var page = await browser.OpenAsync(Sheet);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var wide = new List<string>();

        foreach (var path in browser.Site.OneOfEachKind)
        {
            await page.GotoAsync(new Uri(browser.Site.FromDisk, path).AbsoluteUri);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > Sheet)
            {
                wide.Add($"{path}: {width} px");
            }
        }

        Faults.AssertNone(wide);
    }

    [BrowserFact]
    public async Task On_paper_each_address_stands_once_and_what_is_only_for_a_screen_is_left_out()
    {
        var page = await browser.OpenAsync(Sheet);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(new Uri(browser.Site.FromDisk, "films/giselle.html").AbsoluteUri);

        var addresses = await page.Locator(".address").AllInnerTextsAsync();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, a => Assert.StartsWith("http", a.Trim(), StringComparison.Ordinal));
        Assert.Equal(addresses.Distinct(), addresses);
        await Assertions.Expect(page.Locator("nav[aria-label=Main]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".mn").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".cover").First).ToBeVisibleAsync();
    }
}
