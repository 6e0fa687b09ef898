using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Whitecrow.Cli.Git;
using Whitecrow.Content.Fields;
using Whitecrow.Provenance;

namespace Whitecrow.Cli.Reporting;

/// <summary>An explanation as one JSON object.</summary>
internal sealed class ExplanationJson
{
    private readonly Utf8JsonWriter json;
    private readonly LineHistory history;

    private ExplanationJson(Utf8JsonWriter json, LineHistory history) => (this.json, this.history) = (json, history);

    public static void Write(Explanation told, TextWriter to) =>
        JsonOutput.Write(to, json => new ExplanationJson(json, told.History).Explanation(told));

    private void Explanation(Explanation told)
    {
        var entry = told.Entry.Entry;
        json.WriteStartObject();
        json.WriteString("entry", entry.Id.Value);
        json.WriteString("type", entry.Type.Name);
        json.WriteString("title", entry.Title);
        json.WriteString("file", entry.Text.File);
        json.WriteStartArray("fields");
        foreach (var field in told.Entry.Fields)
        {
            json.WriteStartObject();
            json.WriteString("key", field.Key);
            json.WriteStartArray("values");
            foreach (var value in field.Values)
            {
                json.WriteStartObject();
                Value(value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts("not_stated", told.Key is null ? told.Entry.NotStated : []);
        if (told.Key is null && told.Source is { } source)
        {
            Source(source);
        }

        if (history.Missing is { } why)
        {
            json.WriteString("missing_history", why);
        }

        json.WriteEndObject();
    }

    private void Value(ValueAccount value)
    {
        json.WriteString("value", value.Text);
        if (value.Standing is { } standing)
        {
#pragma warning disable CA1308 // The names of standings are lowercase wherever they are data.
            json.WriteString("standing", standing.ToString().ToLowerInvariant());
#pragma warning restore CA1308
        }

        Lines(value.Lines);
        json.WriteStartArray("sources");
        foreach (var cited in value.Sources)
        {
            json.WriteStartObject();
            json.WriteString("source", cited.Source.Value);
            json.WriteString("lines", cited.Lines?.ToString());
            json.WriteString("title", cited.Title);
            json.WriteString("publisher", cited.Publisher);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("note", value.Note);
        json.WriteBoolean("preferred", value.IsPreferred);
        if (history.Missing is null)
        {
            Change(history.Last(value.Lines.First, value.Lines.Last));
        }

        if (!value.Parts.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (var part in value.Parts)
            {
                json.WriteStartObject();
                json.WriteString("key", part.Key);
                Value(part.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private void Change(LineChange? change)
    {
        if (change is null)
        {
            json.WriteNull("changed");
            return;
        }

        json.WriteStartObject("changed");
        json.WriteString("by", change.Author);
        json.WriteString("on", change.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("commit", change.Commit);
        json.WriteString("summary", change.Summary);
        json.WriteEndObject();
    }

    private void Source(SourceAccount source)
    {
        if (source.LineCount is { } count)
        {
            json.WriteNumber("lines", count);
        }

        json.WriteStartArray("account");
        foreach (var account in source.Lines)
        {
            json.WriteStartObject();
            Lines(account.Lines);
            json.WriteString("kind", account.Kind);
            json.WriteString("says", account.Says);
            Texts("used_by", account.UsedBy.Select(id => id.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unaccounted");
        foreach (var line in source.Unaccounted)
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
    }

    private void Lines(LineRange lines)
    {
        json.WriteNumber("line", lines.First);
        json.WriteNumber("last_line", lines.Last);
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.ToImmutableArray())
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
