using System.Text;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests;

/// <summary>One mistake is one diagnostic, whatever follows from it.</summary>
public class CascadeTests
{
    [Theory]
    [InlineData("templates/partials/head.sbn-html", "{{ if }}", "templates/partials/head.sbn-html:1:7: error WC0601")]
    [InlineData(
        "templates/partials/body-link.sbn-html",
        "{{ if }}",
        "templates/partials/body-link.sbn-html:1:7: error"
    )]
    [InlineData("templates/labels.en.yml", "a: [", "templates/labels.en.yml:1:")]
    [InlineData("content/index.md", "No front matter.", "content/index.md:1:1: error WC0201")]
    [InlineData("content/films/index.md", "No front matter.", "content/films/index.md:1:1: error WC0201")]
    [InlineData(
        "content/sources/film-page.md",
        "---\ntitle: A: B\n---\n",
        "content/sources/film-page.md:2:9: error WC0203"
    )]
    [InlineData("site.yml", "title: The Leap\nlanguage: de", "site.yml:2:11: error WC0603")]
    public void A_file_that_cannot_be_used_is_all_that_is_reported(string path, string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(With(path, text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("content/people/clara-saint.md", "content/people/Clara Saint.md", "WC0103")]
    [InlineData("content/people/clara-saint.md", "content/peple/clara-saint.md", "WC0107")]
    [InlineData("content/sources/film-page.md", "content/sources/Film-Page.md", "WC0103")]
    public void Links_to_a_file_that_was_named_wrongly_are_not_reported_as_well(string from, string to, string code) =>
        Assert.Contains(
            $"{to}: error {code}",
            Assert.Single(Build(f => f.Path == from ? f with { Path = to } : f)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_partial_that_is_missing_is_one_mistake_with_all_who_include_it()
    {
        var problem = Assert.Single(Build(f => f.Path == "templates/partials/head.sbn-html" ? null : f));

        Assert.StartsWith("templates/layouts/page.sbn-html:", problem, StringComparison.Ordinal);
        Assert.Contains(
            "WC0603: there is no template 'templates/partials/head.sbn-html'",
            problem,
            StringComparison.Ordinal
        );
        Assert.EndsWith(" more)", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_missing_is_one_mistake_with_all_who_ask_for_it() =>
        Assert.StartsWith(
            "templates/layouts/page.sbn-html:6:14: error WC0604: there is no label 'home'",
            Assert.Single(With("templates/labels.en.yml", "away: Away")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_misspelled_key_is_not_missing_as_well_and_its_page_can_still_be_meant_by_name() =>
        Assert.StartsWith(
            "content/people/clara-saint.md:2:1: error WC0204",
            Assert.Single(With("content/people/clara-saint.md", "---\ntitel: Clara Saint\n---\n\n## Paris\n")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_claim_whose_lines_cannot_be_read_is_not_missing_from_the_account_as_well() =>
        Assert.StartsWith(
            "content/sources/programme.md:7:",
            Assert.Single(
                With(
                    "content/sources/programme.md",
                    "---\ntitle: P\nkind: news-article\nseed: programme.txt\nfurniture: ['1']\npassages:\n  - {lines: two, summary: They leapt.}\n---\n"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_quotation_from_a_line_that_is_not_there_is_not_compared_as_well() =>
        Assert.Contains(
            "WC0402",
            Assert.Single(With("content/films/m.md", "---\ntitle: M\n---\n\n> They leapt. {cite=\"programme:3\"}\n")),
            StringComparison.Ordinal
        );

    private static string[] With(string path, string text)
    {
        var file = new InputFile(path, Encoding.UTF8.GetBytes(text));
        return Build(f => f.Path == path ? null : f, file);
    }

    // On a site where everything links to everything that a mistake here concerns.
    private static string[] Build(Func<InputFile, InputFile?> change, params InputFile[] added)
    {
        var linking = new InputFile(
            "content/films/linking.md",
            Encoding.UTF8.GetBytes(
                "---\ntitle: Linking\ndirectors: clara-saint\ncite: film-page:3\n---\n\n[[Clara Saint]], [her](../people/clara-saint.md#paris), [films](index.md), [home](../index.md).[@film-page:2]\n"
            )
        );
        var site = SmallSites.Read("examples").Files.Append(linking).Select(change).OfType<InputFile>();
        return
        [
            .. Pipeline
                .Build(new([.. site, .. added]))
                .Diagnostics.Where(d => d.Severity > Severity.Note)
                .Select(d => d.ToString()),
        ];
    }
}
