using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Lint;
using Whitecrow.Tests.Site;

namespace Whitecrow.Tests.Lint;

/// <summary>Reads a few files of content as a careful editor would.</summary>
internal static class Linting
{
    /// <summary>What is noticed, as <c>file:line:column: severity code: message</c>, in order of place.</summary>
    /// <param name="files">As in <see cref="Resolving.Of"/>.</param>
    /// <param name="seed">A raw text at hand; null for none.</param>
    /// <param name="withSources">True where values without a source are to be reported too.</param>
    public static string[] Of(string files, string? seed = null, bool withSources = false)
    {
        SeedFile[] seeds = seed is null
            ? []
            : [SeedFile.Read("content/seeds/text.txt", System.Text.Encoding.UTF8.GetBytes(seed)).Value];
        var (site, _) = Resolving.Of(files, seeds: seeds);
        return
        [
            .. Diagnostic
                .InOrder(SiteLint.Run(site, [.. seeds]))
                .Where(d => withSources || d.Code != DiagnosticCode.UnsourcedFact)
                .Select(d => d.ToString()),
        ];
    }
}
