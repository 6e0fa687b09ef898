using Microsoft.Playwright;
using Xunit;

namespace Whitecrow.Browser.Tests;

/// <summary>The built site and a browser; made once for all tests, and only where there is a browser.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private BuiltSite? site;

    internal BuiltSite Site =>
        site ?? throw new InvalidOperationException("a test without a browser asked for the site");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        site = await BuiltSite.BuildAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium.Path,
                Headless = true,
                Args = Chromium.Switches,
            }
        );
    }

    /// <summary>A page in a browser that knows nothing of the pages before.</summary>
    internal async Task<IPage> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = scripts,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        site?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<SiteInBrowser>
{
    public const string Name = "browser";
}
