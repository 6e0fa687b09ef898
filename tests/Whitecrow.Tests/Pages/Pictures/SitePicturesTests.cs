using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Pages.Pictures;
using Whitecrow.Site;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class SitePicturesTests
{
    private static readonly (string Path, string Text)[] Site =
    [
        (
            "films/giselle",
            "title: Giselle\nyear: {value: 1975, cite: [list, archive]}\nkind: ballet-film\nbased_on: [giselle]\ncompanies: [{organisation: studio}, {organisation: bolshoi-ballet}]"
        ),
        (
            "films/the-legend-of-love",
            "title: The Legend of Love\nyear: {value: 1966, cite: list}\nkind: ballet-film\nbased_on: [the-legend-of-love]"
        ),
        (
            "films/the-leap",
            "title: The Leap\nyear: 201X\nkind: feature\nbased_on: [the-life]\ndirectors: [ralph-fiennes]\ncast: [{person: oleg-ivenko, character: Rudolf, portrays: rudolf-nureyev, cite: list}]\nabout: [organisations/bolshoi-ballet]"
        ),
        ("works/giselle", "title: Giselle\nform: ballet\ncreators: [{person: adolphe-adam, role: music}]"),
        ("works/the-legend-of-love", "title: The Legend of Love\nform: ballet"),
        ("works/the-life", "title: The Life\nform: book"),
        ("organisations/bolshoi-ballet", "title: Bolshoi Ballet\nkind: ballet-company"),
        ("organisations/studio", "title: Studio\nkind: studio"),
        (
            "people/rudolf-nureyev",
            "title: Rudolf Nureyev\nborn: '1938-03-17'\ndied: '1993-01-06'\nextra: {leapt: true}\nrelations: [{person: clara-saint, kind: friend, cite: [list, archive]}]"
        ),
        ("people/clara-saint", "title: Clara Saint"),
        ("people/oleg-ivenko", "title: Oleg Ivenko"),
        ("people/ralph-fiennes", "title: Ralph Fiennes"),
        ("people/adolphe-adam", "title: Adolphe Adam"),
        (
            "story/10-paris",
            "title: Paris\nevents: [{when: '1961-05', title: Arrival}, {when: '1961-06-16', title: Leap, turn: true, who: [people/clara-saint]}]"
        ),
        ("sources/list", "title: A list\nkind: annotated-list"),
        ("sources/archive", "title: An archive\nkind: web-page"),
    ];

    [Fact]
    public void A_filmed_ballet_shows_its_ballet_and_its_company()
    {
        var cover = PictureOf("films/giselle");

        Assert.Contains("M1 1Z", cover.Body, StringComparison.Ordinal);
        Assert.Contains("M9 9Z", cover.Body, StringComparison.Ordinal);
        Assert.Contains("arc sure", cover.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_after_a_book_shows_the_figure_for_films_and_the_company_that_it_is_about()
    {
        var cover = PictureOf("films/the-leap");

        Assert.Contains("M2 2Z", cover.Body, StringComparison.Ordinal);
        Assert.Contains("M9 9Z", cover.Body, StringComparison.Ordinal);
        Assert.Contains(">2010–19</text>", cover.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("disc", cover.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_one_source_breaks_the_arc_and_no_company_leaves_the_beam_bare()
    {
        var cover = PictureOf("films/the-legend-of-love");

        Assert.Contains("arc one", cover.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("M9 9Z", cover.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filmed_ballet_that_nobody_has_drawn_is_named()
    {
        var work = Assert.Single(Pictures().WithoutDrawing());

        Assert.Equal("works/the-legend-of-love", work.Id.Value);
    }

    [Theory]
    [InlineData("people/rudolf-nureyev", "mono mk")]
    [InlineData("people/clara-saint", "mono mk")]
    [InlineData("people/adolphe-adam", "mono mm")]
    [InlineData("people/oleg-ivenko", "mono mp")]
    public void The_ground_of_a_person_is_the_part_of_the_site_that_they_belong_to(string id, string classes)
    {
        Assert.Equal(classes, PictureOf(id).Classes);
    }

    [Fact]
    public void The_axis_of_the_portraits_runs_around_the_turn_of_the_story()
    {
        var monogram = PictureOf("people/rudolf-nureyev");

        Assert.Contains("""class="mlife" d="M49.1 102H84.3"/>""", monogram.Body, StringComparison.Ordinal);
        Assert.Contains("""class="mturn" d="M63.8 94V110"/>""", monogram.Body, StringComparison.Ordinal);
        Assert.Contains("marc", monogram.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chapter_stands_at_its_turn()
    {
        var strip = Pictures().Strip(Find("story/10-paris"))!;

        Assert.Equal(1961, strip.Here!.Year);
        Assert.Contains("class=\"dim\"", strip.Picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Players_are_tied_to_the_people_they_portray_and_to_their_director()
    {
        var network = Assert.Single(Network.Draw(Pictures().NetworkOf(entry => entry.Id.OutputPath)));

        Assert.Contains("<title>network.plays</title>", network.Body, StringComparison.Ordinal);
        Assert.Contains("<title>network.directs</title>", network.Body, StringComparison.Ordinal);
        Assert.Contains("<title>network.knows</title>", network.Body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"people/clara-saint.html\">", network.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Adolphe Adam", network.Body, StringComparison.Ordinal);
    }

    private static Picture PictureOf(string id) => Pictures().Of(Find(id))!;

    private static SitePictures Pictures() => new(Model(), Drawings(), key => key);

    private static Entry Find(string id) => Model().Entries.First(entry => entry.Id.Value == id);

    private static SiteModel Model()
    {
        var content = ContentReader.ReadAll([
            .. Site.Select(file => new SourceText($"content/{file.Path}.md", $"---\n{file.Text}\n---\n")),
        ]);
        Assert.Empty(content.Diagnostics);
        var settings = SiteSettings.Read(new SourceText("site.yml", "title: The Leap")).Value;
        var site = SiteResolver.Resolve(settings, content.Value, [], [], withDrafts: false);
        Assert.Empty(site.Diagnostics);
        return site.Value;
    }

    private static DrawingBook Drawings()
    {
        static SourceText Drawing(string path, string shape) =>
            new($"covers/{path}.svg", $"<svg><path class=\"f\" d=\"{shape}\"/></svg>");

        return DrawingBook
            .Read([
                Drawing("works/giselle", "M1 1Z"),
                Drawing("films/_any", "M2 2Z"),
                Drawing("works/_any", "M3 3Z"),
                Drawing("organisations/bolshoi-ballet", "M9 9Z"),
            ])
            .Value;
    }
}
