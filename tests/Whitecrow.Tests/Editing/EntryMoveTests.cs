using Whitecrow.Editing.Moving;
using Xunit;
using static Whitecrow.Tests.Editing.Moves;

namespace Whitecrow.Tests.Editing;

public class EntryMoveTests
{
    private const string Page = "=== people/jane-doe.md\n---\ntitle: Jane Doe\n---\n";

    [Theory]
    [InlineData("[Jane](../people/jane-doe.md)", "[Jane](../people/jane-roe.md)")]
    [InlineData("[a *b*](../people/jane-doe.md#born 'title')", "[a *b*](../people/jane-roe.md#born 'title')")]
    [InlineData("[a](<../people/jane-doe.md>)", "[a](<../people/jane-roe.md>)")]
    [InlineData("[a](./../people/jane-doe.md)", "[a](../people/jane-roe.md)")]
    [InlineData(
        "[a][j] and [j]\n\n[j]: ../people/jane-doe.md \"x\"",
        "[a][j] and [j]\n\n[j]: ../people/jane-roe.md \"x\""
    )]
    [InlineData("[[people/jane-doe]]", "[[people/jane-doe|people/jane-roe]]")]
    [InlineData("[[ people/jane-doe#x ]]", "[[ people/jane-doe|people/jane-roe#x ]]")]
    [InlineData("[[her|people/jane-doe#x]]", "[[her|people/jane-roe#x]]")]
    [InlineData("[[her | people/jane-doe.md]]", "[[her | people/jane-roe.md]]")]
    [InlineData("| a |\n|---|\n| [x](../people/jane-doe.md) |", "| a |\n|---|\n| [x](../people/jane-roe.md) |")]
    [InlineData(
        "> - [x](../people/jane-doe.md)\n>   [y](../people/jane-doe.md)",
        "> - [x](../people/jane-roe.md)\n>   [y](../people/jane-roe.md)"
    )]
    [InlineData("a[^1]\n\n[^1]: [x](../people/jane-doe.md)", "a[^1]\n\n[^1]: [x](../people/jane-roe.md)")]
    [InlineData("::: note\n[x](../people/jane-doe.md)\n:::", "::: note\n[x](../people/jane-roe.md)\n:::")]
    public void A_link_in_a_body_follows_and_keeps_its_words(string before, string after) =>
        Assert.Equal(after, BodyAfterMove(before));

    [Theory]
    [InlineData("[[Jane Doe]] and [[jane doe#x|Jane Doe]]")]
    [InlineData("`[a](../people/jane-doe.md)`")]
    [InlineData("    [a](../people/jane-doe.md)")]
    [InlineData("people/jane-doe, ../people/jane-doe.md")]
    [InlineData("[a](../people/jane-doe-2.md) [[people/jane-doe-2]]")]
    [InlineData("[a](https://example.org/people/jane-doe.md)")]
    public void What_names_her_otherwise_or_is_no_link_stays(string body) => Assert.Equal(body, BodyAfterMove(body));

    [Theory]
    [InlineData("directors: jane-doe", "directors: jane-roe")]
    [InlineData("directors: [people/jane-doe, Jane Doe]", "directors: [people/jane-roe, Jane Doe]")]
    [InlineData("directors: \"people/jane-doe\" # jane-doe", "directors: \"people/jane-roe\" # jane-doe")]
    [InlineData("directors: people/jane-doe.md", "directors: people/jane-roe.md")]
    [InlineData(
        "cast:\n  - {person: jane-doe, character: people/jane-doe, portrays: 'jane-doe'}",
        "cast:\n  - {person: jane-roe, character: people/jane-doe, portrays: 'jane-roe'}"
    )]
    [InlineData("directors: {value: {person: jane-doe}, cite: b}", "directors: {value: {person: jane-roe}, cite: b}")]
    [InlineData("about: people/jane-doe", "about: people/jane-roe")]
    [InlineData("extra: {star: people/jane-doe, of: [jane-doe]}", "extra: {star: people/jane-roe, of: [jane-doe]}")]
    [InlineData("aliases: [people/jane-doe]\ngenres: [jane-doe]", "aliases: [people/jane-doe]\ngenres: [jane-doe]")]
    public void A_reference_in_front_matter_follows_where_it_is_one(string before, string after)
    {
        var files = Files($"{Page}=== films/m.md\n---\ntitle: M\n{before}\n---\n");

        Assert.Equal(
            $"---\ntitle: M\n{after}\n---\n",
            Text(Moved("people/jane-doe", "people/jane-roe", files), "content/films/m.md")
        );
    }

