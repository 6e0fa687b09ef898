using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Scriban;

namespace Whitecrow.Benchmarks;

/// <summary>The template engine on one page, warm: ours, or the Scriban package with <c>-p:UpstreamPackages=true</c>; the same code measures both.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    // Measured once with Scriban 7.2.6 on a machine of two cores, for a page template of this size and kind. A record to
    // compare with, not a measurement of this run: build with the switch to measure the package itself.
    private const double RecordedFrom = 200;
    private const double RecordedTo = 300;

    private readonly EngineSample sample = new();

    [Benchmark]
    public string Render() => sample.Render();

    [Benchmark]
    public object Parse() => EngineSample.Parse();

    /// <summary>Measures rendering for a few seconds, without BenchmarkDotNet, and prints it beside the recorded time of the package.</summary>
    public static int Print()
    {
        var page = new EngineSample();
        var rendering = Median(() => page.Render());
        var parsing = Median(() => EngineSample.Parse());
        var engine = typeof(Template).Assembly.GetName();
        var lines = EngineSample.Page.Split('\n').Length;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {engine.Name} {engine.Version}, a page template of {lines} lines and {EngineSample.Page.Length
                    / 1000.0:0.0} kB with three includes, context used again
                render {rendering, 8:0.0} µs    {RecordedFrom / rendering:0.0} to {RecordedTo
                    / rendering:0.0} times as fast as the {RecordedFrom:0}-{RecordedTo:0} µs recorded for the package
                parse  {parsing, 8:0.0} µs
                """
            )
        );
        return 0;
    }

    /// <summary>The median of many rounds in microseconds, after the runtime has compiled what it wants to.</summary>
    private static double Median(Action action)
    {
        const int perRound = 100;
        var rounds = new List<double>();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(4); )
        {
            var start = clock.Elapsed;
            for (var i = 0; i < perRound; i++)
            {
                action();
            }
            rounds.Add((clock.Elapsed - start).TotalMicroseconds / perRound);
        }

        var warm = rounds.Skip(rounds.Count / 2).Order().ToArray();
        return warm[warm.Length / 2];
    }
}
