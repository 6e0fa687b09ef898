namespace Whitecrow.Site;

/// <summary>Paths as people write them in links: <c>../people/clara-saint.md</c>, <c>./</c>, <c>..</c>.</summary>
internal static class WrittenPath
{
    /// <summary>Follows a path.</summary>
    /// <param name="folder">Segments of the folder that it starts in, from the content folder on.</param>
    /// <param name="path">As written, without anchor and query.</param>
    /// <returns>
    /// Segments from the content folder on, the last one empty where the path ends at a folder (<c>..</c>, <c>films/</c>); null
    /// where it climbs out of the content folder.
    /// </returns>
    public static string[]? Follow(IEnumerable<string> folder, string path)
    {
        var parts = folder.ToList();
        var segments = path.Split('/');
        foreach (var segment in segments)
        {
            switch (segment)
            {
                case "." or "":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(segment);
                    break;
            }
        }

        if (segments[^1] is "" or "." or "..")
        {
            parts.Add("");
        }

        return [.. parts];
    }
}
