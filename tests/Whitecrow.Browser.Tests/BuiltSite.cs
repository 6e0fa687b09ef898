using System.Diagnostics;

namespace Whitecrow.Browser.Tests;

/// <summary>The site of this repository, built by the real program into a folder whose name has a space and an accent.</summary>
internal sealed class BuiltSite : IDisposable
{
    private readonly string temporary = Directory.CreateTempSubdirectory("whitecrow été ").FullName;

    private BuiltSite() => Folder = Path.Combine(temporary, "le site");

    public string Folder { get; }

    /// <summary>All pages that stay where they are opened, from the site's folder, with forward slashes, sorted.</summary>
    public IReadOnlyList<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
                .Where(f => !SendsOn(f))
                .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// One of each kind: every page beside the home page and in <c>pages/</c>, most of which have a layout of their own, the
    /// index of each other folder and its largest page, which has the most parts. The edition in one file is the same once
    /// more, and takes longer than all of them.
    /// </summary>
    public IReadOnlyList<string> OneOfEachKind =>
        [
            .. Pages
                .Where(p => !IsEdition(Path.Combine(Folder, p)))
                .GroupBy(p => Path.GetDirectoryName(p))
                .SelectMany(g =>
                    g.Key is "" or "pages"
                        ? g
                        : g.Where(p => Path.GetFileName(p) == "index.html")
                            .Append(g.MaxBy(p => new FileInfo(Path.Combine(Folder, p)).Length)!)
                            .Distinct()
                ),
        ];

    /// <summary>The edition in one file.</summary>
    public string Edition => Pages.Single(p => IsEdition(Path.Combine(Folder, p)));

    /// <summary>The site's folder as a browser opens it from disk; ends with a slash.</summary>
    public Uri FromDisk => new(Folder + Path.DirectorySeparatorChar);

    public static async Task<BuiltSite> BuildAsync()
    {
        var site = new BuiltSite();
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "whitecrow.dll"),
            "build",
            "--root",
            RepositoryRoot(),
            "--out",
            site.Folder,
            "--format",
            "text",
        ];
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var said = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return program.ExitCode == 0
            ? site
            : throw new InvalidOperationException($"the site of this repository cannot be built:\n{said}");
    }

    public void Dispose() => Directory.Delete(temporary, recursive: true);

    private static bool IsEdition(string file) =>
        File.ReadAllText(file).Contains("<main id=\"main\" class=\"edition\">", StringComparison.Ordinal);

    // The page of a former address: its browser is at the new one before a test can look at it.
    private static bool SendsOn(string file) =>
        File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.OrdinalIgnoreCase);

    internal static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Whitecrow.slnx")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
