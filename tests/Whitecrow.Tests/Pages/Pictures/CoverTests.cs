using System.Globalization;
using AngleSharp.Html.Parser;
using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class CoverTests
{
    [Theory]
    [InlineData(1966, "d6", "186", "81.6")]
    [InlineData(1974, "d7", "138", "62.4")]
    [InlineData(1975, "d7", "162", "62.4")]
    [InlineData(1977, "d7", "210", "120")]
    [InlineData(1979, "d7", "258", "254.4")]
    [InlineData(1982, "d8", "90", "120")]
    [InlineData(1983, "d8", "114", "81.6")]
    [InlineData(1987, "d8", "210", "120")]
    [InlineData(1989, "d8", "258", "254.4")]
    [InlineData(2018, "d1", "234", "177.6")]
    public void The_year_sets_the_ground_and_the_place_of_the_disc(int year, string ground, string x, string y)
    {
        var cover = Cover.Draw(Facts(CoverDate.Of(year)));

        Assert.Equal("cover " + ground, cover.Classes);
        Assert.Contains($"""<circle class="disc" cx="{x}" cy="{y}" r="15"/>""", cover.Body, StringComparison.Ordinal);
        Assert.Contains($""" y="398">{year}</text>""", cover.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_disc_lies_on_the_arc()
    {
        for (var year = 1960; year < 1970; year++)
        {
            var disc = Parse(Cover.Draw(Facts(CoverDate.Of(year)))).QuerySelector(".disc")!;
            var x = double.Parse(disc.GetAttribute("cx")!, CultureInfo.InvariantCulture);
            var y = double.Parse(disc.GetAttribute("cy")!, CultureInfo.InvariantCulture);

            // The arc is the parabola through (30, 300), (150, 60), (270, 300).
            Assert.Equal(60 + ((x - 150) * (x - 150) / 60), y, 0.05);
        }
    }

    [Fact]
    public void A_year_known_only_to_its_decade_has_a_ground_and_no_disc()
    {
        var cover = Cover.Draw(Facts(new CoverDate(1970, null, "1970s")));

        Assert.Equal("cover d7", cover.Classes);
        Assert.DoesNotContain("disc", cover.Body, StringComparison.Ordinal);
        Assert.Contains(">1970s</text>", cover.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_year_stands_on_paper_without_a_disc()
    {
        var cover = Cover.Draw(Facts(null));

        Assert.Equal("cover d1", cover.Classes);
        Assert.DoesNotContain("disc", cover.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"y\"", cover.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EvidenceLine.Solid, "sure")]
    [InlineData(EvidenceLine.Dashed, "one")]
    [InlineData(EvidenceLine.Dotted, "disp")]
    public void The_line_of_the_arc_says_how_sure_the_film_is(EvidenceLine evidence, string name)
    {
        var cover = Cover.Draw(Facts(CoverDate.Of(1975)) with { Evidence = evidence });

        Assert.Contains($"""<path class="arc {name}" """, cover.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_lie_in_the_order_of_drawing()
    {
        var facts = Facts(CoverDate.Of(1975)) with { Frieze = "<g class=\"fr\"/>", Figure = "<g class=\"fi\"/>" };

        var classes = Parse(Cover.Draw(facts)).QuerySelectorAll("svg > *").Select(e => e.ClassName);

        Assert.Equal(["g", "f", "fr", "fi", "arc sure", "disc", "stage", "t", "o", "y"], classes);
    }

    [Fact]
    public void Words_of_content_cannot_become_markup()
    {
        var facts = Facts(new CoverDate(1970, null, "<1970>")) with
        {
            Title = "Tom & <b>Jerry",
            OriginalTitle = "\"</text><script>",
            OriginalLanguage = "\"><script>",
        };

        var svg = Parse(Cover.Draw(facts));

        Assert.Empty(svg.QuerySelectorAll("script, b"));
        Assert.Equal("Tom & <b>Jerry", svg.QuerySelector(".t")!.TextContent);
        Assert.Equal("\"</text><script>", svg.QuerySelector(".o")!.TextContent);
    }

    [Fact]
    public void An_original_title_that_says_the_same_or_is_too_long_is_left_out()
    {
        var same = Facts(null) with { Title = "Giselle", OriginalTitle = "Giselle" };
        var tooLong = Facts(null) with { OriginalTitle = new string('x', 31) };

        Assert.DoesNotContain("class=\"o\"", Cover.Draw(same).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"o\"", Cover.Draw(tooLong).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_two_even_lines_keeps_the_full_size_and_a_long_one_shrinks()
    {
        var even = Cover.Draw(Facts(null) with { Title = "The Legend of Love" }).Body;
        var wide = Cover.Draw(Facts(null) with { Title = "Konzertabendprogramm" }).Body;

        Assert.Contains("""y="338">The Legend</text>""", even, StringComparison.Ordinal);
        Assert.Contains("""y="366">of Love</text>""", even, StringComparison.Ordinal);
        Assert.Contains("""y="338" style="font-size:21px">Konzertabendprogramm""", wide, StringComparison.Ordinal);
    }

    private static CoverFacts Facts(CoverDate? date) =>
        new("Giselle", "Жизель", "ru", date, EvidenceLine.Solid, "", "");

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(Picture picture) =>
        new HtmlParser().ParseDocument($"<svg class=\"{picture.Classes}\">{picture.Body}</svg>");
}
