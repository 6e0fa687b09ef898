namespace Whitecrow.Tests;

/// <summary>The files of this repository, for tests that hold them to what the program says.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file as text.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Whitecrow.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
