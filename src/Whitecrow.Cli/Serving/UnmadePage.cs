using System.Net;
using System.Text;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Serving;

/// <summary>Stands in for a page that could never be made, and says what has to be put right first.</summary>
internal static class UnmadePage
{
    private const int Most = 20;

    /// <param name="path">The page's path in the output.</param>
    /// <param name="state">The site now.</param>
    public static string Write(string path, LiveState state)
    {
        var file = state.Edition.Preview.ContentFileOf(path);
        var errors = state.Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
        var own = errors.Where(d => d.Location.File == file).ToArray();
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Not made yet: ")
            .Append(WebUtility.HtmlEncode(path))
            .Append(
                "</title>\n<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 3rem auto; "
            )
            .Append("padding: 0 1rem; overflow-wrap: anywhere; }</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>This page cannot be made yet</h1>\n<p>It is there as soon as this is put right:</p>\n<ul>\n");
        foreach (var error in (own.Length > 0 ? own : errors).Take(Most))
        {
            html.Append("<li><code>")
                .Append(WebUtility.HtmlEncode(error.Location.ToString()))
                .Append("</code><br>")
                .Append(WebUtility.HtmlEncode($"{error.SeverityName} {error.Code.Id}: {error.Message}"))
                .Append("</li>\n");
        }

        return html.Append("</ul>\n</main>\n</body>\n</html>\n").ToString();
    }
}
