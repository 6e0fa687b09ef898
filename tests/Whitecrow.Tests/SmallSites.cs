using System.Collections.Immutable;

namespace Whitecrow.Tests;

/// <summary>The whole small sites in <c>tests/sites/</c>.</summary>
internal static class SmallSites
{
    /// <summary>All files of a site; where it has no templates of its own, with those of the repository.</summary>
    public static SiteInput Read(string name)
    {
        var files = Files(Path.Combine(Repository.Root, "tests/sites", name), "").ToList();
        if (!files.Any(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)))
        {
            files.AddRange(Files(Path.Combine(Repository.Root, "templates"), "templates/"));
        }

        return new([.. files]);
    }

    /// <summary>The site of this repository.</summary>
    public static SiteInput ReadBundled() =>
        new([
            .. Files(Path.Combine(Repository.Root, "content"), "content/"),
            .. Files(Path.Combine(Repository.Root, "templates"), "templates/"),
            new("site.yml", File.ReadAllBytes(Path.Combine(Repository.Root, "site.yml"))),
        ]);

    private static ImmutableArray<InputFile> Files(string folder, string prefix) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => new InputFile(
                    prefix + Path.GetRelativePath(folder, f).Replace('\\', '/'),
                    File.ReadAllBytes(f)
                )),
        ];
}
