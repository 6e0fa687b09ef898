using System.Text;

namespace Whitecrow.Cli.Serving;

/// <summary>The script that keeps an open page in step with its files. Only pages as they are shown have it, never what is built.</summary>
internal static class LiveScript
{
    /// <summary>Where it is; no page can have this address, since no slug begins with a line.</summary>
    public const string Path = "/_whitecrow/live.js";

    /// <summary>Its text in UTF-8.</summary>
    public static byte[] Read()
    {
        using var stream = typeof(LiveScript).Assembly.GetManifestResourceStream("live.js")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    /// <summary>The element that brings it, with the state of everything that the page is made of.</summary>
    /// <param name="page">Mark of the page.</param>
    /// <param name="edition">The site.</param>
    public static string Element(string page, Edition edition) =>
        $"""<script src="{Path}" data-page="{page}" data-styles="{edition.Styles}" data-files="{edition.OtherFiles}"></script>""";

    /// <summary>A page with an element at the end of its body.</summary>
    public static byte[] AddTo(ReadOnlySpan<byte> page, string element)
    {
        var end = page.LastIndexOf("</body>"u8);
        var at = end < 0 ? page.Length : end;
        return [.. page[..at], .. Encoding.UTF8.GetBytes(element), .. page[at..]];
    }
}
