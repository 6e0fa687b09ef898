using System.Text;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Tests.Output;
using Xunit;

namespace Whitecrow.Tests;

public class PreviewTests
{
    private static readonly string[] Pages =
    [
        "content/index.md",
        "content/films/the-leap.md",
        "content/people/ana-dorn.md",
        "content/people/bo-ek.md",
        "content/places/ufa.md",
        "content/sources/film-page.md",
        "content/story/10-start.md",
        "content/pages/offline.md",
    ];

    private static readonly string[] Sentences =
    [
        "One more [[Ana Dorn]].",
        "One more [[Nobody at All]].",
        "See [Ufa](../places/ufa.md) and [a place](../places/nowhere.md#there).",
        "Said so.[@film-page:3] And so.[@film-page:99] And so.[@nothing:1]",
        "<b>raw</b>",
        "## The start",
        "::: note\nA note.\n:::",
        "A note.[^1]\n\n[^1]: Below.",
        "| A | B |\n|---|---|\n| 1 | 2 |",
    ];

    private static readonly string[] Keys =
    [
        "draft: true",
        "summary: Another line.",
        "aliases: [Bo Ek, Nobody at All]",
        "bogus: 1",
        "redirect_from: [people/bo-ek, people/old]",
        "title: Twice",
        "cite: film-page:2",
        "born: [",
    ];

    private static readonly string[] Templates =
    [
        "templates/layouts/person.sbn-html",
        "templates/layouts/film.sbn-html",
        "templates/partials/footer.sbn-html",
    ];

    private static readonly string[] TemplateEnds = ["<!-- x -->", "{{ if }}", "{{ page.nothing.at_all }}", "{{ "];

