using Xunit;
using static Whitecrow.Tests.Audit.Finished;

namespace Whitecrow.Tests.Audit;

public class LinkRulesTests
{
    [Fact]
    public void A_site_without_fault_has_no_diagnostics() =>
        Assert.Empty(
            Faults(
                (
                    "index.html",
                    Page("""<p><a href="films/giselle.html#cast">Cast</a> <a href="#top">Top</a></p>""", "Home")
                ),
                ("films/giselle.html", Page("""<h2 id="cast">Cast</h2><p><a href="../index.html">Home</a></p>""")),
                ("style.css", "body { color: black }")
            )
        );

    [Theory]
    [InlineData("""<a href="films/missing.html">x</a>""", "index.html:4:10")]
    [InlineData("""<img alt="" src="missing.png">""", "index.html:4:18")]
    [InlineData("""<a   class='b'  href = 'missing.html'>x</a>""", "index.html:4:25")]
    [InlineData("""<p>é <a href=missing.html>x</a>""", "index.html:4:14")]
    public void A_link_to_a_missing_file_is_reported_at_its_column(string body, string place) =>
        Assert.Equal([$"{place} WC0801"], FaultsIn(body));

    [Theory]
    [InlineData("""<img alt="" src="">""")]
    [InlineData("""<p><a href="">x</a></p>""")]
    [InlineData("""<p><a href="../index.html">leads out of the site</a></p>""")]
    [InlineData("""<p><a href="index.html?x=%zz#%">broken coding</a></p>""")]
    [InlineData("""<p><a href="a b.html">space</a></p>""")]
    [InlineData("""<p><a href="films\giselle.html">backslash</a></p>""")]
    [InlineData("""<p><a href="urn:x">scheme that no browser knows</a></p>""")]
    [InlineData("""<p><a href="https://">no host</a></p>""")]
    [InlineData("""<p style="background: url(missing.png)">x</p>""")]
    [InlineData("""<svg aria-hidden="true"><image href="missing.png"/></svg>""")]
    [InlineData("""<svg aria-hidden="true"><use xlink:href="missing.svg#x"/></svg>""")]
    [InlineData("""<video src="missing.mp4"></video>""")]
    [InlineData("""<form action="missing.html"></form>""")]
    public void Whatever_carries_an_address_is_looked_at(string body) =>
        Assert.Equal("WC0801", Assert.Single(FaultsIn(body)).Split(' ')[1]);

    [Fact]
    public void Each_candidate_of_a_srcset_is_looked_at() =>
        Assert.Equal(
            ["index.html:4:30 WC0801", "index.html:4:39 WC0801"],
            Faults(
                ("index.html", Page("""<img alt="" srcset="a.png 1x,b,.png , c.png 2x"  src="a.png">""")),
                ("a.png", "")
            )
        );

    [Fact]
    public void Style_sheets_in_files_and_pages_are_looked_at() =>
        Assert.Equal(
            ["index.html:3:30 WC0801", "look/style.css:2:22 WC0801", "look/style.css:3:10 WC0809"],
            Faults(
                ("index.html", Page("", head: """<style>p { background: url( "a.png" )}</style>""")),
                (
                    "look/style.css",
                    """
                    /* url(none.png) */ @font-face { src: url(../font.woff2#x) }
                    p { background: url('b.png'); content: "url(none.png)" }
                    @import "https://example.org/x.css";
                    """
                ),
                ("font.woff2", "")
            )
        );

