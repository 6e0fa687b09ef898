using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class NormalizerTests
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

    [Fact]
    public void The_three_seeds_become_sources_with_short_names_and_entries_that_can_be_read()
    {
        var site = new Folder();
        site.Normalize(
            ("000.txt", SeedTexts.FilmPage),
            ("001.txt", SeedTexts.Article),
            ("002.txt", SeedTexts.FilmList)
        );

        Assert.Equal(
            ["content/sources/dance-film-list.md", "content/sources/film-page.md", "content/sources/trailer-news.md"],
            site.Files.Keys.Where(f => f.StartsWith("content/sources/", StringComparison.Ordinal))
        );
        var read = ContentReader.ReadAll([.. site.Files.Select(f => new SourceText(f.Key, f.Value))]);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public Task A_page_becomes_these_files() =>
        VerifyXunit.Verifier.Verify(new Folder().Normalize(("alma.txt", Page)).Print());

    [Fact]
    public void Normalizing_twice_changes_nothing()
    {
        var site = new Folder();
        site.Normalize(
            ("000.txt", SeedTexts.FilmPage),
            ("001.txt", SeedTexts.Article),
            ("002.txt", SeedTexts.FilmList)
        );

        var again = site.Run(
            ("000.txt", SeedTexts.FilmPage),
            ("001.txt", SeedTexts.Article),
            ("002.txt", SeedTexts.FilmList)
        );

        Assert.Empty(again.Value.Changes);
        Assert.NotEmpty(again.Value.Unchanged);
    }

    [Fact]
    public void Normalizing_a_mutated_seed_twice_changes_nothing() =>
        Prop.ForAll(
                (
                    from seed in Gen.Elements(SeedTexts.FilmPage, SeedTexts.Article, SeedTexts.FilmList)
                    from number in Gen.Choose(0, int.MaxValue)
                    select (seed, number)
                ).ToArbitrary(),
                mutation =>
                {
                    var text = LineAccountTests.Mutate(mutation.seed, mutation.number);
                    var site = new Folder().Normalize(("a.txt", mutation.seed)).Normalize(("a.txt", text));
                    Assert.Empty(site.Run(("a.txt", text)).Value.Changes);
                    Assert.Empty(
                        ContentReader.ReadAll([.. site.Files.Select(f => new SourceText(f.Key, f.Value))]).Diagnostics
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void Twice_as_many_films_are_twice_the_work()
    {
        static string Name(int number) =>
            string.Concat(
                number.ToString("0000", CultureInfo.InvariantCulture).Select(c => "bdfgklmnrs"[c - '0'] + "a")
            );
        static double Work(int films)
        {
            var list = string.Concat(
                Enumerable
                    .Range(0, films)
                    .Select(i => $"Film {Name(i)} ({1950 + (i % 60)})\nFact: Directed by Anna V{Name(i)}.\n\n")
            );
            var site = new Folder();

            // Time on a busy machine says little; what is compared with everything else allocates as much.
            var before = GC.GetAllocatedBytesForCurrentThread();
            site.Normalize(("list.txt", list));
            var used = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(site.Files.Count > 2 * films);
            return used;
        }

        _ = Work(20);
        Assert.InRange(Work(400) / Work(200), 1.5, 2.5);
    }

    [Fact]
    public void A_second_page_of_a_kind_takes_its_film_in_front()
    {
        var site = new Folder()
            .Normalize(("alma.txt", Page))
            .Normalize(("olle.txt", Page.Replace("Alma (1990)", "Olle (1991)", StringComparison.Ordinal)));

        Assert.Contains("content/sources/olle-film-page.md", site.Files.Keys);
    }

    [Fact]
    public void An_editor_s_value_comment_and_order_survive_byte_for_byte()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        var edited =
            site.Files["content/films/alma.md"]
                .Replace(
                    "runtime: {value: 95, cite: film-page:6}",
                    "# timed by hand\nruntime:   { value: 96 , cite: film-page:6 }",
                    StringComparison.Ordinal
                ) + "\nMore words.\n";
        Assert.Contains("timed", edited, StringComparison.Ordinal);
        site.Files["content/films/alma.md"] = edited;

        site.Normalize(("alma.txt", Page));
        Assert.Equal(edited, site.Files["content/films/alma.md"]);

        site.Normalize(("alma.txt", Page.Replace("Sweden", "Sweden | Norway", StringComparison.Ordinal)));
        Assert.Equal(
            edited.Replace(
                "  - {value: SE, cite: film-page:7}",
                "  - {value: SE, cite: film-page:7}\n  - {value: \"NO\", cite: film-page:7}",
                StringComparison.Ordinal
            ),
            site.Files["content/films/alma.md"]
        );
    }

    [Fact]
    public void An_untouched_value_follows_the_text()
    {
        var site = new Folder()
            .Normalize(("alma.txt", Page))
            .Normalize(("alma.txt", Page.Replace("95 min", "97 min", StringComparison.Ordinal)));

        Assert.Contains(
            "runtime: {value: 97, cite: film-page:6}",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_that_goes_takes_its_untouched_value_along_and_moves_the_citations_below()
    {
        var site = new Folder()
            .Normalize(("alma.txt", Page))
            .Normalize(("alma.txt", Page.Replace("Ivo Lund ... Olle\n", "", StringComparison.Ordinal)));

        var film = site.Files["content/films/alma.md"];
        Assert.DoesNotContain("ivo-lund, character", film, StringComparison.Ordinal);
        Assert.Contains("runtime: {value: 95, cite: film-page:5}", film, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{value: 95, cite: film-page:6, note: timed by hand}", "note")]
    [InlineData("{value: 95, cite: film-page:6, status: disputed}", "status")]
    [InlineData("{value: 95, cite: film-page:6}  # timed by hand", "# timed by hand")]
    public void A_value_that_an_editor_wrote_to_stays_when_its_line_goes(string edited, string added)
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        var film = site.Files["content/films/alma.md"]
            .Replace("{value: 95, cite: film-page:6}", edited, StringComparison.Ordinal);
        site.Files["content/films/alma.md"] = film;

        var result = site.Run(("alma.txt", Page.Replace("Runtime: 95 min", "", StringComparison.Ordinal)));
        site.Take(result.Value);

        Assert.Equal(film, site.Files["content/films/alma.md"]);
        var conflict = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCode.ConflictingEdit);
        Assert.Equal("content/films/alma.md", conflict.Location.File);
        Assert.Contains($"an editor added '{added}'", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_editor_and_text_both_changed_becomes_a_disputed_pair()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        site.Files["content/films/alma.md"] = site.Files["content/films/alma.md"]
            .Replace("value: 95", "value: 96", StringComparison.Ordinal);

        var result = site.Run(("alma.txt", Page.Replace("95 min", "97 min", StringComparison.Ordinal)));
        site.Take(result.Value);

        var film = site.Files["content/films/alma.md"];
        Assert.Contains("- {value: 96, cite: film-page:6, status: disputed, note:", film, StringComparison.Ordinal);
        Assert.Contains("- {value: 97, cite: film-page:6, status: disputed, note:", film, StringComparison.Ordinal);
        Assert.Contains(
            result.Diagnostics,
            d => d.Code == DiagnosticCode.ConflictingEdit && d.Location.File == "content/films/alma.md"
        );
        Assert.Equal("films/alma", Assert.Single(result.Value.Conflicts));
        Assert.Empty(ContentReader.ReadAll([new SourceText("content/films/alma.md", film)]).Diagnostics);
    }

    [Fact]
    public void A_second_text_adds_its_value_where_it_disagrees_and_its_citation_where_it_agrees()
    {
        var site = new Folder()
            .Normalize(("alma.txt", Page))
            .Normalize(("list.txt", "Alma (1991)\nFact: Directed by Anna Berg.\nOlle (1993)\nNothing more."));

        var film = site.Files["content/films/alma.md"];
        Assert.Contains(
            "year:\n  - {value: 1990, cite: film-page:1}\n  - {value: 1991, cite: film-list:1}\n",
            film,
            StringComparison.Ordinal
        );
        Assert.Contains("- {person: anna-berg, cite: [film-page:2, film-list:2]}", film, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hand_written_entry_gains_citations_in_the_style_in_which_it_is_written()
    {
        var site = new Folder();
        site.Files["content/films/alma.md"] = """
            ---
            title: Alma  # the film
            runtime: 95
            directors: [anna-berg]
            cast:
              - person: eva-holm
                character: Alma
                portrays: alma-karlin
            ---

            Words.
            """;
        site.Normalize(("alma.txt", Page));

        Assert.Equal(
            """
            ---
            title: Alma  # the film
            cite: film-page:1
            year: {value: 1990, cite: film-page:1}
            countries:
              - {value: SE, cite: film-page:7}
            runtime: {value: 95, cite: film-page:6}  # written before a source was cited
            directors: [{person: anna-berg, cite: film-page:2}]  # written before a source was cited
            cast:
              - person: eva-holm
                character: Alma
                portrays: alma-karlin
                order: 1
                cite: film-page:4  # written before a source was cited
              - {person: ivo-lund, character: Olle, order: 2, cite: film-page:5}
            ---

            Words.
            """,
            site.Files["content/films/alma.md"]
        );
    }

    [Fact]
    public void An_entry_that_an_editor_moved_is_found_by_its_former_id()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        site.Files["content/people/anna-berg-director.md"] = site.Files["content/people/anna-berg.md"]
            .Replace(
                "title: Anna Berg\n",
                "title: Anna B. Berg\nredirect_from: [people/anna-berg]\n",
                StringComparison.Ordinal
            );
        site.Files.Remove("content/people/anna-berg.md");

        site.Normalize(("alma.txt", Page))
            .Normalize(("list.txt", "Alma (1990)\nFact: Directed by Anna Berg.\nOlle (1993)\nNothing more."));

        Assert.DoesNotContain("content/people/anna-berg.md", site.Files.Keys);
        Assert.Contains(
            "- {person: anna-berg, cite: [film-page:2, film-list:2]}",
            site.Files["content/films/alma.md"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_entry_that_an_editor_deleted_stays_deleted()
    {
        var site = new Folder().Normalize(("alma.txt", Page));
        site.Files.Remove("content/people/ivo-lund.md");

        var same = site.Run(("alma.txt", Page));
        Assert.Empty(same.Value.Changes);
        Assert.Contains(same.Diagnostics, d => d.Code == DiagnosticCode.DeletedEntry);

        site.Normalize(("alma.txt", Page + "\nLanguage: Swedish"));
        Assert.DoesNotContain("content/people/ivo-lund.md", site.Files.Keys);
    }

    [Fact]
    public void Line_ends_and_byte_order_mark_of_a_file_stay()
    {
        var site = new Folder();
        site.Files["content/films/alma.md"] = "\uFEFF---\r\ntitle: Alma\r\n---\r\n\r\nWords.\r\n";

        site.Normalize(("alma.txt", Page));

        var film = site.Files["content/films/alma.md"];
        Assert.StartsWith("\uFEFF---\r\ntitle: Alma\r\ncite: film-page:1\r\n", film, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", film.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: Alma\nyear: [1990\n---\n")]
    [InlineData("---\ntitle: Alma\n---\r\n\nWords\n")]
    [InlineData("no front matter")]
    public void A_file_that_cannot_be_changed_in_its_place_is_left_alone_and_reported(string text)
    {
        var site = new Folder();
        site.Files["content/films/alma.md"] = text;

        var result = site.Run(("alma.txt", Page));

        Assert.DoesNotContain(result.Value.Changes, c => c.Path == "content/films/alma.md");
        Assert.Contains(
            result.Diagnostics,
            d => d.Code == DiagnosticCode.CannotUpdate && d.Location.File == "content/films/alma.md"
        );
    }

    [Fact]
    public Task A_report_lists_every_claim_as_json()
    {
        var result = new Folder().Run(("alma.txt", Page));

        return VerifyXunit.Verifier.Verify(
            NormalizeReport.Table(result.Value) + NormalizeReport.Json(result.Value, result.Diagnostics)
        );
    }

    [Fact]
    public void A_text_of_no_shape_is_reported_and_the_others_are_read()
    {
        var result = new Folder().Run(("a.txt", ""), ("b.txt", Page));

        Assert.Contains(
            result.Diagnostics,
            d => d.Code == DiagnosticCode.UnknownShape && d.Location.File == "content/seeds/a.txt"
        );
        Assert.Equal("film-page", Assert.Single(result.Value.Texts).Source);
    }

    [Fact]
    public void What_a_stranger_s_text_says_cannot_become_markup_or_yaml()
    {
        const string Hostile =
            "Al: {ma} #1 [x](javascript:alert(1)) \"q\" (1990)\nCast\n<b>Eva</b> ... 'Alma': {x}, [y]\nIvo \\ Lund ... *Olle* | <script>\nDirector: Anna Berg\nRuntime: 95 min";
        var site = new Folder().Normalize(("h.txt", Hostile));

        var read = ContentReader.ReadAll([.. site.Files.Select(f => new SourceText(f.Key, f.Value))]);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void What_a_dump_leaves_of_its_markup_is_in_no_value()
    {
        const string Dump =
            "A Quiet River (1998)\nDirector: [Anna <b>Berg</b>](https://example.org/berg)\nWriters: Ivo Lund &amp;amp; Eva Holm\nCast\nMaria Lindt ... The {{Ferry}} Woman\nJonas <i>Hald</i> ... J\u202eonas\n<br>\nDetails\nCountry: Sweden\nAlso Known As: Den [[tysta]] floden, R&B; N\u00e4tter\nTagline: It flows ```\nRuntime: 92 min";
        var site = new Folder().Normalize(("river.txt", Dump));

        var built = Pipeline.Build(
            new([.. site.Files.Select(f => new InputFile(f.Key, Encoding.UTF8.GetBytes(f.Value)))])
        );
        Assert.DoesNotContain(
            built.Diagnostics,
            d => d.Code == DiagnosticCode.VisibleMark || d.Code == DiagnosticCode.BadCharacter
        );
        var film = site.Files["content/films/a-quiet-river.md"];
        Assert.Contains("{person: anna-berg, ", film, StringComparison.Ordinal);
        Assert.Contains("{person: eva-holm, ", film, StringComparison.Ordinal);
        Assert.Contains("character: The Ferry Woman,", film, StringComparison.Ordinal);
        Assert.Contains("character: Jonas,", film, StringComparison.Ordinal);
        Assert.Contains("\"Den tysta floden, R&B; N\u00e4tter\"", film, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lists_of_as_many_films_have_titles_of_their_own()
    {
        var site = new Folder().Normalize(
            ("one.txt", "Boats\n\n1. The Ferry (1951)\n2. Noon (1960)\n3. Night (1970)\n"),
            ("two.txt", "Trains\n\n1. The Train (1951)\n2. Rails (1960)\n3. Smoke (1970)\n")
        );

        var titles = site
            .Files.Where(f => f.Key.StartsWith("content/sources/", StringComparison.Ordinal))
            .Select(f => f.Value.Split('\n')[1])
            .Order(StringComparer.Ordinal);
        Assert.Equal(["title: List of 3 films", "title: List of 3 films (two)"], titles);
    }

    [Fact]
    public void A_line_of_signs_that_nobody_sees_is_accounted_for()
    {
        var reading = SeedTexts
            .Read("A Quiet River (1998)\n\u007f\n\u200b\nDirector: Anna Berg\n", SeedKind.FilmPage)
            .Value!;

        Assert.Equal([2, 3], reading.Passages.Select(p => p.Lines.First));
    }

    [Theory]
    [InlineData("&", "amp;")]
    [InlineData("", "<<b>b>")]
    [InlineData("", "[[")]
    [InlineData("", "](")]
    [InlineData("", "**a")]
    [InlineData("", "{{{%")]
    public void However_deep_marks_stand_in_marks_none_is_left(string head, string again)
    {
        var text = $"A Quiet River (1998)\nDirector: Anna {head}{string.Concat(Enumerable.Repeat(again, 50_000))}\n";
        var site = new Folder().Normalize(("river.txt", text));

        var read = ContentReader.ReadAll([.. site.Files.Select(f => new SourceText(f.Key, f.Value))]);
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity == Severity.Error);
    }
}
