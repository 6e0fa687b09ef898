using Whitecrow.Diagnostics;
using Whitecrow.Tests.Output;
using Xunit;

namespace Whitecrow.Tests.Pages;

public class PreviewTests
{
    private const string Picture = "=== content/pictures/card 1.png\nnot looked at\n";

    private const string Preview = "preview: { file: pictures/card 1.png, alt: 'An \"arc\".' }";

    [Fact]
    public void Where_the_site_knows_its_address_other_sites_are_told_of_its_preview_picture()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files + Picture, $"url: https://example.org/x\n{Preview}");

        Assert.Contains(
            "<meta property=\"og:image\" content=\"https://example.org/x/pictures/card%201.png\">\n"
                + "<meta property=\"og:image:alt\" content=\"An “arc”.\">"
                    .Replace("“", "&quot;")
                    .Replace("”", "&quot;"),
            site.TextOf("films/the-leap.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_an_address_nothing_is_said_of_it()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files + Picture, Preview);

        Assert.DoesNotContain("og:image", site.TextOf("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_picture_that_is_not_there_is_reported_where_it_is_named()
    {
        var site = SmallCatalogue.Site(SmallCatalogue.Files + Picture, Preview.Replace("card 1", "card 2"));

        var found = Assert.Single(site.Diagnostics, d => d.Code == DiagnosticCode.MissingFile);
        Assert.Equal("site.yml", found.Location.File);
        Assert.StartsWith(
            "there is no file 'content/pictures/card 2.png'; did you mean 'pictures/card 1.png'?",
            found.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_with_a_picture_of_its_own_shows_it_in_place_of_the_drawn_one_and_to_other_sites()
    {
        var films = SmallCatalogue.Files.Replace(
            "year: 2018",
            "year: 2018\nimage: { file: pictures/card 1.png, alt: A leap, credit: Bo Ek, rights: CC0 }"
        );
        var site = SmallCatalogue.Site(films + Picture, $"url: https://example.org/x\n{Preview}");
        var page = site.TextOf("films/the-leap.html");

        Assert.Contains(
            "<img src=\"../pictures/card%201.png\" alt=\"A leap\"><figcaption>Bo Ek, CC0</figcaption>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("og:image:alt\" content=\"A leap\"", page, StringComparison.Ordinal);
    }
}
