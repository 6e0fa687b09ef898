using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds;

/// <summary>Prints what normalize found, for people as a table and for programs as JSON.</summary>
public static class NormalizeReport
{
    /// <summary>One row a text, then what becomes of the entries.</summary>
    public static string Table(NormalizeResult result)
    {
        string[] head = ["Text", "Source", "Lines", "Claims", "Passages", "Gaps", "Furniture"];
        var rows = result
            .Texts.Select(t =>
                new[]
                {
                    t.Reading.File,
                    t.Source,
                    Number(t.Reading.LineCount),
                    Number(t.Reading.Claims.Length),
                    Number(t.Reading.Passages.Length),
                    Number(t.Reading.Gaps.Length),
                    Number(t.Reading.Furniture.Length),
                }
            )
            .Prepend(head)
            .ToArray();
        var widths = head.Select((_, column) => rows.Max(r => r[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var row in result.Texts.Length == 0 ? [] : rows)
        {
            // Names to the left, figures to the right.
            var cells = row.Select((c, i) => i < 2 ? c.PadRight(widths[i]) : c.PadLeft(widths[i]));
            table.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        foreach (var (label, ids) in Entries(result))
        {
            table.Append(CultureInfo.InvariantCulture, $"{label}: {ids.Length}\n");
        }

        return table.ToString();
    }

    /// <summary>Every claim, passage, gap and line of furniture, the entries, and the diagnostics.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="diagnostics">What was noticed.</param>
    public static string Json(NormalizeResult result, ImmutableArray<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();

        // Names keep their letters: a person reads this too.
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteStartArray("texts");
            foreach (var text in result.Texts)
            {
                Text(json, text);
            }

            json.WriteEndArray();
            json.WriteStartObject("entries");
            foreach (var (label, ids) in Entries(result))
            {
                Strings(json, label, ids);
            }

            json.WriteEndObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("code", diagnostic.Code.Id);
                json.WriteString("severity", diagnostic.SeverityName);
                json.WriteString("file", diagnostic.Location.File);
                json.WriteNumber("line", diagnostic.Location.Line);
                json.WriteNumber("column", diagnostic.Location.Column);
                json.WriteString("message", diagnostic.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static (string Label, ImmutableArray<string> Ids)[] Entries(NormalizeResult result) =>
        [
            ("created", result.Created),
            ("updated", result.Updated),
            ("unchanged", result.Unchanged),
            ("conflicts", result.Conflicts),
        ];

    private static void Text(Utf8JsonWriter json, NormalizedText text)
    {
        json.WriteStartObject();
        json.WriteString("file", text.Reading.File);
        json.WriteString("kind", text.Reading.Kind.Name);
        json.WriteString("source", text.Source);
        json.WriteNumber("lines", text.Reading.LineCount);
        json.WriteStartArray("claims");
        foreach (var claim in text.Reading.Claims)
        {
            json.WriteStartObject();
            json.WriteString("lines", claim.Lines.ToString());
            json.WriteString("about", claim.About);
            json.WriteString("field", claim.Field);
            json.WritePropertyName("value");
            Value(json, claim.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("passages");
        foreach (var passage in text.Reading.Passages)
        {
            json.WriteStartObject();
            json.WriteString("lines", passage.Lines.ToString());
            Strings(json, "about", passage.About);
            json.WriteString("summary", passage.Summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in text.Reading.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("lines", gap.Lines.ToString());
            json.WriteString("about", gap.About);
            json.WriteString("field", gap.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "furniture", text.Reading.Furniture.Select(Number));
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, ClaimValue value)
    {
        switch (value)
        {
            case NumberClaim number:
                json.WriteNumberValue(number.Number);
                break;
            case TextClaim text:
                json.WriteStringValue(text.Text);
                break;
            case ListClaim list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Value(json, item);
                }

                json.WriteEndArray();
                break;
            case RowClaim row:
                json.WriteStartObject();
                foreach (var (key, cell) in row.Cells)
                {
                    json.WritePropertyName(key);
                    Value(json, cell);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
