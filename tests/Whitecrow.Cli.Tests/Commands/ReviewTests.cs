using System.Text;
using System.Text.Json;
using Whitecrow.Cli.Tests.Git;
using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class ReviewTests
{
    private const string Film = """
        ---
        title: The Leap
        year: {value: 1961, cite: [list:3, page:2]}
        releases:
          - {date: 1961-05-01, country: FR, kind: festival, cite: page:9}
          - {date: 1961-06-16, country: GB, kind: theatrical, cite: list:3}
        ---
        A film by many hands.
        """;

    [GitFact]
    public void A_change_of_one_date_is_one_line_with_page_field_old_new_and_source()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Files.Write("content/films/leap.md", Film.Replace("06-16", "06-17", StringComparison.Ordinal));

        Assert.Equal(
            """
            Since HEAD: 1 value changed

            values
              ~ films/leap releases.date (GB): 1961-06-16 → 1961-06-17  [list:3]

            """,
            Reviewed(folder, "HEAD")
        );
        Assert.Equal(
            """
            ## What this changes

            Since `HEAD`: 1 value changed.

            ### Values

            - `films/leap` **releases.date (GB)**: `1961-06-16` → `1961-06-17` (list\:3)

            """,
            Reviewed(folder, "HEAD", "--format", "markdown")
        );
        using var json = JsonDocument.Parse(Reviewed(folder, "HEAD", "--format", "json"));
        var claim = Assert.Single(json.RootElement.GetProperty("claims").EnumerateArray());
        Assert.Equal("films/leap", claim.GetProperty("page").GetString());
        Assert.Equal("releases.date", claim.GetProperty("field").GetString());
        Assert.Equal("1961-06-16", claim.GetProperty("before").GetProperty("value").GetString());
        Assert.Equal("1961-06-17", claim.GetProperty("after").GetProperty("value").GetString());
        Assert.Equal("list:3", claim.GetProperty("after").GetProperty("sources")[0].GetString());
        Assert.Equal(6, claim.GetProperty("after").GetProperty("line").GetInt32());
    }

    [GitFact]
    public void A_change_of_one_date_in_the_content_of_this_repository_is_one_line()
    {
        const string Old = "{date: '2018-11~', place: Tokyo";
        using var folder = new GitFolder();
        Sites.CopyRepository(folder.Files);
        folder.Commit("2026-01-02");
        folder.Do("checkout", "--quiet", "-b", "pull-request");
        var file = folder.Files["content/films/the-white-crow.md"];
        var text = File.ReadAllText(file);
        Assert.Contains(Old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(Old, "{date: '2018-11-02', place: Tokyo", StringComparison.Ordinal));
        folder.Commit("2026-01-03");

        var line = Assert.Single(
            Reviewed(folder, "main").Split('\n'),
            l => l.StartsWith("  ", StringComparison.Ordinal)
        );

        Assert.Equal(
            "  ~ films/the-white-crow releases.date (Tokyo International Film Festival): 2018-11~ → 2018-11-02  [bangkokpost-tiff, wp-white-crow]",
            line
        );
        Assert.Single(
            Reviewed(folder, "main", "--format", "markdown").Split('\n'),
            l => l.StartsWith("- ", StringComparison.Ordinal)
        );
    }

    [GitFact]
    public void What_others_did_to_the_base_since_is_not_told()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Do("checkout", "--quiet", "-b", "mine");
        folder.Files.Write("content/people/bo-ek.md", "---\ntitle: Bo Ek\n---\n");
        folder.Commit("2026-01-03");
        folder.Do("checkout", "--quiet", "main");
        folder.Files.Write("content/films/leap.md", Film.Replace("1961", "1970", StringComparison.Ordinal));
        folder.Commit("2026-01-04");
        folder.Do("checkout", "--quiet", "mine");

        Assert.Equal(
            """
            Since main: 1 page added

            pages
              + people/bo-ek  Bo Ek (person, 0 values)

            """,
            Reviewed(folder, "main")
        );
    }

    [GitFact]
    public void A_file_that_was_renamed_is_a_page_that_moved_and_its_old_address_is_missed()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Do("mv", "content/films/leap.md", "content/films/the-leap.md");
        folder.Commit("2026-01-03");

        Assert.Equal(
            """
            Since HEAD~: 1 page moved

            pages
              ~ films/leap → films/the-leap  The Leap (film)

            addresses that lead nowhere now; name them in a page's redirect_from
              ! films/leap

            """,
            Reviewed(folder, "HEAD~")
        );
    }

    [GitFact]
    public void Sources_problems_links_texts_and_files_are_told()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Files.Write("site.yml", "title: Other\n");
        folder.Files.Write(
            "content/films/leap.md",
            Film.Replace("cite: [list:3, page:2]", "cite: list:3", StringComparison.Ordinal)
                .Replace(", cite: page:9", "", StringComparison.Ordinal)
                .Replace("many hands", "two hands", StringComparison.Ordinal)
                + " See [more](../people/nobody.md) and [[A list]].[@list:3]\n"
        );

        Assert.Equal(
            """
            Since HEAD: 2 values with other sources or another status, 1 text changed, 2 new problems

            values
              ~ films/leap year: 1961  [list:3, page:2 → list:3; corroborated → one source]
              ~ films/leap releases: date: 1961-05-01, country: FR, kind: festival  [page:9 → no source; no source any more; one source → unsourced]

            texts
              ~ films/leap  [cites +list:3]
                  A film by [-many-]{+two+} hands{+. See more and A list+}.

            links
              + films/leap → sources/list (body)

            links broken
              ! content/films/leap.md:8:33: error WC0301: there is no page 'people/nobody'; correct the name, or write content/people/nobody.md

            new problems
              ! content/films/leap.md:5:5: note WC1016: 'releases' names no source; add 'cite: source' or 'cite: source:line' to each, as in {value: 127, cite: film-page:127}

            other files
              ~ site.yml

            """,
            Reviewed(folder, "HEAD").ReplaceLineEndings("\n")
        );
    }

    [GitFact]
    public void Mistakes_on_the_side_of_the_base_do_not_stop_it()
    {
        using var folder = Site();
        folder.Files.Write("site.yml", "[");
        folder.Files.Write("content/people/bo-ek.md", "---\ntitle: [\n---\n");
        folder.Files.Write("content/people/ana.md", "no front matter");
        folder.Files.Write("content/people/Odd Name é.md", "---\ntitle: Odd\n---\n");
        folder.Commit("2026-01-02");
        folder.Files.Write("site.yml", "title: Test\n");
        folder.Files.Write("content/people/bo-ek.md", "---\ntitle: Bo Ek\n---\n");

        var review = Reviewed(folder, "HEAD");

        Assert.Contains("Since HEAD: 2 problems solved", review, StringComparison.Ordinal);
        Assert.Contains("  ! people/bo-ek\n", review, StringComparison.Ordinal);
        Assert.DoesNotContain("+ people/bo-ek", review, StringComparison.Ordinal);
    }

    [GitFact]
    public void A_site_in_a_folder_of_its_repository_is_compared_with_itself()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/films/leap.md", "of another site");
        folder.Files.Write("docs/site/site.yml", "title: Test\n");
        folder.Files.Write("docs/site/content/films/leap.md", Film);
        folder.Files.Write("docs/site/content/.hidden.md", "hidden");
        folder.Files.Write("docs/site/content/a \"b\" é.txt", "x");
        folder.Commit("2026-01-02");

        Assert.Equal("Since HEAD: nothing\n", Reviewed(folder, "HEAD", "--root", "docs/site"));
    }

    [GitFact]
    public void Names_that_differ_only_in_how_accents_are_composed_do_not_stop_it()
    {
        using var folder = Site();
        var blob = folder.Do("hash-object", "-w", "site.yml").TrimEnd();
        foreach (var name in new[] { "content/\u00E9.txt", "content/e\u0301.txt" })
        {
            // Into the index alone, since not every file system takes both.
            folder.Do("update-index", "--add", "--cacheinfo", $"100644,{blob},{name}");
        }

        folder.Do("add", "site.yml", "content/films", "content/sources");
        folder.Do("commit", "--quiet", "--message", "names");

        Assert.Contains("  - content/\u00E9.txt\n", Reviewed(folder, "HEAD"), StringComparison.Ordinal);
    }

    [GitFact]
    public void What_strangers_write_stays_text_in_Markdown()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Files.Write(
            "content/films/leap.md",
            Film.Replace(
                    "title: The Leap",
                    "title: 'A `tick` ``two`` </code></details><script>alert(1)</script> @somebody'",
                    StringComparison.Ordinal
                )
                .Replace(
                    "many hands",
                    "`</details><img src=x onerror=alert(1)>` &amp; @somebody",
                    StringComparison.Ordinal
                )
                .Replace(
                    ", cite: page:9",
                    ", status: disputed, note: '[x](http://example.org) <b> _a_ @somebody'",
                    StringComparison.Ordinal
                )
        );
        folder.Files.Write("content/people/x.md", "---\ntitle: '# [x](y) <b>|*'\n---\n");

        var markdown = Reviewed(folder, "HEAD", "--format", "markdown");

        Assert.Contains(
            "→ ```A `tick` ``two`` </code></details><script>alert(1)</script> @somebody```",
            markdown,
            StringComparison.Ordinal
        );
        Assert.Contains(
            @"note\: \[x\](http\://example.org) &lt;b&gt; \_a\_ &#64;somebody",
            markdown,
            StringComparison.Ordinal
        );
        Assert.Contains(@"`people/x` # \[x\](y) &lt;b&gt;\|\* (person, 0 values)", markdown, StringComparison.Ordinal);
        Assert.Single(markdown.Split("</details>\n"), part => part.Contains("<details>", StringComparison.Ordinal));
        Assert.DoesNotContain("<img", markdown, StringComparison.Ordinal);
        Assert.Equal(markdown.Split("@somebody").Length, 1 + markdown.Split("@somebody```").Length - 1);
    }

    [GitFact]
    public void A_summary_is_never_larger_than_GitHub_shows_and_ends_with_whole_pieces()
    {
        using var folder = Site();
        for (var i = 0; i < 400; i++)
        {
            folder.Files.Write($"content/people/p{i}.md", $"---\ntitle: P{i}\n---\n{new string('<', 3000)} {i}\n");
        }

        folder.Commit("2026-01-02");
        for (var i = 0; i < 400; i++)
        {
            folder.Files.Write($"content/people/p{i}.md", $"---\ntitle: P{i}\n---\n{new string('<', 3000)} {i}0\n");
        }

        var markdown = Reviewed(folder, "HEAD", "--format", "markdown");

        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 500_000, 1024 * 1024);
        Assert.Equal(markdown.Split("<details>").Length, markdown.Split("</details>").Length);
        Assert.EndsWith(" more; `whitecrow review` tells them all.\n", markdown, StringComparison.Ordinal);
    }

    [GitFact]
    public void What_cannot_be_compared_is_one_line_with_a_hint()
    {
        using var none = new GitFolder(isRepository: false);
        none.Files.Write("site.yml", "");
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Do("branch", "release");

        AssertRefused(
            "no commit 'relaese' in this repository; did you mean 'release'?",
            folder.Whitecrow("review", "relaese")
        );
        AssertRefused("give a branch, a tag or a commit", folder.Whitecrow("review", "0123456789"));
        AssertRefused("git says: not a git repository", none.Whitecrow("review", "main"));
        AssertRefused("git is not installed", TheProgram.RunIn(folder.Root, "review", "main"));
        AssertRefused("BASE", folder.Whitecrow("review"));
        AssertRefused(
            "--format can be text, markdown or json, not 'github'",
            folder.Whitecrow("review", "main", "--format", "github")
        );
    }

    [GitFact]
    public void In_a_clone_of_one_branch_the_base_has_its_name_from_elsewhere()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");
        folder.Do("checkout", "--quiet", "-b", "mine");
        folder.Files.Write("content/films/leap.md", Film.Replace("1961-05-01", "1961-05-02", StringComparison.Ordinal));
        folder.Commit("2026-01-03");
        folder.Do("clone", "--quiet", "file://" + folder.Root, "clone");

        AssertRefused(
            "did you mean 'origin/main'?",
            TheProgram.RunIn(folder.Files["clone"], GitFolder.Variables, "review", "main")
        );
        Assert.Contains(
            "1961-05-01 → 1961-05-02",
            TheProgram.RunIn(folder.Files["clone"], GitFolder.Variables, "review", "origin/main").Out,
            StringComparison.Ordinal
        );
    }

    private static void AssertRefused(string part, Ran ran)
    {
        Assert.Equal((ExitCode.CannotRun, ""), (ran.ExitCode, ran.Out));
        Assert.Contains(part, ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd('\n').Split('\n'));
    }

    private static string Reviewed(GitFolder folder, params string[] args)
    {
        var ran = folder.Whitecrow(["review", .. args]);
        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        return ran.Out;
    }

    private static GitFolder Site()
    {
        var folder = new GitFolder();
        folder.Files.Write("site.yml", "title: Test\n");
        folder.Files.Write("content/films/leap.md", Film);
        folder.Files.Write("content/sources/list.md", "---\ntitle: A list\nkind: annotated-list\n---\n");
        folder.Files.Write("content/sources/page.md", "---\ntitle: A page\nkind: web-page\n---\n");
        return folder;
    }
}
