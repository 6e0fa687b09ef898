using System.Collections.Immutable;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Audit;

public static class SiteAudit
{
    public static ImmutableArray<Diagnostic> Run(IReadOnlyList<OutputFile> files) => [];
}
