using System.Text;
using System.Text.RegularExpressions;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Site;
using Xunit;

namespace Whitecrow.Tests.Content;

/// <summary>What <c>content/README.md</c> tells editors is tried out.</summary>
public class GuideTests
{
    private static readonly string Guide = Repository.Read("content/README.md");

    public static TheoryData<string, string> Mistakes
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (
                Match row in Regex.Matches(
                    Guide,
                    @"^\| `(?<written>.+?)` \| (?<code>WC\d{4}) \| ",
                    RegexOptions.Multiline
                )
            )
            {
                rows.Add(row.Groups["written"].Value, row.Groups["code"].Value);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_in_the_guide_is_reported_under_its_code(string written, string code)
    {
        var isKey = Regex.IsMatch(written, "^[a-z_]+: ");
        var title = written.StartsWith("title:", StringComparison.Ordinal) ? "" : "title: T\n";

        var problems = Problems(
            "content/films/new.md",
            $"---\n{title}{(isKey ? written : "")}\n---\n{(isKey ? "" : written)}\n"
        );

        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Contains($" {code}: ", p, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_that_the_guide_shows_is_right()
    {
        var shown = Regex.Match(Guide, "```markdown\n(?<text>.+?)```", RegexOptions.Singleline).Groups["text"].Value;

        Assert.Empty(Problems("content/people/clara-saint.md", shown));
    }

    [Fact]
    public void The_values_with_sources_that_the_guide_shows_are_right()
    {
        var shown = Regex
            .Matches(Guide, "```yaml\n(?<text>.+?)```", RegexOptions.Singleline)
            .Select(m => m.Groups["text"].Value)
            .ToArray();

        Assert.Equal(2, shown.Length);
        Assert.All(shown, yaml => Assert.Empty(Problems("content/films/new.md", $"---\ntitle: T\n{yaml}---\n")));
    }

    [Fact]
    public void The_links_of_the_guide_lead_somewhere()
    {
        var end = Guide.IndexOf("<!-- fields: begin -->", StringComparison.Ordinal);
        var prose = Regex.Replace(Guide[..end], "```.+?```|`[^`]*`", "", RegexOptions.Singleline);
        var targets = Regex
            .Matches(prose, @"\]\((?<text>[^)#]+)\)")
            .Select(m => m.Groups["text"].Value)
            .Where(t => !t.StartsWith("http", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(targets);
        Assert.All(targets, t => Assert.True(Path.Exists(Path.Combine(Repository.Root, "content", t)), t));
    }

    // What is wrong with one file in the midst of the catalogue.
    private static string[] Problems(string path, string text)
    {
        var files = SmallSites
            .ReadBundled()
            .Files.Where(f => f.Path != path)
            .Append(new InputFile(path, Encoding.UTF8.GetBytes(text)));
        var texts = SiteTexts.Sort([.. files]).Value;
        var content = ContentReader.ReadAll(texts.Content);
        var settings = SiteSettings.Read(texts.Settings).Value;
        var site = SiteResolver.Resolve(settings, content.Value, texts.Seeds, texts.ContentFiles, withDrafts: false);
        return
        [
            .. Diagnostic
                .InOrder([.. content.Diagnostics, .. site.Diagnostics])
                .Where(d => d.Location.File == path)
                .Select(d => d.ToString()),
        ];
    }
}
