using System.Globalization;
using System.Xml;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output;

/// <summary>The feed of chapters and pages (Atom, RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Makes the file; none where the site does not know its address, or where nothing has a day.</summary>
    public static IEnumerable<OutputFile> Make(SiteModel site)
    {
        var items = FeedItem.Of(site);
        if (site.Settings.Url is not { } url || items.IsEmpty)
        {
            yield break;
        }

        yield return XmlDocument.Make(
            FeedItem.FeedPath,
            xml =>
            {
                xml.WriteStartElement("feed", Namespace);
                xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
                xml.WriteText("id", $"{url}/{FeedItem.FeedPath}");
                xml.WriteText("title", site.Settings.Title);
                xml.WriteText("updated", TimeOf(items[0].Day));
                xml.WriteStartElement("author");
                xml.WriteText("name", site.Settings.Fields.Text(SiteSettings.AuthorField) ?? site.Settings.Title);
                xml.WriteEndElement();
                Link(xml, "self", $"{url}/{FeedItem.FeedPath}");
                Link(xml, "alternate", $"{url}/index.html");
                foreach (var item in items)
                {
                    Write(xml, item, $"{url}/{RelativePath.Between("", item.Entry.Id.OutputPath)}");
                }

                xml.WriteEndElement();
            }
        );
    }

    private static void Write(XmlWriter xml, FeedItem item, string address)
    {
        xml.WriteStartElement("entry");
        xml.WriteText("id", address);
        xml.WriteText("title", item.Entry.Title);
        xml.WriteText("updated", TimeOf(item.Day));
        Link(xml, "alternate", address);
        xml.WriteText("summary", item.Entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Content knows days; the standard wants a time as well.
    private static string TimeOf(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
