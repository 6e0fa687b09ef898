using Whitecrow.Cli.Git;
using Xunit;

namespace Whitecrow.Cli.Tests.Git;

public class LastChangesTests
{
    [GitFact]
    public void Each_file_has_the_day_of_the_last_commit_that_touched_it()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "a");
        folder.Files.Write("content/b.md", "b");
        folder.Files.Write("content/people/c.md", "c");
        folder.Commit("2024-01-02");
        folder.Files.Write("content/people/c.md", "c, better");
        folder.Commit("2025-03-04");
        folder.Files.Write("content/b.md", "b, better");
        folder.Commit("2026-05-06");
        folder.Do("mv", "content/a.md", "content/d.md");
        folder.Commit("2026-05-07");

        var changes = Read(folder.Root, "content/b.md", "content/people/c.md", "content/d.md");

        Assert.Null(changes.Missing);
        Assert.Equal(
            ["content/b.md 2026-05-06", "content/d.md 2026-05-07", "content/people/c.md 2025-03-04"],
            Lines(changes)
        );
    }

    [GitFact]
    public void The_day_is_the_committers_own()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "a");
        folder.Commit("2026-05-01T23:30:00-0800");

        Assert.Equal(["content/a.md 2026-05-01"], Lines(Read(folder.Root, "content/a.md")));
    }

    [GitFact]
    public void A_file_that_nobody_has_committed_has_none()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "a");
        folder.Commit("2026-05-01");
        folder.Files.Write("content/new.md", "new");

        Assert.Equal(["content/a.md 2026-05-01"], Lines(Read(folder.Root, "content/a.md", "content/new.md")));
    }

    [GitFact]
    public void Names_may_hold_accents_quotes_and_line_ends()
    {
        using var folder = new GitFolder();
        string[] names =
        [
            "content/\u00E9t\u00E9 \u041D\u0443\u0440\u0435\u0435\u0432.md",
            "content/a \"b\".md",
            "content/a\nb.md",
            "content/:(top)*.md",
        ];
        folder.Files.Write("blob", "x");
        var blob = folder.Do("hash-object", "-w", "blob").TrimEnd();
        foreach (var name in names)
        {
            // Into the index alone, since not every file system takes such names.
            folder.Do("-c", "core.protectNTFS=false", "update-index", "--add", "--cacheinfo", $"100644,{blob},{name}");
        }

        folder.Do("commit", "--quiet", "--message", "names");

        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            Read(folder.Root, names).Days.Keys.Order(StringComparer.Ordinal)
        );
    }

    [GitFact]
    public void A_site_may_lie_in_a_folder_of_its_repository()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "not this one");
        folder.Commit("2020-01-01");
        folder.Files.Write("docs/site/content/a.md", "a");
        folder.Commit("2026-05-01");

        Assert.Equal(["content/a.md 2026-05-01"], Lines(Read(folder.Files["docs/site"], "content/a.md")));
    }

    [GitFact]
    public void What_was_written_only_while_merging_counts()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "a");
        folder.Commit("2026-01-01");
        folder.Do("checkout", "--quiet", "-b", "other");
        folder.Files.Write("content/a.md", "theirs");
        folder.Commit("2026-01-02");
        folder.Do("checkout", "--quiet", "main");
        folder.Files.Write("content/a.md", "ours");
        folder.Commit("2026-01-03");
        folder.Merge("other", "2026-01-04", () => folder.Files.Write("content/a.md", "both"));

        Assert.Equal(["content/a.md 2026-01-04"], Lines(Read(folder.Root, "content/a.md")));
    }

    [GitFact]
    public void Settings_of_git_change_nothing()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "a");
        folder.Commit("2026-01-01");
        folder.Files.Write("content/b.md", "b");
        folder.Commit("2026-01-02");
        string[] settings = ["log.showRoot false", "log.follow true", "color.ui always", "log.showSignature true"];
        foreach (var setting in settings)
        {
            folder.Do(["config", .. setting.Split(' ')]);
        }

        Assert.Equal(
            ["content/a.md 2026-01-01", "content/b.md 2026-01-02"],
            Lines(Read(folder.Root, "content/a.md", "content/b.md"))
        );
    }

    [GitFact]
    public void Half_a_history_would_give_false_days_so_there_are_none()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/a.md", "a");
        folder.Commit("2026-01-01");
        folder.Files.Write("content/b.md", "b");
        folder.Commit("2026-01-02");
        folder.Do("clone", "--quiet", "--depth=1", "file://" + folder.Root, "shallow");

        var changes = Read(folder.Files["shallow"], "content/a.md", "content/b.md");

        Assert.Empty(changes.Days);
        Assert.Contains("git fetch --unshallow", changes.Missing, StringComparison.Ordinal);
    }

    [GitFact]
    public void Without_a_repository_or_a_commit_there_is_nothing_to_say()
    {
        using var none = new GitFolder(isRepository: false);
        using var empty = new GitFolder();

        Assert.Equal(LastChanges.None, Read(none.Root, "content/a.md"));
        Assert.Equal(LastChanges.None, Read(empty.Root, "content/a.md"));
        Assert.Equal(LastChanges.None, LastChanges.Begin(null, none.Root)(["content/a.md"]));
    }

    [GitFact]
    public void What_git_complains_of_is_said()
    {
        using var folder = new GitFolder();
        folder.Files.Write(".git/config", "[core\n");

        var changes = Read(folder.Root, "content/a.md");

        Assert.Empty(changes.Days);
        Assert.StartsWith("since git says: bad config line 1", changes.Missing, StringComparison.Ordinal);
    }

    private static LastChanges Read(string root, params string[] wanted) =>
        LastChanges.Begin(GitFolder.Git, root)(wanted);

    private static string[] Lines(LastChanges changes) =>
        [.. changes.Days.Select(d => $"{d.Key} {d.Value:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
}