    [Fact]
    public void The_account_of_a_source_follows_in_names_and_in_values()
    {
        var files = Files(
            Page
                + """
                === sources/b.md
                ---
                title: B
                kind: book
                claims:
                  - {id: c1, lines: 1, about: people/jane-doe, field: title, value: people/jane-doe}
                  - {id: c2, lines: 2, about: films/m, field: cast, value: {person: jane-doe, character: jane-doe}}
                  - {id: c3, lines: 2, about: films/m, field: about, value: people/jane-doe}
                passages:
                  - {lines: 3, about: [people/jane-doe, Jane Doe], summary: jane-doe}
                gaps:
                  - {lines: 4, about: people/jane-doe, field: born}
                ---

                """
        );

        Assert.Equal(
            Text(files, "content/sources/b.md")
                .Replace("about: people/jane-doe", "about: people/jane-roe", StringComparison.Ordinal)
                .Replace("person: jane-doe", "person: jane-roe", StringComparison.Ordinal)
                .Replace("about, value: people/jane-doe", "about, value: people/jane-roe", StringComparison.Ordinal)
                .Replace("[people/jane-doe", "[people/jane-roe", StringComparison.Ordinal),
            Text(Moved("people/jane-doe", "people/jane-roe", files), "content/sources/b.md")
        );
    }

    [Fact]
    public void The_page_goes_with_all_it_says_and_remembers_its_address()
    {
        var files = Files(
            "=== people/jane-doe.md\n---\ntitle: Jane Doe # her name\naliases: [J]\nborn: 1900\n---\n\nSee [her](jane-doe.md#x) and [him](./j.md).\n\n## X\n=== people/j.md\n---\ntitle: J2\n---\n"
        );

        var moved = Moved("people/jane-doe", "people/jane-roe", files);

        Assert.Equal(
            "---\ntitle: Jane Doe # her name\naliases: [J]\nredirect_from: [people/jane-doe]\nborn: 1900\n---\n\nSee [her](jane-roe.md#x) and [him](./j.md).\n\n## X\n",
            Text(moved, "content/people/jane-roe.md")
        );
        Assert.DoesNotContain(moved, f => f.Path == "content/people/jane-doe.md");
    }

