using System.Text.Json;
using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class BuildCommandTests
{
    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void A_site_with_an_error_is_reported_and_not_published(string verb)
    {
        using var folder = BrokenSite();
        folder.Write("_site/.whitecrow", "");
        folder.Write("_site/index.html", "old");
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, verb);

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.Contains("content/link.md: error WC0102: this is a symbolic link", ran.Out, StringComparison.Ordinal);
        Assert.Equal("", ran.Error);
        Assert.Equal(before, folder.Everything());
        Assert.Equal("old", File.ReadAllText(folder["_site/index.html"]));
    }

    [Fact]
    public void It_is_said_that_the_old_site_stays()
    {
        using var folder = BrokenSite();
        Assert.Contains(
            "Nothing is published, since there are errors (",
            TheProgram.RunIn(folder.Root).Out,
            StringComparison.Ordinal
        );

        folder.Write("_site/.whitecrow", "");

        Assert.Contains(
            "the site published before is as it was",
            TheProgram.RunIn(folder.Root).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_goes_alone_to_standard_output()
    {
        using var folder = BrokenSite();

        var ran = TheProgram.RunIn(folder.Root, "build", "--format", "json", "--out", "elsewhere");

        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal(folder["elsewhere"], json.RootElement.GetProperty("summary").GetProperty("out").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("diagnostics").EnumerateArray(),
            d => d.GetProperty("code").GetString() == "WC0102"
        );
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void A_warning_fails_a_strict_run_only(string verb)
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("minimal", folder);
        folder.Write("content/films/a.docx", "");

        var (usual, strict) = (TheProgram.RunIn(folder.Root, verb), TheProgram.RunIn(folder.Root, verb, "--strict"));

        Assert.Equal((ExitCode.Done, ExitCode.ContentHasErrors), (usual.ExitCode, strict.ExitCode));
        Assert.StartsWith("content/films/a.docx: warning WC0104: ", usual.Out, StringComparison.Ordinal);
        Assert.StartsWith("content/films/a.docx: error WC0104: ", strict.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_weigh_also_what_the_finished_pages_bring_about()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("minimal", folder);
        folder.Write("templates/partials/body-link.sbn-html", "<a href=\"nowhere.html\">{{ inner }}</a>\n");

        Assert.Equal(ExitCode.ContentHasErrors, TheProgram.RunIn(folder.Root, "check").ExitCode);

        folder.Write("site.yml", "title: One page\ndiagnostics: {WC0801: note}\n");

        Assert.Contains(
            "templates/partials/body-link.sbn-html:1:10: note WC0801: ",
            TheProgram.RunIn(folder.Root, "check").Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("build", "json")]
    [InlineData("check", "json")]
    [InlineData("build", "sarif")]
    [InlineData("check", "sarif")]
    public void What_is_for_programs_is_complete_and_alone_also_where_there_are_errors(string verb, string format)
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("broken", folder);

        var ran = TheProgram.RunIn(folder.Root, verb, "--format", format);

        using var json = JsonDocument.Parse(ran.Out);
        var found =
            format == "json"
                ? json.RootElement.GetProperty("diagnostics")
                : json.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(
            TheProgram.RunIn(folder.Root, verb).Out.Split('\n').Count(l => l.Contains(" WC", StringComparison.Ordinal)),
            found.GetArrayLength()
        );
        Assert.Equal((ExitCode.ContentHasErrors, ""), (ran.ExitCode, ran.Error));
    }

    [Fact]
    public void Sarif_links_to_the_page_of_a_code_where_it_is_known()
    {
        using var folder = BrokenSite();
        var onGitHub = new Dictionary<string, string>
        {
            ["GITHUB_SERVER_URL"] = "https://github.example",
            ["GITHUB_REPOSITORY"] = "owner/name",
        };

        Assert.Contains(
            "\"helpUri\": \"https://github.example/owner/name/blob/HEAD/docs/diagnostics.md#wc0102\"",
            TheProgram.RunIn(folder.Root, onGitHub, "--format", "sarif").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_workflow_on_GitHub_gets_annotations_unless_it_asks_otherwise()
    {
        using var folder = BrokenSite();
        var onGitHub = new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true" };

        Assert.Contains(
            "::error file=content/link.md,title=WC0102%3A",
            TheProgram.RunIn(folder.Root, onGitHub).Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "::error",
            TheProgram.RunIn(folder.Root, onGitHub, "--format", "text").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_mistake_of_a_broken_site_is_a_line_that_an_editor_can_follow()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("broken", folder);

        var ran = TheProgram.RunIn(folder.Root);

        var lines = ran
            .Out.Split('\n')
            .TakeWhile(l => !l.StartsWith("Nothing is published", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.InRange(lines.Count, 10, 1000);
        Assert.All(
            lines,
            line =>
                Assert.Matches(
                    @"^(content|templates|site\.yml)[^:]*(:\d+(:\d+)?)?: (error|warning|note) WC\d{4}: \S",
                    line
                )
        );
        Assert.False(Directory.Exists(folder["_site"]));
    }

    // A link is an error whatever the rest of the site is.
    private static TemporaryFolder BrokenSite()
    {
        var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("content/a.md", "");
        File.CreateSymbolicLink(folder["content/link.md"], folder["site.yml"]);
        return folder;
    }
}
