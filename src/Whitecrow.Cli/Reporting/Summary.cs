using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>The closing words of a run.</summary>
internal static class Summary
{
    /// <summary>One sentence on how it ended, then what was counted, then where to look.</summary>
    public static ImmutableArray<string> Lines(RunResult result, string workingFolder)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"{Ending(result)} ({Seconds(result.Elapsed)})");
        if (result.Site.Summary.PagesByType is { Count: > 0 } types)
        {
            var byType = string.Join(", ", types.Select(t => $"{t.Key} {Number(t.Value)}"));
            lines.Add($"  pages      {Number(types.Values.Sum())} ({byType})");
            lines.Add($"  links      {Number(result.Site.Summary.Links)}");
            lines.Add($"  citations  {Number(result.Site.Summary.Citations)}");
        }

        if (result.Site.MissingDates is { } why)
        {
            lines.Add($"  changed    no dates, {Printable.Line(why)}");
        }

        Count("errors", Severity.Error);
        Count("warnings", Severity.Warning);
        Count("notes", Severity.Note);
        if (result is { Outcome: Outcome.Published, OutputFolder: { } folder })
        {
            lines.Add($"  open       {Shorter(Path.Combine(folder, "index.html"), workingFolder)}");
        }

        return lines.ToImmutable();

        void Count(string name, Severity severity)
        {
            if (result.Count(severity) is var count && (count > 0 || severity == Severity.Warning))
            {
                lines.Add($"  {name, -9}  {Number(count)}");
            }
        }
    }

    /// <summary>How the run ended, as a sentence without its full stop.</summary>
    public static string Ending(RunResult result) =>
        result.Outcome switch
        {
            Outcome.Published => "The site is built",
            Outcome.NotPublished when Directory.Exists(result.OutputFolder) =>
                "Nothing is published, since there are errors; the site published before is as it was",
            Outcome.NotPublished => "Nothing is published, since there are errors",
            Outcome.Audited => "The site is right",
            Outcome.AuditFailed => "The content is right, but the pages made from it have errors",
            _ => "The content has errors; its pages were not looked at",
        };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private static string Shorter(string path, string workingFolder)
    {
        var relative = Path.GetRelativePath(workingFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
