using System.Text.Encodings.Web;
using System.Text.Json;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output;

/// <summary>The index that <c>search.js</c> reads: a script, because a page opened from a disk may load no other file.</summary>
internal static class SearchIndex
{
    private const string Layout = "search";

    /// <summary>Makes the index; none where the site has no search page.</summary>
    public static IEnumerable<OutputFile> Make(SiteModel site, Labels labels)
    {
        var page = site.Entries.FirstOrDefault(e => e.Fields.Text(PageType.Template) == Layout);
        if (page is null)
        {
            yield break;
        }

        using var buffer = new MemoryStream();
        buffer.Write("var searchIndex = "u8);
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartArray();
            foreach (var entry in site.Entries.Where(e => e.Id != page.Id))
            {
                Write(json, entry, page, site.Links, labels);
            }

            json.WriteEndArray();
        }

        buffer.Write(";\n"u8);
        yield return new("assets/search-index.js", buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Entry entry, Entry page, LinkResolver links, Labels labels)
    {
        json.WriteStartObject();
        json.WriteString("u", RelativePath.Between(page.Id.OutputPath, entry.Id.OutputPath));
        json.WriteString("k", labels["types." + entry.Type.Name]);
        json.WriteString("t", entry.Title);
        json.WriteStartArray("a");
        foreach (var alias in entry.Aliases)
        {
            json.WriteStringValue(alias);
        }

        json.WriteEndArray();
        json.WriteStartArray("s");
        foreach (var (heading, text) in entry.Body.Sections())
        {
            // The first section stands for the page's name, and says in a line what the page is about.
            json.WriteStartArray();
            json.WriteStringValue(heading?.Text ?? "");
            json.WriteStringValue(heading?.Anchor ?? "");
            json.WriteStringValue(heading is null ? $"{entry.Summary} {text}".Trim() : text);
            json.WriteEndArray();
        }

        // What stands in a table is read like what stands in the text: names, words, an editor's remarks.
        foreach (var field in FieldsOf(entry))
        {
            var text = string.Join(
                "; ",
                field
                    .Values.Select(v => WordsOf(field.Field.Shape, v, links))
                    .Where(t => t.Length > 0 && t != entry.Title)
            );
            if (text.Length > 0)
            {
                json.WriteStartArray();
                json.WriteStringValue(labels["fields." + field.Field.Key]);
                json.WriteStringValue(field.Field.Key);
                json.WriteStringValue(text);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A source says of itself what its claims are, and they stand on the pages that they are about.
    private static IEnumerable<FieldValues> FieldsOf(Entry entry) =>
        entry.Type == SourceType.Declaration
            ? []
            : entry.Fields.Fields.Where(f => f.Field.IsAttested && f.Field != PersonType.SortName);

    private static string WordsOf(Shape shape, Attested value, LinkResolver links) =>
        string.Join(
            ", ",
            (
                value.Value switch
                {
                    RowValue row => row.Fields.Fields.SelectMany(f =>
                        f.Values.Select(v => WordsOf(f.Field.Shape, v, links))
                    ),
                    TextValue text when shape is TextShape or ListShape { Item: TextShape } => [text.Text],
                    ReferenceValue name => [links.Resolve(name).Value?.Title ?? name.Written],
                    _ => Enumerable.Empty<string>(),
                }
            )
                .Append(value.Note ?? "")
                .Where(t => t.Length > 0)
        );
}
