using System.Text;

namespace Whitecrow.Tests.Pages;

/// <summary>Builds a site from a text in a test: files, each after a line <c>=== path</c>; a later one replaces an earlier.</summary>
internal static class Building
{
    private const string Frame = """
        === site.yml
        title: Test
        === templates/labels.en.yml
        note: Note
        line: line
        lines: lines
        === templates/partials/body-link.sbn-html
        <a href="{{ href target }}{{ if anchor }}#{{ anchor }}{{ end }}">{{ inner }}</a>
        === templates/layouts/home.sbn-html
        {{ page.title | html.escape }}
        === templates/layouts/films.sbn-html
        {{ page.title | html.escape }}
        === templates/layouts/sources.sbn-html
        {{ page.title | html.escape }}
        === templates/layouts/people.sbn-html
        {{ page.title | html.escape }}
        === templates/layouts/source.sbn-html
        {{ page.title | html.escape }}
        === templates/layouts/person.sbn-html
        {{ page.title | html.escape }}

        """;

    /// <summary>The finished page of <c>content/films/m.md</c>, trimmed, and all problems.</summary>
    /// <param name="layout">The layout of films.</param>
    /// <param name="film">The file <c>content/films/m.md</c>.</param>
    /// <param name="others">Further files.</param>
    public static (string? Page, string[] Problems) Film(string layout, string film, string others = "")
    {
        var text = $"{Frame}=== templates/layouts/film.sbn-html\n{layout}\n=== content/films/m.md\n{film}\n{others}";
        var site = Pipeline.Build(
            new([
                .. text.Split("=== ", StringSplitOptions.RemoveEmptyEntries)
                    .Select(f => f.Split('\n', 2))
                    .Select(f => new InputFile(f[0].Trim(), Encoding.UTF8.GetBytes(f[1])))
                    .GroupBy(f => f.Path)
                    .Select(g => g.Last()),
            ])
        );
        var page = site.Files.FirstOrDefault(f => f.Path == "films/m.html")?.Text.Trim();
        return (page, [.. site.Diagnostics.Select(d => d.ToString())]);
    }
}
