using System.Collections.Immutable;

namespace Whitecrow;

/// <summary>A file handed to the program.</summary>
/// <param name="Path">Path from the site's root, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>All that a site is made from.</summary>
/// <param name="Files"><c>site.yml</c>, <c>content/**</c> and <c>templates/**</c>, in any order.</param>
/// <param name="Drafts">True where drafts become pages too.</param>
/// <param name="IsStrict">True where a warning is an error.</param>
public sealed record SiteInput(ImmutableArray<InputFile> Files, bool Drafts = false, bool IsStrict = false)
{
    /// <summary>Paths of files and folders that are there and could not be read, which somebody has reported already.</summary>
    public ImmutableHashSet<string> Unreadable { get; init; } = [];

    /// <summary>The day on which each file was last changed, by its path; files without a history are not among them.</summary>
    /// <remarks>A function, asked once and late: a long history can be read while the content is.</remarks>
    public Func<ImmutableDictionary<string, DateOnly>> LastChanged { get; init; } =
        () => ImmutableDictionary<string, DateOnly>.Empty;
}
