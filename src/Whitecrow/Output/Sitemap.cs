using System.Globalization;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output;

/// <summary>The list of pages for crawlers (sitemaps.org 0.9).</summary>
internal static class Sitemap
{
    /// <summary>Where it stands in the output.</summary>
    public const string Path = "sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Makes the file; none where the site does not know its address, which every entry needs.</summary>
    public static IEnumerable<OutputFile> Make(SiteModel site)
    {
        if (site.Settings.Url is not { } url)
        {
            yield break;
        }

        yield return XmlDocument.Make(
            Path,
            xml =>
            {
                xml.WriteStartElement("urlset", Namespace);
                foreach (var entry in site.Entries.Where(e => !SpecialPages.IsNotFound(e)))
                {
                    xml.WriteStartElement("url");
                    xml.WriteText("loc", $"{url}/{RelativePath.Between("", entry.Id.OutputPath)}");
                    if ((site.LastChangeOf(entry) ?? FeedItem.ReviewOf(entry)) is { } day)
                    {
                        xml.WriteText("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );
    }
}