    [Fact]
    public void A_page_that_changes_its_folder_takes_its_own_links_along()
    {
        var files = Files(
            Page
                + "=== people/j.md\n---\ntitle: J\nrelations: [{person: jane-doe}]\n---\n[a](jane-doe.md) [b](../films/) [c](../img/a%20b.png#x) [d](j.md) ![e](../img/x.png) [f](#y)\n\n## Y\n=== films/m.md\n---\ntitle: M\ndirectors: j\n---\n[j](../people/j.md)\n"
        );

        var moved = Moved("people/j", "people/french/j", files);

        Assert.Contains(
            "\n[a](../jane-doe.md) [b](../../films/) [c](../../img/a%20b.png#x) [d](j.md) ![e](../../img/x.png) [f](#y)\n",
            Text(moved, "content/people/french/j.md"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "---\ntitle: M\ndirectors: people/french/j\n---\n[j](../people/french/j.md)\n",
            Text(moved, "content/films/m.md")
        );
    }

    [Fact]
    public void A_page_that_comes_back_leaves_no_address_in_between_unanswered()
    {
        var there = Moved("people/jane-doe", "people/jane-roe", Files(Page));
        var back = Moved("people/jane-roe", "people/jane-doe", there);

        Assert.Equal(
            "---\ntitle: Jane Doe\nredirect_from: [people/jane-roe]\n---\n",
            Text(back, "content/people/jane-doe.md")
        );
    }

    [Fact]
    public void The_citations_of_a_source_follow_everywhere()
    {
        var files = Files(
            """
            === sources/film-page.md
            ---
            title: P
            kind: web-page
            ---
            === sources/film-page-2.md
            ---
            title: P2
            kind: web-page
            derived_from: film-page
            ---
            === films/m.md
            ---
            title: M
            cite: [film-page:1, 'sources/film-page']
            runtime: {value: 90, cite: film-page:3-4}
            year: [{value: 1961, cite: [film-page-2:1, 'film-page : 2']}]
            cast: [{person: film-page, cite: film-page}]
            ---
            One.[@film-page:7; @film-page-2; film-page] Two.[@sources/film-page:1]

            > Words. {cite="film-page:5"}

            """
        );

        var moved = Moved("sources/film-page", "sources/page", files);

        Assert.Equal(
            """
            ---
            title: M
            cite: [page:1, 'sources/page']
            runtime: {value: 90, cite: page:3-4}
            year: [{value: 1961, cite: [film-page-2:1, 'page : 2']}]
            cast: [{person: film-page, cite: page}]
            ---
            One.[@page:7; @film-page-2; page] Two.[@sources/page:1]

            > Words. {cite="page:5"}

            """,
            Text(moved, "content/films/m.md")
        );
        Assert.Contains(
            "derived_from: page\n",
            Text(moved, "content/sources/film-page-2.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_menu_follows_and_templates_are_named_but_left_alone()
    {
        var files = Files(
                "=== films/m.md\n---\ntitle: M\n---\n",
                "title: T\nmenu:\n  - {label: films/m, page: films/m} # films/m\nextra: {film: films/m}\n"
            )
            .Add(Utf8("templates/layouts/home.sbn-html", "{{ site.entries['films/m'] }} films/m-2 films/m/x"))
            .Add(Utf8("templates/covers/films/m.svg", "<svg/>"));

        var plan = EntryMove.Plan("films/m", "films/n", files);

        Assert.Equal(
            "title: T\nmenu:\n  - {label: films/m, page: films/n} # films/m\nextra: {film: films/n}\n",
            Text(plan.ApplyTo(files), "site.yml")
        );
        Assert.Equal(
            [
                "templates/covers/films/m.svg is made for 'films/m'; rename it too",
                "templates/layouts/home.sbn-html:1:18 names 'films/m'; see whether it has to change",
            ],
            plan.Remarks.ToArray()
        );
        Assert.DoesNotContain(plan.Changes, c => c.Path.StartsWith("templates/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFF---\r\ntitle: M\r\n---\r\n\r\n[j](../people/jane-doe.md)\r\nend")]
    [InlineData("---\ntitle: M   \n---\n\n *\t[j](../people/jane-doe.md)  \n\n\n")]
    public void Every_other_byte_stays(string text)
    {
        var files = Files(Page).Add(Utf8("content/films/m.md", text));

        var moved = Moved("people/jane-doe", "people/jane-roe", files);

        Assert.Equal(text.Replace("jane-doe", "jane-roe", StringComparison.Ordinal), Text(moved, "content/films/m.md"));
    }

    [Theory]
    [InlineData("content/people/jane-doe.md", "content/people/jane-roe.md")]
    [InlineData("./content/people/jane-doe.md", "people/jane-roe.html")]
    [InlineData(@"content\people\jane-doe.md", "jane-roe")]
    [InlineData("jane-doe", "jane-roe")]
    [InlineData("Jane Doe", "people/jane-roe")]
    public void A_page_can_be_named_as_people_name_it(string old, string wanted) =>
        Assert.Contains(Moved(old, wanted, Files(Page)), f => f.Path == "content/people/jane-roe.md");

    [Fact]
    public void A_folder_alone_keeps_the_name_of_the_file() =>
        Assert.Contains(
            Moved("people/jane-doe", "people/french/", Files(Page)),
            f => f.Path == "content/people/french/jane-doe.md"
        );

    [Theory]
    [InlineData("people/jane-do", "people/x", "there is no page 'people/jane-do'; did you mean 'people/jane-doe'")]
    [InlineData("people/former", "people/x", "'people/former' has moved already")]
    [InlineData("people/broken", "people/x", "content/people/broken.md cannot be read")]
    [InlineData("giselle", "films/x", "'giselle' may be films/giselle or works/giselle")]
    [InlineData("people/index", "people/x", "content/people/index.md is found by its name")]
    [InlineData("people/jane-doe", "people/jane-doe", "content/people/jane-doe.md is there already")]
    [InlineData("people/jane-doe", "people/john-doe", "content/people/john-doe.md is there already")]
    [InlineData("people/jane-doe", "people/broken", "content/people/broken.md is there already")]
    [InlineData(
        "people/jane-doe",
        "people/former",
        "'people/former' is a former address of content/people/john-doe.md"
    )]
    [InlineData(
        "people/jane-doe",
        "films/jane-doe",
        "'people/jane-doe' is a person, and 'films/jane-doe' would not be"
    )]
    [InlineData(
        "people/jane-doe",
        "peple/jane-doe",
        "'people/jane-doe' is a person, and 'peple/jane-doe' would not be"
    )]
    [InlineData("people/jane-doe", "people/Jane Roe", "'people/Jane Roe' cannot be the address of a page")]
    [InlineData("people/jane-doe", "../x", "'../x' cannot be the address of a page")]
    [InlineData("people/jane-doe", "people/index", "'people/index' cannot be the address of a page")]
    [InlineData("sources/b", "sources/books/b", "citations name a source by its file's name alone")]
    [InlineData(
        "people/jane-doe",
        "people/jane-roe",
        "content/people/broken.md cannot be read, and it may name 'people/jane-doe'"
    )]
    public void What_stands_against_it_is_said_and_nothing_changes(string old, string wanted, string expected)
    {
        var files = Files(
            Page
                + "=== people/john-doe.md\n---\ntitle: John Doe\nredirect_from: people/former\n---\n"
                + "=== people/broken.md\n---\ntitle: [\n---\n=== people/index.md\n---\ntitle: People\n---\n"
                + "=== films/giselle.md\n---\ntitle: Giselle\n---\n=== works/giselle.md\n---\ntitle: Giselle\n---\n"
                + "=== sources/b.md\n---\ntitle: B\nkind: book\n---\n"
        );

        var plan = EntryMove.Plan(old, wanted, files);

        Assert.StartsWith(expected, plan.Refusal?.Message, StringComparison.Ordinal);
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void A_file_that_cannot_be_restored_byte_for_byte_is_not_touched()
    {
        var files = Files(Page).Add(Utf8("content/films/m.md", "---\ntitle: M\r\n---\n[j](../people/jane-doe.md)\r\n"));

        Assert.StartsWith(
            "content/films/m.md has line ends of two kinds",
            EntryMove.Plan("people/jane-doe", "people/jane-roe", files).Refusal?.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_draft_moves_like_any_page_and_links_from_drafts_follow()
    {
        var files = Files(
            "=== people/jane-doe.md\n---\ntitle: Jane Doe\ndraft: true\n---\n=== films/m.md\n---\ntitle: M\ndraft: true\ndirectors: jane-doe\n---\n"
        );

        Assert.Contains(
            "directors: jane-roe",
            Text(Moved("people/jane-doe", "people/jane-roe", files), "content/films/m.md"),
            StringComparison.Ordinal
        );
    }

    private static string BodyAfterMove(string body)
    {
        const string Head = "---\ntitle: M\n---\n";
        var files = Files($"{Page}=== films/m.md\n{Head}{body}\n");
        return Text(Moved("people/jane-doe", "people/jane-roe", files), "content/films/m.md")[Head.Length..]
            .TrimEnd('\n');
    }
}
