using System.Text;
using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Site;
using Xunit;

namespace Whitecrow.Tests.Site;

public class SourceTests
{
    private const string Sources = """
        === sources/page.md
        ---
        title: Film page
        kind: film-database-page
        lines: 10
        ---
        === sources/news.md
        ---
        title: News
        kind: news-article
        ---
        === sources/copy.md
        ---
        title: Copy of the news
        kind: web-page
        derived_from: news
        ---

        """;

    [Theory]
    [InlineData("{value: 90}", Standing.Unsourced)]
    [InlineData("{value: 90, cite: page:3}", Standing.Stated)]
    [InlineData("{value: 90, cite: [page:3, page:9]}", Standing.Stated)]
    [InlineData("{value: 90, cite: [news, copy]}", Standing.Stated)]
    [InlineData("{value: 90, cite: [page:3, copy]}", Standing.Corroborated)]
    [InlineData("{value: 90, cite: [page:3, news], status: refuted, note: no}", Standing.Refuted)]
    [InlineData("[{value: 90, cite: page:3}, {value: 91, cite: news}]", Standing.Disputed)]
    public void How_sure_a_value_is_follows_from_its_independent_sources(string runtime, Standing expected)
    {
        var (site, problems) = Resolving.Of($"{Sources}=== films/m.md\n---\ntitle: M\nruntime: {runtime}\n---\n");

        Assert.Empty(problems);
        var film = site.Entry("films/m");
        var values = film.Fields.Fields.Single(f => f.Field == FilmType.Runtime);
        Assert.Equal(expected, site.Sources.StandingOf(values, film.Fields.One(FilmType.Runtime)!));
    }

    [Theory]
    [InlineData("cite: page:11", "WC0402: 'page' has 10 lines, so there is no line 11")]
    [InlineData("cite: pge:3", "WC0401: there is no source 'pge'; did you mean 'page'?")]
    public void A_citation_that_cannot_be_looked_up_is_reported(string yaml, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(Resolving.Of($"{Sources}=== films/m.md\n---\ntitle: M\n{yaml}\n---\n").Problems),
            StringComparison.Ordinal
        );

    [Fact]
    public void Sources_that_derive_from_each_other_are_reported_once()
    {
        var problems = Resolving
            .Of(
                "=== sources/a.md\n---\ntitle: A\nkind: book\nderived_from: b\n---\n=== sources/b.md\n---\ntitle: B\nkind: book\nderived_from: a\n---\n"
            )
            .Problems;

        Assert.Contains("WC0409", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_of_a_seed_text_is_accounted_for_or_reported()
    {
        var seed = SeedFile.Read("content/seeds/a.txt", Encoding.UTF8.GetBytes("one\n\nthree\nfour\nfive\n")).Value;

        var problems = Resolving
            .Of(
                "=== sources/a.md\n---\ntitle: A\nkind: book\nseed: a.txt\nlines: 5\nclaims:\n  - {lines: '1', field: year, value: 1}\nfurniture: ['4']\n---\n",
                seeds: seed
            )
            .Problems;

        Assert.Contains("covers line 3, 5;", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_is_compared_with_its_source_where_the_text_is_verbatim()
    {
        var seed = SeedFile
            .Read("content/seeds/a.txt", Encoding.UTF8.GetBytes("He said: “I went to a concert instead.”\n"))
            .Value;
        var source =
            $"=== sources/a.md\n---\ntitle: A\nkind: book\nseed: a.txt\nsha256: {seed.Sha256}\nlines: 1\nwording: verbatim\nfurniture: ['1']\n---\n";

        string[] Problems(string quoted) =>
            Resolving
                .Of($"{source}=== films/m.md\n---\ntitle: M\n---\n> {quoted} {{cite=\"a:1\"}}\n", seeds: seed)
                .Problems;

        Assert.Empty(Problems("I went to a concert instead."));
        Assert.Contains("WC0407", Assert.Single(Problems("I went to the concert.")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_text_that_changed_since_it_was_read_is_reported()
    {
        var seed = SeedFile.Read("content/seeds/a.txt", "x"u8).Value;

        var problems = Resolving
            .Of(
                $"=== sources/a.md\n---\ntitle: A\nkind: book\nseed: a.txt\nsha256: {new string('0', 64)}\n---\n",
                seeds: seed
            )
            .Problems;

        Assert.Contains("WC0406", Assert.Single(problems), StringComparison.Ordinal);
    }
}
