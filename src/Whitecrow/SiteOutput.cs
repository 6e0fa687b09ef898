using System.Collections.Immutable;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow;

/// <summary>What a build makes.</summary>
/// <param name="Files">The finished site, by path; complete only where no diagnostic is an error.</param>
/// <param name="Summary">Counts for the closing line.</param>
/// <param name="Severities">What the settings say of severities, for whatever is noticed later.</param>
/// <param name="Diagnostics">In order of place, each once, as the settings weigh them.</param>
public sealed record SiteOutput(
    ImmutableArray<OutputFile> Files,
    BuildSummary Summary,
    SeverityRules Severities,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>Counts of what was made.</summary>
/// <param name="PagesByType">Number of pages by the name of their type.</param>
/// <param name="Links">Links and references between pages.</param>
/// <param name="Citations">Citations of sources.</param>
public sealed record BuildSummary(ImmutableSortedDictionary<string, int> PagesByType, int Links, int Citations);
