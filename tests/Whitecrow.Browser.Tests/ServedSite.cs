using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Whitecrow.Browser.Tests;

/// <summary>A copy of this repository's site, shown by the real program while a test changes it.</summary>
internal sealed class ServedSite : IDisposable
{
    private static readonly string[] Folders = ["content", "templates"];

    private readonly string folder = Directory.CreateTempSubdirectory("whitecrow été ").FullName;
    private readonly Process program;

    private ServedSite()
    {
        var repository = BuiltSite.RepositoryRoot();
        File.Copy(Path.Combine(repository, "site.yml"), Path.Combine(folder, "site.yml"));
        foreach (
            var file in Folders.SelectMany(name =>
                Directory.EnumerateFiles(Path.Combine(repository, name), "*", SearchOption.AllDirectories)
            )
        )
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "whitecrow.dll"),
            "serve",
            "--root",
            folder,
            "--port",
            "0",
        ];
        program = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
    }

    /// <summary>Where it is; ends with a slash.</summary>
    public Uri Root { get; private set; } = new("http://localhost/");

    public static async Task<ServedSite> StartAsync()
    {
        var site = new ServedSite();
        while (await site.program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, "http://\\S+") is { Success: true, Value: var address })
            {
                site.Root = new(address);
                _ = site.program.StandardOutput.ReadToEndAsync();
                return site;
            }
        }

        site.Dispose();
        throw new InvalidOperationException("the program ended before it said where the site is");
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>Saves a file in its place, as most editors do.</summary>
    public void Save(string path, string text) => File.WriteAllText(Path.Combine(folder, path), text);

    public void Dispose()
    {
        program.Kill();
        program.WaitForExit();
        program.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
