using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow;

/// <summary>A site read and joined; nothing of it is drawn yet.</summary>
/// <param name="Files">What it was read from.</param>
/// <param name="Content">What could be read of it.</param>
/// <param name="Model">Its pages and what joins them.</param>
/// <param name="Templates">What draws them.</param>
/// <param name="Labels">The words for readers.</param>
/// <param name="Severities">How the settings weigh what is noticed.</param>
/// <param name="Diagnostics">Everything noticed so far, in no order.</param>
/// <param name="Lint">What a careful editor would notice; looked for when it is first asked for.</param>
internal sealed record SiteParts(
    SiteTexts Files,
    ContentFiles Content,
    SiteModel Model,
    TemplateSet Templates,
    Labels Labels,
    SeverityRules Severities,
    ImmutableArray<Diagnostic> Diagnostics,
    Lazy<ImmutableArray<Diagnostic>> Lint
);
