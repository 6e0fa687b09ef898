using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Whitecrow.Browser.Tests;

/// <summary>The built site and a browser; made once for all tests, and only where there is a browser.</summary>
public sealed class SiteInBrowser(IMessageSink messages) : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private BuiltSite? site;
    private Task<Walk>? onAPhone;

    /// <summary>The width that nothing may be wider than, in CSS pixels.</summary>
    public const int NarrowestPhone = 320;

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

    /// <summary>The whole site from disk; several tests look at the same walk, which is the longest part of the run.</summary>
    internal Task<Walk> WalkOnAPhoneAsync() => onAPhone ??= Walk.ThroughAsync(this, Site.FromDisk, NarrowestPhone);

    /// <summary>Says something in the middle of the run; what a test writes to its own output is shown only to those who ask.</summary>
    internal void Print(string line) => messages.OnMessage(new DiagnosticMessage(line));

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
