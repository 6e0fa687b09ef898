using System.Text.Json;
using System.Text.RegularExpressions;
using Whitecrow.Tests.Output;
using Xunit;

namespace Whitecrow.Tests.Pages.LinkedData;

public class PageDataTests
{
    [Fact]
    public void A_film_says_who_directed_it_who_played_whom_and_what_it_cites()
    {
        var film = DataOf("films/the-leap.html");

        Assert.Equal("Movie", film.GetProperty("@type").GetString());
        Assert.Equal("the-leap.html#this", film.GetProperty("@id").GetString());
        Assert.Equal("2018", film.GetProperty("datePublished").GetString());
        Assert.Equal("PT127M", film.GetProperty("duration").GetString());
        Assert.Equal("MPA R", film.GetProperty("contentRating").GetString());
        Assert.Equal("../people/ana-dorn.html#this", film.GetProperty("director").GetProperty("@id").GetString());
        Assert.Equal("Ana Dorn", film.GetProperty("director").GetProperty("name").GetString());
        Assert.Equal("Bo & his brother", film.GetProperty("actor")[0].GetProperty("characterName").GetString());
        Assert.Equal("Bo Ek", film.GetProperty("about").GetProperty("name").GetString());
        Assert.Equal("ru", film.GetProperty("alternateName").GetProperty("@language").GetString());
        Assert.Equal("Film page", film.GetProperty("citation").GetProperty("name").GetString());
        Assert.Equal(
            ["http://www.wikidata.org/entity/Q1", "https://www.imdb.com/title/tt0000001/"],
            film.GetProperty("sameAs").EnumerateArray().Select(a => a.GetString())
        );
    }

    [Fact]
    public void A_sure_date_is_plain_and_a_doubtful_one_says_that_it_is_EDTF()
    {
        Assert.Equal("1901-02-03", DataOf("people/bo-ek.html").GetProperty("birthDate").GetString());

        var about = DataOf("people/ana-dorn.html").GetProperty("birthDate");
        Assert.Equal("1938~", about.GetProperty("@value").GetString());
        Assert.Equal("http://id.loc.gov/datatypes/edtf", about.GetProperty("@type").GetString());
    }

    [Fact]
    public void A_chapter_has_its_events_with_beginning_and_end()
    {
        var happened = DataOf("story/10-start.html").GetProperty("about");

        Assert.Equal("1961-06-16", happened.GetProperty("startDate").GetString());
        Assert.Equal("1961-06-17", happened.GetProperty("endDate").GetString());
        Assert.Equal("Ufa", happened.GetProperty("location").GetProperty("name").GetString());
        Assert.Equal("Bo Ek", happened.GetProperty("attendee").GetProperty("name").GetString());
    }

    [Fact]
    public void A_value_that_somebody_refuted_is_left_out()
    {
        var files = SmallCatalogue.Files.Replace(
            "runtime: { value: 127, cite: film-page:2 }",
            "runtime: { value: 127, cite: film-page:2, status: refuted, note: no }",
            StringComparison.Ordinal
        );

        Assert.False(DataOf("films/the-leap.html", files).TryGetProperty("duration", out _));
    }

    [Fact]
    public void No_text_can_end_the_script_that_holds_it()
    {
        var files = SmallCatalogue.Files.Replace("Bo & his brother", "'</script><b>'", StringComparison.Ordinal);

        var page = SmallCatalogue.Site(files).TextOf("films/the-leap.html")!;

        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.Contains(@"\u003C/script\u003E\u003Cb\u003E", page, StringComparison.Ordinal);
        var film = DataOf("films/the-leap.html", files);
        Assert.Equal("</script><b>", film.GetProperty("actor")[0].GetProperty("characterName").GetString());
    }

    private static JsonElement DataOf(string path, string files = SmallCatalogue.Files)
    {
        var page = SmallCatalogue.Site(files).TextOf(path)!;
        return JsonDocument
            .Parse(Regex.Match(page, "<script type=\"application/ld\\+json\">(.*?)</script>").Groups[1].Value)
            .RootElement;
    }
}
