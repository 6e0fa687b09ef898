using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Output;

/// <summary>Pages that have a part in how the site works, known by the layout that draws them.</summary>
internal static class SpecialPages
{
    /// <summary>The page that asks the search index.</summary>
    public static bool IsSearch(Entry entry) => entry.Fields.Text(PageType.Template) == "search";

    /// <summary>The page that a server shows for an address that is not there.</summary>
    public static bool IsNotFound(Entry entry) => entry.Fields.Text(PageType.Template) == "not-found";
}
