using Whitecrow.Tests.Pages;
using Xunit;

namespace Whitecrow.Tests.Site;

public class LinkTests
{
    private const string Pages = """
        === people/clara-saint.md
        ---
        title: Clara Saint
        aliases: [Clara]
        ---

        ## Paris
        === people/alexander-pushkin.md
        ---
        title: Alexander Pushkin
        aliases: [Pushkin]
        redirect_from: people/pushkin
        ---
        === people/aleksandr-pushkin-teacher.md
        ---
        title: Aleksandr Pushkin
        aliases: [Pushkin]
        ---
        === films/the-white-crow.md
        ---
        title: The White Crow
        cast:
          - {person: people/oleg-ivenko, character: Nureyev}
        ---
        === people/oleg-ivenko.md
        ---
        title: Oleg Ivenko
        ---
        === places/index.md
        ---
        title: Places
        ---
        === img/leap.svg
        <svg/>
        === img/a jump.png
        x
        === img/50% #1.png
        x
        === films/still.png
        x

        """;

    [Theory]
    [InlineData("[a](../people/clara-saint.md)")]
    [InlineData("[a](../people/clara-saint.md#paris)")]
    [InlineData("[a](the-white-crow.md#cast)")]
    [InlineData("[a](./the-white-crow.md)")]
    [InlineData("[a](../people/)")]
    [InlineData("[a](#here)\n\n## Here")]
    [InlineData("[[Clara Saint]]")]
    [InlineData("[[clara saint]]")]
    [InlineData("[[Clara#paris]]")]
    [InlineData("[[her|people/clara-saint]]")]
    [InlineData("[a](https://example.org/) <https://example.org/>")]
    [InlineData("![a](../img/leap.svg)")]
    [InlineData("[a](#where-it-began) [b](m.md#where-it-began)\n\n## Where it began")]
    [InlineData(
        "[a](#уфа-и-ленинград) [b](#%D1%83%D1%84%D0%B0-%D0%B8-%D0%BB%D0%B5%D0%BD%D0%B8%D0%BD%D0%B3%D1%80%D0%B0%D0%B4)\n\n## Уфа и Ленинград"
    )]
    [InlineData("[a](#paris-1)\n\n## Paris\n\n## Paris")]
    [InlineData("[a](../places) [b](../places/) [c](../places/#) [d](.) [e](..) [f](../)")]
    [InlineData("[a](../people/clara-saint.md?plain=1)")]
    [InlineData("[a](../films/../people/./clara-saint.md)")]
    [InlineData("[a](<../people/clara-saint.md> \"title\") [b]\n\n[b]: ../people/clara-saint.md#paris 'title'")]
    [InlineData("![a](<../img/a jump.png>) ![a](../img/a%20jump.png) ![a](../img/50%25%20%231.png) ![a](still.png)")]
    [InlineData("[a](still.png) [a](../img/a%20jump.png#xywh=1,2)")]
    [InlineData("| a |\n|---|\n| [[her\\|people/clara-saint#paris]] [x](../people/clara-saint.md) |")]
    public void A_link_that_leads_somewhere_is_no_mistake(string body) => Assert.Empty(ProblemsOf(body));

    [Theory]
    [InlineData(
        "[a](../people/clara-sain.md)",
        "WC0301: there is no page 'people/clara-sain'; did you mean 'clara-saint'?"
    )]
    [InlineData(
        "[a](../films/clara-saint.md)",
        "WC0301: there is no page 'films/clara-saint'; did you mean 'people/clara-saint'?"
    )]
    [InlineData("[a](../people/pushkin.md)", "WC0301: 'people/pushkin' has moved; write 'people/alexander-pushkin'")]
    [InlineData(
        "[a](../people/clara-saint.md#pariss)",
        "WC0303: 'people/clara-saint' has no heading '#pariss'; did you mean 'paris'?"
    )]
    [InlineData(
        "[[Pushkin]]",
        "WC0302: 2 pages are called 'Pushkin'; write [[Pushkin|people/aleksandr-pushkin-teacher]] or [[Pushkin|people/alexander-pushkin]]"
    )]
    [InlineData("[[Clara Sant]]", "WC0301: no page is called 'Clara Sant'; did you mean 'Clara Saint'?")]
    [InlineData("[a](javascript:alert(1))", "WC0305: a page may not link to 'javascript:' addresses")]
    [InlineData("[a](/people/clara-saint.md)", "WC0305: '/people/clara-saint.md' works only at the root of a server")]
    [InlineData("[a](../../../etc/passwd)", "WC0306")]
    [InlineData("[a](../README.md)", "WC0301: '../README.md' speaks to editors and is no page of the site")]
    [InlineData("[a](../seeds/list.txt)", "WC0507: '../seeds/list.txt' is a raw text, and those are not published")]
    [InlineData("[a](../people/clara-saint.html)", "link to the Markdown file: '../people/clara-saint.md'")]
    [InlineData(
        "![a](../img/leep.svg)",
        "WC0507: there is no file 'content/img/leep.svg'; did you mean 'img/leap.svg'?"
    )]
    public void A_link_that_leads_nowhere_is_reported_with_what_to_write(string body, string expected) =>
        Assert.Contains(expected, Assert.Single(ProblemsOf(body)), StringComparison.Ordinal);

