using System.Text;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds;

namespace Whitecrow.Tests.Seeds;

/// <summary>A site in memory, normalized again and again.</summary>
internal sealed class Folder
{
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public Checked<NormalizeResult> Run(params (string Name, string Text)[] seeds) => Run(kind: null, seeds);

    public Checked<NormalizeResult> Run(SeedKind? kind, params (string Name, string Text)[] seeds) =>
        Normalizer.Run(
            [.. Files.Select(f => new InputFile(f.Key, Encoding.UTF8.GetBytes(f.Value)))],
            [.. seeds.Select(s => SeedFile.Read(SeedFile.Folder + s.Name, Encoding.UTF8.GetBytes(s.Text)).Value)],
            kind
        );

    public Folder Normalize(params (string Name, string Text)[] seeds)
    {
        Take(Run(seeds).Value);
        return this;
    }

    public void Take(NormalizeResult result)
    {
        foreach (var change in result.Changes)
        {
            Files[change.Path] = change.Text;
        }
    }

    public string Print() => string.Concat(Files.Select(f => $"=== {f.Key}\n{f.Value}"));
}
