using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Whitecrow.Cli.Files;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Git;

/// <summary>A commit that others are compared with.</summary>
/// <param name="Id">The whole name of the commit.</param>
/// <param name="IsShared">True where it is what the two have in common; false where git knows of no such commit.</param>
internal sealed record BaseCommit(string Id, bool IsShared)
{
    /// <summary>The last commit that a branch has in common with what is checked out.</summary>
    /// <param name="git">The program.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="given">A branch, tag or commit, as typed.</param>
    /// <exception cref="CannotRunException">There is no such commit.</exception>
    public static BaseCommit Find(GitProgram git, string root, string given)
    {
        var commit = git.Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", given + "^{commit}");
        if (!commit.IsGood)
        {
            throw Unknown(git, root, given);
        }

        var shared = git.Ask(root, "merge-base", commit.Text, "HEAD");
        return shared.IsGood ? new(shared.Text, true) : new(commit.Text, false);
    }

    /// <summary>Renamed files of the content, from this commit to what lies in the folder.</summary>
    public ImmutableArray<(string From, string To)> Moves(GitProgram git, string root)
    {
        var moves = ImmutableArray.CreateBuilder<(string From, string To)>();
        var parts = git.Ask(
            root,
            "diff",
            "-z",
            "--name-status",
            "--find-renames",
            "--diff-filter=R",
            "--relative",
            "--no-ext-diff",
            Id,
            "--",
            "content"
        ).Parts;
        for (var i = 0; i + 2 < parts.Length; i += 3)
        {
            moves.Add(
                (parts[i + 1].Normalize(NormalizationForm.FormC), parts[i + 2].Normalize(NormalizationForm.FormC))
            );
        }

        return moves.ToImmutable();
    }

    private static CannotRunException Unknown(GitProgram git, string root, string given)
    {
        var names = git.Ask(root, "for-each-ref", "--format=%(refname:short)");
        if (!names.IsGood)
        {
            return new($"git says: {names.Failure}", "a review compares two states of a git repository");
        }

        // A clone of one branch knows the others only by their name at the place that it was cloned from.
        var known = names.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var elsewhere = known.FirstOrDefault(n => n.EndsWith("/" + given, StringComparison.Ordinal));
        return new(
            $"there is no commit '{given}' in this repository",
            (elsewhere ?? Suggestion.Nearest(given, known)) is { } meant
                ? $"did you mean '{meant}'?"
                : "give a branch, a tag or a commit; 'git fetch origin BRANCH' brings one"
        );
    }
}

/// <summary>The files of a site as a commit has them, read without checking it out.</summary>
internal static class CommitFiles
{
    private const string RegularFile = "100";

    /// <summary><c>site.yml</c> and every visible file below <c>content</c> and <c>templates</c>.</summary>
    /// <param name="git">The program.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="commit">The commit.</param>
    /// <returns>By path; without links, hidden files and files beyond <see cref="SiteFolder.LargestFile"/>.</returns>
    /// <exception cref="CannotRunException">Git does not give them.</exception>
    public static ImmutableArray<InputFile> Read(GitProgram git, string root, string commit)
    {
        var list = git.Ask(
            root,
            "ls-tree",
            "-r",
            "-z",
            "--long",
            commit,
            "--",
            SiteRoot.SettingsFile,
            "content",
            "templates"
        );
        if (!list.IsGood)
        {
            throw new CannotRunException($"git says: {list.Failure}", "the commit cannot be read");
        }

        // A commit can have two names that differ only in how their accents are composed.
        var blobs = list.Parts.Select(Blob.Parse).OfType<Blob>().DistinctBy(b => b.Path).ToArray();
        using var process =
            git.Start(root, "cat-file", "--batch", "--buffer")
            ?? throw new CannotRunException("git cannot be started", "see that it is installed");

        // Written while the answers are read: with both at their ends full of data, nobody would go on.
        var asking = Task.Run(() =>
        {
            using var input = process.Input;
            input.Write(Encoding.ASCII.GetBytes(string.Concat(blobs.Select(b => b.Id + "\n"))));
        });
        var answers = new BufferedStream(process.Output, 64 * 1024);
        var files = ImmutableArray.CreateBuilder<InputFile>(blobs.Length);
        foreach (var blob in blobs)
        {
            if (Content(answers) is not { } content)
            {
                throw new CannotRunException(
                    $"git has no content for {blob.Path} of {commit[..10]}",
                    process.Failure() ?? "'git fsck' looks for damage"
                );
            }

            files.Add(new(blob.Path, content));
        }

        asking.GetAwaiter().GetResult();
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files.ToImmutable();
    }

    // "id blob size", a line end, the bytes, a line end; null for "id missing" and at the end.
    private static byte[]? Content(Stream answers)
    {
        var head = new StringBuilder();
        for (var next = answers.ReadByte(); next != '\n'; next = answers.ReadByte())
        {
            if (next < 0)
            {
                return null;
            }

            head.Append((char)next);
        }

        if (
            head.ToString().Split(' ') is not [_, "blob", var size]
            || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        )
        {
            return null;
        }

        var content = new byte[length];
        answers.ReadExactly(content);
        answers.ReadByte();
        return content;
    }

    // A line of ls-tree: mode, type, id and size, parted by blanks; a tab; the path.
    private sealed record Blob(string Id, string Path)
    {
        public static Blob? Parse(string line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var facts = line[..Math.Max(0, tab)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var path = line[(tab + 1)..].Normalize(NormalizationForm.FormC);
            return
                facts is [var mode, "blob", var id, var size]
                && mode.StartsWith(RegularFile, StringComparison.Ordinal)
                && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                && length <= SiteFolder.LargestFile
                && !path.Split('/').Any(part => part.StartsWith('.'))
                ? new(id, path)
                : null;
        }
    }
}
