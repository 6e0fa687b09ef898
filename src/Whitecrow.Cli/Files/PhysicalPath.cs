namespace Whitecrow.Cli.Files;

/// <summary>Where a path leads when every symbolic link in it is followed.</summary>
internal static class PhysicalPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that do not exist stay as they are.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(path, ref links);
    }

    /// <summary>True for the folder itself and everything below it.</summary>
    /// <remarks>
    /// Compares without regard to case, since some file systems do: this guards against deleting, and a name too many
    /// refused costs nothing.
    /// </remarks>
    public static bool IsWithin(string path, string folder) =>
        string.Equals(path, folder, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>True for the folder in which git keeps a repository, and everything below it.</summary>
    public static bool IsInGit(string path) =>
        path.Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase);

    private static string Follow(string path, ref int links)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var place = Follow(parent, ref links);
        var here = Path.Combine(place, Path.GetFileName(full));
        if (new FileInfo(here).LinkTarget is not { } target)
        {
            return here;
        }

        return ++links > MostLinks
            ? throw new IOException("its symbolic links lead in a circle")
            : Follow(Path.GetFullPath(target, place), ref links);
    }
}
