using Whitecrow.Audit;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Output;

public class SingleFileTests
{
    private const string Named = "offline: { single_file: all.html }";

    // Templates of its own, so that a test shows all that goes in.
    private const string Two = """
        === site.yml
        title: Two
        === templates/labels.en.yml
        a: b
        === templates/layouts/home.sbn-html
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Two</title><link rel="stylesheet" href="assets/s.css"><link rel="icon" href="assets/i.svg"><script src="assets/a.js"></script><script defer src="assets/d.js"></script><script type="application/ld+json">{}</script></head><body><a href="#main">skip</a><a href="pages/one.html">one</a><main id="main" class="page"><h1 id="top">Two</h1><a href="pages/one.html#x">x</a></main><footer id="cite"><a href="#cite">c</a></footer></body></html>
        === templates/layouts/page.sbn-html
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>One</title></head><body><main id="main" class="page" data-n='1'>{{ for s in body }}{{ s.content }}{{ end }}<h1 id="x" aria-labelledby="x gone">One</h1><svg><g fill="url(#x)"/></svg><input name="f" id="f"><label for="f">f</label><!-- <a href="no.html"> --><a href="#x">x</a><a href="#main">main</a><a href="../index.html#top">top</a><a href="../index.html#cite">cite</a><a href="https://example.org/?a=1&amp;b=2">out</a><a href="../data/films.csv" download rel="nofollow">data</a><nav aria-label="n">n</nav><section aria-labelledby="x">s</section><div role="region" aria-label="r">r</div><script src="../assets/a.js"></script><img src="../pic.png" alt=""></main></body></html>
        === templates/layouts/search.sbn-html
        <!DOCTYPE html><html lang="en"><head><title>Search</title></head><body><main><h1>Search</h1></main></body></html>
        === templates/assets/s.css
        a { background: url("i.svg"); } b::after { content: "</style>"; }
        === templates/assets/i.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
        === templates/assets/a.js
        var a = "</script>";
        === templates/assets/d.js
        var d = 1;
        === content/pic.png
        not looked at
        === content/index.md
        ---
        title: Two
        ---
        === content/pages/one.md
        ---
        title: One
        ---
        === content/pages/find.md
        ---
        title: Find
        template: search
        ---

        """;

    [Fact]
    public void The_edition_has_no_mistake_that_the_audit_could_find()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files, Named);

        Assert.NotNull(site.TextOf("all.html"));
        Assert.Empty(SiteAudit.Run(site.Files, []).Where(d => d.Location.File == "all.html"));
    }

    [Fact]
    public void The_edition_of_the_bundled_site_has_every_page_and_every_anchor_in_it_works()
    {
        var site = Pipeline.Build(SmallSites.ReadBundled());
        var edition = site.Files.Single(f => f.Path == "the-white-crow.html");

        Assert.Empty(SiteAudit.Run(site.Files, []).Where(d => d.Location.File == edition.Path));
        Assert.InRange(edition.Content.Length, 100_000, 3_000_000);
        var absent = site
            .Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .Where(f => !f.Text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Select(f => f.Path)
            .Except(["404.html", "pages/search.html", edition.Path])
            .Where(p => !edition.Text.Contains($"<article id=\"/{p[..^5]}\"", StringComparison.Ordinal));
        Assert.Empty(absent);
    }

    [Theory]
    [InlineData("<a href=\"#/pages/one\">one</a>", "a link of the frame leads to the page's article")]
    [InlineData("<a href=\"#/pages/one:x\">x</a>", "a link between pages leads to the anchor in the article")]
    [InlineData(
        "<a href=\"#/pages/one:x\">x</a><a href=\"#/pages/one\">main</a>",
        "a page's links to itself stay in it"
    )]
    [InlineData(
        "<a href=\"#/index:top\">top</a><a href=\"#/index\">cite</a>",
        "what stands outside of main is the page"
    )]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">out</a>", "a link to another host stays as it is")]
    [InlineData("<a>data</a>", "a file that may not be there is not linked, nor offered for download")]
    [InlineData("<div role=\"group\" aria-label=\"n\">n</div>", "a way about one page is no landmark among hundreds")]
    [InlineData("<section>s</section>", "nor is a part of a page")]
    [InlineData("<div role=\"group\" aria-label=\"r\">r</div>", "nor a box that scrolls, which keeps its name")]
    [InlineData("<a href=\"#main\">skip</a>", "the frame keeps its own anchors")]
    [InlineData("<article id=\"/pages/one\" class=\"page\" data-n='1'>", "the article is what main was")]
    [InlineData("<h1 id=\"/pages/one:x\" aria-labelledby=\"/pages/one:x\">One</h1>", "ids differ from page to page")]
    [InlineData("<g fill=\"url(#/pages/one:x)\"/>", "drawings find their own ids")]
    [InlineData(
        "<input name=\"/pages/one:f\" id=\"/pages/one:f\"><label for=\"/pages/one:f\">",
        "boxes to tick are one page's"
    )]
    [InlineData("<!-- <a href=\"no.html\"> -->", "a comment is no link")]
    [InlineData("<img src=\"data:image/png;base64,", "pictures are in the file")]
    [InlineData("<link rel=\"icon\" href=\"data:image/svg+xml;base64,", "so is the icon")]
    [InlineData("url(data:image/svg+xml;base64,", "and the pictures of the style sheet")]
    [InlineData("content: \"<\\/style>\"", "a style sheet cannot end its element")]
    [InlineData("<script>var a = \"<\\/script>\";", "nor a script")]
    [InlineData("<script>var d = 1;\n</script>\n</body>", "a deferred script comes last")]
    [InlineData("<meta name=\"robots\" content=\"noindex\">", "search engines have the pages themselves")]
    public void Pages_become_articles(string expected, string why) =>
        Assert.True(Edition(Named).Contains(expected, StringComparison.Ordinal), $"{why}: {Edition(Named)}");

    [Fact]
    public void Neither_the_search_page_nor_data_of_one_page_nor_a_script_of_one_page_is_taken_over()
    {
        var edition = Edition(Named);

        Assert.DoesNotContain("/pages/find", edition, StringComparison.Ordinal);
        Assert.DoesNotContain("ld+json", edition, StringComparison.Ordinal);
        Assert.Equal(2, edition.Split("<script").Length - 1);
    }

    [Fact]
    public void Where_the_site_knows_its_address_other_files_are_linked_there() =>
        Assert.Contains(
            "<a href=\"https://example.org/two/data/films.csv\" download rel=\"nofollow\">data</a>",
            Edition(Named + "\nurl: https://example.org/two/"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_name_that_a_page_has_is_reported()
    {
        var site = SmallCatalogue.Site(Two, "offline: { single_file: index.html }", ownTemplates: true);

        var found = Assert.Single(site.Diagnostics, d => d.Code == DiagnosticCode.SameAddress);
        Assert.Equal(
            "'index.html' is the address of content/index.md; give this copy of the site another name",
            found.Message
        );
        Assert.Equal("site.yml", found.Location.File);
        Assert.DoesNotContain("<article", site.TextOf("index.html"), StringComparison.Ordinal);
    }

    private static string Edition(string settings) =>
        SmallCatalogue.Site(Two, settings, ownTemplates: true).TextOf("all.html")!;
}
