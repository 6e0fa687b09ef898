using Whitecrow.Diagnostics;
using Whitecrow.Seeds;
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

    [Fact]
    public void What_a_person_wrote_before_a_text_said_the_same_outlives_that_text()
    {
        var site = new Folder();
        site.Files["content/films/alma.md"] = """
            ---
            title: Alma
            runtime: 95
            directors:
              - anna-berg
            countries: [SE]
            ---

            Words.
            """;
        var other = Page.Replace("95 min", "97 min", StringComparison.Ordinal)
            .Replace("Anna Berg", "Olga Ray", StringComparison.Ordinal)
            .Replace("Sweden", "Norway", StringComparison.Ordinal);

        var result = site.Normalize(("alma.txt", Page)).Run(("alma.txt", other));
        site.Take(result.Value);

        var film = site.Files["content/films/alma.md"];
        Assert.Contains("\n  - 95  #", film, StringComparison.Ordinal);
        Assert.Contains("\n  - {value: 97, cite: film-page:6}\n", film, StringComparison.Ordinal);
        Assert.Contains("\n  - anna-berg  #", film, StringComparison.Ordinal);
        Assert.Contains("\n  - {person: olga-ray, cite: film-page:2}\n", film, StringComparison.Ordinal);
        Assert.Contains("countries: [SE, {value: \"NO\", cite: film-page:7}]", film, StringComparison.Ordinal);
        Assert.Equal(2, result.Diagnostics.Count(d => d.Code == DiagnosticCode.ConflictingEdit));
    }

    [Fact]
    public void A_page_whose_only_text_does_not_name_it_any_more_says_nothing_false_and_is_reported()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        Assert.Contains("Plays Olle", site.Files["content/people/ivo-lund.md"], StringComparison.Ordinal);

        var result = site.Run(("alma.txt", Page.Replace("Ivo Lund", "Ivo Smed", StringComparison.Ordinal)));
        site.Take(result.Value);

        Assert.Equal("---\ntitle: Ivo Lund\n---\n", site.Files["content/people/ivo-lund.md"]);
        Assert.Contains("Plays Olle", site.Files["content/people/ivo-smed.md"], StringComparison.Ordinal);
        var lost = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCode.UnsupportedEntry);
        Assert.Equal("content/people/ivo-lund.md", lost.Location.File);
        Assert.Contains("film-page was the only text", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_a_second_text_supports_says_what_that_one_says()
    {
        var site = new Folder()
            .Normalize(("alma.txt", Page))
            .Normalize(
                ("list.txt", "Alma (1990)\nFact: Directed by Anna Berg.\nOlle (1993)\nFact: Directed by Ivo Lund.")
            );

        var result = site.Run(("alma.txt", Page.Replace("Ivo Lund", "Ivo Smed", StringComparison.Ordinal)));
        site.Take(result.Value);

        Assert.Equal(
            "---\ntitle: Ivo Lund\nsummary: Directed Olle.\ncite: [film-list:4]\n---\n\nDirected [Olle](../films/olle.md).[@film-list:4]\n",
            site.Files["content/people/ivo-lund.md"]
        );
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == DiagnosticCode.UnsupportedEntry);
    }

    [Fact]
    public void Words_of_an_editor_stay_on_a_page_that_no_text_speaks_of_any_more()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        var edited = site.Files["content/people/ivo-lund.md"] + "\nHe sang, too.\n";
        site.Files["content/people/ivo-lund.md"] = edited;

        var result = site.Run(("alma.txt", Page.Replace("Ivo Lund", "Ivo Smed", StringComparison.Ordinal)));
        site.Take(result.Value);

        Assert.EndsWith(
            "Plays Olle in [Alma](../films/alma.md).[@film-page:5]\n\nHe sang, too.\n",
            site.Files["content/people/ivo-lund.md"],
            StringComparison.Ordinal
        );
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.UnsupportedEntry);
        var stale = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCode.MovedCitation);
        Assert.Equal(("content/people/ivo-lund.md", 5), (stale.Location.File, stale.Location.Line));
    }

    [Fact]
    public void Lines_put_on_top_move_every_citation_that_the_program_wrote()
    {
        var moved = new Folder().Normalize(("alma.txt", Page)).Normalize(("list.txt", List));
        var result = moved.Run(("alma.txt", "From the archive\n\n" + Page));
        moved.Take(result.Value);

        var fresh = new Folder().Normalize(("alma.txt", "From the archive\n\n" + Page)).Normalize(("list.txt", List));

        Assert.Equal(fresh.Print(), moved.Print());
        Assert.Contains(
            "cite: [film-page:3, film-list:1]",
            moved.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == DiagnosticCode.MovedCitation);
    }

    [Fact]
    public void A_citation_beside_an_editor_s_words_stays_and_is_reported_with_its_new_line()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        site.Files["content/story/10-lund.md"] = """
            ---
            title: Lund
            events:
              - when: 1990
                title: The film opens
                cite: [film-page:1, film-page:6-7]
            ---

            It was long,[@film-page:6] and by Berg.[@film-page:2; @film-page:12]

            > "Nothing." {cite="film-page:7"}
            """;
        var edited = site.Files["content/films/alma.md"]
            .Replace("{value: 95, cite: film-page:6}", "{value: 96, cite: film-page:6}", StringComparison.Ordinal)
            .Replace("A film of", "A long film of", StringComparison.Ordinal);
        site.Files["content/films/alma.md"] = edited;
        var story = site.Files["content/story/10-lund.md"];

        var result = site.Run(("alma.txt", "From the archive\n\n" + Page));
        site.Take(result.Value);

        Assert.Equal(story, site.Files["content/story/10-lund.md"]);
        Assert.Contains(
            "{value: 96, cite: film-page:6}",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "{person: anna-berg, cite: film-page:4}",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "A long film of 1990.[@film-page:1]",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "content/films/alma.md:8 film-page:6 stands in 8 now",
                "content/films/alma.md:16 film-page:1 stands in 3 now",
                "content/films/alma.md:16 film-page:2 stands in 4 now",
                "content/films/alma.md:16 film-page:4 stands in 6 now",
                "content/films/alma.md:16 film-page:5 stands in 7 now",
                "content/story/10-lund.md:6 film-page:1 stands in 3 now",
                "content/story/10-lund.md:6 film-page:6-7 stands in 8-9 now",
                "content/story/10-lund.md:9 film-page:6 stands in 8 now",
                "content/story/10-lund.md:9 film-page:2 stands in 4 now",
                "content/story/10-lund.md:11 film-page:7 stands in 9 now",
            ],
            result
                .Diagnostics.Where(d => d.Code == DiagnosticCode.MovedCitation)
                .Select(d =>
                    $"{d.Location.File}:{d.Location.Line} {d.Message["what was read from ".Length..d.Message.IndexOf(',', StringComparison.Ordinal)]}"
                )
        );
    }

    [Fact]
    public void A_citation_beside_an_editor_s_words_of_a_line_that_says_something_else_is_reported()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        site.Files["content/story/10-lund.md"] = "---\ntitle: Lund\n---\n\nIt was long.[@film-page:6]\n";

        var result = site.Run(("alma.txt", Page.Replace("95", "97", StringComparison.Ordinal)));

        var stale = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCode.MovedCitation);
        Assert.Equal(new("content/story/10-lund.md", 5, 15), stale.Location);
        Assert.Contains("film-page:6 does not stand there any more", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_an_editor_summed_up_keeps_the_summary_where_it_stands_now()
    {
        const string Reviewed =
            Page
            + "\nStoryline\nA teacher by the sea is left alone with the children of the village.\nLanguage: Swedish";
        var site = new Folder().Normalize(("alma.txt", Reviewed));
        var source = site.Files["content/sources/film-page.md"];
        var row = source.Split('\n').Single(l => l.StartsWith("  - {lines: 9", StringComparison.Ordinal));
        site.Files["content/sources/film-page.md"] = source.Replace(
            row,
            "  - {lines: 9, summary: \"how it begins\", about: [films/alma]}",
            StringComparison.Ordinal
        );

        site.Normalize(("alma.txt", "From the archive\n\n" + Reviewed));

        Assert.Contains(
            "  - {lines: 11, summary: \"how it begins\", about: [films/alma]}",
            site.Files["content/sources/film-page.md"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_that_somebody_says_is_of_another_shape_is_read_as_that_under_the_name_it_has()
    {
        const string Text = "Alma (1990)\nFact: Directed by Anna Berg.\n\nOlle (1993)\nFact: Directed by Ivo Lund.\n";
        var site = new Folder().Normalize(("alma.txt", Text));
        Assert.Contains(
            "title: List of 2 films\nkind: annotated-list\n",
            site.Files["content/sources/film-list.md"],
            StringComparison.Ordinal
        );
        site.Files["content/story/10-lund.md"] = "---\ntitle: Lund\n---\n\nBy Berg.[@film-list:2]\n";

        var result = site.Run(SeedKind.Article, ("alma.txt", Text));
        site.Take(result.Value);

        Assert.Contains("kind: news-article\n", site.Files["content/sources/film-list.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("List of 2 films", site.Files["content/sources/film-list.md"], StringComparison.Ordinal);
        Assert.Single(site.Files.Keys, f => f.StartsWith("content/sources/", StringComparison.Ordinal));
        Assert.Contains(
            result.Diagnostics,
            d => d.Message.Contains("whitecrow move sources/film-list", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(result.Diagnostics, d => d.Code == DiagnosticCode.MovedCitation);
        Assert.Empty(site.Run(SeedKind.Article, ("alma.txt", Text)).Value.Changes);
        Assert.Empty(site.Run(("alma.txt", Text)).Value.Changes);
    }

    [Fact]
    public void A_title_that_an_editor_gave_a_source_stays_when_its_shape_is_another()
    {
        var site = new Folder().Normalize(("list.txt", List));
        site.Files["content/sources/film-list.md"] = site.Files["content/sources/film-list.md"]
            .Replace("title: List of 2 films", "title: My list", StringComparison.Ordinal);

        site.Take(site.Run(SeedKind.Article, ("list.txt", List)).Value);

        Assert.Contains(
            "title: My list\nkind: news-article\n",
            site.Files["content/sources/film-list.md"],
            StringComparison.Ordinal
        );
    }
}
