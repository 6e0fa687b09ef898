using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class SearchTests(SiteInBrowser browser)
{
    private const string Search = "pages/search.html";
    private const string First = ".results li:first-child a";

    [BrowserFact]
    public async Task From_disk_a_name_is_found_in_any_spelling_and_with_a_slip_of_the_finger()
    {
        var page = await OpenAsync();
        var wrong = new List<string>();
        (string Typed, string Found)[] cases =
        [
            ("Nureyev", "people/rudolf-nureyev.html"),
            ("Нуреев", "people/rudolf-nureyev.html"),
            ("noureev", "people/rudolf-nureyev.html"),
            ("nureyv", "people/rudolf-nureyev.html"),
            ("Exarchopoulos", "people/adele-exarchopoulos.html"),
            ("exarchopolous", "people/adele-exarchopoulos.html"),
            ("Soloviev", "people/yuri-soloviev.html"),
            ("Solovyov", "people/yuri-soloviev.html"),
            ("pushkin teacher", "people/aleksandr-ivanovich-pushkin.html"),
        ];

        foreach (var (typed, expected) in cases)
        {
            await page.FillAsync("#q", typed);
            var found = await page.GetAttributeAsync(First, "href");
            if (found != "../" + expected)
            {
                wrong.Add($"'{typed}' leads to {found}");
            }
        }

        Faults.AssertNone(wrong);
    }

    [BrowserFact]
    public async Task What_is_nowhere_is_said_to_be_nowhere()
    {
        var page = await OpenAsync();

        await page.FillAsync("#q", "Zzzzzz");

        Assert.Equal(0, await page.Locator(".results li").CountAsync());
        Assert.Equal("Nothing found.", await page.InnerTextAsync("[role=status]"));
    }

    [BrowserFact]
    public async Task The_arrow_keys_go_from_the_box_to_the_results_and_back()
    {
        var page = await OpenAsync();
        await page.FillAsync("#q", "Nureyev");
        await page.FocusAsync("#q");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.True(await page.Locator(First).EvaluateAsync<bool>("a => a === document.activeElement"));

        await page.Keyboard.PressAsync("ArrowUp");
        Assert.True(await page.Locator("#q").EvaluateAsync<bool>("q => q === document.activeElement"));
    }

    [BrowserFact]
    public async Task Without_scripts_the_page_leads_to_the_lists()
    {
        var page = await OpenAsync(scripts: false);

        Assert.Contains("Search needs JavaScript.", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("main a[href='a-z.html']").CountAsync());
    }

    private async Task<IPage> OpenAsync(bool scripts = true)
    {
        var page = await browser.OpenAsync(scripts: scripts);
        await page.GotoAsync(new Uri(browser.Site.FromDisk, Search).AbsoluteUri);
        return page;
    }
}
