using Spectre.Console;

namespace Whitecrow.Cli.Reporting;

/// <summary>Spectre.Console as we use it. Only what draws on a terminal may touch this class: it takes time to load.</summary>
internal static class Terminal
{
    /// <summary>A console that honours NO_COLOR, and prints to where the run prints.</summary>
    public static IAnsiConsole Open(Surroundings surroundings) =>
        AnsiConsole.Create(
            new()
            {
                Out = new AnsiConsoleOutput(surroundings.Out),
                // https://no-color.org; who wants no colour is not served by faint and bold either.
                Ansi = surroundings.IsSet("NO_COLOR") ? AnsiSupport.No : AnsiSupport.Detect,
            }
        );

    /// <summary>Shows that work goes on, until it is over.</summary>
    public static void Spin(string what, Task work, Surroundings surroundings) =>
        Open(surroundings)
            .Status()
            .Spinner(Spinner.Known.Dots)
            .Start(Markup.Escape(what), _ => ((IAsyncResult)work).AsyncWaitHandle.WaitOne());
}
