using System.Text;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests;

public class DidYouMeanTests
{
    private const string Film = "content/films/m.md";

    [Theory]
    [InlineData(Film, "directros: clara-saint", "directors")] // a key
    [InlineData(Film, "year: {valeu: 1975}", "value")] // a key of an attested value
    [InlineData(Film, "cast:\n  - {person: X, charcter: Y}", "character")] // a key of a row
    [InlineData(Film, "kind: documentry", "documentary")] // a value
    [InlineData(Film, "directors: people/calra-saint", "clara-saint")] // a reference
    [InlineData(Film, "directors: films/clara-saint", "people/clara-saint")] // the right name in a wrong folder
    [InlineData(Film, "cite: film-pgae:3", "film-page")] // a source
    [InlineData(Film, "---\n[a](../people/clara-sant.md)", "clara-saint")] // a link
    [InlineData(Film, "---\n[a](../people/clara-saint.md#pairs)", "paris")] // an anchor
    [InlineData(Film, "---\n[[Clara Sain]]", "Clara Saint")] // a name
    [InlineData(Film, "---\n[[Puschkin]]", "Pushkin")] // another name of a page
    [InlineData(Film, "---\n![a](leep.png)", "films/leap.png")] // a picture
    [InlineData(Film, "---\n::: dispute\nx\n:::", "disputed")] // a container
    [InlineData("content/pages/m.md", "template: timelime", "templates/layouts/timeline.sbn-html")] // a layout
    [InlineData("content/filsm/m.md", "", "films")] // a folder
    [InlineData("site.yml", "langauge: en", "language")] // a setting
    [InlineData("site.yml", "diagnostics: {WC3001: off}", "WC0301")] // a code
    [InlineData("site.yml", "diagnostics: {WC0301: eror}", "error")] // a severity
    [InlineData("templates/layouts/film.sbn-html", "{{ include 'haed' }}", "templates/partials/head.sbn-html")] // a partial
    [InlineData("templates/layouts/film.sbn-html", "{{ labels.hoem }}", "home")] // a label
    [InlineData("templates/layouts/film.sbn-html", "{{ page.titel }}", "title")] // what templates get
    public void What_is_nearly_right_is_reported_with_what_was_meant(string path, string wrong, string meant)
    {
        var text =
            path == "site.yml" ? $"title: The Leap\n{wrong}\n"
            : path.StartsWith("templates/", StringComparison.Ordinal) ? wrong
            : $"---\ntitle: M\n{wrong}{(wrong.StartsWith("---", StringComparison.Ordinal) ? "" : "\n---")}\n";
        var site = SmallSites.Read("examples").Files.Where(f => f.Path != path);

        var found = Pipeline.Build(new([.. site, new(path, Encoding.UTF8.GetBytes(text))])).Diagnostics;

        Assert.Contains(
            $"did you mean '{meant}'?",
            Assert.Single(found, d => d.Severity > Severity.Note).Message,
            StringComparison.Ordinal
        );
    }
}
