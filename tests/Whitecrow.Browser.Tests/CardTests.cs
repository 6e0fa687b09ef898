using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class CardTests(SiteInBrowser browser)
{
    private const string Person = "people/rudolf-nureyev.html";

    [BrowserTheory]
    [InlineData("films-the-white-crow", true)]
    [InlineData("organisations-kirov-ballet", false)]
    public async Task A_card_opens_beside_its_link_with_room_for_its_words(string name, bool hasPicture)
    {
        var page = await OpenAsync();

        await page.Locator($".prose a[aria-describedby='card-{name}']").First.HoverAsync();
        var card = page.Locator($"#card-{name}");
        await card.WaitForAsync();

        Assert.Equal(hasPicture, await card.Locator("svg").CountAsync() == 1);
        var narrowest = await card.EvaluateAsync<double>(
            "card => Math.min(...[...card.children].filter(c => c.localName !== 'svg').map(c => c.getBoundingClientRect().width))"
        );
        Assert.InRange(narrowest, 150, 400);
    }

    [BrowserFact]
    public async Task A_card_opens_for_the_keyboard_and_escape_closes_it()
    {
        var page = await OpenAsync();
        await page.Locator(".facts a[aria-describedby]").First.FocusAsync();

        // From whatever has the focus, Tab goes on as the keyboard does: only then is the focus shown.
        await page.Keyboard.PressAsync("Tab");
        var link = page.Locator("a[aria-describedby^='card-']:focus");
        while (await link.CountAsync() == 0)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var card = page.Locator("#" + await link.GetAttributeAsync("aria-describedby"));
        await Assertions.Expect(card).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(browser.Site.FromDisk, Person).AbsoluteUri);
        return page;
    }
}
