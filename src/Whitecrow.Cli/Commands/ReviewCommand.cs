using System.CommandLine;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow review</c>: says what a change does to the site.</summary>
internal static class ReviewCommand
{
    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
    {
        var root = SharedOptions.Root();
        var commit = new Argument<string>("BASE")
        {
            Description = "A branch, tag or commit; compared is what has changed since it was left",
        };
        var format = SharedOptions.OneOf(
            "--format",
            "How to report; text if not given",
            [("text", ReviewFormat.Text), ("markdown", ReviewFormat.Markdown), ("json", ReviewFormat.Json)]
        );
        var command = new Command("review", "Says what a change does to the site: values, sources, links, pages, texts")
        {
            commit,
            root,
            format,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(commit)!, parsed.GetValue(root), parsed.GetValue(format), surroundings)
        );
        return command;
    }

    /// <param name="given">A branch, tag or commit, as typed.</param>
    /// <param name="root">The site's folder, as typed; null when it has to be found.</param>
    /// <param name="format">How to report.</param>
    /// <param name="surroundings">The machine.</param>
    /// <returns>
    /// Always <see cref="ExitCode.Done"/>: whether the content is right is for <c>check</c> to say, and a review of a broken
    /// change is the one that is needed most.
    /// </returns>
    public static int Run(string given, string? root, ReviewFormat format, Surroundings surroundings)
    {
        var folder = SiteRoot.Find(root, surroundings.WorkingFolder);
        var git =
            GitProgram.Find(surroundings)
            ?? throw new CannotRunException("git is not installed", "a review compares two states of a git repository");
        var commit = BaseCommit.Find(git, folder, given);
        var before = CommitFiles.Read(git, folder, commit.Id);
        var after = SiteFolder.Read(folder).Value;
        var review = Pipeline.Review(new(before), new(after), commit.Moves(git, folder));
        var since = commit.IsShared ? given : $"{given}, with which it has no commit in common";
        switch (format)
        {
            case ReviewFormat.Markdown:
                surroundings.Out.Write(ReviewMarkdown.Of(review, since));
                break;
            case ReviewFormat.Json:
                ReviewJson.Write(review, commit.Id, surroundings.Out);
                break;
            default:
                ReviewText.Of(review, since).Print(surroundings);
                break;
        }

        return ExitCode.Done;
    }
}
