namespace Whitecrow.Cli.Tests;

/// <summary>A folder that is gone after the test. Its name has a space and an accent, as people's folders have.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        // Without links, so that paths can be compared: on macOS the folder for temporary files is one.
        Root = Directory.CreateTempSubdirectory("whitecrow été ").FullName;
        Root = Whitecrow.Cli.Files.PhysicalPath.Of(Root);
    }

    public string Root { get; }

    public string this[string path] => Path.Combine(Root, path);

    public string Write(string path, string text)
    {
        var full = this[path];
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Every file and folder below, with forward slashes, sorted; folders end with a slash.</summary>
    public string[] Everything(string below = "") =>
        [
            .. Directory
                .EnumerateFileSystemEntries(this[below], "*", SearchOption.AllDirectories)
                .Select(e => Path.GetRelativePath(this[below], e).Replace('\\', '/') + (Directory.Exists(e) ? "/" : ""))
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
