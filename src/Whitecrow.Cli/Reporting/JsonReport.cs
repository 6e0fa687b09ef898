using System.Text.Json;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>One JSON object, for programs.</summary>
internal static class JsonReport
{
    public static void Write(RunResult result, Excerpts excerpts, TextWriter to) =>
        JsonOutput.Write(
            to,
            json =>
            {
                json.WriteStartObject();
                WriteSummary(json, result);
                json.WriteStartArray("diagnostics");
                foreach (var diagnostic in result.Site.Diagnostics)
                {
                    WriteDiagnostic(json, diagnostic, excerpts);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteSummary(Utf8JsonWriter json, RunResult result)
    {
        json.WriteStartObject("summary");
        json.WriteStartObject("pages");
        foreach (var (type, count) in result.Site.Summary.PagesByType)
        {
            json.WriteNumber(type, count);
        }

        json.WriteEndObject();
        json.WriteNumber("links", result.Site.Summary.Links);
        json.WriteNumber("citations", result.Site.Summary.Citations);
        json.WriteNumber("errors", result.Count(Severity.Error));
        json.WriteNumber("warnings", result.Count(Severity.Warning));
        json.WriteNumber("notes", result.Count(Severity.Note));
        json.WriteNumber("milliseconds", (long)result.Elapsed.TotalMilliseconds);
        json.WriteBoolean("published", result.Outcome == Outcome.Published);
        if (result.Site.MissingDates is { } why)
        {
            json.WriteString("missing_dates", why);
        }

        if (result.OutputFolder is { } folder)
        {
            json.WriteString("out", folder);
        }

        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic, Excerpts excerpts)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.SeverityName);
        json.WriteString("file", diagnostic.Location.File);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        json.WriteNumber("endColumn", diagnostic.Location.Column == 0 ? 0 : excerpts.EndColumn(diagnostic.Location));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("title", diagnostic.Code.Title);
        json.WriteString("page", CodePages.PathOf(diagnostic.Code));
        json.WriteEndObject();
    }
}
