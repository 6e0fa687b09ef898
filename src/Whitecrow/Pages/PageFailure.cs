using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages;

/// <summary>A template that failed on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Diagnostic">What happened, and where in the template.</param>
/// <param name="IncludedFrom">Who included that template: nearest first.</param>
internal sealed record PageFailure(EntryId Page, Diagnostic Diagnostic, ImmutableArray<SourceLocation> IncludedFrom)
{
    /// <summary>A mistake in a template shows on every page that uses it; it is reported once, with the first page.</summary>
    public static IEnumerable<Diagnostic> Summarise(IEnumerable<PageFailure> failures) =>
        failures
            .GroupBy(f => (f.Diagnostic.Code, f.Place, f.Diagnostic.Message))
            .Select(g =>
            {
                var first = g.MinBy(f => f.Diagnostic.Location)!;
                var chain = string.Concat(first.IncludedFrom.Select(c => $", included from {c}"));
                var others = g.Count() - 1;
                var more = others switch
                {
                    0 => "",
                    1 => " and one more",
                    _ => $" and {others} more",
                };
                return first.Diagnostic with { Message = $"{g.Key.Message}{chain} (on the page '{first.Page}'{more})" };
            });

    // A file or label that is missing is one mistake, however many templates ask for it.
    private SourceLocation? Place =>
        Diagnostic.Code == DiagnosticCode.MissingTemplate || Diagnostic.Code == DiagnosticCode.MissingLabel
            ? null
            : Diagnostic.Location;
}
