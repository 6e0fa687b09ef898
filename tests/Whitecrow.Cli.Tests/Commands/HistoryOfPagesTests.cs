using System.Text.Json;
using Whitecrow.Cli.Tests.Git;
using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class HistoryOfPagesTests
{
    [GitFact]
    public void A_page_says_when_it_was_last_changed()
    {
        using var folder = Site();
        folder.Commit("2026-05-01");

        var ran = folder.Whitecrow();

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            "changed 1 May 2026",
            File.ReadAllText(folder.Files["_site/index.html"]).Trim().Replace('\u00A0', ' ')
        );
        Assert.DoesNotContain("no dates", ran.Out, StringComparison.Ordinal);
    }

    [GitFact]
    public void A_page_that_is_not_committed_yet_says_nothing()
    {
        using var folder = Site();

        folder.Whitecrow();

        Assert.Equal("new", File.ReadAllText(folder.Files["_site/index.html"]).Trim());
    }

    [GitFact]
    public void In_a_shallow_clone_it_is_said_once_that_dates_are_left_out()
    {
        using var folder = Site();
        folder.Commit("2026-05-01");
        folder.Files.Write("content/more.txt", "x");
        folder.Commit("2026-05-02");
        folder.Do("clone", "--quiet", "--depth=1", "file://" + folder.Root, "shallow");

        var text = folder.Whitecrow("--root", "shallow");
        using var json = JsonDocument.Parse(folder.Whitecrow("--root", "shallow", "--format", "json").Out);

        Assert.Equal(ExitCode.Done, text.ExitCode);
        Assert.Single(text.Out.Split('\n'), l => l.Contains("'git fetch --unshallow'", StringComparison.Ordinal));
        Assert.Contains(
            "--unshallow",
            json.RootElement.GetProperty("summary").GetProperty("missing_dates").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("new", File.ReadAllText(folder.Files["shallow/_site/index.html"]).Trim());
    }

    private static GitFolder Site()
    {
        var folder = new GitFolder();
        Sites.Copy("one-page", folder.Files);
        folder.Files.Write(".gitignore", "_site\n");
        folder.Files.Write(
            "templates/layouts/home.sbn-html",
            "{{ if page.changed }}changed {{ page.changed.text }}{{ else }}new{{ end }}\n"
        );
        folder.Files.Write(
            "templates/labels.en.yml",
            "date: { months: [January, February, March, April, May, June, July, August, September, October, November, December] }\n"
        );
        return folder;
    }
}
