using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class PublishingTests
{
    [Fact]
    public void A_site_is_built_from_any_folder_below_its_root()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("one-page", folder);

        var ran = TheProgram.RunIn(folder["content"]);

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            [".nojekyll", ".whitecrow", "index.html", "robots.txt"],
            folder.Everything("_site").Where(f => !f.StartsWith("data/", StringComparison.Ordinal))
        );
        Assert.Contains("pages      1", ran.Out, StringComparison.Ordinal);
        Assert.Contains($"open       {folder[Path.Combine("_site", "index.html")]}", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("one-page", folder);
        var before = folder.Everything();

        var ran = TheProgram.RunIn(folder.Root, "check");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("The site is right", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Everything());
    }

    [Fact]
    public void A_check_reports_what_a_template_does_wrong()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("one-page", folder);
        folder.Write("templates/layouts/home.sbn-html", "<!doctype html>\n<title>x</title><h3>{{ page.title }}</h3>");

        var ran = TheProgram.RunIn(folder.Root, "check");

        Assert.Equal(ExitCode.ContentHasErrors, ran.ExitCode);
        Assert.Contains("templates/layouts/home.sbn-html:2:17: error WC0804: ", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_in_one_line()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("one-page", folder);

        var ran = TheProgram.RunIn(folder.Root, "--out", "site.yml/_site");

        Assert.Equal(ExitCode.CannotRun, ran.ExitCode);
        Assert.StartsWith("whitecrow: cannot ", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_run_killed_at_any_moment_leaves_one_whole_site()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("one-page", folder);
        WriteEdition(folder, 0);
        Assert.Equal(ExitCode.Done, TheProgram.RunIn(folder.Root).ExitCode);
        var whole = folder.Everything("_site");

        // Whole runs take about 400 ms here; on any machine some of these moments fall into one.
        for (var edition = 1; edition <= 10; edition++)
        {
            WriteEdition(folder, edition);
            using var run = TheProgram.StartIn(folder.Root);
            await Task.Delay(150 + (edition * 35));
            run.Kill();
            await run.WaitForExitAsync();

            Assert.Single(EditionsIn(folder));
            Assert.Equal(whole, folder.Everything("_site"));
        }

        Assert.Equal(ExitCode.Done, TheProgram.RunIn(folder.Root).ExitCode);
        Assert.Equal(["10"], EditionsIn(folder));
        Assert.DoesNotContain(folder.Everything(), e => e.StartsWith("._site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_runs_at_the_same_time_publish_one_whole_site()
    {
        using var folder = new TemporaryFolder();
        Sites.Copy("one-page", folder);
        WriteEdition(folder, 1);
        using var one = TheProgram.StartIn(folder.Root);
        using var other = TheProgram.StartIn(folder.Root);

        await Task.WhenAll(one.WaitForExitAsync(), other.WaitForExitAsync());

        Assert.Equal((ExitCode.Done, ExitCode.Done), (one.ExitCode, other.ExitCode));
        Assert.Equal(["1"], EditionsIn(folder));
        Assert.DoesNotContain(folder.Everything(), e => e.StartsWith("._site", StringComparison.Ordinal));
    }

    private const int Files = 300;

    // Many files that are copied as they are, so that publishing takes its time.
    private static void WriteEdition(TemporaryFolder folder, int edition)
    {
        for (var i = 0; i < Files; i++)
        {
            folder.Write($"content/files/{i}.txt", $"{edition}");
        }
    }

    private static IEnumerable<string> EditionsIn(TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder["_site/files"]).Select(File.ReadAllText).Distinct();
}
