using Whitecrow.Cli.Git;
using Xunit;

namespace Whitecrow.Cli.Tests.Git;

public class LineHistoryTests
{
    [GitFact]
    public void Each_line_knows_who_changed_it_last_and_when()
    {
        using var folder = new GitFolder();
        folder.Files.Write("content/été.md", "one\ntwo\nthree\n");
        var first = folder.Commit("2026-01-02", "Ana Dorn");
        folder.Files.Write("content/été.md", "one\n\tauthor nobody\nthree\n");
        folder.Commit("2026-03-04T23:30:00-0330", "Zoë ‮Ek");
        folder.Files.Write("content/été.md", "one\n\tauthor nobody\nthree\nfour\n");

        var history = LineHistory.Read(GitFolder.Git, folder.Root, "content/été.md");

        Assert.Null(history.Missing);
        Assert.Equal(
            ["Ana Dorn 2026-01-02", "Zoë ‮Ek 2026-03-04", "Ana Dorn 2026-01-02", ""],
            history.Lines.Select(Line)
        );
        Assert.Equal((first[..10], "commit"), (history.Lines[0]!.Commit, history.Lines[0]!.Summary));
        Assert.Equal("Zoë ‮Ek 2026-03-04", Line(history.Last(1, 3)));
        Assert.Null(history.Last(3, 4));
        Assert.Null(history.Last(1, 9));
    }

    [GitFact]
    public void Without_a_history_it_is_said_why()
    {
        using var none = new GitFolder(isRepository: false);
        using var fresh = new GitFolder();
        fresh.Files.Write("a.md", "a");
        var before = LineHistory.Read(GitFolder.Git, fresh.Root, "a.md").Missing;
        fresh.Commit("2026-01-01");
        fresh.Files.Write("b.md", "b");
        var beside = LineHistory.Read(GitFolder.Git, fresh.Root, "b.md").Missing;
        fresh.Commit("2026-01-02");
        fresh.Do("clone", "--quiet", "--depth=1", "file://" + fresh.Root, "shallow");

        Assert.Equal("git is not installed", LineHistory.Read(null, none.Root, "a.md").Missing);
        Assert.Equal("the site is in no git repository", LineHistory.Read(GitFolder.Git, none.Root, "a.md").Missing);
        Assert.Equal("the file is not committed yet", before);
        Assert.Equal("the file is not committed yet", beside);
        Assert.Contains(
            "--unshallow",
            LineHistory.Read(GitFolder.Git, fresh.Files["shallow"], "a.md").Missing,
            StringComparison.Ordinal
        );
    }

    private static string Line(LineChange? change) => change is null ? "" : $"{change.Author} {change.Day:yyyy-MM-dd}";
}
