using Whitecrow.Review;
using Xunit;

namespace Whitecrow.Tests.Review;

public class SiteComparisonTests
{
    [Fact]
    public void One_changed_date_is_one_change_with_page_field_old_new_and_source()
    {
        var review = Reviewing.Of(("1938-03-17", "1938-03-18"));

        Assert.Equal(
            ["people/ana-dorn born.date: 1938-03-17 [list:5] Stated → 1938-03-18 [list:5] Stated"],
            review.Lines()
        );
        Assert.Equal("content/people/ana-dorn.md:3:14", review.Claims[0].After!.At.ToString());
        Assert.True((review with { Claims = [] }).IsEmpty);
    }

    [Fact]
    public void A_change_within_a_row_names_the_row_and_the_rows_sources()
    {
        var review = Reviewing.Of(("1961-06-16", "1961-06-17"));

        Assert.Equal(
            [
                "films/leap releases.date (FR): 1961-06-16 [list:3 page:9] Corroborated → 1961-06-17 [list:3 page:9] Corroborated",
            ],
            review.Lines()
        );
    }

    [Fact]
    public void A_value_and_its_source_changed_together_are_one_change()
    {
        Assert.Equal(
            ["films/leap runtime: 127 [page:4] Stated → 128 [list:9] Stated"],
            Reviewing.Of(("{value: 127, cite: page:4}", "{value: 128, cite: list:9}")).Lines()
        );
        Assert.Equal(
            ["films/leap cast.character (ana-dorn): A dancer [page:7] Stated → A swan [list:9] Stated"],
            Reviewing.Of(("character: A dancer, cite: page:7", "character: A swan, cite: list:9")).Lines()
        );
    }

    [Theory]
    [InlineData("{value: 127, cite: page:4}", "127", "127 [page:4] Stated → 127 [] Unsourced", true, false)]
    [InlineData(
        "genres: [drama,",
        "genres: [{value: drama, cite: list},",
        "drama [] Unsourced → drama [list] Stated",
        false,
        true
    )]
    [InlineData(
        "cite: [list:3, page:2]",
        "cite: list:3",
        "1961 [list:3 page:2] Corroborated → 1961 [list:3] Stated",
        false,
        false
    )]
    [InlineData(
        "cite: [list:3, page:2]",
        "cite: [list:3, page:2], status: disputed, note: So.",
        "1961 [list:3 page:2] Corroborated → 1961 [list:3 page:2] Disputed",
        false,
        false
    )]
    public void Sources_and_status_of_an_unchanged_value_are_a_change(
        string old,
        string now,
        string line,
        bool isLost,
        bool isGained
    )
    {
        var review = Reviewing.Of((old, now));

        var change = Assert.Single(review.Claims);
        Assert.EndsWith(": " + line, review.Lines()[0], StringComparison.Ordinal);
        Assert.Equal((false, isLost, isGained), (change.IsOfValue, change.LostItsSources, change.GainedASource));
    }

