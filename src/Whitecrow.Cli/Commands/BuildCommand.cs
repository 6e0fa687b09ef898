using System.Diagnostics;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow build</c>: makes the site and publishes it.</summary>
internal static class BuildCommand
{
    public static int Run(SiteOptions options, string? outFolder, Surroundings surroundings)
    {
        var started = Stopwatch.GetTimestamp();
        var progress = new Progress(surroundings);
        var root = SiteRoot.Find(options.Root, surroundings.WorkingFolder);
        var folder = OutputFolder.At(outFolder, root, surroundings.WorkingFolder);
        folder.Recover();

        var git = GitProgram.Find(surroundings);
        var site = progress.While("Building", () => SiteBuild.Run(root, options.Drafts, options.IsStrict, git));
        if (!site.HasErrors)
        {
            progress.While("Publishing", () => Publish(folder, site));
        }

        var result = new RunResult(
            site.HasErrors ? Outcome.NotPublished : Outcome.Published,
            site,
            folder.FullPath,
            Stopwatch.GetElapsedTime(started)
        );
        Report.Write(result, root, options.Format, surroundings);
        return result.ExitCode;
    }

    // Ctrl-C before this moment ends the process, and nothing has been written. From here on it has to be tidied up.
    private static void Publish(OutputFolder folder, SiteBuild site)
    {
        using var stop = new StopSignals();
        folder.Publish(site.Files, stop.Token);
    }
}
