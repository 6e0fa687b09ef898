using AngleSharp.Dom;

namespace Whitecrow.Audit;

/// <summary>The words that a screen reader has for an element; a part of W3C's "Accessible Name Computation".</summary>
internal static class AccessibleName
{
    /// <summary>True where there are no words: no label, no text, no picture with a description.</summary>
    public static bool IsEmpty(IElement element) => !IsLabelled(element) && !HasContent(element);

    /// <summary>True where an attribute gives the words.</summary>
    public static bool IsLabelled(IElement element) =>
        HasWords(element.GetAttribute("aria-label"))
        || HasWords(element.GetAttribute("title"))
        || IsNamedByOthers(element);

    public static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsNamedByOthers(IElement element) =>
        (element.GetAttribute("aria-labelledby") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(id => element.Owner?.GetElementById(id) is { } label && HasWords(label.TextContent));

    private static bool HasContent(IElement element) =>
        element.ChildNodes.Any(node =>
            node switch
            {
                IText text => HasWords(text.Data),
                IElement { LocalName: "style" or "script" } => false,
                IElement child when child.HasAttribute("hidden") || child.GetAttribute("aria-hidden") == "true" =>
                    false,
                IElement { LocalName: "img" } picture => HasWords(picture.GetAttribute("alt")) || IsLabelled(picture),
                IElement child => IsLabelled(child) || HasContent(child),
                _ => false,
            }
        );
}
