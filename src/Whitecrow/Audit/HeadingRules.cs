using AngleSharp.Dom;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Headings are an outline: one of the first level, and no level left out on the way down.</summary>
internal static class HeadingRules
{
    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        if (page.IsRedirect)
        {
            yield break;
        }

        IElement? top = null;
        var level = 0;
        foreach (var heading in page.Elements.Where(e => LevelOf(e) > 0 && !Visibility.IsHidden(e)))
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

    private static int LevelOf(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;
}
