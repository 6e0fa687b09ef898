using System.Text.RegularExpressions;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;
using Xunit;

namespace Whitecrow.Tests.Site;

/// <summary>Holds <c>docs/site.md</c> to what the program reads.</summary>
public class SettingsReferenceTests
{
    private const string Page = "docs/site.md";
    private const string Begin = "<!-- keys: begin -->\n";
    private const string End = "<!-- keys: end -->";

    /// <remarks>To bring the file up to date, run the tests with <c>WHITECROW_ACCEPT=1</c>.</remarks>
    [Fact]
    public void The_reference_of_settings_says_what_the_declarations_say()
    {
        var file = Repository.Read(Page);
        var from = file.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = file.IndexOf(End, StringComparison.Ordinal);
        var expected = $"{file[..from]}\n{FieldReference.Table(SiteSettings.Declarations)}\n{file[to..]}";
        if (Environment.GetEnvironmentVariable("WHITECROW_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Page), expected);
        }

        Assert.Equal(expected, Repository.Read(Page));
    }

    [Fact]
    public void The_settings_that_it_shows_are_right()
    {
        var shown = Regex.Match(Repository.Read(Page), "```yaml\n(?<text>.+?)```", RegexOptions.Singleline).Groups[
            "text"
        ];

        Assert.Empty(SiteSettings.Read(new SourceText(SiteSettings.File, shown.Value)).Diagnostics);
    }
}
