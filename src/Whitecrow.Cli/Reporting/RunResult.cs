using Whitecrow.Cli.Commands;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>How a run ended.</summary>
internal enum Outcome
{
    /// <summary>The site has been replaced.</summary>
    Published,

    /// <summary>The content has errors; the old site stays.</summary>
    NotPublished,

    /// <summary>Content and finished pages are right.</summary>
    Audited,

    /// <summary>The content is right, but a finished page is not.</summary>
    AuditFailed,

    /// <summary>The content has errors, so its pages were not read.</summary>
    NotAudited,
}

/// <summary>What there is to report.</summary>
/// <param name="Outcome">How the run ended.</param>
/// <param name="Site">The site, with everything noticed.</param>
/// <param name="OutputFolder">Where it was or would have been published, absolute; null for a check.</param>
/// <param name="Elapsed">From the first argument read to now.</param>
internal sealed record RunResult(Outcome Outcome, SiteBuild Site, string? OutputFolder, TimeSpan Elapsed)
{
    /// <summary>What the shell gets.</summary>
    public int ExitCode => Site.HasErrors ? Cli.ExitCode.ContentHasErrors : Cli.ExitCode.Done;

    /// <summary>How many diagnostics there are of one severity.</summary>
    public int Count(Severity severity) => Site.Diagnostics.Count(d => d.Severity == severity);
}
