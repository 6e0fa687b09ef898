using System.Text;
using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli;

/// <summary>What a run may know of the machine. Handed in, so that a test can run the whole program in its own process.</summary>
internal sealed record Surroundings
{
    /// <summary>Where results go: diagnostics, summaries, JSON.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where the program speaks about itself: wrong usage, progress, its own bugs.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from; absolute.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>An environment variable's value; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>True when a person reads <see cref="Out"/> on a terminal that can move its cursor.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Where an unexpected failure leaves its details.</summary>
    public required string TemporaryFolder { get; init; }

    /// <summary>True for a variable that is set to anything but nothing.</summary>
    public bool IsSet(string variable) => !string.IsNullOrEmpty(Variable(variable));

    /// <summary>The real ones.</summary>
    public static Surroundings OfThisProcess()
    {
        var isTerminal =
            !Console.IsOutputRedirected
            && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new()
        {
            Out = isTerminal ? Console.Out : Plain(Console.OpenStandardOutput()),
            Error = Console.Error,
            WorkingFolder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            IsTerminal = isTerminal,
            TemporaryFolder = Path.GetTempPath(),
        };
    }

    /// <summary>A writer for output that nobody watches. Console.Out flushes after each write, a system call for every diagnostic.</summary>
    internal static StreamWriter Plain(Stream stream) =>
        new(new OutputStream(stream), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
