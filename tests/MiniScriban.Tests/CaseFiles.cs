using System.Reflection;

namespace MiniScriban.Tests;

/// <summary>One template and what comes of it.</summary>
/// <param name="File">The file it stands in, without its extension.</param>
/// <param name="Name">The words behind <c>===</c>.</param>
/// <param name="Options">The settings of the context, one <c>name=value</c> a line beside the templates.</param>
public sealed record TemplateCase(
    string File,
    string Name,
    string Template,
    string Expected,
    IReadOnlyDictionary<string, string> Options
)
{
    public override string ToString() => $"{File}: {Name}";
}

/// <summary>Reads the files under cases/: <c>name.sbn</c> with templates, <c>name.expected</c> with outputs, <c>name.options.txt</c>.</summary>
public static class CaseFiles
{
    private static readonly string Folder = Path.Combine(
        Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!,
        "cases"
    );

    public static IEnumerable<TemplateCase> All() =>
        Directory
            .EnumerateFiles(Folder, "*.sbn", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile);

    private static IEnumerable<TemplateCase> ReadFile(string path)
    {
        var name = Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/');
        var expected = Sections(Path.ChangeExtension(path, ".expected"))
            .ToDictionary(section => section.Name, section => section.Text);
        var options = ReadOptions(Path.ChangeExtension(path, ".options.txt"));
        foreach (var (section, template) in Sections(path))
        {
            yield return new(name, section, template, expected[section], options);
        }
    }

    private static Dictionary<string, string> ReadOptions(string path) =>
        File.Exists(path)
            ? File.ReadAllLines(path)
                .Where(line => line.Contains('='))
                .Select(line => line.Split('=', 2))
                .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim())
            : [];

    /// <summary>The texts between the lines that start with <c>===</c>, without their last line breaks.</summary>
    private static IEnumerable<(string Name, string Text)> Sections(string path)
    {
        const string mark = "=== ";
        var text = "\n" + File.ReadAllText(path);
        text = text.EndsWith('\n') ? text[..^1] : text;
        foreach (var section in text.Split("\n" + mark, StringSplitOptions.None).Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            yield return end < 0 ? (section, "") : (section[..end], section[(end + 1)..]);
        }
    }
}
