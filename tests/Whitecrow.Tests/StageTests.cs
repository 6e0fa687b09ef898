using System.Text.RegularExpressions;
using Xunit;

namespace Whitecrow.Tests;

public class StageTests
{
    // What is made in one stage is used in those below it, never above.
    private static readonly string[] Order =
    [
        "Diagnostics",
        "Content",
        "Seeds",
        "Site",
        "Editing",
        "Lint",
        "Pages",
        "Output",
        "Audit",
        "Provenance",
        "Review",
    ];

    public static TheoryData<string> Stages => [.. Order];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_knows_only_the_stages_above_it(string stage)
    {
        var allowed = Order.TakeWhile(s => s != stage).Append(stage).ToHashSet(StringComparer.Ordinal);
        var folder = Path.Combine(Repository.Root, "src/Whitecrow", stage);

        var strangers =
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from Match match in Regex.Matches(File.ReadAllText(file), @"\bWhitecrow\.([A-Z]\w+)")
            let other = match.Groups[1].Value
            where Order.Contains(other) && !allowed.Contains(other)
            select $"{Path.GetFileName(file)} uses {other}";

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_library_touches_no_disk_console_clock_or_network()
    {
        // Whitecrow.Cli is where the outside world begins.
        var outside = new Regex(
            @"\bFile\.(Read|Write|Open|Exists|Create|Delete|Append|Move|Copy)|\b(Directory|Console|Environment|Process|HttpClient|Socket)\.\w|DateTime(Offset)?\.(Utc)?(Now|Today)|Stopwatch|new Random\b|Guid\.NewGuid"
        );

        var found =
            from file in Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "src/Whitecrow"),
                "*.cs",
                SearchOption.AllDirectories
            )
            from line in File.ReadLines(file)
            let code = line.TrimStart()
            where !code.StartsWith("//", StringComparison.Ordinal) && outside.IsMatch(code)
            select $"{Path.GetFileName(file)}: {code}";

        Assert.Empty(found);
    }

    [Fact]
    public void Each_package_is_named_in_the_folder_that_adapts_it_and_nowhere_else()
    {
        (string Package, string[] Folders)[] adapters =
        [
            ("YamlDotNet", ["Content/Yaml"]),
            ("Markdig", ["Content/Markdown", "Pages/Bodies"]),
            ("Scriban", ["Pages"]),
            ("AngleSharp", ["Audit"]),
            ("DiffPlex", ["Review"]),
        ];
        var root = Path.Combine(Repository.Root, "src/Whitecrow");

        var strangers =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            from adapter in adapters
            where Regex.IsMatch(File.ReadAllText(file), $@"^using {adapter.Package}\b", RegexOptions.Multiline)
            where !adapter.Folders.Any(f => path.StartsWith(f + "/", StringComparison.Ordinal))
            select $"{path} uses {adapter.Package}";

        Assert.Empty(strangers);
    }
}
