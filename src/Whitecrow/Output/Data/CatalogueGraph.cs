using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Pages;
using Whitecrow.Pages.LinkedData;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>The whole catalogue as one graph of JSON-LD: a node for each entry, and a <c>Claim</c> for each statement with its citations.</summary>
internal static class CatalogueGraph
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static OutputFile Make(string path, SiteModel site, Labels labels)
    {
        var addresses = new DataAddresses(site.Settings, path);
        var data = new EntryNodes(site, labels, addresses, standsAlone: false);
        var nodes = site
            .Entries.Where(e => !SpecialPages.IsNotFound(e))
            .Select(data.Of)
            .Prepend(data.OfSite())
            .Concat(
                Statement.AllOf(site).Where(s => !s.Value.Cites.IsEmpty).Select(s => Claim(s, site, data, addresses))
            );

        // One node a line: small, and two versions can be compared line by line.
        using var buffer = new MemoryStream();
        buffer.Write(Encoding.UTF8.GetBytes($"{{\"@context\":\"{PageData.Context}\",\"@graph\":["));
        var before = "\n"u8;
        using var json = new Utf8JsonWriter(buffer, Options);
        foreach (var node in nodes)
        {
            buffer.Write(before);
            before = ",\n"u8;
            node.WriteTo(json);
            json.Flush();
            json.Reset();
        }

        buffer.Write("\n]}\n"u8);
        return new(path, buffer.ToArray());
    }

    // schema.org lets only creative works cite; a claim is one, so each statement has its sources with it.
    private static Node Claim(Statement statement, SiteModel site, EntryNodes data, DataAddresses addresses)
    {
        var cells = statement.Cells().ToArray();
        return new Node("Claim")
            .Add("about", data.Reference(statement.Entry))
            .Add("about", cells.Select(c => data.EntryOf(c.Value.Value)).OfType<Entry>().Select(data.Reference))
            .Add("name", statement.Field.Key)
            .Add("text", string.Join(", ", cells.Select(c => Statement.TextOf(c.Value.Value, site))))
            .Add("creativeWorkStatus", statement.StandingName)
            .Add("comment", statement.Value.Note is { } note ? new Node("Comment").Add("text", note) : null)
            .Add("citation", statement.Value.Cites.Select(c => Citation(c, site, data, addresses)));
    }

    private static Node? Citation(Cite cite, SiteModel site, EntryNodes data, DataAddresses addresses)
    {
        if (site.Sources.Find(cite.Source) is not { } source)
        {
            return null;
        }

        if (cite.Lines is not { } lines)
        {
            return data.Reference(source);
        }

        var anchor = source.Fields.All(SourceType.Seed).IsEmpty
            ? ""
            : "#l" + lines.First.ToString(CultureInfo.InvariantCulture);
        return new Node("CreativeWork")
            .Add("isPartOf", data.Reference(source))
            .Add("position", lines.ToString())
            .Add("url", addresses.Page(source) + anchor);
    }
}
