using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class FirstPageTests(SiteInBrowser browser)
{
    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_title_stands_below_the_menu_also_where_no_arc_is_drawn(int width)
    {
        var page = await browser.OpenAsync(width);
        await page.GotoAsync(new Uri(browser.Site.FromDisk, "index.html").AbsoluteUri);

        await page.EvaluateAsync("document.querySelector('.home figure').remove()");

        var room = await page.EvaluateAsync<double>(
            """
            document.querySelector('h1').getBoundingClientRect().top
                - document.querySelector('.mast').getBoundingClientRect().bottom
            """
        );
        Assert.InRange(room, 10, 100);
    }
}
