using System.Collections.Immutable;
using System.Text;

namespace Whitecrow.Tests.Output;

/// <summary>Builds small whole sites, written in a test, with the templates of the repository.</summary>
internal static class SmallCatalogue
{
    /// <summary>A film, its people, a place, a source and a chapter: enough for everything that is made of them.</summary>
    public const string Files = """
        === site.yml
        title: Catalogue
        language: en
        === content/index.md
        ---
        title: First page
        ---
        [The film](films/the-leap.md#cast), [its data](pages/offline.md).
        === content/404.md
        ---
        title: No such page
        template: not-found
        ---
        === content/films/the-leap.md
        ---
        title: The Leap
        summary: A film with "quotes" & <tags>.
        original_title: { text: Прыжок, lang: ru }
        year: 2018
        runtime: { value: 127, cite: film-page:2 }
        countries: [FR]
        directors: [people/ana-dorn]
        cast:
          - { person: people/ana-dorn, character: Bo & his brother, portrays: people/bo-ek, cite: 'film-page:3-4' }
          - { person: Nobody in Particular, character: A guard }
        ratings: [{ system: MPA, value: R }]
        same_as: { wikidata: Q1, imdb: tt0000001 }
        ---
        Prose about [Bo Ek](../people/bo-ek.md).
        === content/people/ana-dorn.md
        ---
        title: Ana Dorn
        sort_name: 'Dorn, Ana'
        summary: Plays and directs.
        born: { date: 1938~, place: places/ufa }
        aliases: ['=HYPERLINK("http://example.org")']
        ---
        === content/people/bo-ek.md
        ---
        title: Bo Ek
        summary: Danced.
        born: 1901-02-03
        occupations:
          - { value: '=1+1', cite: film-page:1, status: disputed, note: '-2, or "so"' }
        ---
        === content/places/ufa.md
        ---
        title: Ufa
        geo: { lat: 54.7, lon: -55.9 }
        ---
        === content/sources/film-page.md
        ---
        title: Film page
        kind: web-page
        url: https://example.org/film
        lines: 9
        ---
        === content/story/10-start.md
        ---
        title: The start
        summary: How it began.
        reviewed: 2024-05-06
        events:
          - { when: 1961-06-16/1961-06-17, title: A leap, where: places/ufa, who: [people/bo-ek], cite: film-page:5 }
        ---
        See [the cast](../films/the-leap.md#cast) and [the top](#the-start).

        ## The start

        Words.
        === content/pages/offline.md
        ---
        title: Offline
        summary: Without a connection.
        template: offline
        ---
        """;

    /// <summary>Builds.</summary>
    /// <param name="files">Files, each after a line <c>=== path</c>.</param>
    /// <param name="settings">Lines to add to <c>site.yml</c>.</param>
    /// <param name="ownTemplates">True where the files have all the templates that they need.</param>
    /// <param name="changed">Paths of files, each with the day of its last change.</param>
    public static SiteOutput Site(
        string files,
        string settings = "",
        bool ownTemplates = false,
        params IEnumerable<(string Path, DateOnly Day)> changed
    )
    {
        var days = changed.ToImmutableDictionary(c => c.Path, c => c.Day, StringComparer.Ordinal);
        return Pipeline.Build(new([.. Input(files, settings, ownTemplates)]) { LastChanged = () => days });
    }

    /// <summary>What <see cref="Site"/> builds from.</summary>
    public static IEnumerable<InputFile> Input(string files, string settings = "", bool ownTemplates = false)
    {
        var texts = files
            .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(f => f.Split('\n', 2))
            .Select(f => (Path: f[0].Trim(), Text: f[1]))
            .Select(f => f.Path == "site.yml" ? f with { Text = f.Text + settings + "\n" } : f)
            .Select(f => new InputFile(f.Path, Encoding.UTF8.GetBytes(f.Text)));
        var templates = ownTemplates
            ? []
            : SmallSites.ReadBundled().Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal));
        return templates.Concat(texts);
    }

    /// <summary>A file of the output as text; null where there is none.</summary>
    public static string? TextOf(this SiteOutput site, string path) =>
        site.Files.FirstOrDefault(f => f.Path == path)?.Text;
}
