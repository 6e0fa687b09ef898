using Xunit;

namespace Whitecrow.Browser.Tests;

/// <summary>The browser of this machine; none is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Set to a program, it is used instead of what is found.</summary>
    public const string Variable = "WHITECROW_CHROMIUM";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome.exe",
        "msedge.exe",
    ];

    /// <summary>Absolute path of the program; null where there is none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : (
                from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
                from name in Names
                let program = System.IO.Path.Combine(folder, name)
                where File.Exists(program)
                select program
            ).FirstOrDefault();

    /// <summary>Why a test that needs one is skipped; null where it is not.</summary>
    public static string? Missing =>
        Path is null ? $"no Chromium on this machine; install one, or name one in {Variable}" : null;

    /// <summary>A browser that speaks to nobody by itself, and that starts in a container too.</summary>
    public static string[] Switches { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
}

/// <summary>A test that needs a browser, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>The same with several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
