using AngleSharp.Dom;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>
/// Headings are an outline: one of the first level, and no level left out on the way down. An article that begins with a
/// heading of the first level is a page within the page, and has an outline of its own.
/// </summary>
internal static class HeadingRules
{
    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        if (page.IsRedirect)
        {
            yield break;
        }

        var outlines = page.Elements.Where(e => LevelOf(e) > 0 && !Visibility.IsHidden(e)).GroupBy(PageAround).ToList();
        foreach (var found in outlines.SelectMany(outline => CheckOutline(page, outline)))
        {
            yield return found;
        }

        if (outlines.Count == 0)
        {
            yield return new(
                DiagnosticCode.HeadingOrder,
                SourceLocation.Whole(page.Path),
                "the page has no heading of the first level"
            );
        }
    }

    private static IEnumerable<Diagnostic> CheckOutline(FinishedPage page, IEnumerable<IElement> headings)
    {
        IElement? top = null;
        var level = 0;
        foreach (var heading in headings)
        {
            var here = LevelOf(heading);
            if (AccessibleName.IsEmpty(heading))
            {
                yield return new(
                    DiagnosticCode.HeadingOrder,
                    page.At(heading),
                    "an empty heading; write one or leave it out"
                );
            }

            if (here == 1 && top is not null)
            {
                yield return new(
                    DiagnosticCode.HeadingOrder,
                    page.At(heading),
                    $"a second heading of the first level; the first is at {page.At(top)}"
                );
            }
            else if (here > level + 1)
            {
                yield return new(
                    DiagnosticCode.HeadingOrder,
                    page.At(heading),
                    level == 0
                        ? $"the first heading of the page is an h{here}; it has to be the h1"
                        : $"an h{here} directly under an h{level}; write h{level + 1}"
                );
            }

            top ??= here == 1 ? heading : null;
            level = here;
        }

        if (top is null)
        {
            yield return new(
                DiagnosticCode.HeadingOrder,
                SourceLocation.Whole(page.Path),
                "the page has no heading of the first level"
            );
        }
    }

    private static IElement? PageAround(IElement heading)
    {
        for (var e = heading.ParentElement; e is not null; e = e.ParentElement)
        {
            if (e.LocalName == "article" && e.QuerySelector("h1, h2, h3, h4, h5, h6") is { LocalName: "h1" })
            {
                return e;
            }
        }

        return null;
    }

    private static int LevelOf(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;
}
