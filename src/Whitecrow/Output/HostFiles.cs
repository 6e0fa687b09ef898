using Whitecrow.Site;

namespace Whitecrow.Output;

/// <summary>What hosts and crawlers look for beside the pages.</summary>
internal static class HostFiles
{
    /// <summary>Makes the files.</summary>
    public static IEnumerable<OutputFile> Make(SiteSettings settings)
    {
        // GitHub Pages would otherwise run the files through Jekyll, which leaves out names that begin with "_".
        yield return OutputFile.FromText(".nojekyll", "");

        var sitemap = settings.Url is { } url ? $"Sitemap: {url}/{Sitemap.Path}\n" : "";
        yield return OutputFile.FromText("robots.txt", "User-agent: *\nAllow: /\n" + sitemap);
    }
}
