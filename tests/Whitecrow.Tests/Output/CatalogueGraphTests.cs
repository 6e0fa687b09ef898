using System.Text.Json;
using Xunit;

namespace Whitecrow.Tests.Output;

public class CatalogueGraphTests
{
    [Fact]
    public void Each_entry_is_a_node_of_its_type()
    {
        var types = Nodes().Where(n => n.Id.Length > 0).ToDictionary(n => n.Id, n => n.Type);

        Assert.Equal("Movie", types["../films/the-leap.html#this"]);
        Assert.Equal("Person", types["../people/ana-dorn.html#this"]);
        Assert.Equal("Place", types["../places/ufa.html#this"]);
        Assert.Equal("Chapter", types["../story/10-start.html#this"]);
        Assert.Equal("WebPage", types["../sources/film-page.html#this"]);
        Assert.Equal("WebPage", types["../pages/offline.html"]);
        Assert.Equal("WebSite", types["../index.html#site"]);
        Assert.DoesNotContain("../404.html", types.Keys);
    }

    [Fact]
    public void Every_id_that_a_node_refers_to_is_that_of_a_node()
    {
        var nodes = Nodes();
        var own = nodes.Select(n => n.Id).ToHashSet();

        Assert.Empty(nodes.SelectMany(n => References(n.Json)).Except(own));
    }

    [Fact]
    public void A_statement_is_a_claim_that_cites_its_source_by_lines()
    {
        var claim = Nodes().Single(n => n.Type == "Claim" && n.Json.GetProperty("name").GetString() == "cast").Json;

        Assert.Equal("Ana Dorn, Bo & his brother, Bo Ek", claim.GetProperty("text").GetString());
        Assert.Equal("stated", claim.GetProperty("creativeWorkStatus").GetString());
        var citation = claim.GetProperty("citation");
        Assert.Equal("3-4", citation.GetProperty("position").GetString());
        Assert.Equal("../sources/film-page.html#this", citation.GetProperty("isPartOf").GetProperty("@id").GetString());
    }

    [Fact]
    public void Where_the_site_knows_its_address_ids_are_complete() =>
        Assert.All(
            Nodes("url: https://example.org/x").Where(n => n.Id.Length > 0),
            n => Assert.StartsWith("https://example.org/x/", n.Id, StringComparison.Ordinal)
        );

    private static List<(string Type, string Id, JsonElement Json)> Nodes(string settings = "")
    {
        var json = SmallCatalogue.Site(SmallCatalogue.Files, settings).TextOf("data/catalogue.jsonld")!;
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return
        [
            .. root.GetProperty("@graph")
                .EnumerateArray()
                .Select(n =>
                    (n.GetProperty("@type").GetString()!, n.TryGetProperty("@id", out var id) ? id.GetString()! : "", n)
                ),
        ];
    }

    // The ids of nodes that have nothing but an id: those are described elsewhere.
    private static IEnumerable<string> References(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
            JsonValueKind.Object when json.EnumerateObject().Count() == 1 && json.TryGetProperty("@id", out var id) =>
            [
                id.GetString()!,
            ],
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => References(p.Value)),
            _ => [],
        };
}
