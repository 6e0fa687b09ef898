using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class AccessTests(SiteInBrowser browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    [BrowserFact]
    public Task On_a_phone_in_the_light_nothing_stands_in_anyones_way() => CheckAsync(320, ColorScheme.Light);

    [BrowserFact]
    public Task On_a_phone_in_the_dark_nothing_stands_in_anyones_way() => CheckAsync(320, ColorScheme.Dark);

    [BrowserFact]
    public Task On_a_laptop_in_the_light_nothing_stands_in_anyones_way() => CheckAsync(1280, ColorScheme.Light);

    [BrowserFact]
    public Task On_a_laptop_in_the_dark_nothing_stands_in_anyones_way() => CheckAsync(1280, ColorScheme.Dark);

    [BrowserFact]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone()
    {
        var page = await browser.OpenAsync(width: 320);
        var wide = new List<string>();

        foreach (var path in browser.Site.Pages)
        {
            await page.GotoAsync(new Uri(browser.Site.FromDisk, path).AbsoluteUri);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 320)
            {
                wide.Add($"{path}: {width} px");
            }
        }

        Faults.AssertNone(wide);
    }

    private async Task CheckAsync(int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, scheme);
        var faults = new List<string>();

        foreach (var path in browser.Site.OneOfEachKind)
        {
            await page.GotoAsync(new Uri(browser.Site.FromDisk, path).AbsoluteUri);
            var result = await page.RunAxe(Rules);
            faults.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{path}: {violation.Id}: {violation.Help}: {node.Html}"
            );
        }

        Faults.AssertNone(faults);
    }
}
