namespace Whitecrow.Cli.Reporting;

/// <summary>Paths as GitHub wants them: from the repository's root, of which a site may be one folder.</summary>
internal static class RepositoryPaths
{
    /// <summary>What stands before a path of the site: empty, or a folder with its slash.</summary>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="surroundings">Where the repository is.</param>
    public static string PrefixOf(string root, Surroundings surroundings)
    {
        if (surroundings.Variable("GITHUB_WORKSPACE") is not { Length: > 0 } workspace)
        {
            return "";
        }

        var relative = Path.GetRelativePath(workspace, root).Replace('\\', '/');
        return relative is "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? ""
            : relative + "/";
    }
}
