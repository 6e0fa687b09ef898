namespace Whitecrow.Benchmarks;

/// <summary>Where the bundled site is.</summary>
internal static class Repository
{
    /// <summary>The repository's folder; absolute.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Whitecrow.slnx")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("the benchmarks do not run inside the repository");
    }
}
