using System.Collections.Immutable;
using System.CommandLine;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
using Whitecrow.Cli.Reporting;
using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Provenance;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow explain</c>: where each value of an entry comes from, and who wrote it.</summary>
internal static class ExplainCommand
{
    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
    {
        var root = SharedOptions.Root();
        var format = SharedOptions.OneOf(
            "--format",
            "How to report; text if not given",
            [("text", ReportFormat.Text), ("json", ReportFormat.Json)]
        );
        var entry = new Argument<string>("ENTRY")
        {
            Description =
                "An id, a file, a title or another name; with #KEY for one key of it, as in films/casablanca#cast",
        };
        var command = new Command("explain", "Says where each value of an entry comes from, and who wrote it")
        {
            entry,
            root,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(entry)!,
                new(parsed.GetValue(root), Drafts: true, IsStrict: false, parsed.GetValue(format)),
                surroundings
            )
        );
        return command;
    }

    /// <param name="asked">As typed: an entry, perhaps with <c>#key</c>.</param>
    /// <param name="options">Where the site is, and how to report.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(string asked, SiteOptions options, Surroundings surroundings)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            throw new CannotRunException(
                "explain needs the name of a page, and got an empty one",
                "give its id, as in people/peter-lorre, its file or its title"
            );
        }

        var root = SiteRoot.Find(options.Root, surroundings.WorkingFolder);
        var files = SiteFolder.Read(root).Value;
        var site = Pipeline.Read(new(files, Drafts: true)).Value;
        var question = EntryQuestion.Read(InSite(asked, root, surroundings.WorkingFolder), site);
        if (question.Entry is not { } entry)
        {
            throw new CannotRunException(question.Problem!, question.Hint!);
        }

        var account = EntryAccount.Of(entry, site);
        var explanation = new Explanation(
            question.Key is { } key ? account with { Fields = [.. account.Fields.Where(f => f.Key == key)] } : account,
            entry.Type == SourceType.Declaration ? SourceAccount.Of(entry, site, SeedOf(entry, files)) : null,
            question.Key,
            LineHistory.Read(GitProgram.Find(surroundings), root, entry.Text.File)
        );
        if (options.Format == ReportFormat.Json)
        {
            ExplanationJson.Write(explanation, surroundings.Out);
        }
        else
        {
            ExplanationText.Of(explanation).Print(surroundings);
        }

        return ExitCode.Done;
    }

    // A shell completes paths from where it stands, and an editor copies whole ones.
    private static string InSite(string asked, string root, string workingFolder)
    {
        var hash = asked.IndexOf('#', StringComparison.Ordinal);
        var (path, key) = hash < 0 ? (asked, "") : (asked[..hash], asked[hash..]);
        var full = path.Length > 0 ? Path.GetFullPath(path, workingFolder) : "";
        return File.Exists(full) && PhysicalPath.IsWithin(PhysicalPath.Of(full), PhysicalPath.Of(root))
            ? Path.GetRelativePath(PhysicalPath.Of(root), PhysicalPath.Of(full)).Replace('\\', '/') + key
            : asked;
    }

    private static SourceText? SeedOf(Entry source, ImmutableArray<InputFile> files) =>
        source.Fields.Text(SourceType.Seed) is { } name
        && files.FirstOrDefault(f => f.Path == SeedFile.Folder + name) is { } file
            ? SourceText.Decode(file.Path, file.Content.Span).Value
            : null;
}
