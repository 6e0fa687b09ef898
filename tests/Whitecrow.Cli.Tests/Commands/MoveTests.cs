using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class MoveTests
{
    [Fact]
    public void A_page_moves_with_its_links_and_its_old_address_leads_on()
    {
        using var folder = Site();

        var ran = TheProgram.RunIn(folder.Root, "move", "people/jane-doe", "people/dancers/jane-roe");
        var built = TheProgram.RunIn(folder.Root, "build");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            content/pages/about.md (1 place)
            content/people/jane-doe.md -> content/people/dancers/jane-roe.md
            Done; the old address leads to the new one

            """,
            ran.Out
        );
        Assert.Contains(
            "By [her](../people/dancers/jane-roe.md).",
            File.ReadAllText(folder["content/pages/about.md"]),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(folder["content/people/jane-doe.md"]));
        Assert.Equal((ExitCode.Done, ""), (built.ExitCode, built.Error));
        Assert.Contains(
            "url=dancers/jane-roe.html",
            File.ReadAllText(folder["_site/people/jane-doe.html"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_check_lists_what_would_change_and_writes_nothing()
    {
        using var folder = Site();
        var before = folder.Everything();
        var about = File.ReadAllText(folder["content/pages/about.md"]);

        var ran = TheProgram.RunIn(folder.Root, "move", "people/jane-doe", "jane-roe", "--check");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("content/people/jane-doe.md -> content/people/jane-roe.md", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
        Assert.Equal(about, File.ReadAllText(folder["content/pages/about.md"]));
    }

    [Fact]
    public void A_site_with_errors_is_left_as_it_is()
    {
        using var folder = Site();
        folder.Write("content/pages/bad.md", "---\ntitle: Bad\n---\n[x](nowhere.md)\n");
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, "move", "people/jane-doe", "people/jane-roe");

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.Contains("content/pages/bad.md:4:5: error WC0301", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was moved", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Theory]
    [InlineData("move people/jane-doe", "")]
    [InlineData("move people/john people/x", "there is no page 'people/john'")]
    [InlineData("move people/jane-doe films/jane-doe", "is a person")]
    [InlineData("move people/jane-doe people/index", "cannot be the address of a page")]
    public void What_cannot_be_done_is_refused_in_one_line(string call, string part)
    {
        using var folder = Site();
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, call.Split(' '));

        Assert.Equal((ExitCode.CannotRun, ""), (ran.ExitCode, ran.Out));
        Assert.Contains(part, Assert.Single(ran.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    private static TemporaryFolder Site()
    {
        var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: Test\n");
        folder.Write("content/index.md", "---\ntitle: Home\n---\n");
        folder.Write("content/people/jane-doe.md", "---\ntitle: Jane Doe\n---\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nBy [her](../people/jane-doe.md).\n");
        Sites.CopyTemplates(folder);
        return folder;
    }
}
