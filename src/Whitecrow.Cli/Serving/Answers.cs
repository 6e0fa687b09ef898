using System.Text;

namespace Whitecrow.Cli.Serving;

/// <summary>Finds what to show for an address. Everything comes from memory: no address leads to a file of the machine.</summary>
internal static class Answers
{
    private const string NotFound = "404.html";

    /// <summary>The answer to an address.</summary>
    /// <param name="address">Its path, decoded; begins with a slash.</param>
    /// <param name="state">The site now.</param>
    public static Answer To(string address, LiveState state)
    {
        var path = PathOf(address);
        if (Page(path, state) is { } page)
        {
            return page.Answer;
        }

        if (state.Edition.Preview.Find(path) is { } file)
        {
            return new(200, ContentTypes.Of(path), file.Content);
        }

        // "films" is the folder "films/" to a person, and to most hosts.
        if (state.Edition.Show(path + "/index.html") is not null)
        {
            return new(301, ContentTypes.Html, default) { Location = Uri.EscapeDataString(path.Split('/')[^1]) + "/" };
        }

        return Missing(state)?.Answer ?? Answer.Text(404, "There is no such page.");
    }

    /// <summary>A mark of what a browser gets to see at an address; it changes when that does.</summary>
    public static string MarkOf(string address, LiveState state) =>
        (Page(PathOf(address), state) ?? Missing(state))?.Mark ?? "";

    /// <summary>The file of content that is shown at an address; empty where none is.</summary>
    public static string ContentFileOf(string address, LiveState state) =>
        state.Edition.Preview.ContentFileOf(PathOf(address)) ?? "";

    private static string PathOf(string address) =>
        address[1..] is var path && (path.Length == 0 || path.EndsWith('/')) ? path + "index.html" : path;

    // The page for addresses that are not there, as hosts show it.
    private static MarkedPage? Missing(LiveState state) =>
        Page(NotFound, state) is { } page ? page with { Answer = page.Answer with { Status = 404 } } : null;

    private static MarkedPage? Page(string path, LiveState state)
    {
        if (state.Edition.Show(path) is not { } shown)
        {
            return null;
        }

        var (status, html) = shown.Content is { } content
            ? (200, content)
            : (500, Encoding.UTF8.GetBytes(UnmadePage.Write(path, state)));
        var mark = Mark.Of(html.Span);
        var body = LiveScript.AddTo(html.Span, LiveScript.Element(mark, state.Edition));
        return new(new(status, ContentTypes.Html, body), mark);
    }

    private sealed record MarkedPage(Answer Answer, string Mark);
}
