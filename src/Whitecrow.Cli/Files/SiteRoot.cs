namespace Whitecrow.Cli.Files;

/// <summary>Finds the folder that a site lives in.</summary>
internal static class SiteRoot
{
    /// <summary>The file that makes a folder a site.</summary>
    public const string SettingsFile = "site.yml";

    /// <summary>The folder given, or else the nearest one upwards that has settings.</summary>
    /// <param name="given">As typed; null when nothing was.</param>
    /// <param name="workingFolder">Where relative paths start; absolute.</param>
    /// <returns>An absolute path.</returns>
    /// <exception cref="CannotRunException">There is no such folder.</exception>
    public static string Find(string? given, string workingFolder)
    {
        if (given is not null)
        {
            var folder = Path.GetFullPath(given, workingFolder);
            return HasSettings(folder) ? folder
                : Directory.Exists(folder)
                    ? throw new CannotRunException(
                        $"there is no {SettingsFile} in {folder}",
                        "give the folder that has one with --root"
                    )
                : throw new CannotRunException($"there is no folder {folder}", "give the site's folder with --root");
        }

        for (var folder = workingFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (HasSettings(folder))
            {
                return folder;
            }
        }

        throw new CannotRunException(
            $"there is no {SettingsFile} in {workingFolder} or above it",
            "go to the site's folder, or give it with --root"
        );
    }

    private static bool HasSettings(string folder) => File.Exists(Path.Combine(folder, SettingsFile));
}
