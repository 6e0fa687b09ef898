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

    [Fact]
    public void Another_folder_needs_no_site()
    {
        using var folder = new TemporaryFolder();

        var ran = TheProgram.RunIn(folder.Root, "schema", "--out", "for editors");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.True(File.Exists(folder["for editors/schemas/site.schema.json"]));
    }
}
