using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Whitecrow.Audit;
using Whitecrow.Diagnostics;

namespace Whitecrow.Benchmarks;

/// <summary>The stages on a site in memory, warm: what is left when start, disk and just-in-time compilation are taken away.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private SiteInput input = new([]);
    private SiteOutput output = Pipeline.Build(new([]));

    /// <summary>Entries invented beside the bundled site.</summary>
    [Params(1, 200)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Read()
    {
        var folder = Directory.CreateTempSubdirectory("whitecrow-benchmark-").FullName;
        Corpus.Write(folder, Repository.Root, Pages);
        input = new([
            .. Corpus
                .FilesOf(folder)
                .Select(f => new InputFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f))),
        ]);
        Directory.Delete(folder, recursive: true);
        output = Pipeline.Build(input);
    }

    [Benchmark]
    public SiteOutput Build() => Pipeline.Build(input);

    [Benchmark]
    public ImmutableArray<Diagnostic> Audit() => SiteAudit.Run(output.Files, []);
}
