using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli.Commands;

/// <summary>What a person said about the site to read.</summary>
/// <param name="Root">The folder given; null when it has to be found.</param>
/// <param name="Drafts">True when drafts are built too.</param>
/// <param name="IsStrict">True where a warning is an error.</param>
/// <param name="Format">How to report.</param>
internal sealed record SiteOptions(string? Root, bool Drafts, bool IsStrict, ReportFormat Format);