    [Fact]
    public void A_name_has_to_match_in_case_and_percent_signs_are_decoded()
    {
        var found = Diagnose(
            ("index.html", Page("""<p><a href="Films/a.html">1</a> <a href="films/%C3%A9.html">2</a></p>""")),
            ("films/a.html", Page("""<p><a href="é.html">x</a></p>""", "A")),
            ("films/é.html", Page("""<p><a href="a.html">x</a></p>""", "E"))
        );

        var fault = Assert.Single(found);
        Assert.Equal("index.html:4:13", fault.Location.ToString());
        Assert.Contains("spelled differently from the file films/a.html", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_that_stands_in_another_folder_is_suggested() =>
        Assert.Contains(
            Diagnose(
                ("index.html", Page("""<p><a href="films/a.html">A</a></p>""", "Home")),
                ("films/a.html", Page("""<p><a href="clara.html">Clara</a></p>""", "A")),
                ("people/clara.html", Page("", "Clara"))
            ),
            d =>
                d.Message.EndsWith(
                    "leads to films/clara.html, which is not there; did you mean people/clara.html?",
                    StringComparison.Ordinal
                )
        );

    [Theory]
    [InlineData("films/")]
    [InlineData("films")]
    [InlineData("./")]
    public void A_link_to_a_folder_is_refused_since_it_opens_as_a_list_from_disk(string address) =>
        Assert.Contains(
            "index.html:4:10 WC0801",
            Faults(("index.html", Page($"""<a href="{address}">x</a>""")), ("films/index.html", Page("", "Films")))
        );

    [Fact]
    public void An_anchor_that_is_not_there_is_reported_on_this_page_and_on_others() =>
        Assert.Equal(
            ["index.html:4:13 WC0802", "index.html:4:37 WC0802"],
            Faults(
                (
                    "index.html",
                    Page(
                        """<p><a href="#nowhere">1</a><a href="b.html#Cast">2</a><a href="b.html#r%C3%B4le">3</a></p>""",
                        "Home"
                    )
                ),
                ("b.html", Page("""<p id="cast">x</p><p id="rôle">y</p>"""))
            )
        );

    [Theory]
    [InlineData("""<p aria-describedby="here gone">x</p>""", "index.html:4:27")]
    [InlineData("""<label for="gone">x</label>""", "index.html:4:13")]
    [InlineData("""<svg aria-hidden="true"><path fill="url(#gone)"/></svg>""", "index.html:4:41")]
    public void A_reference_within_the_page_needs_its_element(string body, string place) =>
        Assert.Equal([$"{place} WC0802"], FaultsIn(body, """<link id="here" rel="help" href="#top">"""));

    [Theory]
    [InlineData("/films/giselle.html")]
    [InlineData("//example.org/")]
    [InlineData("file:///home/me/giselle.html")]
    public void A_link_that_needs_a_server_is_refused(string address) =>
        Assert.Equal(["index.html:4:10 WC0811"], FaultsIn($"""<a href="{address}">x</a>"""));

    [Theory]
    [InlineData("""<img alt="" src="https://example.org/a.png">""")]
    [InlineData("""<img alt="" src="//example.org/a.png">""")]
    [InlineData("""<img alt="" srcset="http://example.org/a.png 2x">""")]
    [InlineData("""<script src="https://example.org/a.js"></script>""")]
    [InlineData("""<iframe title="x" src="https://example.org/"></iframe>""")]
    [InlineData("""<form action="https://example.org/"></form>""")]
    [InlineData("""<p style="background:url(https://example.org/a.png)">x</p>""")]
    [InlineData("""<script>var x = fetch("data.json");</script>""")]
    [InlineData("""<script>new Worker("w.js")</script>""")]
    [InlineData("""<script type="module">let x;</script>""")]
    public void A_page_asks_no_other_host_and_loads_nothing_by_script(string body) =>
        Assert.Equal("WC0809", Assert.Single(FaultsIn(body)).Split(' ')[1]);

    [Theory]
    [InlineData("""<link rel="stylesheet" href="https://example.org/a.css">""", "WC0809")]
    [InlineData("""<link rel="preconnect" href="https://example.org">""", "WC0809")]
    [InlineData("""<link rel="icon" href="missing.svg">""", "WC0801")]
    [InlineData("""<link rel="alternate" href="feed.xml">""", "WC0801")]
    public void Links_in_the_head_are_judged_by_what_a_browser_does_with_them(string head, string code) =>
        Assert.Equal(code, Assert.Single(FaultsIn("", head)).Split(' ')[1]);

    [Fact]
    public void Links_for_readers_to_other_hosts_are_fine() =>
        Assert.Empty(
            FaultsIn(
                """<p><a href="https://example.org/a?b#c">1</a> <a href="mailto:a@example.org">2</a> <img alt="" src="data:image/png;base64,AA"></p>""",
                """<link rel="license" href="https://example.org/licence">"""
            )
        );

    [Fact]
    public void Complete_addresses_of_the_site_itself_are_checked_in_pages_and_in_the_sitemap() =>
        Assert.Equal(
            ["index.html:4:13 WC0801", "sitemap.xml:3:11 WC0801"],
            Faults(
                (
                    "index.html",
                    Page(
                        """<p><a href="https://example.org/crow/gone.html">x</a></p>""",
                        head: """<link rel="canonical" href="https://example.org/crow/">"""
                    )
                ),
                (
                    "sitemap.xml",
                    """
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    <url><loc>https://example.org/crow/index.html</loc></url>
                    <url><loc>https://example.org/crow/lost.html</loc></url>
                    </urlset>
                    """
                )
            )
        );

    [Fact]
    public void The_same_mistake_at_two_places_is_reported_twice() =>
        Assert.Equal(
            ["index.html:4:10 WC0801", "index.html:5:10 WC0801"],
            FaultsIn("<a href=\"x.html\">x</a>\n<a href=\"x.html\">x</a>")
        );
}
