using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

/// <summary>Sites without pages or without words, which must not take the place of a good one.</summary>
public class EmptySiteTests
{
    [Fact]
    public void A_list_of_labels_without_words_is_an_error()
    {
        using var folder = Site();
        folder.Write("templates/labels.en.yml", "{}\n");

        Refused(folder, "templates/labels.en.yml:1:1: error WC0604: the file has no words");
    }

    [Fact]
    public void A_site_without_a_folder_of_content_is_an_error()
    {
        using var folder = Site();
        Directory.Delete(folder["content"], recursive: true);

        Refused(folder, "content: error WC0109: there is no page to build; write content/index.md");
    }

    [Fact]
    public void A_file_in_the_place_of_the_content_is_an_error()
    {
        using var folder = Site();
        Directory.Delete(folder["content"], recursive: true);
        folder.Write("content", "title: Not here");

        Refused(folder, "content: error WC0102: this is a file and has to be a folder");
    }

    [Fact]
    public void A_folder_with_the_name_of_a_page_is_an_error()
    {
        using var folder = Site();
        File.Delete(folder["content/index.md"]);
        Directory.CreateDirectory(folder["content/index.md"]);

        Refused(folder, "content/index.md: error WC0102: this is a folder with the name of a page");
    }

    [Fact]
    public void A_site_of_drafts_alone_is_an_error_unless_drafts_are_built()
    {
        using var folder = Site();
        Directory.Delete(folder["content"], recursive: true);
        folder.Write("content/index.md", "---\ntitle: Soon\ndraft: true\n---\n");

        Refused(folder, "content: error WC0109: every page is a draft; remove 'draft: true' from one");
        Assert.Equal(ExitCode.Done, TheProgram.RunIn(folder.Root, "build", "--drafts").ExitCode);
    }

    private static TemporaryFolder Site()
    {
        var folder = new TemporaryFolder();
        Sites.Copy("minimal", folder);
        folder.Write("_site/.whitecrow", "");
        folder.Write("_site/index.html", "old");
        return folder;
    }

    // That, and nothing else that follows from it.
    private static void Refused(TemporaryFolder folder, string error)
    {
        var ran = TheProgram.RunIn(folder.Root, "build");

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.StartsWith(error, ran.Out, StringComparison.Ordinal);
        Assert.Contains("  errors     1\n", ran.Out, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder["_site/index.html"]));
    }
}