    [Fact]
    public void A_picture_with_signs_in_its_name_is_found_by_the_reader_too()
    {
        var (page, problems) = Building.Film(
            "{{ for section in body }}{{ section.content }}{{ end }}",
            "---\ntitle: M\n---\n![a](../img/50%25%20%231.png)\n",
            "=== content/img/50% #1.png\nx"
        );

        Assert.Empty(problems);
        Assert.Contains("src=\"../img/50%25%20%231.png\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_link_is_reported_at_the_column_of_its_address() =>
        Assert.StartsWith(
            "content/films/m.md:4:11: error",
            Assert.Single(ProblemsOf("See [her](../people/nobody.md).")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("directors: people/nobody", "WC0301")]
    [InlineData(
        "directors: films/the-white-crow",
        "WC0304: 'films/the-white-crow' is a film; write the id of a page in people/, or a name"
    )]
    [InlineData("cite: nowhere:3", "WC0401")]
    [InlineData("image: {file: img/x.svg, alt: a leap}", "WC0507")]
    public void A_reference_in_front_matter_that_leads_nowhere_is_reported(string yaml, string expected)
    {
        var problems = Resolving.Of($"{Pages}=== films/m.md\n---\ntitle: M\n{yaml}\n---\n").Problems;

        Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_front_matter_is_linked_where_one_page_bears_it_and_stays_a_name_otherwise()
    {
        var (site, problems) = Resolving.Of(
            $"{Pages}=== films/m.md\n---\ntitle: M\nwriters: [Clara Saint, Pushkin, Thea von Harbou]\n---\n"
        );

        Assert.Empty(problems);
        Assert.Contains(site.BacklinksOf(site.Entry("people/clara-saint")), b => b.Relation == "writers.person");
        Assert.DoesNotContain(site.BacklinksOf(site.Entry("people/alexander-pushkin")), b => b.From.Id.Slug == "m");
    }

    [Fact]
    public void One_unreadable_page_hides_no_other_mistake_and_links_to_it_are_not_reported()
    {
        var problems = Resolving
            .Of(
                $"{Pages}=== people/broken.md\n---\ntitle: [\n---\n=== films/m.md\n---\ntitle: M\ndirectors: people/broken\n---\n[a](../people/broken.md) [[Broken]] [b](nope.md)\n"
            )
            .Problems;

        Assert.Equal(2, problems.Length);
        Assert.Contains("films/nope", problems[0], StringComparison.Ordinal);
        Assert.Contains("WC0203", problems[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_knows_who_speaks_of_it_and_how()
    {
        var (site, _) = Resolving.Of(
            $"{Pages}=== films/m.md\n---\ntitle: M\n---\nIt is not about [Oleg](../people/oleg-ivenko.md). Really.\n"
        );

        var backlinks = site.BacklinksOf(site.Entry("people/oleg-ivenko"));

        Assert.Equal(["body", "cast.person"], backlinks.Select(b => b.Relation));
        Assert.Equal("It is not about ", backlinks[0].Sentence!.Before);
    }

    [Fact]
    public void A_draft_is_no_page_and_links_to_it_are_no_mistake()
    {
        const string Files =
            "=== films/a.md\n---\ntitle: A\ndraft: true\n---\n=== films/b.md\n---\ntitle: B\n---\n[a](a.md)\n";

        var (site, problems) = Resolving.Of(Files);

        Assert.Empty(problems);
        Assert.DoesNotContain(site.Entries, e => e.Id.Slug == "a");
        Assert.Contains(Resolving.Of(Files, withDrafts: true).Site.Entries, e => e.Id.Slug == "a");
    }

    private static string[] ProblemsOf(string body) =>
        Resolving.Of($"{Pages}=== films/m.md\n---\ntitle: M\n---\n{body}\n").Problems;
}
