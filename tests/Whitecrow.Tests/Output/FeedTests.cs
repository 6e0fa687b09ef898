using System.Xml.Linq;
using Whitecrow.Audit;
using Xunit;

namespace Whitecrow.Tests.Output;

public class FeedTests
{
    private const string Address = "url: https://example.org/some-repo/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Without_an_address_there_is_no_sitemap_and_no_feed_and_crawlers_are_told_of_none()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files);

        Assert.Null(site.TextOf("sitemap.xml"));
        Assert.Null(site.TextOf("feed.xml"));
        Assert.Equal("User-agent: *\nAllow: /\n", site.TextOf("robots.txt"));
        Assert.Equal("", site.TextOf(".nojekyll"));
        Assert.DoesNotContain("feed.xml", site.TextOf("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_has_every_page_but_the_one_for_missing_addresses()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files, Address);
        var map = XDocument.Parse(site.TextOf("sitemap.xml")!);

        var addresses = map.Descendants(Map + "loc").Select(l => l.Value).ToArray();
        Assert.Contains("https://example.org/some-repo/films/the-leap.html", addresses);
        Assert.Contains("https://example.org/some-repo/films/index.html", addresses);
        Assert.DoesNotContain("https://example.org/some-repo/404.html", addresses);
        Assert.Equal("2024-05-06", Assert.Single(map.Descendants(Map + "lastmod")).Value);
        Assert.EndsWith(
            "Sitemap: https://example.org/some-repo/sitemap.xml\n",
            site.TextOf("robots.txt"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_feed_has_the_texts_that_were_reviewed_newest_first()
    {
        var files =
            SmallCatalogue.Files
            + "\n=== content/pages/news.md\n---\ntitle: 'News & <more>'\nsummary: \"a \\x01 b\"\nreviewed: 2025-01\n---\n";
        var feed = XDocument.Parse(SmallCatalogue.Site(files, Address).TextOf("feed.xml")!).Root!;

        Assert.Equal(
            ["News & <more>", "The start"],
            feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value)
        );
        Assert.Equal("2025-01-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("a \uFFFD b", feed.Element(Atom + "entry")!.Element(Atom + "summary")!.Value);
        Assert.Equal(
            "https://example.org/some-repo/story/10-start.html",
            feed.Elements(Atom + "entry").Last().Element(Atom + "id")!.Value
        );
    }

    [Fact]
    public void Where_the_history_is_known_it_gives_days_to_the_sitemap_and_to_texts_without_a_review()
    {
        var site = SmallCatalogue.Site(
            SmallCatalogue.Files,
            Address,
            changed:
            [
                ("content/story/10-start.md", new(2026, 1, 2)),
                ("content/pages/offline.md", new(2026, 3, 4)),
                ("content/people/bo-ek.md", new(2026, 5, 6)),
            ]
        );

        Assert.Equal(
            ["pages/offline.html 2026-03-04", "people/bo-ek.html 2026-05-06", "story/10-start.html 2026-01-02"],
            XDocument
                .Parse(site.TextOf("sitemap.xml")!)
                .Descendants(Map + "url")
                .Where(u => u.Element(Map + "lastmod") is not null)
                .Select(u =>
                    $"{u.Element(Map + "loc")!.Value[(Address.Length - 5)..]} {u.Element(Map + "lastmod")!.Value}"
                )
        );
        Assert.Equal(
            ["Offline 2026-03-04T00:00:00Z", "The start 2024-05-06T00:00:00Z"],
            XDocument
                .Parse(site.TextOf("feed.xml")!)
                .Descendants(Atom + "entry")
                .Select(e => $"{e.Element(Atom + "title")!.Value} {e.Element(Atom + "updated")!.Value}")
        );
    }

    [Fact]
    public void A_page_prints_the_day_of_its_last_change_and_is_cited_in_that_version()
    {
        var site = SmallCatalogue.Site(
            SmallCatalogue.Files,
            "repository: https://example.org/r",
            changed: [("content/people/bo-ek.md", new(2026, 5, 6))]
        );

        Assert.Contains(
            """<p>Last changed <a href="https://example.org/r/commits/main/content/people/bo-ek.md"><time datetime="2026-05-06">6&nbsp;May 2026</time></a>.</p>""",
            site.TextOf("people/bo-ek.html")!.Replace("\u00A0", "&nbsp;", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("Version of 6\u00A0May 2026.", site.TextOf("people/bo-ek.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Last changed", site.TextOf("people/ana-dorn.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_any_day_has_no_feed()
    {
        var files = SmallCatalogue.Files.Replace("reviewed: 2024-05-06", "reviewed: 2024?", StringComparison.Ordinal);

        Assert.Null(SmallCatalogue.Site(files, Address).TextOf("feed.xml"));
    }

    [Fact]
    public void All_addresses_in_both_lead_to_files_of_the_site()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files, Address);

        Assert.Empty(
            SiteAudit.Run(site.Files, []).Where(d => d.Location.File.EndsWith(".xml", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_file_of_the_site_takes_the_place_of_one_that_would_be_made()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files + "\n=== content/robots.txt\nUser-agent: *\nDisallow: /\n");

        Assert.Equal("User-agent: *\nDisallow: /\n", site.TextOf("robots.txt"));
        Assert.Single(site.Files, f => f.Path == "robots.txt");
    }
}
