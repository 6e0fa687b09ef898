using System.Collections.Immutable;
using System.Text;
using Whitecrow.Audit;
using Whitecrow.Diagnostics;
using Whitecrow.Output;
using Xunit;

namespace Whitecrow.Tests.Audit;

public class TemplateOriginsTests
{
    private const string Footer = "templates/partials/footer.sbn-html";

    [Fact]
    public void A_mistake_of_a_template_is_reported_there_once_for_all_pages()
    {
        var found = Audit(
            ["<footer>\n  <img src=\"{{ page.logo }}\" class=\"logo\">\n</footer>"],
            "<footer>\n  <img src=\"assets/a.png\" class=\"logo\">\n</footer>",
            "<footer>\n  <img src=\"assets/b.png\" class=\"logo\">\n</footer>"
        );

        var only = Assert.Single(found);
        Assert.Equal($"{Footer}:2:3 WC0805", $"{only.Location} {only.Code.Id}");
        Assert.EndsWith("(seen in 2 pages, first in 1.html:5:3)", only.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=\"nowhere-{{ page.type }}.html\" class=\"more\">More</a>", 1, 10)]
    [InlineData("<button class='{{ $kind }}' type=\"button\"></button>", 1, 1)]
    [InlineData("{{~ if x ~}}\n  <div {{ if y }}class=\"a\" {{ end }}onclick=\"run()\">b</div>\n{{~ end ~}}", 2, 46)]
    public void The_column_is_that_of_the_template(string template, int line, int column)
    {
        var printed = template
            .Replace("{{ page.type }}", "film", StringComparison.Ordinal)
            .Replace("{{ $kind }}", "wide", StringComparison.Ordinal)
            .Replace("{{~ if x ~}}\n", "", StringComparison.Ordinal)
            .Replace("\n{{~ end ~}}", "", StringComparison.Ordinal)
            .Replace("{{ if y }}class=\"a\" {{ end }}", "", StringComparison.Ordinal);

        Assert.Equal(new(Footer, line, column), Assert.Single(Audit([template], printed, printed)).Location);
    }

    [Fact]
    public void Of_tags_alike_the_one_with_the_same_words_beside_it_is_meant()
    {
        var found = Audit(["<p id=\"a\">One</p>\n<p id=\"a\">Two</p>"], "<p id=\"a\">One</p>\n<p id=\"a\">Two</p>");

        Assert.Equal(new(Footer, 2, 8), Assert.Single(found).Location);
    }

    [Fact]
    public void What_content_may_have_made_stays_where_it_was_seen()
    {
        var found = Audit(
            ["<p>{{ x }} <a href=\"{{ page.url }}\">{{ y }}</a></p>"],
            "<p><a href=\"gone.html\">Gone</a></p>"
        );

        Assert.Equal(new("1.html", 4, 13), Assert.Single(found).Location);
    }

    [Fact]
    public void What_is_filled_into_a_template_stays_where_it_was_seen()
    {
        var found = Audit(
            ["<a class=\"next\" href=\"{{ page.url }}\">On</a>"],
            "<a class=\"next\" href=\"gone.html\">On</a>"
        );

        Assert.Equal(new("1.html", 4, 23), Assert.Single(found).Location);
    }

    [Fact]
    public void A_tag_that_two_templates_have_stays_where_it_was_seen()
    {
        const string Tag = "<a href=\"gone.html\" class=\"next\">";

        var found = Audit([Tag + "{{ x }}", "{{ x }}" + Tag], $"{Tag}On</a>");

        Assert.Equal("1.html", Assert.Single(found).Location.File);
    }

    [Fact]
    public void A_copied_style_sheet_is_named_as_the_file_that_was_copied()
    {
        const string Styles = "body { color: red }\np { background: url(gone.png) }\n";

        var found = SiteAudit.Run(
            [
                OutputFile.FromText(
                    "index.html",
                    Finished.Page("", head: "<link rel=\"stylesheet\" href=\"assets/a.css\">")
                ),
                OutputFile.FromText("assets/a.css", Styles),
            ],
            [new("templates/assets/a.css", Styles)]
        );

        Assert.Equal(new("templates/assets/a.css", 2, 21), Assert.Single(found).Location);
    }

    [Fact]
    public void One_mistake_in_a_template_of_the_bundled_site_is_one_error()
    {
        var files = SmallSites.ReadBundled().Files;
        var footer = files.Single(f => f.Path == Footer);
        var text = Encoding.UTF8.GetString(footer.Content.Span);
        var at = text.IndexOf("</footer>", StringComparison.Ordinal);
        var broken = text.Insert(at, "<p><img src=\"nowhere.png\"></p>\n");
        var site = Pipeline.Build(new([.. files.Remove(footer), new(Footer, Encoding.UTF8.GetBytes(broken))]));

        var found = SiteAudit.Run(
            site.Files,
            files
                .Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal))
                .Select(f => f == footer ? new(Footer, broken) : SourceText.Decode(f.Path, f.Content.Span).Value)
        );

        var place = new SourceText(Footer, broken);
        Assert.Equal(
            [(place.LocationOf(at + 3), "WC0805"), (place.LocationOf(at + 13), "WC0801")],
            found.Select(d => (d.Location, d.Code.Id))
        );
    }

    private static ImmutableArray<Diagnostic> Audit(string[] templates, params string[] bodies) =>
        SiteAudit.Run(
            [
                OutputFile.FromText(
                    "index.html",
                    Finished.Page(
                        string.Concat(bodies.Select((_, i) => $"<a href=\"{i + 1}.html\">{i + 1}</a> ")),
                        "Home"
                    )
                ),
                OutputFile.FromText("assets/a.png", ""),
                OutputFile.FromText("assets/b.png", ""),
                .. bodies.Select((b, i) => OutputFile.FromText($"{i + 1}.html", Finished.Page(b, $"Page {i + 1}"))),
            ],
            templates.Select((t, i) => new SourceText(i == 0 ? Footer : $"templates/partials/more-{i}.sbn-html", t))
        );
}
