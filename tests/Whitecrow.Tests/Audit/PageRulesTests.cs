using Xunit;
using static Whitecrow.Tests.Audit.Finished;

namespace Whitecrow.Tests.Audit;

public class PageRulesTests
{
    [Fact]
    public void An_id_used_again_is_reported_where_it_is_used_again() =>
        Assert.Equal(
            ["index.html:4:30 WC0803", "index.html:4:47 WC0803"],
            FaultsIn("""<p id="a">1</p><p class=x id=a>2</p><i><b id='a'>3</b></i><p id="A">4</p>""")
        );

    [Theory]
    [InlineData("<h3>too deep</h3>", "index.html:4:1 WC0804")]
    [InlineData("<h2>x</h2><h4>too deep</h4>", "index.html:4:11 WC0804")]
    [InlineData("<h2>x</h2><h1>second</h1>", "index.html:4:11 WC0804")]
    [InlineData("<h2> <i></i></h2>", "index.html:4:1 WC0804")]
    public void Headings_are_an_outline(string body, string fault) => Assert.Equal([fault], FaultsIn(body));

    [Theory]
    [InlineData("<h2>a</h2><h3>b</h3><h2>c</h2><h3>d</h3><h4>e</h4><h2>f</h2>")]
    [InlineData("<h5 hidden>not there</h5>")]
    [InlineData("""<h2><svg role="img" aria-label="A leap"></svg></h2>""")]
    public void An_outline_may_go_up_by_any_number_of_levels(string body) => Assert.Empty(FaultsIn(body));

    [Fact]
    public void An_article_that_begins_with_a_first_heading_has_an_outline_of_its_own()
    {
        const string Good = "<article><h1>One</h1><h2>a</h2></article><article><h2>b</h2></article>";

        Assert.Empty(FaultsIn(Good));
        Assert.Equal(["index.html:4:20 WC0804"], FaultsIn("<article><h1>a</h1><h3>b</h3></article>"));
    }

    [Fact]
    public void A_page_without_a_first_heading_is_reported() =>
        Assert.Equal(
            ["index.html WC0804"],
            Faults(("index.html", Page("").Replace("h1", "p", StringComparison.Ordinal)))
        );

    [Theory]
    [InlineData("""<img src="data:image/png;base64,AA">""")]
    [InlineData("""<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>""")]
    [InlineData("""<svg role="img"><title> </title></svg>""")]
    [InlineData("""<svg role="img" aria-labelledby="empty"></svg><b id="empty"></b>""")]
    [InlineData("""<p><a href="#top"><svg aria-hidden="true"></svg></a></p>""")]
    [InlineData("""<p><a href="#top"><img alt="" src="data:image/png;base64,AA"></a></p>""")]
    [InlineData("""<iframe></iframe>""")]
    public void A_picture_needs_words(string body) =>
        Assert.Equal("WC0805", Assert.Single(FaultsIn(body)).Split(' ')[1]);

    [Theory]
    [InlineData("""<img alt="" src="data:image/png;base64,AA">""")]
    [InlineData("""<svg role="img" aria-label="A leap"><svg></svg></svg>""")]
    [InlineData("""<svg role="img"><title>A leap</title></svg>""")]
    [InlineData("""<svg role="group" aria-label="Who knew whom"><a href="#top"><text>A</text></a></svg>""")]
    [InlineData("""<p aria-hidden="true"><svg></svg></p>""")]
    [InlineData("""<p><a href="#top"><svg aria-hidden="true"></svg> The Leap</a></p>""")]
    [InlineData("""<p><a href="#top" aria-label="Home"><svg aria-hidden="true"></svg></a></p>""")]
    public void A_picture_with_words_or_without_meaning_is_fine(string body) => Assert.Empty(FaultsIn(body));

    [Theory]
    [InlineData("<a href=\"#main\"></a>")]
    [InlineData("<a href=\"#main\"> <span aria-hidden=\"true\">→</span></a>")]
    [InlineData("<button type=\"button\"></button>")]
    [InlineData("<input type=\"button\">")]
    [InlineData("<input type=\"search\" placeholder=\"Search\">")]
    [InlineData("<select id=\"b\"><option>1</option></select>")]
    [InlineData("<label> <textarea></textarea></label>")]
    public void What_can_be_pressed_or_filled_in_needs_words(string body) =>
        Assert.Equal("WC0816", Assert.Single(FaultsIn($"<p id=\"main\">{body}</p>")).Split(' ')[1]);

    [Theory]
    [InlineData("<a id=\"here\"></a>")]
    [InlineData("<a href=\"#main\" aria-label=\"Up\"></a>")]
    [InlineData("<button type=\"button\"><span>Go</span></button>")]
    [InlineData("<input type=\"submit\"><input type=\"hidden\"><input type=\"button\" value=\"Go\">")]
    [InlineData("<label for=\"a\">A</label><input id=\"a\">")]
    [InlineData("<label>A <input type=\"checkbox\"></label>")]
    [InlineData("<p hidden><input></p>")]
    public void What_says_what_it_is_for_is_fine(string body) =>
        Assert.Empty(FaultsIn($"<div id=\"main\">{body}</div>"));