    [Fact]
    public void A_source_that_turns_out_to_copy_another_makes_values_elsewhere_less_sure()
    {
        var review = Reviewing.Of(("title: A list\n", "title: A list\nderived_from: page\n"));

        Assert.Equal(
            [
                "films/leap releases: date: 1961-06-16, country: FR, kind: theatrical [list:3 page:9] Corroborated → date: 1961-06-16, country: FR, kind: theatrical [list:3 page:9] Stated",
                "films/leap year: 1961 [list:3 page:2] Corroborated → 1961 [list:3 page:2] Stated",
                "sources/list derived_from: nothing → A page (sources/page) []",
            ],
            review.Lines().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_second_account_is_added_and_the_first_is_disputed()
    {
        var review = Reviewing.Of(
            ("runtime: {value: 127, cite: page:4}", "runtime: [{value: 127, cite: page:4}, {value: 120, cite: list:4}]")
        );

        Assert.Equal(
            [
                "films/leap runtime: 127 [page:4] Stated → 127 [page:4] Disputed",
                "films/leap runtime: nothing → 120 [list:4] Disputed",
            ],
            review.Lines()
        );
    }

    [Fact]
    public void Rows_that_only_change_places_are_no_change()
    {
        const string First = "  - {person: people/ana-dorn, character: A dancer, cite: page:7}\n";
        const string Second = "  - {person: Bo Ek, character: A guard, cite: page:8}\n";

        Assert.True(Reviewing.Of((First + Second, Second + First)).IsEmpty);
    }

    [Fact]
    public void Another_way_of_writing_the_same_is_no_change()
    {
        Assert.True(
            Reviewing
                .Of(
                    ("runtime: {value: 127, cite: page:4}", "runtime:\n  cite: [sources/page:4]\n  value: '127'"),
                    ("genres: [drama, dance]", "genres:\n- drama\n- dance"),
                    ("people/ana-dorn, character", "ana-dorn, character")
                )
                .IsEmpty
        );
    }

    [Fact]
    public void Rows_come_and_go_one_by_one()
    {
        var review = Reviewing.Of(
            ("  - {person: Bo Ek, character: A guard, cite: page:8}\n", ""),
            (
                "  - {date: 1962-01-01, country: GB, kind: theatrical}\n",
                "  - {date: 1962-01-01, country: GB, kind: theatrical}\n  - {date: 1999, country: US, kind: home, cite: list}\n"
            )
        );

        Assert.Equal(
            [
                "films/leap cast: person: Bo Ek, character: A guard [page:8] Stated → nothing",
                "films/leap releases: nothing → date: 1999, country: US, kind: home [list] Stated",
            ],
            review.Lines()
        );
    }

    [Fact]
    public void A_new_page_brings_its_values_and_its_address()
    {
        var review = Reviewing.Between(
            Reviewing.Site,
            Reviewing.Site + "\n=== content/people/bo-ek.md\n---\ntitle: Bo Ek\nborn: 1901\n---\n"
        );

        Assert.Equal([new PageChange(null, new("people/bo-ek"), "Bo Ek", "person", false)], review.Pages.ToArray());
        Assert.Equal(["people/bo-ek"], review.NewAddresses.ToArray());
        Assert.All(review.Claims, c => Assert.True(c.IsOfPage));
        Assert.Equal(["title", "born"], review.Claims.Select(c => c.Field));

        // The name in the cast becomes a link without anybody having touched it.
        Assert.Equal(
            [new LinkChange(new("films/leap"), new("people/bo-ek"), "cast.person")],
            review.LinksMade.ToArray()
        );
    }

    [Fact]
    public void A_removed_page_leaves_a_dead_address_and_broken_links()
    {
        var review = Reviewing.Between(
            Reviewing.Site,
            string.Concat(
                Reviewing
                    .Site.Split("=== ", StringSplitOptions.RemoveEmptyEntries)
                    .Where(f => !f.StartsWith("content/people", StringComparison.Ordinal))
                    .Select(f => "=== " + f)
            )
        );

        Assert.Equal(
            [new PageChange(new("people/ana-dorn"), null, "Ana Dorn", "person", false)],
            review.Pages.ToArray()
        );
        Assert.Equal(["people/ana-dorn"], review.LostAddresses.ToArray());
        Assert.Equal(["WC0301", "WC0301"], review.NewProblems.Select(p => p.Code.Id));
        Assert.All(review.LinksGone, l => Assert.Equal(("films/leap", "people/ana-dorn"), (l.From.Value, l.To.Value)));
    }

    [Fact]
    public void A_page_that_moves_and_keeps_its_old_address_changes_nothing_else()
    {
        var moved = Reviewing
            .Site.Replace("people/ana-dorn", "people/anna-dorn", StringComparison.Ordinal)
            .Replace("title: Ana Dorn", "title: Ana Dorn\nredirect_from: [people/ana-dorn]", StringComparison.Ordinal);

        var review = Reviewing.Between(Reviewing.Site, moved);

        Assert.Equal(
            [new PageChange(new("people/ana-dorn"), new("people/anna-dorn"), "Ana Dorn", "person", false)],
            review.Pages.ToArray()
        );
        Assert.Empty(review.LostAddresses);
        Assert.Equal(["people/anna-dorn"], review.NewAddresses.ToArray());
        Assert.Equal(["people/anna-dorn redirect_from: nothing → people/ana-dorn []"], review.Lines());
        Assert.Empty(review.LinksMade);
        Assert.Empty(review.LinksGone);
        Assert.Empty(review.NewProblems);
    }

    [Fact]
    public void A_page_that_only_history_knows_to_have_moved_leaves_a_dead_address()
    {
        var moved = Reviewing.Site.Replace("people/ana-dorn", "people/anna-dorn", StringComparison.Ordinal);

        var review = Reviewing.Between(
            Reviewing.Site,
            moved,
            ("content/people/ana-dorn.md", "content/people/anna-dorn.md")
        );

        Assert.Equal(
            [("people/ana-dorn", "people/anna-dorn")],
            review.Pages.Select(p => (p.Before?.Value, p.After?.Value))
        );
        Assert.Equal(["people/ana-dorn"], review.LostAddresses.ToArray());
        Assert.Empty(review.Claims);
    }

    [Fact]
    public void Mistakes_of_the_old_site_do_not_stop_the_review()
    {
        var broken = Reviewing.Changed(
            Reviewing.Site,
            ("title: Ana Dorn\n", "title: [\n"),
            ("runtime: {value: 127, cite: page:4}", "runtime: {value: long, cite: page:4}")
        );

        var review = Reviewing.Between(broken, Reviewing.Site);

        Assert.Equal(["people/ana-dorn"], review.Unreadable.Select(u => u.Value));
        Assert.Empty(review.Pages);
        Assert.Empty(review.NewAddresses);
        Assert.Empty(review.NewProblems);
        Assert.Equal(["WC0203", "WC0207"], review.SolvedProblems.Select(p => p.Code.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["films/leap runtime: nothing → 127 [page:4] Stated"], review.Lines());
    }

    [Fact]
    public void A_problem_is_the_same_problem_on_another_line()
    {
        var broken = Reviewing.Changed(
            Reviewing.Site,
            ("genres: [drama, dance]", "genres: [drama, dance]\ncolour: [red, {a: b}]")
        );

        var review = Reviewing.Between(broken, Reviewing.Changed(broken, ("summary: A film about a leap.\n", "")));

        Assert.NotEmpty(Reviewing.Between(Reviewing.Site, broken).NewProblems);
        Assert.Empty(review.NewProblems);
        Assert.Empty(review.SolvedProblems);
    }

    [Fact]
    public void A_changed_paragraph_shows_its_words()
    {
        var review = Reviewing.Of(("on a stage in Paris", "on two stages in Paris and Kyiv"));

        var change = Assert.Single(review.Texts);
        var block = Assert.Single(change.Blocks);
        Assert.Equal("films/leap", change.Page.Value);
        Assert.Equal("It shows Ana Dorn on a stage in Paris.", block.Before);
        Assert.Equal("It shows Ana Dorn on two stages in Paris and Kyiv.", block.After);
        Assert.Equal(
            "It shows Ana Dorn on [-a-]{+two+} [-stage-]{+stages+} in Paris{+ and Kyiv+}.",
            string.Concat(
                block.Words.Select(w =>
                    w.Side switch
                    {
                        Side.Before => $"[-{w.Text}-]",
                        Side.After => $"{{+{w.Text}+}}",
                        _ => w.Text,
                    }
                )
            )
        );
    }

    [Fact]
    public void Paragraphs_come_and_go_and_citations_are_told()
    {
        var review = Reviewing.Of(
            ("A film by many hands.[@page:2]\n\n", ""),
            ("stage in Paris.", "stage in Paris.[@list:3]\n\nThat is all.")
        );

        var change = Assert.Single(review.Texts);
        Assert.Equal(
            [new("A film by many hands.", null), new BlockChange(null, "That is all.")],
            change.Blocks.ToArray()
        );
        Assert.Equal(["list:3"], change.CitesGained.ToArray());
        Assert.Equal(["page:2"], change.CitesLost.ToArray());
    }

    [Fact]
    public void Links_made_and_gone_are_told_once()
    {
        var link = Reviewing.Of(
            ("[Ana Dorn](../people/ana-dorn.md)", "Ana Dorn"),
            ("She danced.", "She danced in [[The Leap]].")
        );
        var reference = Reviewing.Of(("{person: Bo Ek,", "{person: people/ana-dorn,"));

        Assert.Equal([new LinkChange(new("films/leap"), new("people/ana-dorn"), "body")], link.LinksGone.ToArray());
        Assert.Equal([new LinkChange(new("people/ana-dorn"), new("films/leap"), "body")], link.LinksMade.ToArray());
        Assert.Equal(
            ["films/leap cast.person (A guard): Bo Ek [page:8] Stated → Ana Dorn (people/ana-dorn) [page:8] Stated"],
            reference.Lines()
        );
        Assert.Empty(reference.LinksMade);
    }

    [Fact]
    public void The_account_of_a_source_is_told_in_numbers_and_other_files_by_name()
    {
        var review = Reviewing.Between(
            Reviewing.Site,
            Reviewing.Changed(
                Reviewing.Site,
                ("furniture: ['1']", "furniture: ['1', '3']"),
                (
                    "field: year, value: 1961}",
                    "field: year, value: 1962}\n  - {lines: 4, about: films/leap, field: runtime, value: 127}"
                ),
                ("title: Test", "title: Test 2")
            ) + "\n=== content/seeds/page.txt\nx\n=== templates/a.sbn-html\nx\n"
        );

        Assert.Equal(
            [
                new AccountChange(new("sources/page"), "claims", 1, 0, 1),
                new AccountChange(new("sources/page"), "furniture", 1, 0, 0),
            ],
            review.Accounts.ToArray()
        );
        Assert.Equal(
            [
                new FileChange("content/seeds/page.txt", FileFate.Added),
                new FileChange("site.yml", FileFate.Changed),
                new FileChange("templates/a.sbn-html", FileFate.Added),
            ],
            review.Files.ToArray()
        );
        Assert.Empty(review.Claims);
    }
}
