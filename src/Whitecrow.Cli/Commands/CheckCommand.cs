using System.Diagnostics;
using Whitecrow.Audit;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow check</c>: builds without writing, then reads the finished pages as a browser does.</summary>
internal static class CheckCommand
{
    public static int Run(SiteOptions options, Surroundings surroundings)
    {
        var started = Stopwatch.GetTimestamp();
        var progress = new Progress(surroundings);
        var root = SiteRoot.Find(options.Root, surroundings.WorkingFolder);
        var git = GitProgram.Find(surroundings);
        var site = progress.While("Building", () => SiteBuild.Run(root, options.Drafts, options.IsStrict, git));

        // Pages made from broken content would repeat each mistake in another place.
        var audited = site.HasErrors
            ? site
            : progress.While("Reading the pages", () => site.With(SiteAudit.Run(site.Files, site.Templates)));
        var outcome =
            site.HasErrors ? Outcome.NotAudited
            : audited.HasErrors ? Outcome.AuditFailed
            : Outcome.Audited;
        var result = new RunResult(outcome, audited, null, Stopwatch.GetElapsedTime(started));
        Report.Write(result, root, options.Format, surroundings);
        return result.ExitCode;
    }
}
