using AngleSharp.Dom;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Every picture is described, or marked as one that says nothing.</summary>
internal static class PictureRules
{
    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        foreach (var element in page.Elements)
        {
            if (FaultOf(element) is not { } fault || Visibility.IsHidden(element))
            {
                continue;
            }

            yield return new(DiagnosticCode.PictureWithoutText, page.At(element), fault);
        }
    }

    private static string? FaultOf(IElement element) =>
        element.LocalName switch
        {
            "img" when !element.HasAttribute("alt") && !IsExplained(element) =>
                "a picture without alt; describe it, or write alt=\"\" if it says nothing",
            "svg" when !IsInsidePicture(element) && !IsNamedSvg(element) =>
                "a drawing without a name; give it role=\"img\" and aria-label, or aria-hidden=\"true\" if it says nothing",
            "input" when FinishedPage.IsWord(element.GetAttribute("type"), "image") && !HasAlt(element) =>
                "a picture to press without alt; say what it does",
            "area" when element.HasAttribute("href") && !HasAlt(element) =>
                "an area of a map without alt; say where it leads",
            "iframe" or "object" when !AccessibleName.IsLabelled(element) =>
                "a frame without a title; say what is in it",
            "a" or "button" when HasPicture(element) && AccessibleName.IsEmpty(element) =>
                "a link or button that holds only a picture, and the picture has no words; say where it leads",
            _ => null,
        };

    private static bool HasAlt(IElement element) =>
        AccessibleName.HasWords(element.GetAttribute("alt")) || AccessibleName.IsLabelled(element);

    private static bool IsExplained(IElement element) =>
        AccessibleName.IsLabelled(element) || element.GetAttribute("role") is "presentation" or "none";

    private static bool IsNamedSvg(IElement svg) =>
        svg.GetAttribute("role") switch
        {
            "presentation" or "none" => true,
            null or "" => false,
            // img, or group where the drawing has links in it.
            _ => AccessibleName.IsLabelled(svg)
                || svg.Children.Any(c => c.LocalName == "title" && AccessibleName.HasWords(c.TextContent)),
        };

    private static bool IsInsidePicture(IElement svg)
    {
        for (var e = svg.ParentElement; e is not null; e = e.ParentElement)
        {
            if (e.LocalName == "svg" || e.GetAttribute("role") == "img")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPicture(IElement element) =>
        (element.LocalName != "a" || element.HasAttribute("href")) && element.QuerySelector("img, svg") is not null;
}
