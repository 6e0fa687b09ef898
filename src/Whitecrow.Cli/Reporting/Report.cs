using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>Prints what a run found, in the format asked for.</summary>
internal static class Report
{
    /// <param name="result">What to print.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="format">How.</param>
    /// <param name="surroundings">Where to.</param>
    public static void Write(RunResult result, string root, ReportFormat format, Surroundings surroundings)
    {
        var excerpts = Excerpts.From(result.Site);
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(result, excerpts, surroundings.Out);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(result.Site.Diagnostics, excerpts, root, surroundings);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(result.Site.Diagnostics, excerpts, root, surroundings);
                WriteLines(Summary.Lines(result, surroundings.WorkingFolder), surroundings.Out);
                break;
            case ReportFormat.Text when surroundings.IsTerminal:
                TerminalReport.Write(result, excerpts, surroundings);
                break;
            default:
                WriteLines(result.Site.Diagnostics.Select(Plain), surroundings.Out);
                WriteLines(Summary.Lines(result, surroundings.WorkingFolder), surroundings.Out);
                break;
        }
    }

    /// <summary><c>file:line:column: severity CODE: message</c>, which editors and terminals make a link.</summary>
    public static string Plain(Diagnostic diagnostic) => Printable.Line(diagnostic.ToString());

    private static void WriteLines(IEnumerable<string> lines, TextWriter to)
    {
        foreach (var line in lines)
        {
            to.WriteLine(line);
        }
    }
}
