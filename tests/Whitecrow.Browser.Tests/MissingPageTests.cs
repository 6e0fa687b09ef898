using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class MissingPageTests(SiteInBrowser browser)
{
    private static readonly string[] Addresses =
    [
        "missing",
        "films/missing.html",
        "no/such/folder/missing.html",
        "people/films/missing.html",
    ];

    [BrowserFact]
    public async Task The_page_for_missing_addresses_finds_the_way_home_from_any_depth()
    {
        using var server = new LocalServer(browser.Site.Folder);
        var page = await browser.OpenAsync();

        foreach (var address in Addresses)
        {
            var answer = await page.GotoAsync(server.Root + address);

            Assert.Equal(404, answer!.Status);
            await page.WaitForFunctionAsync(
                $"""
                document.querySelector('.brand').href === '{server.Root}index.html'
                    && document.querySelector('link[rel=stylesheet]').sheet?.cssRules.length > 0
                """
            );
        }
    }
}
