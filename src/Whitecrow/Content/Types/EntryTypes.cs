using System.Collections.Immutable;

namespace Whitecrow.Content.Types;

/// <summary>The types of entries there are.</summary>
public static class EntryTypes
{
    /// <summary>In the order of the reference.</summary>
    public static ImmutableArray<EntryType> All { get; } =
    [
        FilmType.Declaration,
        PersonType.Declaration,
        OrganisationType.Declaration,
        PlaceType.Declaration,
        WorkType.Declaration,
        ChapterType.Declaration,
        SourceType.Declaration,
        PageType.Declaration,
    ];

    /// <summary>
    /// The type of an entry: its folder's; a page for a file directly in <c>content/</c> and for a folder's <c>index.md</c>.
    /// </summary>
    /// <returns>Null for a folder that no type has.</returns>
    public static EntryType? Of(EntryId id) =>
        id.Folder.Length == 0 || (id.Slug == "index" && All.Any(t => t.Folder == id.Folder))
            ? PageType.Declaration
            : All.FirstOrDefault(t => t.Folder == id.Folder);
}
