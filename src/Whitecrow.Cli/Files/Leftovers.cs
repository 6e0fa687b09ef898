namespace Whitecrow.Cli.Files;

/// <summary>What runs that were killed have left beside a published site.</summary>
/// <param name="published">The published site; absolute.</param>
/// <param name="draftPrefix">How the names of unfinished sites begin.</param>
/// <param name="asidePrefix">How the names of replaced sites begin, on systems that cannot exchange two folders.</param>
internal sealed class Leftovers(string published, string draftPrefix, string asidePrefix)
{
    private const string DoomedSuffix = ".gone";

    private readonly string parent = Path.GetDirectoryName(published)!;

    /// <summary>Deletes all that no living run still needs.</summary>
    public void Clean()
    {
        Recover();
        foreach (var folder in Beginning(draftPrefix))
        {
            DeleteIfAbandoned(folder);
        }

        if (Directory.Exists(published))
        {
            foreach (var folder in Beginning(asidePrefix))
            {
                Delete(folder);
            }
        }
    }

    /// <summary>Puts a replaced site back where its successor never arrived.</summary>
    public void Recover()
    {
        if (
            Directory.Exists(parent)
            && !Path.Exists(published)
            && Beginning(asidePrefix).FirstOrDefault(f => !IsDoomed(f)) is { } old
        )
        {
            try
            {
                Directory.Move(old, published);
            }
            catch (IOException)
            {
                // Another run has just published: better than what we had to offer.
            }
        }
    }

    /// <summary>Deletes a folder as far as the system allows; the next run tries again.</summary>
    public static void Delete(string folder)
    {
        try
        {
            // Renamed first: from that moment on no run can publish what is half deleted.
            var doomed = IsDoomed(folder) ? folder : folder + DoomedSuffix;
            if (doomed != folder && Directory.Exists(folder))
            {
                Directory.Move(folder, doomed);
            }

            Directory.Delete(doomed, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another run is deleting it too, or a file in it is open on Windows.
        }
    }

    private static bool IsDoomed(string folder) => folder.EndsWith(DoomedSuffix, StringComparison.Ordinal);

    private string[] Beginning(string prefix) =>
        [
            .. Directory
                .EnumerateDirectories(
                    parent,
                    prefix + "*",
                    new EnumerationOptions { AttributesToSkip = FileAttributes.None, MatchType = MatchType.Simple }
                )
                .Where(folder => Path.GetFileName(folder).StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    // A draft whose run is alive has its marker held open. A folder without a marker is not ours, or begun this moment.
    private static void DeleteIfAbandoned(string draft)
    {
        if (IsDoomed(draft))
        {
            Delete(draft);
            return;
        }

        try
        {
            using var free = new FileStream(
                Path.Combine(draft, OutputFolder.Marker),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None
            );

            // Held until the draft has lost its name, so that a run that began it this moment does not go on with it.
            // Windows renames no folder with an open file in it, and lets nobody in while a marker is made.
            if (OperatingSystem.IsWindows())
            {
                free.Dispose();
            }

            Delete(draft);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody holds it.
        }
    }
}
