using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Whitecrow.Tests;

/// <summary>What GitHub reads in <c>.github/</c>: workflows that run strangers' changes, and forms that pages link to.</summary>
public class GitHubFilesTests
{
    public static TheoryData<string> Workflows =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, ".github/workflows"))
                .Select(f => Path.GetFileName(f)!),
        ];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_puts_nothing_that_a_stranger_writes_into_a_script(string name)
    {
        // In a script an expression is pasted before the shell reads it; in `env` it stays a text.
        var scripts = Regex.Matches(
            Repository.Read(".github/workflows/" + name),
            @"^(?<indent> +)(?:- )?run: (?:\|\n(?:\k<indent> +.*\n|\n)+|.*\n)",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture
        );

        Assert.NotEmpty(scripts);
        Assert.All(scripts, s => Assert.DoesNotContain("${{", s.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_may_only_read_and_uses_no_secret(string name)
    {
        var text = Repository.Read(".github/workflows/" + name);

        Assert.Contains("\npermissions:\n  contents: read\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"^\s*pull_request_target:", text);
        Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
    }

    [Fact]
    public void Each_page_links_to_the_form_for_mistakes_with_its_file_filled_in()
    {
        var input = SmallSites.ReadBundled();
        var settings = new InputFile(
            "site.yml",
            Encoding.UTF8.GetBytes(Repository.Read("site.yml") + "\nrepository: https://github.com/owner/name\n")
        );

        var site = Pipeline.Build(new([.. input.Files.Where(f => f.Path != "site.yml"), settings]));

        Assert.Contains(
            "href=\"https://github.com/owner/name/issues/new?template=wrong-fact.yml&amp;page=content%2Fpeople%2Fclara-saint.md\"",
            site.Files.Single(f => f.Path == "people/clara-saint.html").Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "id: page\n",
            Repository.Read(".github/ISSUE_TEMPLATE/wrong-fact.yml"),
            StringComparison.Ordinal
        );
    }
}
