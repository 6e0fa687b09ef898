using Whitecrow.Audit;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Tests.Audit;

/// <summary>Small finished sites, and what the audit says of them.</summary>
internal static class Finished
{
    /// <summary>A page without fault. Its fourth line is <paramref name="body"/>, its third <paramref name="head"/>.</summary>
    public static string Page(string body, string title = "Giselle", string head = "") =>
        $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>{title}</title>
            {head}</head><body><h1>{title}</h1>
            {body}
            </body></html>

            """;

    /// <summary>Place and code of everything found: <c>index.html:4:10 WC0801</c>.</summary>
    public static string[] Faults(params (string Path, string Text)[] files) =>
        [.. Diagnose(files).Select(d => $"{d.Location} {d.Code.Id}")];

    /// <summary>What is found in a site of one page.</summary>
    public static string[] FaultsIn(string body, string head = "") => Faults(("index.html", Page(body, head: head)));

    /// <summary>What is said of a site of one page, without places.</summary>
    public static string[] MessagesFor(string body) =>
        [.. Diagnose([("index.html", Page(body))]).Select(d => d.Message)];

    public static IReadOnlyList<Diagnostic> Diagnose(params (string Path, string Text)[] files) =>
        SiteAudit.Run([.. files.Select(f => OutputFile.FromText(f.Path, f.Text))], []);
}
