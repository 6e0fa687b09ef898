using System.Diagnostics;
using Whitecrow.Cli.Git;
using Xunit;

namespace Whitecrow.Cli.Tests.Git;

/// <summary>A test that needs git; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        if (GitFolder.Git is null)
        {
            Skip = "there is no git on this machine";
        }
    }
}

/// <summary>A real repository in a folder that is gone after the test.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GitFolder(bool isRepository = true)
    {
        if (isRepository)
        {
            Do("init", "--quiet", "--initial-branch=main");
        }
    }

    /// <summary>The git of this machine; null where there is none.</summary>
    public static GitProgram? Git { get; } = GitProgram.Find(Surroundings.OfThisProcess());

    /// <summary>What a run needs to know of the machine to find git.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! };

    public string Root => folder.Root;

    public TemporaryFolder Files => folder;

    /// <summary>Commits everything.</summary>
    /// <param name="date">As <c>2026-05-01</c>, or with time and zone.</param>
    /// <param name="author">Who.</param>
    /// <returns>The commit.</returns>
    public string Commit(string date, string author = "Ana Dorn")
    {
        Do("add", "--all");
        Commit("commit", date, author);
        return Do("rev-parse", "HEAD").TrimEnd();
    }

    /// <summary>Merges a branch with what lies in the folder, whatever the two sides say.</summary>
    public void Merge(string branch, string date, Action resolve)
    {
        Do("merge", "--quiet", "--no-commit", "--no-ff", "--strategy=ours", branch);
        resolve();
        Do("add", "--all");
        Commit("merge", date, "Ana Dorn");
    }

    /// <summary>Runs git in the folder.</summary>
    public string Do(params string[] arguments) => Run("2026-01-01T12:00:00+0000", "Ana Dorn", arguments);

    /// <summary>Runs the program in the folder, with git at hand.</summary>
    public Ran Whitecrow(params string[] args) => TheProgram.RunIn(Root, Variables, args);

    public void Dispose()
    {
        // Git writes its objects read-only, which Windows takes for a refusal to delete them.
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        folder.Dispose();
    }

    private void Commit(string message, string date, string author) =>
        Run(
            date.Contains('T', StringComparison.Ordinal) ? date : date + "T12:00:00+0000",
            author,
            ["commit", "--quiet", "--message", message]
        );

    private string Run(string date, string author, string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_AUTHOR_NAME"] = author;
        start.Environment["GIT_AUTHOR_EMAIL"] = "editor@example.org";
        start.Environment["GIT_AUTHOR_DATE"] = date;
        start.Environment["GIT_COMMITTER_NAME"] = author;
        start.Environment["GIT_COMMITTER_EMAIL"] = "editor@example.org";
        start.Environment["GIT_COMMITTER_DATE"] = date;
        foreach (var inherited in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE" })
        {
            start.Environment.Remove(inherited);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)} failed");
        return output;
    }
}
