using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

[Collection(BrowserTests.Name)]
public class ServeTests(SiteInBrowser browser)
{
    private const string Film = "content/films/the-white-crow.md";
    private const string FilmPage = "films/the-white-crow.html";

    [BrowserFact]
    public async Task A_saved_change_is_shown_without_losing_the_place()
    {
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Root + FilmPage);
        await page.EvaluateAsync("scrollTo({ top: 700, behavior: 'instant' })");
        var before = await page.EvaluateAsync<double>("scrollY");

        site.Save(
            Film,
            site.Read(Film).Replace("\ntitle: The White Crow\n", "\ntitle: The Grey Crow\n", StringComparison.Ordinal)
        );
        await page.WaitForFunctionAsync("document.querySelector('h1').textContent.includes('Grey')");

        Assert.Equal(before, await page.EvaluateAsync<double>("scrollY"));
    }

    [BrowserFact]
    public async Task The_words_being_read_stay_where_they_are_when_something_above_them_grows()
    {
        const string TopOfCast = "document.getElementById('cast').getBoundingClientRect().top";
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Root + FilmPage);
        await page.EvaluateAsync(
            "scrollTo({ top: document.getElementById('cast').getBoundingClientRect().top + 200, behavior: 'instant' })"
        );
        var before = await page.EvaluateAsync<double>(TopOfCast);

        var words = string.Concat(Enumerable.Repeat("Many more words than before. ", 60));
        site.Save(Film, site.Read(Film) + $"\n{words}\n");
        await page.WaitForFunctionAsync("document.body.textContent.includes('Many more words')");

        Assert.InRange(await page.EvaluateAsync<double>(TopOfCast), before - 2, before + 2);
    }

    [BrowserFact]
    public async Task A_mistake_is_shown_at_its_place_and_goes_away_when_it_is_put_right()
    {
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync();
        var right = site.Read(Film);
        await page.GotoAsync(site.Root + FilmPage);

        site.Save(Film, right + "\nSee [[Nobody <b>at</b> All]].\n");
        var remark = page.Locator("whitecrow-remarks li").First;
        await remark.WaitForAsync();
        var text = await remark.TextContentAsync();
        var line = right.Split('\n').Length + 1;

        Assert.Contains("no page is called 'Nobody <b>at</b> All'", text, StringComparison.Ordinal);
        Assert.Contains($"{Film}:{line}:7", text, StringComparison.Ordinal);
        Assert.Equal("N", await remark.Locator("mark").TextContentAsync());
        Assert.Matches(
            $"^vscode://file/.+/{Film}:{line}:7$",
            await remark.Locator("a").GetAttributeAsync("href") ?? ""
        );

        await page.Locator("whitecrow-remarks button", new() { HasText = "Hide" }).ClickAsync();
        Assert.False(await remark.IsVisibleAsync());

        site.Save(Film, right);
        await page.WaitForFunctionAsync("!document.body.textContent.includes('Nobody')");
        await Assertions.Expect(page.Locator("whitecrow-remarks .badge")).ToBeHiddenAsync();
        Assert.Equal(0, await page.Locator("whitecrow-remarks li").CountAsync());
    }

    [BrowserFact]
    public async Task A_page_that_can_no_longer_be_read_stays_as_it_last_was()
    {
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync();
        var right = site.Read(Film);
        await page.GotoAsync(site.Root + FilmPage);
        await page.EvaluateAsync("document.body.dataset.still = 'here'");

        site.Save(Film, right.Replace("\ntitle: ", "\ntitle: [", StringComparison.Ordinal));
        await page.Locator("whitecrow-remarks li").First.WaitForAsync();

        Assert.Equal("here", await page.EvaluateAsync<string>("document.body.dataset.still"));
        await page.ReloadAsync();
        Assert.Contains("The White Crow", await page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_changed_style_sheet_is_put_in_place_of_the_old_one_on_the_same_page()
    {
        const string Theme = "templates/assets/theme.css";
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(site.Root + FilmPage);
        await page.EvaluateAsync("document.body.dataset.still = 'here'");

        site.Save(Theme, site.Read(Theme) + "\nbody { outline: 7px solid rgb(1, 2, 3) !important }\n");
        await page.WaitForFunctionAsync("getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'");

        Assert.Equal("here", await page.EvaluateAsync<string>("document.body.dataset.still"));
        await page.WaitForFunctionAsync("document.querySelectorAll('link[rel=stylesheet]').length === 2");
    }

    [BrowserFact]
    public async Task What_is_added_to_a_page_stands_in_no_readers_way()
    {
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync(width: 320);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);
        site.Save(Film, site.Read(Film) + "\nSee [[Nobody at All]].\n");
        await page.GotoAsync(site.Root + FilmPage);
        await page.Locator("whitecrow-remarks li").First.WaitForAsync();

        faults.AddRange(await AccessTests.FaultsOfAsync(page, FilmPage));

        Faults.AssertNone(faults);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task The_time_from_saving_to_seeing_is_printed()
    {
        const int Times = 20;
        using var site = await ServedSite.StartAsync();
        var page = await browser.OpenAsync();
        var seen = new Dictionary<int, TaskCompletionSource<double>>();
        await page.ExposeFunctionAsync("seen", (int edit, double at) => seen[edit].TrySetResult(at));

        // A frame that has the words is painted before the next one begins.
        await page.AddInitScriptAsync(
            """
            let last = 0;
            requestAnimationFrame(function look() {
                const edit = Number(/Edit number (\d+)\./.exec(document.querySelector('main')?.textContent)?.[1] ?? 0);
                if (edit > last) {
                    last = edit;
                    requestAnimationFrame(() => seen(edit, Date.now()));
                }
                requestAnimationFrame(look);
            });
            """
        );
        var text = site.Read(Film);
        await page.GotoAsync(site.Root + FilmPage);

        var times = new List<double>();
        for (var edit = 1; edit <= Times; edit++)
        {
            // Somebody who types has seen the change before, and thought a little.
            await Task.Delay(700);
            seen[edit] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var saved = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            site.Save(Film, text + string.Create(CultureInfo.InvariantCulture, $"\nEdit number {edit}.\n"));
            times.Add(await seen[edit].Task.WaitAsync(TimeSpan.FromSeconds(20)) - saved);
        }

        times.Sort();
        browser.Print(
            string.Create(
                CultureInfo.InvariantCulture,
                $"from saving to seeing: median of {Times} {(times[Times / 2 - 1] + times[Times / 2]) / 2:0} ms, fastest {times[0]:0} ms, slowest {times[^1]:0} ms"
            )
        );
    }
}
