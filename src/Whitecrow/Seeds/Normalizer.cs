using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Merging;

namespace Whitecrow.Seeds;

/// <summary>Reads seed texts and brings what they say into the content; writes nothing.</summary>
public static class Normalizer
{
    /// <summary>Reads texts, one after another in the order of their file names, each knowing the entries of those before it.</summary>
    /// <param name="content">The files <c>content/**/*.md</c> as they stand.</param>
    /// <param name="seeds">The texts.</param>
    /// <param name="kind">Their shape, where somebody says so; null to recognise each.</param>
    public static Checked<NormalizeResult> Run(
        ImmutableArray<InputFile> content,
        ImmutableArray<SeedFile> seeds,
        SeedKind? kind = null
    )
    {
        var before = content
            .Where(f => IsEntry(f.Path))
            .Select(ContentText.Read)
            .ToDictionary(t => t.Path, StringComparer.Ordinal);
        var now = new Dictionary<string, ContentText>(before, StringComparer.Ordinal);
        var texts = ImmutableArray.CreateBuilder<NormalizedText>();
        var diagnostics = new List<Diagnostic>();
        var spoken = new SortedSet<string>(StringComparer.Ordinal);
        var index = new ContentIndex(now.Values);
        foreach (var seed in seeds.DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var read = SeedReader.Read(seed.Text, kind, index.Known);
            diagnostics.AddRange(read.Diagnostics);
            if (read.Value is not { } reading)
            {
                continue;
            }

            var merge = new SeedMerge(index, seed, reading, kind);
            merge.Run();
            diagnostics.AddRange(merge.Diagnostics);
            texts.Add(new(merge.Source, reading));
            spoken.UnionWith(merge.Spoken);
            index = merge.After;
            foreach (var changed in merge.Changed)
            {
                now[changed.Path] = changed;
            }
        }

        return new(Sum(texts.ToImmutable(), before, now, spoken, diagnostics), Diagnostic.InOrder(diagnostics));
    }

    private static NormalizeResult Sum(
        ImmutableArray<NormalizedText> texts,
        Dictionary<string, ContentText> before,
        Dictionary<string, ContentText> now,
        SortedSet<string> spoken,
        List<Diagnostic> diagnostics
    )
    {
        var changes = now
            .Values.Where(t => !before.TryGetValue(t.Path, out var old) || old.Raw != t.Raw)
            .OrderBy(t => t.Path, StringComparer.Ordinal)
            .ToArray();
        var changed = changes.Select(c => Id(c.Path)).ToHashSet(StringComparer.Ordinal);
        var conflicts = diagnostics
            .Where(d => d.Code == DiagnosticCode.ConflictingEdit)
            .Select(d => Id(d.Location.File));
        return new(
            texts,
            [.. changes.Select(c => new ContentChange(c.Path, c.Raw))],
            [.. changes.Where(c => !before.ContainsKey(c.Path)).Select(c => Id(c.Path))],
            [.. changes.Where(c => before.ContainsKey(c.Path)).Select(c => Id(c.Path))],
            [.. spoken.Where(s => !changed.Contains(s))],
            [.. conflicts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
    }

    private static bool IsEntry(string path) =>
        ContentReader.IdOf(path) is not null && !path.StartsWith(SeedFile.Folder, StringComparison.Ordinal);

    private static string Id(string path) => ContentReader.IdOf(path)?.Value ?? path;
}
