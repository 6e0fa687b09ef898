using System.Diagnostics;

namespace Whitecrow.Cli.Tests;

/// <summary>What a run said.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error);

/// <summary>Runs the whole program inside the test's process.</summary>
internal static class TheProgram
{
    /// <param name="workingFolder">Where it is started.</param>
    /// <param name="variables">Its environment.</param>
    /// <param name="args">Its arguments.</param>
    public static Ran RunIn(string workingFolder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = App.Run(
            args,
            new()
            {
                Out = output,
                Error = error,
                WorkingFolder = workingFolder,
                Variable = name => variables.GetValueOrDefault(name),
                TemporaryFolder = workingFolder,
            }
        );
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program as a process of its own.</summary>
    public static Process StartIn(string workingFolder, params string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location, .. args])
            {
                WorkingDirectory = workingFolder,
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;

    public static Ran RunIn(string workingFolder, params string[] args) =>
        RunIn(workingFolder, new Dictionary<string, string>(), args);
}
