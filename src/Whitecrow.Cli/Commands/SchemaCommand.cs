using System.CommandLine;
using System.Text;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Reporting;
using Whitecrow.Editing;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow schema</c>: writes what editors need to complete and check keys while somebody types.</summary>
internal static class SchemaCommand
{
    /// <summary>Where Visual Studio Code looks for a project's settings and snippets.</summary>
    private const string UsualFolder = ".vscode";

    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
    {
        var root = SharedOptions.Root();
        var folder = new Option<string?>("--out")
        {
            Description = "The folder to write to; .vscode in the site's folder if not given",
            HelpName = "DIR",
        };
        SharedOptions.NeedsFolder(folder);
        var command = new Command("schema", "Writes what editors need to complete and check keys while somebody types")
        {
            folder,
            root,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder), parsed.GetValue(root), surroundings));
        return command;
    }

    /// <param name="givenFolder">The folder to write to, as typed; null for the usual one.</param>
    /// <param name="givenRoot">The site's folder, as typed; null to find it. Not needed where a folder is given.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(string? givenFolder, string? givenRoot, Surroundings surroundings)
    {
        var folder = givenFolder is not null
            ? Checked(Path.GetFullPath(givenFolder, surroundings.WorkingFolder), givenFolder)
            : Path.Combine(SiteRoot.Find(givenRoot, surroundings.WorkingFolder), UsualFolder);
        var files = EditorFiles.All;
        ContentFolder.Write(folder, [.. files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text)))]);
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(surroundings.WorkingFolder, Path.Combine(folder, file.Path));
            surroundings.Out.WriteLine($"Wrote {Printable.Line(path.Replace('\\', '/'))}");
        }

        return ExitCode.Done;
    }

    // What lies in content is read as content, and the next build would complain of it.
    private static string Checked(string folder, string given)
    {
        const string hint = "give another folder with --out";
        try
        {
            var path = PhysicalPath.Of(folder);
            var refusal =
                File.Exists(path) ? "is a file"
                : PhysicalPath.IsInGit(path) ? "is inside a git repository's own folder"
                : SitesAbove(path).Any(site => PhysicalPath.IsWithin(path, Path.Combine(site, "content")))
                    ? "is inside the site's content"
                : SitesAbove(path).Any(site => PhysicalPath.IsWithin(path, Path.Combine(site, "templates")))
                    ? "is inside the site's templates"
                : null;
            return refusal is null
                ? folder
                : throw new CannotRunException($"cannot write to {path}: it {refusal}", hint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotRunException($"cannot write to {given}: {Reason.Of(e)}", hint, e);
        }
    }

    private static IEnumerable<string> SitesAbove(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SiteRoot.SettingsFile)))
            {
                yield return folder;
            }
        }
    }
}
