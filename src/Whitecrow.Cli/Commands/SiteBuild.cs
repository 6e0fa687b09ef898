using System.Collections.Immutable;
using Whitecrow.Cli.Files;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Cli.Commands;

/// <summary>A site read from disk and built in memory.</summary>
/// <param name="Sources">The files that it was made from.</param>
/// <param name="Files">The files that were made.</param>
/// <param name="Summary">What was counted.</param>
/// <param name="Severities">How the site weighs what is noticed.</param>
/// <param name="Diagnostics">Everything noticed, weighed, in order.</param>
internal sealed record SiteBuild(
    ImmutableArray<InputFile> Sources,
    ImmutableArray<OutputFile> Files,
    BuildSummary Summary,
    SeverityRules Severities,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>True when it must not be published.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Reads and builds; writes nothing.</summary>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="drafts">True when drafts are built too.</param>
    /// <param name="isStrict">True where a warning is an error.</param>
    public static SiteBuild Run(string root, bool drafts, bool isStrict = false)
    {
        var sources = SiteFolder.Read(root);
        var output = Pipeline.Build(new(sources.Value, drafts, isStrict));
        return new(
            sources.Value,
            output.Files,
            output.Summary,
            output.Severities,
            output.Severities.Apply([.. sources.Diagnostics, .. output.Diagnostics])
        );
    }

    /// <summary>The same build with more to say about it.</summary>
    public SiteBuild With(IEnumerable<Diagnostic> more) =>
        this with
        {
            Diagnostics = Severities.Apply([.. Diagnostics, .. more]),
        };
}
