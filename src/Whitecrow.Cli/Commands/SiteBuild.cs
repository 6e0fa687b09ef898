using System.Collections.Immutable;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
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
    /// <summary>Why pages lack the day of their last change; see <see cref="LastChanges.Missing"/>.</summary>
    public string? MissingDates { get; init; }

    /// <summary>What stands in <c>templates/</c>.</summary>
    public IEnumerable<SourceText> Templates =>
        Sources
            .Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal))
            .Select(f => SourceText.Decode(f.Path, f.Content.Span).Value);

    /// <summary>True when it must not be published.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Reads and builds; writes nothing.</summary>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="drafts">True when drafts are built too.</param>
    /// <param name="isStrict">True where a warning is an error.</param>
    /// <param name="git">Knows when pages were last changed; null where there is none.</param>
    public static SiteBuild Run(string root, bool drafts, bool isStrict = false, GitProgram? git = null)
    {
        var history = LastChanges.Begin(git, root);
        var sources = SiteFolder.Read(root);
        var changes = new Lazy<LastChanges>(() => history(sources.Value.Select(f => f.Path)));
        var output = Pipeline.Build(
            new(sources.Value, drafts, isStrict)
            {
                Unreadable = SiteFolder.Unreadable(sources),
                LastChanged = () => changes.Value.Days,
            }
        );
        return new(
            sources.Value,
            output.Files,
            output.Summary,
            output.Severities,
            output.Severities.Apply([.. sources.Diagnostics, .. output.Diagnostics])
        )
        {
            MissingDates = changes.Value.Missing,
        };
    }

    /// <summary>The same build with more to say about it.</summary>
    public SiteBuild With(IEnumerable<Diagnostic> more) =>
        this with
        {
            Diagnostics = Severities.Apply([.. Diagnostics, .. more]),
        };
}