    // Which edits come in which order is drawn by lot; a number brings the same ones back.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void Whatever_is_edited_a_preview_shows_and_says_what_a_clean_build_does(int lot)
    {
        var random = new Random(lot);
        var files = SmallCatalogue
            .Input(SmallCatalogue.Files, "offline: { zip: all.zip, single_file: all.html }")
            .ToDictionary(f => f.Path);
        var original = new Dictionary<string, InputFile>(files);
        var memory = new BuildMemory();

        for (var edit = 0; edit < 25; edit++)
        {
            var what = Edit(files, original, random);
            var input = new SiteInput([.. files.Values.OrderBy(_ => random.Next())], Drafts: random.Next(4) == 0);

            var preview = Preview.Of(input, memory);
            var clean = Pipeline.Build(input);

            var asked = clean.Files.OrderBy(_ => random.Next()).Take(random.Next(5));
            Assert.All(asked, f => Same(f, preview.Find(f.Path), what));
            Assert.Equal<Diagnostic>(clean.Diagnostics.ToArray(), preview.DrawAll(CancellationToken.None).ToArray());
            Assert.All(clean.Files, f => Same(f, preview.Find(f.Path), what));
            var made = clean.Files.Select(f => f.Path).ToHashSet();
            Assert.All(preview.Pages.Where(p => !made.Contains(p)), p => Assert.Null(preview.Find(p)));
            Assert.Empty(preview.Diagnostics.Except(clean.Diagnostics));
        }
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_missing_and_the_others_are_there()
    {
        var input = SmallCatalogue.Input(
            SmallCatalogue.Files + "\n=== content/people/cy-fell.md\n---\ntitle: [\n---\n",
            ""
        );

        var preview = Preview.Of(new([.. input]), new());

        Assert.Equal(["people/cy-fell.html"], preview.Unreadable);
        Assert.Equal("content/people/cy-fell.md", preview.ContentFileOf("people/cy-fell.html"));
        Assert.Null(preview.Find("people/cy-fell.html"));
        Assert.NotNull(preview.Find("people/bo-ek.html"));
        Assert.All(preview.Diagnostics, d => Assert.Equal("content/people/cy-fell.md", d.Location.File));
        Assert.NotEmpty(preview.Diagnostics);
    }

    [Theory]
    [InlineData("content/index.md", "index.html")]
    [InlineData("content/films/index.md", "films/index.html")]
    public void An_index_that_cannot_be_read_hides_no_other_page(string file, string path)
    {
        var sentence = "\n[There](../index.md#heading), [there](../films/index.md#heading).\n";
        var files = SmallCatalogue.Files.Replace("Prose about", sentence + "Prose about", StringComparison.Ordinal);
        var headings = "---\ntitle: Index\n---\n## Heading\n";
        files += $"\n=== content/index.md\n{headings}\n=== content/films/index.md\n{headings}";
        var input = SmallCatalogue.Input(files, "").GroupBy(f => f.Path).Select(g => g.Last());
        var broken = input.Select(f => f.Path == file ? new(file, "---\ntitle: [\n---\n"u8.ToArray()) : f);

        var preview = Preview.Of(new([.. broken]), new());

        Assert.Equal([path], preview.Unreadable);
        Assert.All(preview.DrawAll(CancellationToken.None), d => Assert.Equal(file, d.Location.File));
        Assert.NotNull(preview.Find("films/the-leap.html"));
        Assert.NotNull(preview.Find("people/bo-ek.html"));
    }

    [Fact]
    public void With_thirty_mistakes_in_the_bundled_site_every_page_that_can_be_read_is_there()
    {
        string[] mistakes = ["bogus: 1", "title: [", "year: 19x", "cite: nothing:1", "born: {", "aliases: &a x"];
        var input = SmallSites.ReadBundled();
        var pages = input
            .Files.Where(f =>
                f.Path.EndsWith(".md", StringComparison.Ordinal) && ContentReader.IdOf(f.Path) is not null
            )
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToArray();
        var broken = Enumerable
            .Range(0, 30)
            .Select(i => (File: pages[i * pages.Length / 30], Mistake: mistakes[i % mistakes.Length]))
            .ToDictionary(b => b.File.Path, b => b.Mistake);
        var files = input.Files.Select(f =>
            broken.TryGetValue(f.Path, out var mistake)
                ? Changed(f, text => text.Replace("---\n", $"---\n{mistake}\n", StringComparison.Ordinal))
                : f
        );

        var preview = Preview.Of(input with { Files = [.. files] }, new());
        var said = preview.DrawAll(CancellationToken.None);

        Assert.Equal(30, broken.Count);
        Assert.Empty(broken.Keys.Except(said.Select(d => d.Location.File)));
        Assert.All(
            pages.Select(f => ContentReader.IdOf(f.Path)!.OutputPath).Where(p => !preview.Unreadable.Contains(p)),
            p => Assert.NotNull(preview.Find(p))
        );
        Assert.Empty(preview.Unreadable.Select(p => preview.ContentFileOf(p)!).Except(broken.Keys));
    }

    [Fact]
    public void A_preview_whose_place_another_has_taken_stops_drawing()
    {
        var preview = Preview.Of(new([.. SmallCatalogue.Input(SmallCatalogue.Files, "")]), new());

        Assert.Throws<OperationCanceledException>(() => preview.DrawAll(new CancellationToken(canceled: true)));
    }

    private static void Same(Whitecrow.Output.OutputFile expected, Whitecrow.Output.OutputFile? found, string after)
    {
        Assert.True(found is not null, $"{expected.Path} is missing after {after}");
        Assert.True(expected.Content.Span.SequenceEqual(found.Content.Span), $"{expected.Path} differs after {after}");
    }

    private static InputFile Changed(InputFile file, Func<string, string> change) =>
        file with
        {
            Content = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Content.Span))),
        };

    private static string Edit(
        Dictionary<string, InputFile> files,
        Dictionary<string, InputFile> original,
        Random random
    )
    {
        var page = Pick(Pages);
        var template = Pick(Templates);
        switch (random.Next(12))
        {
            case 0:
                files.Remove(page);
                return $"removing {page}";
            case 1 or 2 or 3:
                foreach (var (path, file) in original)
                {
                    files[path] = file;
                }

                return "putting all back";
            case 4:
                Change(template, text => text + Pick(TemplateEnds));
                return $"changing {template}";
            case 5:
                Change("templates/assets/theme.css", text => text + "\n/* x */");
                return "changing the theme";
            case 6:
                Change("site.yml", text => text.Replace("Catalogue", "Another title", StringComparison.Ordinal));
                return "changing the settings";
            case 7:
                var moved = $"content/people/moved-{random.Next(3)}.md";
                if (files.Remove(page, out var old))
                {
                    files[moved] = old with { Path = moved };
                }

                return $"moving {page} to {moved}";
            case 8 or 9:
                Change(page, text => text.Replace("---\ntitle", $"---\n{Pick(Keys)}\ntitle", StringComparison.Ordinal));
                return $"a key in {page}";
            default:
                Change(page, text => $"{text}\n\n{Pick(Sentences)}\n");
                return $"a sentence in {page}";
        }

        string Pick(string[] from) => from[random.Next(from.Length)];

        void Change(string path, Func<string, string> change)
        {
            if (files.TryGetValue(path, out var file))
            {
                files[path] = Changed(file, change);
            }
        }
    }
}
