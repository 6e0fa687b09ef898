using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class ListLineTests
{
    [Theory]
    [InlineData("The Ferry (1951) dir. Anna Berg", "films/the-ferry directors {person: anna-berg}")]
    [InlineData("The Ferry (1951) dir. Anna Berg ★★★★", "films/the-ferry directors {person: anna-berg}")]
    [InlineData("The Ferry (1951) dir. Anna Berg, 1h 32m", "films/the-ferry runtime 92")]
    [InlineData("The Ferry (1951) directed by Anna Berg [lost]", "films/the-ferry directors {person: anna-berg}")]
    [InlineData("The Ferry (1951) starring Eva Holm and Cher", "films/the-ferry cast {person: eva-holm}")]
    [InlineData("The Ferry (1951) dir. Anna Berg – from the novel by Ivo Lund", "works/the-ferry form novel")]
    [InlineData("2. The Ferry (1951, Norway/Denmark, 88')", "films/the-ferry countries DK")]
    public void A_line_of_a_list_tells_who_made_a_film(string line, string claim) =>
        Assert.Contains(claim, Claims($"Evening (1950) dir. Ivo Lund\n{line}\nMorning (1949) dir. Eva Holm"));

    [Theory]
    [InlineData("films/the-ferry year 1951")]
    [InlineData("films/the-ferry directors {person: anna-berg}")]
    [InlineData("films/the-ferry cast {person: ivo-holt}")]
    [InlineData("films/evening cast {person: ivo-lund}")]
    public void Bullets_with_a_year_behind_the_title_are_items(string claim) =>
        Assert.Contains(
            claim,
            Claims(
                """
                SHORT LIST
                • "The Ferry" – 1951, d. Anna Berg, w/ Eva Holm, Ivo Holt
                • "Evening" – 1962, d. Olga Ray, w/ Ivo Lund
                """
            )
        );

    [Theory]
    [InlineData("films/the-ferry countries \"NO\"")]
    [InlineData("films/the-ferry directors {person: ivo-lund}")]
    [InlineData("films/the-ferry runtime 88")]
    [InlineData("films/evening countries DK")]
    [InlineData("films/evening year 1962")]
    [InlineData("films/morning languages ar")]
    public void A_line_of_facts_below_a_title_may_be_parted_by_points_or_bars(string claim) =>
        Assert.Contains(
            claim,
            Claims(
                """
                Three films

                The Ferry
                Norway, 1951. Director: Anna Berg, Ivo Lund. 88 min.
                A boat is late.

                Evening
                Norway/Denmark, 1962. Director: Olga Ray. 90 min.
                A boat is early.

                MORNING
                Dir. Amal Sabri | Egypt | 2008 | 101 min | Arabic with English subtitles
                There is no boat.
                """
            )
        );

    [Theory]
    [InlineData("films/the-ferry year 1951")]
    [InlineData("films/evening directors {person: olga-ray}")]
    [InlineData("films/morning cast {person: eva-holm}")]
    public void Titles_above_the_same_labels_are_a_list_and_no_page(string claim)
    {
        const string Text = """
            Boats: three films

            The Ferry
            Year: 1951
            Director: Anna Berg

            Evening!
            Year: 1962
            Director: Olga Ray

            Morning
            Year: 1970
            Cast: Eva Holm, Ivo Lund
            """;

        Assert.Equal(SeedKind.FilmList, SeedTexts.Read(Text).Value!.Kind);
        Assert.Contains(claim, Claims(Text));
    }

    [Fact]
    public void The_column_that_counts_the_rows_says_nothing()
    {
        var reading = SeedTexts.Read("No.\tTitle\tYear\tLength\n1\tThe Ferry\t1951\t88'\n2\tEvening\t1962\t90'").Value!;

        Assert.Empty(reading.Passages);
        Assert.Contains("90", reading.Claims.Where(c => c.Field == "runtime").Select(c => c.Value.Yaml));
    }

    private static IEnumerable<string> Claims(string text) =>
        SeedTexts.Read(text).Value!.Claims.Select(c => $"{c.About} {c.Field} {c.Value.Yaml}");
}
