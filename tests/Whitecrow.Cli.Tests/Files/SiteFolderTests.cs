using System.Diagnostics;
using System.Text;
using Whitecrow.Cli.Files;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Cli.Tests.Files;

public class SiteFolderTests
{
    [Fact]
    public void Settings_content_and_templates_are_read_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "title: x");
        folder.Write("content/films/giselle.md", "G");
        folder.Write("content/index.md", "I");
        folder.Write("content/.hidden.md", "");
        folder.Write("content/.git/config", "");
        folder.Write("templates/layouts/page.sbn-html", "T");
        folder.Write("_site/index.html", "");
        folder.Write("README.md", "");

        var read = SiteFolder.Read(folder.Root);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            [
                "content/films/giselle.md G",
                "content/index.md I",
                "site.yml title: x",
                "templates/layouts/page.sbn-html T",
            ],
            read.Value.Select(f => $"{f.Path} {Encoding.UTF8.GetString(f.Content.Span)}")
        );
    }

    [Fact]
    public void A_name_with_a_decomposed_accent_is_read_as_if_it_were_composed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("content/ade\u0300le.md", "");

        Assert.Contains(SiteFolder.Read(folder.Root).Value, f => f.Path == "content/ad\u00E8le.md");
    }

    [Fact]
    public void Settings_that_are_not_there_are_no_symbolic_link()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/index.md", "I");

        Assert.Empty(SiteFolder.Read(folder.Root).Diagnostics);
    }

    [Fact]
    public void A_symbolic_link_is_reported_and_not_followed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("secret/key.md", "secret");
        folder.Write("content/a.md", "");
        File.CreateSymbolicLink(folder["content/key.md"], folder["secret/key.md"]);
        Directory.CreateSymbolicLink(folder["content/films"], folder["secret"]);
        Directory.CreateSymbolicLink(folder["templates"], folder["secret"]);

        var read = SiteFolder.Read(folder.Root);

        Assert.Equal(["content/a.md", "site.yml"], read.Value.Select(f => f.Path));
        Assert.Equal(
            ["content/films WC0102", "content/key.md WC0102", "templates WC0102"],
            read.Diagnostics.Select(d => $"{d.Location} {d.Code.Id}")
        );
        Assert.All(read.Diagnostics, d => Assert.Equal(Severity.Error, d.Severity));
    }

    [Fact]
    public void A_file_that_cannot_be_read_hides_no_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("content/a.md", "");
        folder.Write("content/c.md", "");
        using var held = new FileStream(
            folder.Write("content/b.md", ""),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );

        var read = SiteFolder.Read(folder.Root);

        Assert.Equal(["content/a.md", "content/c.md", "site.yml"], read.Value.Select(f => f.Path));
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal("content/b.md WC0102", $"{diagnostic.Location} {diagnostic.Code.Id}");
        Assert.StartsWith("cannot be read: ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_called_so()
    {
        // Other systems make no such names.
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("content/a.md", "");
        Shell("touch \"$0/content/$(printf 'b\\377.md')\"");

        var read = SiteFolder.Read(folder.Root);

        // Nor can they be deleted by their names.
        Shell("rm -r \"$0\"/content");

        Assert.Equal(["content/a.md", "site.yml"], read.Value.Select(f => f.Path));
        Assert.Equal(
            "content/b\uFFFD.md: error WC0103: this name has letters that are not UTF-8; rename it",
            Assert.Single(read.Diagnostics).ToString()
        );

        void Shell(string command)
        {
            string[] arguments = ["-c", command, folder.Root];
            using var shell = Process.Start("sh", arguments);
            shell.WaitForExit();
        }
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_not_said_to_be_missing()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("minimal", folder);
        File.Move(folder["site.yml"], folder["settings.yml"]);
        File.CreateSymbolicLink(folder["site.yml"], folder["settings.yml"]);

        var ran = TheProgram.RunIn(folder.Root, "check");

        Assert.StartsWith("site.yml: error WC0102: this is a symbolic link", ran.Out, StringComparison.Ordinal);
        Assert.Contains("  errors     1\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_is_reported_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        folder.Write("content/empty.md", "");
        using (var making = Process.Start("mkfifo", [folder["content/pipe.md"]]))
        {
            making.WaitForExit();
        }

        var read = SiteFolder.Read(folder.Root);

        Assert.Equal(["content/empty.md", "site.yml"], read.Value.Select(f => f.Path));
        Assert.Equal(
            "content/pipe.md: error WC0102: this is a pipe or a device and no file; put a file in its place",
            Assert.Single(read.Diagnostics).ToString()
        );
    }

    [Fact]
    public void A_giant_file_is_reported_and_not_loaded()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site.yml", "");
        using (var giant = File.Create(folder.Write("content/giant.md", "")))
        {
            giant.SetLength(SiteFolder.LargestFile + 1L);
        }

        var read = SiteFolder.Read(folder.Root);

        Assert.Equal(["site.yml"], read.Value.Select(f => f.Path));
        Assert.Equal("WC0106", Assert.Single(read.Diagnostics).Code.Id);
    }
}
