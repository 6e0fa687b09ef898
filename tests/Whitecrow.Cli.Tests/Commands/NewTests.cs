using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class NewTests
{
    [Fact]
    public void A_new_film_is_written_where_it_belongs_and_builds()
    {
        using var folder = Site();

        var ran = TheProgram.RunIn(folder["content"], "new", "film", "Čapajev – 2. díl");
        var built = TheProgram.RunIn(folder.Root, "build");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("Wrote content/films/capajev-2-dil.md\nNext: ", ran.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\ntitle: ",
            File.ReadAllText(folder["content/films/capajev-2-dil.md"]),
            StringComparison.Ordinal
        );
        Assert.Equal((ExitCode.Done, ""), (built.ExitCode, built.Error));
    }

    [Fact]
    public void A_file_that_is_there_is_left_as_it_is()
    {
        using var folder = Site();
        folder.Write("content/people/jane-doe.md", "mine");

        var ran = TheProgram.RunIn(folder.Root, "new", "person", "Jane Doe");

        Assert.Equal((ExitCode.CannotRun, ""), (ran.ExitCode, ran.Out));
        Assert.StartsWith(
            "whitecrow: content/people/jane-doe.md is there already; ",
            ran.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(folder["content/people/jane-doe.md"]));
    }

    [Fact]
    public void A_namesake_that_makes_links_ambiguous_is_not_written()
    {
        using var folder = Site();
        folder.Write("content/people/jane-doe.md", "---\ntitle: Jane Doe\n---\n");
        folder.Write("content/pages/about.md", "---\ntitle: About\n---\nBy [[Jane Doe]].\n");
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, "new", "person", "Jane Doe", "--slug", "jane-doe-dancer");

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.Contains("content/pages/about.md:4:6: error WC0302", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new film")]
    [InlineData("new flim X", "there is no type 'flim'; did you mean 'film'")]
    [InlineData("new film X --order 3", "a film has no place in an order")]
    [InlineData("new chapter X --order x")]
    [InlineData("new source X --kind blog", "there is no kind 'blog'")]
    public void A_wrong_call_is_refused_in_one_line(string call, string part = "")
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
        Sites.CopyTemplates(folder);
        return folder;
    }
}
