using System.Text.Json;
using Xunit;

namespace Whitecrow.Tests.Output;

public class SearchIndexTests
{
    private static readonly Lazy<SiteOutput> Bundled = new(() => Pipeline.Build(SmallSites.ReadBundled()));

    [Fact]
    public void Remarks_on_values_and_names_without_a_page_are_found_in_the_part_where_they_stand()
    {
        var giselle = Pages().Single(p => p.GetProperty("u").GetString() == "../films/giselle.html");
        var cast = Sections(giselle).Single(s => s.Anchor == "cast");

        Assert.Equal("Cast", cast.Heading);
        Assert.Contains("Mikhail Lavrovsky, Albrecht", cast.Text, StringComparison.Ordinal);
        Assert.Contains("The Giselle is Bessmertnova.", cast.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_place_that_a_search_can_lead_to_is_there()
    {
        var texts = Bundled
            .Value.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Path);

        var missing =
            from page in Pages()
            let path = page.GetProperty("u").GetString()!
            let html = texts[path.StartsWith("../", StringComparison.Ordinal) ? path[3..] : "pages/" + path].Text
            from section in Sections(page)
            where section.Anchor.Length > 0 && !html.Contains($"id=\"{section.Anchor}\"", StringComparison.Ordinal)
            select $"{path}#{section.Anchor}";

        Assert.Equal([], missing.Order(StringComparer.Ordinal));
    }

    private static JsonElement.ArrayEnumerator Pages()
    {
        var script = Bundled.Value.Files.Single(f => f.Path == "assets/search-index.js").Text;
        return JsonDocument
            .Parse(script[script.IndexOf('[', StringComparison.Ordinal)..script.LastIndexOf(';')])
            .RootElement.EnumerateArray();
    }

    private static IEnumerable<(string Heading, string Anchor, string Text)> Sections(JsonElement page) =>
        page.GetProperty("s").EnumerateArray().Select(s => (s[0].GetString()!, s[1].GetString()!, s[2].GetString()!));
}
