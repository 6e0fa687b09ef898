using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Data for machines inside a page, or in a file of its own, is well-formed.</summary>
internal static partial class JsonRules
{
    /// <summary>Data written into pages.</summary>
    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        foreach (var script in page.Named("script"))
        {
            var type = script.GetAttribute("type")?.Trim() ?? "";
            if (
                !type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
                && !FinishedPage.IsWord(type, "importmap")
                && !FinishedPage.IsWord(type, "speculationrules")
            )
            {
                continue;
            }

            var json = script.TextContent;
            if (FaultIn(Encoding.UTF8.GetBytes(json)) is { } fault)
            {
                var inner = new SourceText(page.Path, json);
                var offset = inner.StartOfLine(fault.Line) + fault.Column - 1;
                yield return new(DiagnosticCode.BadMarkup, page.AtText(script, offset), fault.Message);
            }

            foreach (Match m in HtmlEntity().Matches(json))
            {
                yield return new(
                    DiagnosticCode.UnescapedText,
                    page.AtText(script, m.Index),
                    $"'{m.Value}' in JSON is no entity but these very characters; escape for JSON, not for HTML"
                );
            }
        }
    }

    /// <summary>A file of data.</summary>
    public static IEnumerable<Diagnostic> CheckFile(string path, ReadOnlyMemory<byte> content)
    {
        if (FaultIn(content.Span) is { } fault)
        {
            yield return new(DiagnosticCode.BadMarkup, new(path, fault.Line, fault.Column), fault.Message);
        }
    }

    private static (int Line, int Column, string Message)? FaultIn(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read()) { }

            return null;
        }
        catch (JsonException e)
        {
            var reason = e.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, $"this is no JSON: {reason}");
        }
    }

    [GeneratedRegex("&(?:amp|lt|gt|quot|apos|#39|#x27|#34);", RegexOptions.CultureInvariant)]
    private static partial Regex HtmlEntity();
}
