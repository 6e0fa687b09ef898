using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Seeds;

/// <summary>What becomes of the content when a text that has been read is another one the next time.</summary>
public sealed class ChangedTextTests
{
    private const string Page = """
        Alma (1990)
        Director: Anna Berg
        Cast
        Eva Holm ... Alma
        Ivo Lund ... Olle
        Runtime: 95 min
        Country: Sweden
        """;

    private const string List = "Alma (1990)\nFact: Directed by Anna Berg.\nOlle (1993)\nNothing more.";

    [Fact]
    public void A_value_that_only_another_source_states_by_now_is_cited_from_that_source_alone()
    {
        var site = new Folder().Normalize(("alma.txt", Page)).Normalize(("list.txt", List));

        site.Normalize(("alma.txt", Page.Replace("(1990)", "(1991)", StringComparison.Ordinal)));

        Assert.Contains(
            "year:\n  - {value: 1990, cite: film-list:1}\n  - {value: 1991, cite: film-page:1}\n",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1h 35min", "95 min", "1h 35min", "97 min", "95, cite: film-page:2", "97, cite: film-page:3")]
    [InlineData("1h 35min", "95 min", "1h 37min", "95 min", "95, cite: film-page:3", "97, cite: film-page:2")]
    public void A_line_that_says_something_else_than_its_twin_vouches_for_that_alone(
        string head,
        string box,
        string newHead,
        string newBox,
        string before,
        string after
    )
    {
        static string Text(string head, string box) =>
            $"Alma (1990)\nR | {head} | Drama\nRuntime: {box}\nCast\nEva Holm ... Alma\nCountry: Sweden";
        var site = new Folder().Normalize(("alma.txt", Text(head, box)));
        Assert.Contains(
            "{value: 95, cite: [film-page:2, film-page:3]}",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );

        site.Normalize(("alma.txt", Text(newHead, newBox)));

        Assert.Contains(
            $"runtime:\n  - {{value: {before}}}\n  - {{value: {after}}}\n",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{value: 1990, cite: [film-page:1, film-list:1], note: seen on the print}", "note")]
    [InlineData("{value: 1990, cite: [film-page:1, film-list:1]}  # seen on the print", "# seen on the print")]
    public void A_citation_beside_what_an_editor_added_stays_and_is_reported(string edited, string added)
    {
        var site = new Folder().Normalize(("alma.txt", Page)).Normalize(("list.txt", List));
        var film = site.Files["content/films/alma.md"];
        Assert.Contains("{value: 1990, cite: [film-page:1, film-list:1]}", film, StringComparison.Ordinal);
        site.Files["content/films/alma.md"] = film.Replace(
            "{value: 1990, cite: [film-page:1, film-list:1]}",
            edited,
            StringComparison.Ordinal
        );

        var result = site.Run(("alma.txt", Page.Replace("(1990)", "(1991)", StringComparison.Ordinal)));
        site.Take(result.Value);

        Assert.Contains(edited, site.Files["content/films/alma.md"], StringComparison.Ordinal);
        Assert.Contains(
            "{value: 1991, cite: film-page:1}",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
        var conflict = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCode.ConflictingEdit);
        Assert.Equal("content/films/alma.md", conflict.Location.File);
        Assert.Contains($"an editor added '{added}'", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("film-page:1", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_value_that_an_editor_wrote_to_keeps_its_citations()
    {
        var site = new Folder().Normalize(("alma.txt", Page)).Normalize(("list.txt", List));
        const string Edited = "{person: anna-berg, cite: [film-page:2, film-list:2], note: under another name}";
        site.Files["content/films/alma.md"] = site.Files["content/films/alma.md"]
            .Replace("{person: anna-berg, cite: [film-page:2, film-list:2]}", Edited, StringComparison.Ordinal);

        var result = site.Run(("alma.txt", Page.Replace("Director: Anna Berg\n", "", StringComparison.Ordinal)));
        site.Take(result.Value);

        Assert.Contains(Edited, site.Files["content/films/alma.md"], StringComparison.Ordinal);
        Assert.Contains(
            result.Diagnostics,
            d =>
                d.Code == DiagnosticCode.ConflictingEdit
                && d.Message.Contains("an editor added 'note'", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{value: 95, cite: film-page:6, note: timed by hand}")]
    [InlineData("{value: 95, cite: film-page:6}  # timed by hand")]
    public void A_value_below_an_editor_s_remark_does_not_follow_the_text(string edited)
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        site.Files["content/films/alma.md"] = site.Files["content/films/alma.md"]
            .Replace("{value: 95, cite: film-page:6}", edited, StringComparison.Ordinal);

        site.Normalize(("alma.txt", Page.Replace("95 min", "97 min", StringComparison.Ordinal)))
            .Normalize(("alma.txt", Page.Replace("95 min", "98 min", StringComparison.Ordinal)));

        var film = site.Files["content/films/alma.md"];
        Assert.Contains("- {value: 95, cite: film-page:6, ", film, StringComparison.Ordinal);
        Assert.Contains("timed by hand", film, StringComparison.Ordinal);
        Assert.DoesNotContain("value: 97", film, StringComparison.Ordinal);
        Assert.Contains("- {value: 98, cite: film-page:6, status: disputed, note:", film, StringComparison.Ordinal);
    }
}
