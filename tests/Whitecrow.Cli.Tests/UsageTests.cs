using Xunit;

namespace Whitecrow.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("publish", "publish")]
    [InlineData("buidl", "did you mean 'whitecrow build'?")]
    [InlineData("build --bogus", "'--bogus'")]
    [InlineData("--format xml", "--format can be text, json, github or sarif, not 'xml'")]
    [InlineData("--format 1", "not '1'")]
    [InlineData("--root", "--root")]
    [InlineData("--root nowhere", "there is no folder")]
    [InlineData("check --out x", "--out")]
    [InlineData("--out x check", "check writes nothing")]
    [InlineData("build extra", "'extra'")]
    [InlineData("serve --port x", "--port needs a number from 0 to 65535, not 'x'")]
    [InlineData("serve --port 65536", "--port needs a number from 0 to 65535, not '65536'")]
    [InlineData("serve", "there is no site.yml")]
    [InlineData("@file", "'@file'")]
    [InlineData("--ot x", "did you mean '--out'?")]
    [InlineData("build --rot x", "did you mean '--root'?")]
    [InlineData("normalize --chek", "did you mean '--check'?")]
    [InlineData("new chapter X --order 99999999999", "--order needs a number from 1 to 99, not '99999999999'")]
    [InlineData("new chapter X --order two", "--order needs a number from 1 to 99, not 'two'")]
    [InlineData("", "there is no site.yml")]
    public void Wrong_usage_is_one_line_with_a_hint(string args, string part)
    {
        using var folder = new TemporaryFolder();

        var ran = TheProgram.RunIn(folder.Root, args.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.CannotRun, ran.ExitCode);
        Assert.Equal("", ran.Out);
        Assert.StartsWith("whitecrow: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains(part, ran.Error, StringComparison.Ordinal);
        Assert.Contains("; ", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(folder.Everything());
    }

    [Fact]
    public void A_folder_instead_of_a_text_is_called_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: x");

        var ran = TheProgram.RunIn(folder.Root, "normalize", ".");

        Assert.Equal(ExitCode.CannotRun, ran.ExitCode);
        Assert.Contains("cannot be read: it is a folder", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_name_is_no_page(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: x");
        folder.Write("content/films/m.md", "---\ntitle: M\n---\n");

        var ran = TheProgram.RunIn(folder.Root, "explain", name);

        Assert.Equal(ExitCode.CannotRun, ran.ExitCode);
        Assert.StartsWith("whitecrow: explain needs the name of a page", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--root", "")]
    [InlineData("--out", "")]
    public void An_empty_name_is_no_folder(params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");

        var ran = TheProgram.RunIn(folder.Root, args);

        Assert.Equal(ExitCode.CannotRun, ran.ExitCode);
        Assert.Equal(["site.yml"], folder.Everything());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("check -h")]
    [InlineData("--version")]
    public void Help_needs_no_site(string args)
    {
        using var folder = new TemporaryFolder();

        var ran = TheProgram.RunIn(folder.Root, args.Split(' '));

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.NotEqual("", ran.Out);
    }

    [Fact]
    public void The_nearest_site_upwards_is_used()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("inner/site.yml", "");
        folder.Write("inner/content/films/x.txt", "");

        Assert.Equal(
            folder["inner"],
            Whitecrow.Cli.Files.SiteRoot.Find(
                null,
                folder["inner/content/films"].Replace('/', Path.DirectorySeparatorChar)
            )
        );
        Assert.Equal(folder.Root, Whitecrow.Cli.Files.SiteRoot.Find("..", folder["inner"]));
    }

    [Fact]
    public void A_bug_is_one_line_and_a_file_with_the_details()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = App.Run(
            ["--format", "github"],
            new()
            {
                Out = output,
                Error = error,
                WorkingFolder = folder.Root,
                Variable = name =>
                    name == "GITHUB_WORKSPACE" ? throw new InvalidOperationException("the\nunexpected") : null,
                TemporaryFolder = folder.Root,
            }
        );

        var line = Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.Equal(ExitCode.Bug, exitCode);
        Assert.StartsWith(
            "whitecrow: this is a bug in whitecrow (InvalidOperationException: the unexpected); please report it with",
            line,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "   at Whitecrow.Cli.",
            File.ReadAllText(Assert.Single(Directory.GetFiles(folder.Root, "whitecrow-bug-*.txt"))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("build --format json")]
    [InlineData("--help")]
    public void Output_that_cannot_be_written_is_no_bug(string args)
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("broken", folder);
        using var error = new StringWriter();

        var exitCode = App.Run(
            args.Split(' '),
            new()
            {
                Out = Surroundings.Plain(new FullDisk()),
                Error = error,
                WorkingFolder = folder.Root,
                Variable = _ => null,
                TemporaryFolder = folder.Root,
            }
        );

        Assert.Equal(ExitCode.CannotRun, exitCode);
        Assert.Equal(
            "whitecrow: what there is to say cannot be written: No space left on device; free some space, or send standard output elsewhere",
            Assert.Single(error.ToString().TrimEnd().Split('\n'))
        );
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }

    [Fact]
    public async Task The_program_gives_its_exit_code_to_the_shell()
    {
        using var folder = new TemporaryFolder();
        using var process = TheProgram.StartIn(folder.Root, "--root", "no site");

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(ExitCode.CannotRun, process.ExitCode);
        Assert.Contains($"there is no folder {folder["no site"]}", error, StringComparison.Ordinal);
    }
}
