using System.Globalization;
using BenchmarkDotNet.Running;
using Whitecrow.Benchmarks;

return args switch
{
    [] => WholeProcess.Run(pages: 1000, runs: 5),
    [var pages] when Number(pages) is { } count => WholeProcess.Run(count, runs: 5),
    [var pages, var runs] when Number(pages) is { } count && Number(runs) is { } times => WholeProcess.Run(
        count,
        times
    ),
    ["corpus", var folder, var pages] when Number(pages) is { } count => WriteCorpus(folder, count),
    ["engine"] => EngineBenchmarks.Print(),
    ["micro", .. var rest] => Micro(rest),
    _ => Usage(),
};

static int? Number(string text) =>
    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

static int WriteCorpus(string folder, int pages)
{
    Corpus.Write(folder, Repository.Root, pages);
    return 0;
}

static int Micro(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(PipelineBenchmarks).Assembly).Run(rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        [PAGES [RUNS]]         times whole builds: the bundled site, and one of PAGES pages (1000)
        corpus FOLDER PAGES    writes the site of PAGES pages
        engine                 times the template engine on one page, beside the recorded time of the Scriban package
        micro [--filter …]     measures single stages with BenchmarkDotNet
        """
    );
    return 2;
}
