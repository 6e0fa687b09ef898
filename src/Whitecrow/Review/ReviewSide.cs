using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Review;

/// <summary>A site on one side of a comparison.</summary>
/// <param name="Site">As far as it could be read; drafts are pages of it.</param>
/// <param name="Problems">Everything noticed while reading.</param>
/// <param name="Files">What it was read from.</param>
public sealed record ReviewSide(SiteModel Site, ImmutableArray<Diagnostic> Problems, ImmutableArray<InputFile> Files)
{
    /// <summary>Pages that have a file, by id.</summary>
    internal ImmutableSortedDictionary<string, Entry> Pages { get; } =
        Site
            .Entries.Where(e => e.Text.Text.Length > 0)
            .ToImmutableSortedDictionary(e => e.Id.Value, e => e, StringComparer.Ordinal);

    /// <summary>Ids of files that could not be read as a page.</summary>
    internal ImmutableHashSet<string> Unreadable() =>
        [.. Files.Where(f => IsPage(f.Path)).Select(f => ContentReader.IdOf(f.Path)!.Value).Except(Pages.Keys)];

    /// <summary>Ids at which a reader finds something, former ones included.</summary>
    internal ImmutableSortedSet<string> Addresses() =>
        Pages
            .Values.Where(e => !e.IsDraft)
            .SelectMany(e => e.Fields.Texts(CommonFields.RedirectFrom).Prepend(e.Id.Value))
            .ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Files that are no pages.</summary>
    internal ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Others() =>
        Files
            .Where(f => !IsPage(f.Path))
            .DistinctBy(f => f.Path)
            .ToImmutableSortedDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);

    private static bool IsPage(string path) =>
        ContentReader.IdOf(path) is not null
        && !path.StartsWith(SeedFile.Folder, StringComparison.Ordinal)
        && !path.EndsWith("/README.md", StringComparison.Ordinal);
}
