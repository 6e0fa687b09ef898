using System.Text;
using Xunit;

namespace Whitecrow.Tests.Pages;

/// <summary>The first page of other sites, drawn with the templates of this repository.</summary>
public class FirstPageTests
{
    private const string Feature = "title: Metropolis\nyear: 1927\nkind: feature";
    private const string Ballet = "title: Giselle\nyear: 1975\nkind: ballet-film";

    [Fact]
    public void A_site_that_names_no_film_shows_all_its_films()
    {
        var page = FirstPage("", ("films/metropolis", Feature), ("films/undated", "title: Undated"));

        Assert.Contains("<a href=\"films/metropolis.html\"", Strip(page), StringComparison.Ordinal);
        Assert.Contains("<a href=\"films/undated.html\"", Strip(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_that_the_site_is_about_stands_among_the_filmed_ballets_alone()
    {
        (string, string)[] films =
        [
            ("films/metropolis", Feature),
            ("films/giselle", Ballet),
            ("films/m", "title: M\nyear: 1931\nkind: feature"),
        ];

        var strip = Strip(FirstPage("extra: {film: films/m}", films));

        Assert.Contains("films/giselle.html", strip, StringComparison.Ordinal);
        Assert.Contains("films/m.html", strip, StringComparison.Ordinal);
        Assert.DoesNotContain("films/metropolis.html", strip, StringComparison.Ordinal);
        Assert.Contains(
            "films/metropolis.html",
            Strip(FirstPage("extra: {film: films/m}", films[0], films[2])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_nobody_wrote_it_it_says_what_the_settings_say_and_lists_the_menu()
    {
        var page = FirstPage("tagline: Berlin, 1919 to 1933", ("places/berlin", "title: Berlin"));

        Assert.Contains("<p class=\"deck\">Berlin, 1919 to 1933</p>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<li><a href=\"places/index.html\">Places</a></li>\n</ul>\n</section>",
            page,
            StringComparison.Ordinal
        );
    }

    private static string Strip(string page)
    {
        var from = page.IndexOf("<ul class=\"strip\"", StringComparison.Ordinal);
        return from < 0 ? "" : page[from..page.IndexOf("</ul>", from, StringComparison.Ordinal)];
    }

    private static string FirstPage(string settings, params (string Id, string Yaml)[] entries)
    {
        var built = Pipeline.Build(
            new([
                .. SmallSites.ReadBundled().Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)),
                File("site.yml", $"title: Weimar\n{settings}\n"),
                .. entries.Select(e => File($"content/{e.Id}.md", $"---\n{e.Yaml}\n---\n")),
            ])
        );
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Whitecrow.Diagnostics.Severity.Error);
        return built.Files.Single(f => f.Path == "index.html").Text;
    }

    private static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
