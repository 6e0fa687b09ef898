using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Whitecrow.Tests.Output;

/// <summary>The site is read on a phone in a museum queue.</summary>
public partial class SizeTests
{
    private const int MostOfFirstPage = 60_000;
    private const int MostOfPage = 150_000;

    private static readonly string[] Lists =
    [
        "films/index",
        "people/index",
        "pages/timeline",
        "pages/network",
        "pages/sure",
        "pages/roles",
    ];

    [Fact]
    public void The_first_page_of_the_bundled_site_with_all_that_it_asks_for_is_small_and_no_page_is_large()
    {
        var site = Pipeline.Build(SmallSites.ReadBundled());
        var files = site.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);

        var asked = Asked().Matches(files["index.html"].Text).Select(m => m.Groups["path"].Value).ToArray();
        Assert.Contains("assets/style.css", asked);
        var sizes = asked.Prepend("index.html").Distinct().Select(p => files[p].Content.Length);
        Assert.InRange(sizes.Sum(), 1, MostOfFirstPage);

        var edition = site.Files.Single(f => f.Path == "the-white-crow.html");
        Assert.DoesNotContain(
            site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && f != edition),
            f => f.Content.Length > MostOfPage
        );
    }

    [Fact]
    public void Of_many_hundred_films_and_people_the_lists_stay_pages_that_a_phone_can_load()
    {
        var files = new StringBuilder(SmallCatalogue.Files);
        foreach (
            var (name, layout) in new[]
            {
                ("timeline", "timeline"),
                ("network", "network"),
                ("sure", "claims"),
                ("roles", "cast-and-history"),
            }
        )
        {
            files.Append(
                CultureInfo.InvariantCulture,
                $"=== content/pages/{name}.md\n---\ntitle: {name}\ntemplate: {layout}\n---\n"
            );
        }

        for (var n = 0; n < 600; n++)
        {
            files.Append(
                CultureInfo.InvariantCulture,
                $$"""
                === content/films/film-{{n}}.md
                ---
                title: The Film of Number {{n}}
                kind: ballet-film
                year: {value: {{1900 + (n % 100)}}, cite: film-page:1}
                cast:
                  - {person: people/player-{{n}}, character: Bo, portrays: people/bo-ek, cite: film-page:2}
                ---
                === content/people/player-{{n}}.md
                ---
                title: Player {{n}}
                born: 19{{n % 90 + 10}}
                ---

                """
            );
        }

        var site = SmallCatalogue.Site(files.ToString());

        var lists = Lists.Select(p => site.Files.Single(f => f.Path == p + ".html"));
        Assert.All(lists, list => Assert.InRange(list.Content.Length, 1000, MostOfPage));
        Assert.Contains("film-599.html", site.TextOf("films/index.html"), StringComparison.Ordinal);
        Assert.Contains("player-599.html", site.TextOf("people/index.html"), StringComparison.Ordinal);
        Assert.Contains("film-599.html#cast", site.TextOf("pages/roles.html"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<(link rel=\"(stylesheet|icon)\"|script|img)[^>]* (href|src)=\"(?<path>[^\"]+)\"")]
    private static partial Regex Asked();
}
