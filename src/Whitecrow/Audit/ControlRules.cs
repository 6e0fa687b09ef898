using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Whatever can be pressed or filled in says what it is for, also to those who listen.</summary>
internal static class ControlRules
{
    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        foreach (var element in page.Elements)
        {
            if (FaultOf(element) is { } fault && !Visibility.IsHidden(element))
            {
                yield return new(DiagnosticCode.NamelessControl, page.At(element), fault);
            }
        }
    }

    // Where a picture should be the words, PictureRules asks for its description.
    private static string? FaultOf(IElement element) =>
        element switch
        {
            IHtmlAnchorElement link when link.HasAttribute("href") && IsWordless(link) =>
                "a link without words; say where it leads",
            IHtmlButtonElement button when IsWordless(button) => "a button without words; say what it does",
            IHtmlInputElement { Type: "hidden" or "submit" or "reset" or "image" } => null,
            IHtmlInputElement { Type: "button" } input when !AccessibleName.HasWords(input.Value) && !IsNamed(input) =>
                "a button without words; say what it does in value",
            IHtmlInputElement
            or IHtmlSelectElement
            or IHtmlTextAreaElement when element.GetAttribute("type") != "button" && !IsNamed(element) =>
                "a field without a label; write <label for=…> with its id, or aria-label",
            _ => null,
        };

    private static bool IsWordless(IElement element) =>
        AccessibleName.IsEmpty(element) && element.QuerySelector("img, svg") is null;

    private static bool IsNamed(IElement field) =>
        AccessibleName.IsLabelled(field)
        || field.Closest("label") is { } around && AccessibleName.HasWords(around.TextContent)
        || field.Id is { Length: > 0 } id
            && field
                .Owner!.QuerySelectorAll("label")
                .Any(l => l.GetAttribute("for") == id && AccessibleName.HasWords(l.TextContent));
}
