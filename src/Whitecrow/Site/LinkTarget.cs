using Whitecrow.Content;

namespace Whitecrow.Site;

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget
{
    private LinkTarget() { }

    /// <summary>To a page of this site.</summary>
    /// <param name="Entry">The page.</param>
    /// <param name="Anchor">Without <c>#</c>; null for its beginning.</param>
    public sealed record Page(Entry Entry, string? Anchor) : LinkTarget;

    /// <summary>To another file of the content, such as a picture.</summary>
    /// <param name="Path">Path below <c>content/</c>, which is also its path in the output.</param>
    public sealed record File(string Path) : LinkTarget;

    /// <summary>To another host.</summary>
    public sealed record Address(string Url) : LinkTarget;

    /// <summary>Nowhere; the words are printed without a link, and a diagnostic said so.</summary>
    public sealed record Nowhere : LinkTarget;
}
