using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Xunit;

namespace Whitecrow.Tests.Content;

public class FrontMatterTests
{
    [Fact]
    public void A_film_is_read_with_its_fields_and_the_place_of_each()
    {
        var (film, problems) = Reading.Of(
            """
            ---
            title: The White Crow
            year: 2018
            cast:
              - person: people/oleg-ivenko
                character: Rudolf Nureyev
                cite: film-page:15
            ---

            A film.
            """
        );

        Assert.Empty(problems);
        Assert.Equal("The White Crow", film!.Title);
        Assert.Equal(2018, film.Fields.Date(FilmType.Year)!.Year);
        var row = Assert.Single(film.Fields.All(FilmType.Cast));
        Assert.Equal("film-page:15", Assert.Single(row.Cites).ToString());
        Assert.Equal(5, row.Value.At.Line);
        Assert.Equal("people/oleg-ivenko", ((RowValue)row.Value).Fields.Reference(FilmType.CastPerson)!.Value);
    }

    [Fact]
    public void A_value_may_be_bare_or_attested_or_several_where_sources_differ()
    {
        var (film, problems) = Reading.Of(
            """
            ---
            title: Giselle
            runtime: {value: 92, cite: [a:1, b:2]}
            year:
              - value: 1975
                cite: a:3
                preferred: true
              - {value: 1976, cite: b, status: disputed, note: "a later showing"}
            ---
            """
        );

        Assert.Empty(problems);
        Assert.Equal(92, film!.Fields.Number(FilmType.Runtime));
        Assert.Equal(["a:1", "b:2"], film.Fields.One(FilmType.Runtime)!.Cites.Select(c => c.ToString()));
        Assert.Equal("1975", film.Fields.Date(FilmType.Year)!.Text);
        Assert.Equal(Verdict.Disputed, film.Fields.All(FilmType.Year)[1].Verdict);
    }

    [Fact]
    public void A_single_item_stands_for_a_list_of_one_and_a_bare_person_for_a_row()
    {
        var (film, problems) = Reading.Of("---\ntitle: M\ndirectors: fritz-lang\ngenres: thriller\n---\n");

        Assert.Empty(problems);
        Assert.Equal(
            "people/fritz-lang",
            film!.Fields.Rows(FilmType.Directors).Single().Reference(FilmType.CreditPerson)!.Value
        );
        Assert.Equal("thriller", Assert.Single(film.Fields.Texts(FilmType.Genres)));
    }

    [Fact]
    public void Every_kind_of_mistake_is_reported_at_its_place_in_one_run()
    {
        var problems = Reading.ProblemsOf(
            """
            directer: Fritz Lang
            year: 31 May 1931
            runtime: long
            kind: movie
            countries: [Germany]
            cast:
              - {person: people/peter-lorre, charakter: Hans Beckert}
              - character: Nobody
            draft: yes
            summary: [one, two]
            colour: {value: colour, cite: "two words", status: corroborated}
            releases:
              - date: 1931-02-30
                status: disputed
            """
        );

        Assert.Equal(
            [
                "content/films/m.md:3:1: error WC0204: a film has no key 'directer'; did you mean 'directors'?",
                "content/films/m.md:4:7: error WC0208: 'year' cannot be '31 May 1931': there is no such date; write year-month-day as in 1961-06-16, or 1961, 1961-06, 1938~ for about, 1961? for perhaps, 196X for the decade, 1961/1962 for a span",
                "content/films/m.md:5:10: error WC0207: 'runtime' cannot be 'long'; write a whole number from 1 to 6000",
                "content/films/m.md:6:7: error WC0209: 'kind' cannot be 'movie'; write one of feature, ballet-film, documentary, television",
                "content/films/m.md:7:13: error WC0210: 'countries' cannot be 'Germany'; write a country code (FR, GB, SUHH)",
                "content/films/m.md:9:34: error WC0204: a cast row has no key 'charakter'; did you mean 'character'?",
                "content/films/m.md:10:5: error WC0206: a cast row needs the key 'person'; write 'person: …' with the id of a page in people/, or a name",
                "content/films/m.md:11:8: error WC0207: 'draft' cannot be 'yes'; write true or false",
                "content/films/m.md:12:10: error WC0207: 'summary' cannot be a list; write text",
                "content/films/m.md:13:31: error WC0403: cannot read the citation 'two words'; write the source's name, with lines where it has them: film-page:79-87",
                "content/films/m.md:13:52: error WC0209: found the status 'corroborated', which the program works out from the citations; remove the line",
                "content/films/m.md:15:11: error WC0208: 'date' cannot be '1931-02-30': there is no such date; write year-month-day as in 1961-06-16, or 1961, 1961-06, 1938~ for about, 1961? for perhaps, 196X for the decade, 1961/1962 for a span",
                "content/films/m.md:16:13: error WC0404: a status needs a note beside it that says why; write 'note: …'",
            ],
            problems
        );
    }

    [Theory]
    [InlineData("", "content/films/m.md:1:1: error WC0201")]
    [InlineData("Just text.", "content/films/m.md:1:1: error WC0201")]
    [InlineData("---\ntitle: M\n\nText.", "content/films/m.md:1:1: error WC0202")]
    [InlineData("---\ntitle: M: the film\n---\n", "content/films/m.md:2:9: error WC0203")]
    [InlineData("---\n- a\n---\n", "content/films/m.md:2:1: error WC0207")]
    [InlineData("---\n---\n", "content/films/m.md:1:1: error WC0206")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n", "content/films/m.md:3:1: error WC0205")]
    [InlineData("---\ntitle: &x a\nsummary: *x\n---\n", "content/films/m.md:2:8: error WC0211")]
    [InlineData("---\ntitle: !!str a\n---\n", "content/films/m.md:2:8: error WC0211")]
    public void Front_matter_that_cannot_be_read_says_so(string text, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Reading.Of(text).Problems), StringComparison.Ordinal);

    [Fact]
    public void Yaml_nested_a_thousand_times_is_refused() =>
        Assert.Contains(
            "WC0211",
            Assert.Single(Reading.ProblemsOf("extra: " + new string('[', 1000) + new string(']', 1000))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("content/films/The Film.md", "WC0103")]
    [InlineData("content/fims/m.md", "did you mean 'films'?")]
    public void A_file_in_the_wrong_place_is_reported(string file, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(Reading.Of("---\ntitle: M\n---\n", file).Problems),
            StringComparison.Ordinal
        );
}
