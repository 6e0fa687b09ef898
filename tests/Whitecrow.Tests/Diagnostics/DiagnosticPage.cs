using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Xunit;

namespace Whitecrow.Tests.Diagnostics;

/// <summary>What <c>docs/diagnostics.md</c> says about one code.</summary>
/// <param name="Code">The heading.</param>
/// <param name="Title">Below the heading, without its marks.</param>
/// <param name="Severity">Beside the title.</param>
/// <param name="Remedy">Behind <c>What to do:</c>; empty where there is none.</param>
/// <param name="Wrong">What brings the diagnostic about; null where no single file can show it.</param>
/// <param name="Right">What to write; null where it is said in words.</param>
internal sealed partial record DiagnosticPage(
    string Code,
    string Title,
    string Severity,
    string Remedy,
    ExampleFile? Wrong,
    ExampleFile? Right
)
{
    /// <summary>All sections, in the order of the file.</summary>
    public static ImmutableArray<DiagnosticPage> ReadAll() =>
        [.. SectionStart().Split(Repository.Read("docs/diagnostics.md"))[1..].Select(Read)];

    private static DiagnosticPage Read(string section)
    {
        var heading = HeadingLines().Match(section);
        Assert.True(heading.Success, $"'{section.Split('\n')[0]}' is not followed by '**Title** · severity'");
        var remedy = RemedyLine().Match(section);
        var wrong = Example(section, "Wrong", null);
        return new(
            heading.Groups["code"].Value,
            heading.Groups["title"].Value,
            heading.Groups["severity"].Value,
            remedy.Groups["words"].Value,
            wrong,
            Example(section, "Right", wrong?.Path)
        );
    }

    private static ExampleFile? Example(string section, string kind, string? path)
    {
        var found = new Regex(
            $"^{kind}(, in `(?<path>[^`]+)`)?:\n\n```(?<language>[a-z]+)\n(?<text>.*?)^```$",
            RegexOptions.Multiline | RegexOptions.Singleline
        ).Match(section);
        return found.Success
            ? new(
                found.Groups["path"].Success ? found.Groups["path"].Value : path!,
                found.Groups["language"].Value,
                found.Groups["text"].Value
            )
            : null;
    }

    [GeneratedRegex(@"^### (?=WC)", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\A(?<code>WC\d{4})\n\n\*\*(?<title>[^*]+)\*\* · (?<severity>[^\n]+)\n")]
    private static partial Regex HeadingLines();

    [GeneratedRegex(@"^\*\*What to do:\*\* (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex RemedyLine();
}

/// <summary>A file in an example.</summary>
/// <param name="Path">From the site's root; below <c>_site/</c> for a finished page.</param>
/// <param name="Language"><c>yaml</c> or <c>markdown</c> for a part of a page, anything else for a whole file.</param>
/// <param name="Text">What the page shows of it.</param>
internal sealed record ExampleFile(string Path, string Language, string Text)
{
    /// <summary>The whole file, with the title that an example leaves out.</summary>
    public string Whole =>
        !Path.StartsWith("content/", StringComparison.Ordinal) ? Text
        : Language == "yaml" ? $"---\n{(Text.Contains("title:", StringComparison.Ordinal) ? "" : Title)}{Text}---\n"
        : Language == "markdown" && !Text.StartsWith("---", StringComparison.Ordinal) ? $"---\n{Title}---\n\n{Text}"
        : Text;

    private const string Title = "title: Divertimento\n";
}
