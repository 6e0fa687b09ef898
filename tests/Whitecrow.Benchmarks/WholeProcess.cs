using System.Diagnostics;
using System.Globalization;

namespace Whitecrow.Benchmarks;

/// <summary>Times the program as a person meets it: from the start of the process to its end.</summary>
internal static class WholeProcess
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(4);

    /// <summary>Measures and prints; the first run of each only warms the machine's caches.</summary>
    /// <param name="pages">Size of the large site.</param>
    /// <param name="runs">How often each is measured; the median counts.</param>
    /// <returns>1 when a build failed.</returns>
    public static int Run(int pages, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("whitecrow-benchmark-").FullName;
        try
        {
            var large = Path.Combine(folder, "large");
            Corpus.Write(large, Repository.Root, pages);
            var start = Measure("start alone (--version)", ["--version"], runs);
            var bundled = Measure("the bundled site", Build(Repository.Root, folder), runs);
            var generated = Measure($"and {pages} pages more", Build(large, folder), runs);

            Console.WriteLine($"{"", -28}{"ms", 8}{"MB peak", 10}{"x start", 10}{"x bundled", 11}");
            foreach (var row in new[] { start, bundled, generated })
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Name, -28}{row.Milliseconds, 8:0}{row.PeakMegabytes, 10:0}{row.Milliseconds / start.Milliseconds, 10:0.0}{row.Milliseconds / bundled.Milliseconds, 11:0.00}"
                    )
                );
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(generated.Milliseconds - bundled.Milliseconds) / pages:0.00} ms for each further page; median of {runs} runs, {Environment.ProcessorCount} processors"
                )
            );
            return 0;
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Build(string root, string folder) =>
        ["build", "--root", root, "--out", Path.Combine(folder, "out"), "--format", "text"];

    private static Row Measure(string name, string[] arguments, int runs)
    {
        _ = Once(arguments);
        var measured = Enumerable.Range(0, runs).Select(_ => Once(arguments)).ToList();
        return new(
            name,
            measured.Select(m => m.Milliseconds).Order().ElementAt(runs / 2),
            measured.Max(m => m.PeakMegabytes)
        );
    }

    private static (double Milliseconds, double PeakMegabytes) Once(string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "whitecrow.dll"), .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var said = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(BetweenLooks))
        {
            // The system forgets the figure with the process, so it has to be asked before.
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // Gone between the two calls.
            }
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0
            ? (elapsed.TotalMilliseconds, peak / 1024.0 / 1024.0)
            : throw new InvalidOperationException($"whitecrow {string.Join(' ', arguments)} failed:\n{said.Result}");
    }

    private sealed record Row(string Name, double Milliseconds, double PeakMegabytes);
}