    [Theory]
    [InlineData("<html lang=\"en\">", "<html>", "index.html:2:1 WC0806")]
    [InlineData("<html lang=\"en\">", "<html lang=\" \">", "index.html:2:1 WC0806")]
    [InlineData("<h1>", "<h1 lang=\"en_GB\">", "index.html:3:24 WC0806")]
    [InlineData("<title>Giselle</title>", "<title> </title>", "index.html:2:45 WC0807")]
    [InlineData("<title>Giselle</title>", "", "index.html WC0807")]
    [InlineData("<!doctype html>", "", "index.html:2:1 WC0810")]
    [InlineData("<meta charset=\"utf-8\">", "", "index.html WC0810")]
    [InlineData("\"utf-8\"", "\"latin1\"", "index.html:2:23 WC0810")]
    public void A_page_says_what_it_is(string instead, string of, string fault) =>
        Assert.Contains(fault, Faults(("index.html", Page("").Replace(instead, of, StringComparison.Ordinal))));

    [Theory]
    [InlineData("<p>1 < 2</p>", "index.html:4:6")]
    [InlineData("<p>x</i></p>", "index.html:4:5")]
    [InlineData("<p>&copy 1961</p>", "index.html:4:4")]
    [InlineData("""<p class="a" class="b">x</p>""", "index.html:4:1")]
    [InlineData("""<p title="a"b">x</p>""", "index.html:4:13")]
    [InlineData("<table><p>x</p></table>", "index.html:4:8")]
    [InlineData("<div>", "index.html:5:1")]
    public void Markup_that_a_browser_has_to_repair_is_reported(string body, string place) =>
        Assert.Contains($"{place} WC0810", FaultsIn(body));

    [Fact]
    public void A_page_nested_deeper_than_browsers_go_is_one_mistake() =>
        Assert.Equal(["index.html:4:2546 WC0810"], FaultsIn(string.Concat(Enumerable.Repeat("<div>", 3_000)) + "{{"));

    [Theory]
    [InlineData("""<p onclick="x()">x</p>""", "index.html:4:13")]
    [InlineData("""<svg aria-hidden="true" onload='x()'></svg>""", "index.html:4:33")]
    [InlineData("""<p><a href="javascript:x()">x</a></p>""", "index.html:4:13")]
    [InlineData("""<p><a href=" JavaScript&#58;x()">x</a></p>""", "index.html:4:13")]
    [InlineData("""<p><a href="java&#10;script:x()">x</a></p>""", "index.html:4:13")]
    [InlineData("""<p><a href="data:text/html,x">x</a></p>""", "index.html:4:13")]
    [InlineData("""<svg aria-hidden="true"><a xlink:href="javascript:x()"></a></svg>""", "index.html:4:40")]
    [InlineData("""<form><button formaction="javascript:x()">x</button></form>""", "index.html:4:27")]
    [InlineData("""<p>x<script>x()</script></p>""", "index.html:4:5")]
    [InlineData("""<p><object title="x"></object></p>""", "index.html:4:4")]
    [InlineData("""<iframe title="x" srcdoc="x"></iframe>""", "index.html:4:27")]
    [InlineData("""<template><p onclick="x()">x</p></template>""", "index.html:4:23")]
    [InlineData("""<noscript><p onclick="x()">x</p></noscript>""", "index.html:4:23")]
    [InlineData(
        """<svg aria-hidden="true"><a href="#top"><set attributeName="href" to="javascript:x()"/></a></svg>""",
        "index.html:4:70"
    )]
    public void Nothing_in_a_text_can_run(string body, string place) =>
        Assert.Contains($"{place} WC0813", FaultsIn(body));

    [Fact]
    public void A_drawing_that_can_run_is_reported() =>
        Assert.Equal(
            ["a.svg:2:2 WC0813", "a.svg:3:2 WC0813", "a.svg:4:2 WC0809"],
            Faults(
                ("index.html", Page("""<img alt="A leap" src="a.svg">""")),
                (
                    "a.svg",
                    """
                    <svg xmlns="http://www.w3.org/2000/svg">
                    <script>x()</script>
                    <g onload="x()"/>
                    <image href="https://example.org/a.png"/>
                    </svg>
                    """
                )
            )
        );

    [Theory]
    [InlineData("feed.xml", "<feed>\n  <a></b>\n</feed>", "feed.xml:2:8")]
    [InlineData("data/all.json", "{\n  \"a\": 1,}", "data/all.json:2:10")]
    [InlineData("bomb.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "bomb.svg")]
    public void Files_for_machines_are_well_formed(string path, string text, string place) =>
        Assert.Equal([$"{place} WC0810"], Faults(("index.html", Page("")), (path, text)));

    [Fact]
    public void Data_in_a_page_is_well_formed_and_escaped_as_data() =>
        Assert.Equal(
            ["index.html:3:45 WC0810", "index.html:5:7 WC0808"],
            Faults(
                    (
                        "index.html",
                        Page(
                            "<script type=\"application/ld+json\">\n{\"a\":\"&quot;\"}</script>",
                            head: """<script type="application/ld+json">{"name": x}</script>"""
                        )
                    )
                )
                .Where(f => f.Contains("WC08", StringComparison.Ordinal))
        );
}
