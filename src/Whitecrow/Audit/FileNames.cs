using System.Collections.Frozen;
using Whitecrow.Output;

namespace Whitecrow.Audit;

/// <summary>The names of all files of a finished site.</summary>
internal sealed class FileNames
{
    private readonly FrozenSet<string> paths;
    private readonly FrozenSet<string> folders;
    private readonly FrozenDictionary<string, string> byLooseName;
    private readonly FrozenDictionary<string, string> byFileName;

    public FileNames(IReadOnlyList<OutputFile> files)
    {
        paths = files.Select(f => f.Path).ToFrozenSet();
        folders = files.SelectMany(f => FoldersOf(f.Path)).ToFrozenSet();
        byLooseName = FirstBy(Loosely);
        byFileName = FirstBy(path => Loosely(path[(path.LastIndexOf('/') + 1)..]));

        FrozenDictionary<string, string> FirstBy(Func<string, string> key) =>
            paths.GroupBy(key).ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First());
    }

    /// <summary>True for a file of exactly this name; a server on Linux knows no other.</summary>
    public bool Has(string path) => paths.Contains(path);

    public bool HasFolder(string path) => folders.Contains(path);

    /// <summary>The file whose name differs only in case or in how its accents are coded; null if there is none.</summary>
    public string? AlmostNamed(string path) => byLooseName.GetValueOrDefault(Loosely(path));

    /// <summary>A file of the same name in another folder; null if there is none.</summary>
    public string? Elsewhere(string path) => byFileName.GetValueOrDefault(Loosely(path[(path.LastIndexOf('/') + 1)..]));

    /// <summary>The path that a relative address leads to.</summary>
    /// <param name="from">The file that the address stands in.</param>
    /// <param name="path">The address's path, decoded; empty for the file itself.</param>
    /// <returns>A path without <c>.</c> and <c>..</c>, ending in a slash where a folder is meant; null where it leads out of the site.</returns>
    public static string? Resolve(string from, string path)
    {
        if (path.Length == 0)
        {
            return from;
        }

        var steps = from.Split('/')[..^1].ToList();
        foreach (var step in path.Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                {
                    return null;
                }

                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        var isFolder = path.EndsWith('/') || path.Split('/')[^1] is "." or "..";
        return string.Join('/', steps) + (isFolder && steps.Count > 0 ? "/" : "");
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        yield return "";
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
        {
            yield return path[..at];
        }
    }

    private static string Loosely(string path) =>
        path.Normalize(System.Text.NormalizationForm.FormC).ToUpperInvariant();
}
