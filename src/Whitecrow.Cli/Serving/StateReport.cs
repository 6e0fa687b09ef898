using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Cli.Reporting;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Serving;

/// <summary>Tells the terminal what is wrong, each thing once, and when all is well again.</summary>
internal static class StateReport
{
    public static async Task FollowAsync(LiveSite site, TextWriter to, CancellationToken stop)
    {
        ImmutableArray<Diagnostic>? told = null;
        while (true)
        {
            var state = site.State;
            if (state.IsComplete && (told is not { } before || !before.SequenceEqual(state.Diagnostics)))
            {
                foreach (var diagnostic in state.Diagnostics.Except(told ?? []))
                {
                    to.WriteLine(Report.Plain(diagnostic));
                }

                to.WriteLine(Count(state.Diagnostics));
                to.Flush();
                told = state.Diagnostics;
            }

            await state.End.WaitAsync(stop);
        }
    }

    private static string Count(ImmutableArray<Diagnostic> diagnostics)
    {
        var counts = diagnostics
            .GroupBy(d => (d.Severity, d.SeverityName))
            .OrderByDescending(g => g.Key.Severity)
            .Select(g =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{g.Count()} {g.Key.SeverityName}{(g.Count() == 1 ? "" : "s")}"
                )
            );
        return diagnostics.IsEmpty ? "Nothing is wrong" : string.Join(", ", counts);
    }
}
