using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class CastTests
{
    [Theory]
    [InlineData("Eva Holm ... Alma", "{person: eva-holm, character: Alma, order: 1}")]
    [InlineData("Eva Holm\t...\tAlma", "{person: eva-holm, character: Alma, order: 1}")]
    [InlineData("Eva Holm          Alma (voice)", "{person: eva-holm, character: Alma, order: 1, note: voice}")]
    [InlineData(
        "Eva Holm\t...\t\nLt. Alma Falk\nIvo Holt\t...\t\nOlle",
        "{person: eva-holm, character: Lt. Alma Falk, order: 1}"
    )]
    [InlineData("Eva Holm: the miller's wife", "{person: eva-holm, character: the miller's wife, order: 1}")]
    [InlineData("Eva Holm [dubbing]: Alma", "{person: eva-holm, character: Alma, order: 1, note: dubbing}")]
    [InlineData("Eva Holm ... Alma / Ulla", "{person: eva-holm, character: Alma / Ulla, order: 1}")]
    [InlineData(
        "Eva Holm ... Alma / ... (3 episodes, 2011-2012)",
        "{person: eva-holm, character: Alma, order: 1, note: \"3 episodes, 2011-2012; and other roles\"}"
    )]
    [InlineData("Eva Holm ... Eva Holm", "{person: eva-holm, character: Eva Holm, order: 1}")]
    [InlineData("Eva Holm\nEva Holm\nAlma", "{person: eva-holm, character: Alma, order: 1}")]
    [InlineData("Eva Holm\nAlma\nIvo Holt\nThe Judge", "{person: ivo-holt, character: The Judge, order: 2}")]
    [InlineData("Eva Holm\nUlla Nord\n\nIvo Holt\nOlle Falk", "{person: ivo-holt, character: Olle Falk, order: 2}")]
    public void A_row_of_any_setting_gives_player_and_role(string rows, string value) =>
        Assert.Contains(value, Rows(rows));

    [Fact]
    public void Nobody_is_given_a_role_where_nothing_tells_players_from_roles()
    {
        var read = SeedTexts.Read(Page("Eva Holm\nUlla Nord\nIvo Holt\nOlle Falk"), SeedKind.FilmPage);

        Assert.DoesNotContain(read.Value!.Claims, c => c.Field == "cast");
        Assert.Contains(read.Diagnostics, d => d.Code.Id == "WC0706" && d.Location.Line == 4);
    }

    [Fact]
    public void The_stars_above_a_table_tell_its_players_from_its_roles()
    {
        var read = SeedTexts.Read(
            "Alma (1990)\nStars: Eva Holm, Ivo Holt\nTop cast\nEva Holm\nUlla Nord\nIvo Holt\nOlle Falk\nCountry: Sweden",
            SeedKind.FilmPage
        );

        Assert.Contains(
            "{person: eva-holm, character: Ulla Nord, order: 1}",
            read.Value!.Claims.Select(c => c.Value.Yaml)
        );
    }

    [Fact]
    public void The_label_behind_a_table_is_no_player()
    {
        var read = SeedTexts.Read(Page("Eva Holm\nAlma\nIvo Holt\nOlle\nDirector\nAnna Berg"), SeedKind.FilmPage);

        Assert.Equal(2, read.Value!.Claims.Count(c => c.Field == "cast"));
        Assert.Contains("{person: anna-berg}", read.Value!.Claims.Select(c => c.Value.Yaml));
    }

    private static IEnumerable<string> Rows(string rows) =>
        SeedTexts
            .Read(Page(rows), SeedKind.FilmPage)
            .Value!.Claims.Where(c => c.Field == "cast")
            .Select(c => c.Value.Yaml);

    private static string Page(string rows) => $"Alma (1990)\nDirector: Anna Berg\nTop cast\n{rows}\nCountry: Sweden\n";
}
