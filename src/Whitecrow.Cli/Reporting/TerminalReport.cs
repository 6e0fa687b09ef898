using System.Globalization;
using Spectre.Console;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>Diagnostics with the line they are about, for a person at a terminal.</summary>
internal static class TerminalReport
{
    public static void Write(RunResult result, Excerpts excerpts, Surroundings surroundings)
    {
        var console = Terminal.Open(surroundings);
        var explained = new HashSet<DiagnosticCode>();
        foreach (var file in result.Site.Diagnostics.GroupBy(d => d.Location.File, StringComparer.Ordinal))
        {
            foreach (var diagnostic in file)
            {
                Write(console, diagnostic, excerpts.Of(diagnostic.Location), explained.Add(diagnostic.Code));
            }

            Line(console, "", Style.Plain);
        }

        var lines = Summary.Lines(result, surroundings.WorkingFolder);
        Line(console, lines[0], new(result.Site.HasErrors ? Color.Red : Color.Green, decoration: Decoration.Bold));
        foreach (var line in lines[1..])
        {
            Line(console, line, Style.Plain);
        }
    }

    private static void Write(IAnsiConsole console, Diagnostic diagnostic, Excerpt? excerpt, bool isFirstOfCode)
    {
        var colour = diagnostic.Severity switch
        {
            Severity.Error => Color.Red,
            Severity.Warning => Color.Yellow,
            _ => Color.Blue,
        };
        console.Write(new Run(Printable.Line(diagnostic.Location + ": "), Style.Plain));
        console.Write(new Run($"{diagnostic.SeverityName} {diagnostic.Code.Id}", new(colour)));
        Line(console, ": " + Printable.Line(diagnostic.Message), Style.Plain);
        var number = diagnostic.Location.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        if (excerpt is not null)
        {
            var carets = new string(' ', excerpt.CellsBefore) + new string('^', excerpt.Cells);
            Line(console, $" {number} | {excerpt.Text}", new(decoration: Decoration.Dim));
            Line(console, $" {margin} | {carets}", new(colour));
        }

        // A code is explained at length elsewhere; once is enough.
        if (isFirstOfCode)
        {
            Line(console, $" {margin} = {CodePages.PathOf(diagnostic.Code)}", new(decoration: Decoration.Dim));
        }
    }

    private static void Line(IAnsiConsole console, string text, Style style) =>
        console.Write(new Run(text + "\n", style));

    // Spectre's own Text wraps at words, which tears paths apart; a terminal wraps by itself.
    private sealed class Run(string text, Style style) : Spectre.Console.Rendering.Renderable
    {
        protected override IEnumerable<Spectre.Console.Rendering.Segment> Render(
            Spectre.Console.Rendering.RenderOptions options,
            int maxWidth
        )
        {
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return Spectre.Console.Rendering.Segment.LineBreak;
                }

                yield return new(lines[i], style);
            }
        }
    }
}
