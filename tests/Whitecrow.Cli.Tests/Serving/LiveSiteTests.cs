using System.Net;
using System.Text.Json;
using Whitecrow.Cli.Commands;
using Whitecrow.Cli.Serving;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Cli.Tests.Serving;

public sealed class LiveSiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LiveSiteTests()
    {
        Sites.Copy("one-page", folder);
        folder.Write(
            "templates/layouts/person.sbn-html",
            "<h1>{{ page.title }}</h1>{{ for s in body }}{{ s.content }}{{ end }}"
        );
        folder.Write("templates/layouts/people.sbn-html", "<h1>People</h1>");
        folder.Write("content/people/bo-ek.md", Person("Bo Ek"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Under_strict_a_warning_is_an_error_here_too()
    {
        folder.Write("content/people/bo-ek.md", Person("Bo Ek") + "\n# A title in the text\n");
        await using var site = await Served.StartAsync(folder, isStrict: true);

        var state = await site.WaitAsync(s => s.Diagnostics.Length > 0);

        Assert.Contains(state.Diagnostics, d => d.Code == DiagnosticCode.TitleInBody && d.Severity == Severity.Error);
    }

    [Fact]
    public async Task Saving_renaming_deleting_and_moving_folders_are_all_seen()
    {
        await using var site = await Served.StartAsync(folder);
        Assert.Contains("Bo Ek", await site.TextAsync("people/bo-ek.html"), StringComparison.Ordinal);

        folder.Write("content/people/bo-ek.md", Person("Bo Elk"));
        await ShowsAsync(site, "people/bo-ek.html", "Bo Elk");

        // Beside it and over it, as careful editors do.
        folder.Write("content/people/.bo-ek.md.new", Person("Bo Oak"));
        File.Move(folder["content/people/.bo-ek.md.new"], folder["content/people/bo-ek.md"], overwrite: true);
        await ShowsAsync(site, "people/bo-ek.html", "Bo Oak");

        File.Move(folder["content/people/bo-ek.md"], folder["content/people/bo-oak.md"]);
        await ShowsAsync(site, "people/bo-oak.html", "Bo Oak");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("people/bo-ek.html"));

        folder.Write("away/people/cy-fell.md", Person("Cy Fell"));
        Directory.Delete(folder["content/people"], recursive: true);
        await site.WaitAsync(s => s.Edition.Show("people/bo-oak.html") is null);
        Directory.Move(folder["away/people"], folder["content/people"]);
        await ShowsAsync(site, "people/cy-fell.html", "Cy Fell");

        // A watch on the old folder says nothing of the new one.
        folder.Write("content/people/cy-fell.md", Person("Cy Fall"));
        await ShowsAsync(site, "people/cy-fell.html", "Cy Fall");

        Directory.Move(folder["content"], folder["elsewhere"]);
        await site.WaitAsync(s => s.Edition.Show("people/cy-fell.html") is null);
        Directory.Move(folder["elsewhere"], folder["content"]);
        await ShowsAsync(site, "people/cy-fell.html", "Cy Fall");
        folder.Write("content/people/cy-fell.md", Person("Cy Full"));
        await ShowsAsync(site, "people/cy-fell.html", "Cy Full");
    }

    [Fact]
    public async Task A_change_of_the_same_length_at_the_same_time_is_seen()
    {
        await using var site = await Served.StartAsync(folder);
        await site.WaitAsync(_ => true);
        var time = File.GetLastWriteTimeUtc(folder["content/people/bo-ek.md"]);

        folder.Write("content/people/bo-ek.md", Person("Bo Ik"));
        File.SetLastWriteTimeUtc(folder["content/people/bo-ek.md"], time);

        await ShowsAsync(site, "people/bo-ek.html", "Bo Ik");
    }

    [Fact]
    public async Task A_page_that_cannot_be_made_is_as_it_last_was_and_all_others_are_fresh()
    {
        await using var site = await Served.StartAsync(folder);
        await site.WaitAsync(_ => true);

        folder.Write("content/people/bo-ek.md", "---\ntitle: [\n---\n");
        folder.Write("content/people/cy-fell.md", Person("Cy Fell"));
        var state = await site.WaitAsync(s =>
            s.Diagnostics.Length > 0 && s.Edition.Preview.HasPage("people/cy-fell.html")
        );

        Assert.All(state.Diagnostics, d => Assert.Equal("content/people/bo-ek.md", d.Location.File));
        Assert.Contains("Bo Ek", await site.TextAsync("people/bo-ek.html"), StringComparison.Ordinal);
        Assert.Contains("Cy Fell", await site.TextAsync("people/cy-fell.html"), StringComparison.Ordinal);

        folder.Write("content/people/bo-ek.md", Person("Bo Ek again"));
        await ShowsAsync(site, "people/bo-ek.html", "Bo Ek again");
        await site.WaitAsync(s => s.Diagnostics.IsEmpty);
    }

    [Fact]
    public async Task A_page_that_never_could_be_made_says_why()
    {
        folder.Write("content/people/cy-fell.md", "---\ntitle: [\n---\n");
        await using var site = await Served.StartAsync(folder);

        var page = await site.TextAsync("people/cy-fell.html");

        Assert.Equal(HttpStatusCode.InternalServerError, await site.StatusAsync("people/cy-fell.html"));
        Assert.Contains("content/people/cy-fell.md:", page, StringComparison.Ordinal);
        Assert.Contains("error WC0203", page, StringComparison.Ordinal);
        Assert.Contains(LiveScript.Path, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("people/bo-ek.html"));
    }

    [Fact]
    public async Task What_stands_in_for_a_page_repeats_an_authors_words_as_text()
    {
        folder.Write("content/pages/odd.md", "---\ntitle: Odd\ntemplate: '<script>alert(1)</script>'\n---\n");
        await using var site = await Served.StartAsync(folder);
        await site.WaitAsync(_ => true);

        var page = await site.TextAsync("pages/odd.html");

        Assert.Equal(HttpStatusCode.InternalServerError, await site.StatusAsync("pages/odd.html"));
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_fails_leaves_its_pages_as_they_were()
    {
        await using var site = await Served.StartAsync(folder);
        await site.WaitAsync(_ => true);

        folder.Write("templates/layouts/person.sbn-html", "{{ page.nothing.here }}");
        var state = await site.WaitAsync(s => s.Diagnostics.Length > 0);

        Assert.Equal(DiagnosticCode.TemplateFailure, Assert.Single(state.Diagnostics).Code);
        Assert.Contains("Bo Ek", await site.TextAsync("people/bo-ek.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_shown_only_to_those_who_ask_for_drafts()
    {
        folder.Write("content/people/cy-fell.md", "---\ntitle: Cy Fell\ndraft: true\n---\n");
        await using var site = await Served.StartAsync(folder);
        await using var withDrafts = await Served.StartAsync(folder, drafts: true);

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("people/cy-fell.html"));
        Assert.Equal(HttpStatusCode.OK, await withDrafts.StatusAsync("people/cy-fell.html"));
    }

    [Fact]
    public async Task An_open_page_is_told_of_what_concerns_it_and_of_every_mistake()
    {
        await using var site = await Served.StartAsync(folder);
        await site.WaitAsync(_ => true);
        await using var events = site.EventsAsync("/people/bo-ek.html").GetAsyncEnumerator();
        var first = await NextAsync();
        Assert.Contains(
            $"data-page=\"{Text(first, "page")}\"",
            await site.TextAsync("people/bo-ek.html"),
            StringComparison.Ordinal
        );

        folder.Write("content/people/bo-ek.md", Person("Bo Elk"));
        var changed = await NextAsync();
        Assert.NotEqual(Text(first, "page"), Text(changed, "page"));
        Assert.Equal(Text(first, "styles"), Text(changed, "styles"));

        folder.Write("templates/assets/style.css", "p { color: red }");
        var restyled = await NextAsync();
        Assert.Equal(Text(changed, "page"), Text(restyled, "page"));
        Assert.NotEqual(Text(changed, "styles"), Text(restyled, "styles"));

        folder.Write("content/people/cy-fell.md", Person("Cy Fell") + "\nSee 𝄞 [[<b>]].\n");
        var wrong = await NextAsync();
        var diagnostic = wrong.GetProperty("diagnostics")[0];
        Assert.Equal("content/people/cy-fell.md:6:10", Text(diagnostic, "place"));
        Assert.EndsWith("/content/people/cy-fell.md:6:10", Text(diagnostic, "link"), StringComparison.Ordinal);
        Assert.StartsWith("vscode://file/", Text(diagnostic, "link"), StringComparison.Ordinal);
        Assert.DoesNotContain(" ", Text(diagnostic, "link"), StringComparison.Ordinal);
        Assert.Equal(
            ["See 𝄞 [[", "<", "b>]]."],
            diagnostic.GetProperty("excerpt").EnumerateArray().Select(e => e.GetString())
        );

        async Task<JsonElement> NextAsync()
        {
            Assert.True(await events.MoveNextAsync());
            return events.Current;
        }

        static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
    }

    [Fact]
    public async Task Whatever_is_edited_the_pages_shown_are_those_of_a_clean_build()
    {
        var random = new Random(7);
        await using var site = await Served.StartAsync(folder);

        for (var edit = 0; edit < 12; edit++)
        {
            var name = $"content/people/p{random.Next(3)}.md";
            if (random.Next(4) == 0)
            {
                File.Delete(folder[name]);
            }
            else
            {
                folder.Write(name, Person($"Person {edit}") + $"\nSee [[Person {random.Next(12)}]].\n");
            }

            var clean = SiteBuild.Run(folder.Root, drafts: false);
            var state = await site.WaitAsync(s =>
                s.Edition.Sources.Value.Length == clean.Sources.Length
                && s.Edition.Sources.Value.Zip(clean.Sources)
                    .All(f => f.First.Content.Span.SequenceEqual(f.Second.Content.Span))
            );

            Assert.Equal<Diagnostic>(clean.Diagnostics.ToArray(), state.Diagnostics.ToArray());
            Assert.All(
                clean.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)),
                f =>
                    Assert.Equal(
                        f.Text,
                        System.Text.Encoding.UTF8.GetString(state.Edition.Show(f.Path)!.Content!.Value.Span)
                    )
            );
        }
    }

    [Fact]
    public async Task The_program_says_where_the_site_is_and_what_is_wrong_and_ends_when_told()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var program = TheProgram.StartIn(folder.Root, "serve", "--port", $"{port}");

        Assert.StartsWith($"Port {port} is taken", await LineAsync(), StringComparison.Ordinal);
        Assert.Matches("^The site is at http://localhost:[0-9]+/ ", await LineAsync());
        Assert.Equal("Nothing is wrong", await LineAsync());

        folder.Write("content/people/bo-ek.md", Person("Bo Ek") + "\n[[Nobody]]\n");
        Assert.StartsWith("content/people/bo-ek.md:6:3: error WC0301: ", await LineAsync(), StringComparison.Ordinal);
        Assert.Equal("1 error", await LineAsync());

        if (OperatingSystem.IsWindows())
        {
            program.Kill();
            return;
        }

        using (var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{program.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await program.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(ExitCode.Done, program.ExitCode);
        Assert.Equal("", await program.StandardError.ReadToEndAsync());

        async Task<string> LineAsync() =>
            await program.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) ?? "";
    }

    private static string Person(string name) => $"---\ntitle: {name}\n---\nWords.\n";

    private static async Task ShowsAsync(Served site, string path, string words)
    {
        await site.WaitAsync(s =>
            s.Edition.Show(path)?.Content is { } page
            && System.Text.Encoding.UTF8.GetString(page.Span).Contains(words, StringComparison.Ordinal)
        );
        Assert.Contains(words, await site.TextAsync(path), StringComparison.Ordinal);
    }
}
