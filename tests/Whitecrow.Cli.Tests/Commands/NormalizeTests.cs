using System.Text.Json;
using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class NormalizeTests
{
    private const string List = """
        Two films to see on a wet Sunday.

        Sunrise (1927)
        Description: A couple from the country goes to town.
        Fact: The film was directed by F. W. Murnau.

        Metropolis (1927)
        Description: A city above, another below.
        """;

    [Fact]
    public void A_text_becomes_content_and_a_second_run_changes_nothing()
    {
        using var folder = Site();
        folder.Write("content/seeds/list.txt", List);

        var first = TheProgram.RunIn(folder.Root, "normalize", "content/seeds/list.txt");
        var files = folder.Everything();
        var second = TheProgram.RunIn(folder.Root, "normalize", "content/seeds/list.txt", "--check");

        Assert.Equal((ExitCode.Done, ""), (first.ExitCode, first.Error));
        Assert.Contains(Path.Combine("content", "films", "sunrise.md"), files);
        Assert.Equal(ExitCode.Done, second.ExitCode);
        Assert.Equal(files, folder.Everything());
    }

    [Fact]
    public void A_check_before_the_first_run_writes_nothing_and_fails()
    {
        using var folder = Site();
        folder.Write("content/seeds/list.txt", List);
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, "normalize", "content/seeds/list.txt", "--check");

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.Contains("content/films/sunrise.md: error WC0705", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Theory]
    [InlineData("github", "::error file=content/films/sunrise.md,title=WC0705%3A ")]
    [InlineData("sarif", "\"ruleId\": \"WC0705\"")]
    public void A_check_reports_in_every_format(string format, string expected)
    {
        using var folder = Site();
        folder.Write("content/seeds/list.txt", List);

        var ran = TheProgram.RunIn(folder.Root, "normalize", "content/seeds/list.txt", "--check", "--format", format);

        Assert.Contains(expected, ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_from_elsewhere_is_kept_with_the_seeds()
    {
        using var folder = Site();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("list.txt", List);

        var ran = TheProgram.RunIn(elsewhere.Root, "normalize", "list.txt", "--root", folder.Root);

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(List, File.ReadAllText(folder["content/seeds/list.txt"]));
    }

    [Theory]
    [InlineData()]
    [InlineData("--check")]
    public void What_is_wrong_with_a_text_from_elsewhere_is_told_where_it_lies(params string[] options)
    {
        using var folder = Site();
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("poem.txt", "Roses are red.\n");

        var ran = TheProgram.RunIn(elsewhere.Root, ["normalize", "poem.txt", "--root", folder.Root, .. options]);

        Assert.StartsWith($"{elsewhere["poem.txt"]}: error WC0701: ", ran.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["content/seeds/poem.txt"]));
    }

    [Fact]
    public void Two_texts_of_one_name_are_refused()
    {
        using var folder = Site();
        folder.Write("content/seeds/list.txt", List);
        folder.Write("elsewhere/list.txt", "Another text.");

        var ran = TheProgram.RunIn(folder.Root, "normalize", "elsewhere/list.txt");

        Assert.Equal(ExitCode.CannotRun, ran.ExitCode);
        Assert.Contains("is another text of the name list.txt", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_account_of_every_line()
    {
        using var folder = Site();
        folder.Write("content/seeds/list.txt", List);

        var ran = TheProgram.RunIn(folder.Root, "normalize", "content/seeds/list.txt", "--format", "json", "--check");

        using var json = JsonDocument.Parse(ran.Out);
        var text = json.RootElement.GetProperty("texts")[0];
        Assert.Equal("annotated-list", text.GetProperty("kind").GetString());
        Assert.Equal(8, text.GetProperty("lines").GetInt32());
        Assert.Contains(
            text.GetProperty("claims").EnumerateArray(),
            c =>
                c.GetProperty("lines").GetString() == "3"
                && c.GetProperty("about").GetString() == "films/sunrise"
                && c.GetProperty("field").GetString() == "year"
        );
        Assert.NotEqual(0, json.RootElement.GetProperty("entries").GetProperty("created").GetArrayLength());
    }

    [Theory]
    [InlineData("normalize")]
    [InlineData("normalize nothing.txt")]
    [InlineData("normalize . ")]
    [InlineData("normalize site.yml --as poem")]
    public void A_wrong_call_is_refused_in_one_line(string call)
    {
        using var folder = Site();

        var ran = TheProgram.RunIn(folder.Root, call.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((ExitCode.CannotRun, ""), (ran.ExitCode, ran.Out));
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_text_of_no_known_shape_says_what_was_looked_for_and_changes_nothing()
    {
        using var folder = Site();
        folder.Write("content/seeds/poem.txt", "Roses are red.\nViolets are blue.\n");
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, "normalize", "content/seeds/poem.txt");

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.Contains("WC0701", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    private static TemporaryFolder Site()
    {
        var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: Test\n");
        return folder;
    }
}
