using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Serving;

/// <summary>What an open page is told: the state of all that it is made of, and everything that is wrong. It compares for itself.</summary>
internal static class StateMessage
{
    // A template that fails everywhere, or a folder of texts in another form: nobody reads more than these.
    private const int Most = 100;

    // Of a line as an excerpt: characters before the place, and in all.
    private const int Before = 60;
    private const int Longest = 160;

    /// <summary>One line of JSON.</summary>
    /// <param name="address">Path of the address of the page.</param>
    /// <param name="state">The site now.</param>
    /// <param name="root">The site's folder; absolute.</param>
    public static string Write(string address, LiveState state, string root)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.Default }))
        {
            var file = Answers.ContentFileOf(address, state);
            json.WriteStartObject();
            json.WriteString("page", Answers.MarkOf(address, state));
            json.WriteString("styles", state.Edition.Styles);
            json.WriteString("files", state.Edition.OtherFiles);
            json.WriteNumber("total", state.Diagnostics.Length);
            json.WriteStartArray("diagnostics");

            // What stands in the file of this page comes first; then what is worst.
            var texts = new Texts(state.Edition.Sources.Value);
            foreach (
                var diagnostic in state
                    .Diagnostics.OrderByDescending(d => d.Location.File == file)
                    .ThenByDescending(d => d.Severity)
                    .Take(Most)
            )
            {
                Write(json, diagnostic, texts.Find(diagnostic.Location.File), root);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The address that opens a place in an editor, as Visual Studio Code and its kin register it.</summary>
    internal static string EditorLink(SourceLocation place, string root)
    {
        var parts = Path.Combine(root, place.File).Split('/', '\\').Select(Uri.EscapeDataString);
        var path = string.Join('/', parts).Replace("%3A", ":", StringComparison.Ordinal).TrimStart('/');
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"vscode://file/{path}:{Math.Max(1, place.Line)}:{Math.Max(1, place.Column)}"
        );
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, SourceText? text, string root)
    {
        json.WriteStartObject();
        json.WriteString("severity", diagnostic.SeverityName);
        json.WriteString("code", diagnostic.Code.Id);

        // A message may quote half a character, which the writer of JSON refuses and the encoding replaces.
        json.WriteString("message", Encoding.UTF8.GetBytes(diagnostic.Message));
        json.WriteString("place", diagnostic.Location.ToString());
        if (text is not null)
        {
            json.WriteString("link", EditorLink(diagnostic.Location, root));
        }

        if (diagnostic.Location is { Line: > 0, Column: > 0 } at && text?.Line(at.Line) is { Length: > 0 } line)
        {
            // In three parts: before the place, the character there, behind it.
            var place = Whole(Math.Min(at.Column - 1, line.Length), line);
            var start = line.Length <= Longest ? 0 : Whole(Math.Max(0, place - Before), line);
            var end = Whole(Math.Min(line.Length, start + Longest), line);
            var behind = place + (place < end && char.IsHighSurrogate(line[place]) ? 2 : 1);
            json.WriteStartArray("excerpt");
            json.WriteStringValue(line[start..place]);
            json.WriteStringValue(line[place..Math.Min(behind, end)]);
            json.WriteStringValue(line[Math.Min(behind, end)..end]);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // Not into the middle of a character that takes two units.
    private static int Whole(int at, string line) =>
        at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private sealed class Texts(ImmutableArray<InputFile> files)
    {
        private readonly Dictionary<string, SourceText?> found = new(StringComparer.Ordinal);

        public SourceText? Find(string path)
        {
            if (!found.TryGetValue(path, out var text))
            {
                var file = files.FirstOrDefault(f => f.Path == path);
                text = file is null ? null : SourceText.Decode(path, file.Content.Span).Value;
                found.Add(path, text);
            }

            return text;
        }
    }
}
