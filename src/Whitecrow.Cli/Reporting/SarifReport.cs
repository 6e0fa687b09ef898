using System.Collections.Immutable;
using System.Text.Json;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>SARIF 2.1.0, which code scanning on GitHub and many editors read.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; the numbers below are its sections.</remarks>
internal static class SarifReport
{
    // 3.14.14: what paths are relative to is the reader's to say, who knows where the repository is.
    private const string Root = "%SRCROOT%";

    /// <param name="diagnostics">What to print.</param>
    /// <param name="excerpts">The lines that they are about.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="surroundings">Where to, and where the repository is.</param>
    public static void Write(
        ImmutableArray<Diagnostic> diagnostics,
        Excerpts excerpts,
        string root,
        Surroundings surroundings
    )
    {
        var codes = diagnostics.Select(d => d.Code).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var prefix = RepositoryPaths.PrefixOf(root, surroundings);
        JsonOutput.Write(
            surroundings.Out,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(json, codes, surroundings);
                WriteRun(json);
                json.WriteStartArray("results");
                foreach (var diagnostic in diagnostics)
                {
                    WriteResult(json, diagnostic, codes.IndexOf(diagnostic.Code), excerpts, prefix);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticCode> codes, Surroundings surroundings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "whitecrow");
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            WriteRule(json, code, CodePages.AddressOf(code, surroundings));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticCode code, string? address)
    {
        var title = $"{char.ToUpperInvariant(code.Title[0])}{code.Title[1..]}.";
        var text = CodePages.TextOf(code);
        json.WriteStartObject();
        json.WriteString("id", code.Id);
        WriteMessage(json, "shortDescription", title);
        WriteMessage(json, "fullDescription", title);
        json.WriteStartObject("help");
        json.WriteString("text", text.Length > 0 ? text : title);
        json.WriteString("markdown", text.Length > 0 ? text : title);
        json.WriteEndObject();

        // 3.49.12: absolute, or not there.
        if (address is not null)
        {
            json.WriteString("helpUri", address);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Diagnostic.NameOf(code.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json)
    {
        // The run itself succeeded, whatever it found.
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteMessage(json, "description", "The root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
    }

    private static void WriteResult(
        Utf8JsonWriter json,
        Diagnostic diagnostic,
        int rule,
        Excerpts excerpts,
        string prefix
    )
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.SeverityName);
        WriteMessage(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(prefix + diagnostic.Location.File));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        WriteRegion(json, diagnostic.Location, excerpts);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Code scanning wants a line also where the whole file is meant.
    private static void WriteRegion(Utf8JsonWriter json, SourceLocation place, Excerpts excerpts)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, place.Line));
        if (place is { Line: > 0, Column: > 0 })
        {
            json.WriteNumber("startColumn", place.Column);
            json.WriteNumber("endLine", place.Line);
            json.WriteNumber("endColumn", excerpts.EndColumn(place));
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
