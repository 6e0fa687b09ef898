using System.Text.Json;
using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class SchemaTests
{
    [Fact]
    public void Schemas_and_snippets_are_written_for_every_type()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: Test\n");

        var ran = TheProgram.RunIn(folder.Root, "schema");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("Wrote .vscode/schemas/film.schema.json\n", ran.Out, StringComparison.Ordinal);
        var written = Directory.GetFiles(folder[".vscode/schemas"]);
        Assert.Equal(9, written.Length);
        Assert.All(written, f => JsonDocument.Parse(File.ReadAllText(f)).Dispose());
        Assert.True(File.Exists(folder[".vscode/front-matter.code-snippets"]));
    }

    [Theory]
    [InlineData("content", "is inside the site's content")]
    [InlineData("content/films/new", "is inside the site's content")]
    [InlineData("templates", "is inside the site's templates")]
    [InlineData(".git", "is inside a git repository's own folder")]
    [InlineData(".git/new", "is inside a git repository's own folder")]
    [InlineData("site.yml", "is a file")]
    public void Where_something_else_lies_nothing_is_written(string outFolder, string why)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: Test\n");
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, "schema", "--out", outFolder);

        Assert.Equal((ExitCode.CannotRun, ""), (ran.ExitCode, ran.Out));
        Assert.EndsWith($": it {why}; give another folder with --out\n", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Fact]
    public void Another_folder_needs_no_site()
    {
        using var folder = new TemporaryFolder();

        var ran = TheProgram.RunIn(folder.Root, "schema", "--out", "for editors");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.True(File.Exists(folder["for editors/schemas/site.schema.json"]));
    }
}
