using System.Collections.Immutable;
using Whitecrow.Cli.Files;
using Whitecrow.Output;
using Xunit;

namespace Whitecrow.Cli.Tests.Files;

public class OutputFolderTests
{
    [Fact]
    public void The_site_replaces_the_one_before_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();

        Publish(folder, "_site", Site("1", "old.html"));
        Publish(folder, "_site", Site("2", "films/new.html"));

        Assert.Equal(
            ["_site/", "_site/.whitecrow", "_site/films/", "_site/films/new.html", "_site/index.html"],
            folder.Everything()
        );
        Assert.Equal("2", File.ReadAllText(folder["_site/index.html"]));
    }

    [Fact]
    public void Folders_on_the_way_are_made_and_an_empty_folder_is_used()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["empty"]);

        Publish(folder, "a/b c/é", Site("1"));
        Publish(folder, "empty", Site("1"));

        Assert.True(File.Exists(folder["a/b c/é/index.html"]));
        Assert.Equal([".whitecrow", "index.html"], folder.Everything("empty"));
    }

    [Theory]
    [InlineData("site", "holds the site's own sources")]
    [InlineData(".", "holds the site's own sources")]
    [InlineData("site/content", "is inside the site's content")]
    [InlineData("site/Content/films", "is inside the site's content")]
    [InlineData("site/templates/x", "is inside the site's templates")]
    [InlineData("site/site.yml", "is a file")]
    [InlineData("home", "has files in it")]
    [InlineData("link to home", "has files in it")]
    [InlineData("link to content/x", "is inside the site's content")]
    [InlineData("worktree", "is a git repository")]
    public void A_folder_that_is_not_ours_is_never_replaced(string target, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site/site.yml", "");
        folder.Write("site/content/index.md", "");
        folder.Write("home/thesis.txt", "");
        folder.Write("worktree/.git", "");
        folder.Write("worktree/.whitecrow", "");
        Directory.CreateSymbolicLink(folder["link to home"], folder["home"]);
        Directory.CreateSymbolicLink(folder["link to content"], folder["site/content"]);
        var before = folder.Everything();

        var refusal = Assert.Throws<CannotRunException>(() => OutputFolder.At(target, folder["site"], folder.Root));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Fact]
    public void The_whole_disk_is_never_replaced() =>
        Assert.Throws<CannotRunException>(() =>
            OutputFolder.At(Path.GetPathRoot(Path.GetTempPath()), Path.GetTempPath(), Path.GetTempPath())
        );

    [Fact]
    public void A_link_to_a_published_folder_stays_a_link()
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "www/site", Site("1"));
        Directory.CreateSymbolicLink(folder["_site"], folder["www/site"]);

        Publish(folder, "_site", Site("2"));

        Assert.Equal("2", File.ReadAllText(folder["www/site/index.html"]));
        Assert.NotNull(new DirectoryInfo(folder["_site"]).LinkTarget);
    }

    [Fact]
    public void When_stopped_the_old_site_stays()
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "_site", Site("1"));
        var before = folder.Everything();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            At(folder, "_site").Publish(Site("2", "b.html"), stop.Token)
        );

        Assert.Equal(before, folder.Everything());
        Assert.Equal("1", File.ReadAllText(folder["_site/index.html"]));
    }

    [Fact]
    public void When_a_file_cannot_be_written_the_old_site_stays_and_the_reason_is_said()
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "_site", Site("1"));
        var before = folder.Everything();

        // One name as a file and as a folder: no system can write both.
        var refusal = Assert.Throws<CannotRunException>(() => Publish(folder, "_site", Site("2", "a", "a/b.html")));

        Assert.StartsWith($"cannot write to {folder["_site"]}: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Theory]
    [InlineData("../escaped.html")]
    [InlineData("a/../../escaped.html")]
    public void No_file_is_written_outside(string path)
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<InvalidOperationException>(() => Publish(folder, "_site", Site("1", path)));

        Assert.Empty(folder.Everything());
    }

    [Fact]
    public void What_a_killed_run_has_left_is_gone_after_the_next()
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "_site", Site("1"));
        folder.Write("._site.new-1/.whitecrow", "");
        folder.Write("._site.new-1/half.html", "");
        folder.Write("._site.new-2.gone/rest.html", "");
        folder.Write("._site.was-3/index.html", "");
        folder.Write("._site.newer/not ours.txt", "");
        folder.Write("._site.new-mine/not ours either.txt", "");

        Publish(folder, "_site", Site("2"));

        Assert.Equal(["._site.new-mine/", "._site.newer/", "_site/"], folder.Everything().Where(e => e.EndsWith('/')));
    }

    [Fact]
    public void What_a_living_run_is_writing_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        using (DraftFolder.Create(folder.Root, "._site.new-"))
        {
            Publish(folder, "_site", Site("1"));

            Assert.Single(
                folder.Everything(),
                e => e.StartsWith("._site.new-", StringComparison.Ordinal) && e.EndsWith('/')
            );
        }

        Assert.DoesNotContain(folder.Everything(), e => e.StartsWith("._site.new-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_a_killed_run_had_moved_away_is_put_back()
    {
        using var folder = new TemporaryFolder();
        folder.Write("._site.was-1/index.html", "1");
        folder.Write("._site.was-1/.whitecrow", "");

        At(folder, "_site").Recover();

        Assert.Equal("1", File.ReadAllText(folder["_site/index.html"]));
    }

    [Fact]
    public async Task A_reader_finds_every_file_of_one_site_while_builds_publish_at_the_same_time()
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "_site", Site("0", "a.html"));
        using var over = new CancellationTokenSource();

        // Only where two folders can be exchanged in one step is there never a moment without a site.
        var reader = Task.Run(() =>
        {
            var seen = 0;
            while (OperatingSystem.IsLinux() && !over.IsCancellationRequested)
            {
                Assert.True(File.Exists(folder["_site/index.html"]), "the site was away");
                seen++;
            }

            return seen;
        });
        await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(run =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 200; i++)
                        {
                            Publish(folder, "_site", Site($"{run}", "a.html", "b/c.html"));
                        }
                    })
                )
        );
        await over.CancelAsync();

        Assert.True(await reader >= 0);
        var texts = folder
            .Everything("_site")
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => File.ReadAllText(folder[$"_site/{f}"]));
        Assert.Single(texts.Distinct());
        Assert.Equal(["_site/", "_site/b/"], folder.Everything().Where(e => e.EndsWith('/')));
    }

    private static OutputFolder At(TemporaryFolder folder, string name) =>
        OutputFolder.At(name, folder["site"], folder.Root);

    private static void Publish(TemporaryFolder folder, string name, ImmutableArray<OutputFile> files) =>
        At(folder, name).Publish(files, CancellationToken.None);

    private static ImmutableArray<OutputFile> Site(string text, params string[] more) =>
        [.. more.Prepend("index.html").Select(path => OutputFile.FromText(path, text))];
}
