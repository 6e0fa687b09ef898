using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>An id names one element.</summary>
internal static class IdRules
{
    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        var seen = new Dictionary<string, SourceLocation>();
        foreach (var element in page.Elements.Where(e => e.HasAttribute("id")))
        {
            var id = element.Id ?? "";
            var place = page.At(element, "id");
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
            {
                yield return new(DiagnosticCode.BadMarkup, place, $"the id '{id}' is empty or has a blank in it");
            }
            else if (!seen.TryAdd(id, place))
            {
                var first = seen[id];
                yield return new(
                    DiagnosticCode.RepeatedId,
                    place,
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"the id '{id}' is taken by the element at {first.Line}:{first.Column}; a link to it ends there"
                    )
                );
            }
        }
    }
}
