using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A page that is about nothing in the catalogue: home, about, an index.</summary>
public static class PageType
{
    public static Field Template { get; } =
        new(
            "template",
            new PatternShape("the name of a file in templates/layouts/", "timeline", "[a-z0-9][a-z0-9-]*"),
            "The layout that draws it; 'page' where not given, and the folder's own for an index.md."
        )
        {
            IsAttested = false,
            IsUsual = true,
        };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } = new("page", "pages", "Any other page.", [Template]);
}
