using AngleSharp.Dom;

namespace Whitecrow.Audit;

/// <summary>What a screen reader passes over.</summary>
internal static class Visibility
{
    /// <summary>True where the element, or one around it, is hidden by its markup; style sheets are not read.</summary>
    public static bool IsHidden(IElement element)
    {
        for (var e = element; e is not null; e = e.ParentElement)
        {
            if (e.HasAttribute("hidden") || e.GetAttribute("aria-hidden") == "true" || e.LocalName == "template")
            {
                return true;
            }
        }

        return false;
    }
}
