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
    public void A_director_may_stand_alone_below_a_title() =>
        Assert.Contains(
            "films/the-ferry directors {person: anna-berg}",
            Claims(
                "The Ferry (1951)\ndir. Anna Berg\nA boat is late.\n\nEvening (1962)\ndir. Olga Ray\nA boat is early."
            )
        );

    [Fact]
    public void The_column_that_counts_the_rows_says_nothing()
    {
        var reading = SeedTexts.Read("No.\tTitle\tYear\tLength\n1\tThe Ferry\t1951\t88'\n2\tEvening\t1962\t90'").Value!;

        Assert.Empty(reading.Passages);
        Assert.Contains("90", reading.Claims.Where(c => c.Field == "runtime").Select(c => c.Value.Yaml));
    }

    [Theory]
    [InlineData("films/evening directors {person: ivo-lund}")]
    [InlineData("films/evening year 1962")]
    [InlineData("films/evening countries DK")]
    [InlineData("films/morning directors {person: eva-holm}")]
    [InlineData("films/noon countries GB")]
    [InlineData("films/noon directors {person: olga-ray}")]
    [InlineData("films/the-ferry runtime 135")]
    public void A_number_opens_an_item_whatever_stands_behind_it(string claim) =>
        Assert.Contains(claim, Claims(Numbered));

    [Fact]
    public void What_stands_below_an_item_that_cannot_be_told_is_not_the_film_s_above()
    {
        var claims = Claims(Numbered);

        Assert.DoesNotContain(claims, c => c.Contains("amal-sabri", StringComparison.Ordinal));
        Assert.Equal(4, claims.Count(c => c.Contains(" title ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("films/first-morning title First Morning")]
    [InlineData("films/evening directors {person: eva-holm}")]
    public void A_bullet_or_a_blank_line_opens_an_item_among_others(string claim) =>
        Assert.Contains(
            claim,
            Claims(
                claim.StartsWith("films/first", StringComparison.Ordinal)
                    ? "Boats\n\n- The Ferry (1951)\n- Noon (1960) in two parts\n- First Morning\n- Night (1970): a storm"
                    : "Boats\n\nThe Ferry (1951)\nA boat is late.\n\nEvening\nFilmed by Eva Holm.\nDirector: Eva Holm\n\nNoon (1960)\nNo boat.\n\n"
                        + "Night (1970)\nA storm.\n\nMorning (1971)\nCalm."
            )
        );

    [Theory]
    [InlineData("films/the-ferry year 2011")]
    [InlineData("films/the-ferry countries DE")]
    [InlineData("films/the-ferry directors {person: anna-berg}")]
    [InlineData("films/evening runtime 128")]
    [InlineData("films/noon directors {person: olga-ray}")]
    public void A_line_of_facts_in_a_programme_may_have_a_stranger_among_them(string claim) =>
        Assert.Contains(
            claim,
            Claims(
                "Boats in May\n\nFriday 3 May, 18.30\nThe Ferry\nGermany/France 2011, dir Anna Berg, 103 min, 3D\nA homage.\n\n"
                    + "Saturday 4 May, 15.00\nEvening\nUK 1951, dir Ivo Lund & Eva Holm, 128 min\nRestored print.\n\n"
                    + "Sunday 5 May, 19.00\nNoon\nSpain 1983, dir Olga Ray, 102 min\nNo boat."
            )
        );

    [Theory]
    [InlineData("films/the-ferry directors {person: anna-berg}")]
    [InlineData("films/the-ferry writers {person: ivo-lund}")]
    [InlineData("films/the-ferry countries GB")]
    [InlineData("films/the-ferry year 1967")]
    [InlineData("films/the-ferry runtime 94")]
    [InlineData("films/the-ferry companies {organisation: holm-park, role: production}")]
    [InlineData("films/the-ferry cast {person: eva-rudd}")]
    [InlineData("films/evening writers {person: olga-ray}")]
    [InlineData("films/evening crew {person: ivo-rudd, role: music}")]
    [InlineData("films/evening cast {person: jan-kos, character: the clerk}")]
    public void Credits_in_brackets_below_a_title_are_read(string claim) =>
        Assert.Contains(
            claim,
            Claims(
                """
                Boats on film

                1. The Ferry
                (dir. Anna Berg, GB, 1967, 94 min., b/w, Holm Park; scr. Ivo Lund from the novel by Ane Falk; with Eva Rudd, Olga Holt)
                A boat is late.

                2. Evening
                (dir. and scr. Olga Ray, Norway/Denmark, 1983, 101 min.; music Ivo Rudd; with Jan Kos as the clerk)
                Another boat.

                3. Noon
                (dir. Eva Lund, Sweden, 1990, 70 min.)
                No boat.
                """
            )
        );

    private const string Numbered = """
        Boats on film

        1. The Ferry (1951)
        A boat is late, says Anna Berg. 135 minutes.

        2. Evening
        Ivo Lund, Denmark, 1962
        Another boat.

        3. Morning (Eva Holm, 1971)
        No boat at all.

        4. of all the boats that were ever filmed this one is the smallest, and nobody remembers what it was called
        Director: Amal Sabri

        5. Noon, 2000, UK. Directed by Olga Ray.
        """;

    private static IEnumerable<string> Claims(string text) =>
        SeedTexts.Read(text).Value!.Claims.Select(c => $"{c.About} {c.Field} {c.Value.Yaml}");
}
