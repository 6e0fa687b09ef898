using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Whitecrow.Content;
using Whitecrow.Site;

namespace Whitecrow.Pages.LinkedData;

/// <summary>What a page says to machines.</summary>
/// <param name="site">The site.</param>
/// <param name="labels">Names of countries.</param>
internal sealed class PageData(SiteModel site, Labels labels)
{
    /// <summary>The vocabulary.</summary>
    public const string Context = "https://schema.org";

    // Escapes <, > and & as well: the text stands inside <script>, where HTML's own escapes mean nothing.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>JSON-LD for <c>&lt;script type="application/ld+json"&gt;</c>, to be printed as it is.</summary>
    public string Of(Entry entry)
    {
        var data = new EntryNodes(site, labels, new(site.Settings, entry.Id.OutputPath), standsAlone: true);
        var node = entry.Id.Value == "index" ? data.OfSite() : data.Of(entry);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            node.InContext(Context).WriteTo(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
