namespace Whitecrow.Cli.Tests;

/// <summary>The small sites in <c>tests/sites</c>.</summary>
internal static class Sites
{
    /// <summary>Copies a site, so that a test may change it.</summary>
    public static void Copy(string name, TemporaryFolder to)
    {
        var site = Path.Combine(TestsFolder(), "sites", name);
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            to.Write(Path.GetRelativePath(site, file), File.ReadAllText(file));
        }
    }

    /// <summary>Copies the templates of this repository, which draw every type of page.</summary>
    public static void CopyTemplates(TemporaryFolder to)
    {
        var templates = Path.Combine(TestsFolder(), "..", "templates");
        foreach (var file in Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories))
        {
            to.Write(Path.Combine("templates", Path.GetRelativePath(templates, file)), File.ReadAllText(file));
        }
    }

    /// <summary>Copies settings, content and templates of this repository.</summary>
    public static void CopyRepository(TemporaryFolder to)
    {
        var root = Path.GetDirectoryName(TestsFolder())!;
        to.Write("site.yml", File.ReadAllText(Path.Combine(root, "site.yml")));
        foreach (var name in new[] { "content", "templates" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, name), "*", SearchOption.AllDirectories))
            {
                to.Write(Path.GetRelativePath(root, file), File.ReadAllText(file));
            }
        }
    }

    private static string TestsFolder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Whitecrow.slnx")))
            {
                return Path.Combine(folder, "tests");
            }
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
