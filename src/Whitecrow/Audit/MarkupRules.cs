using AngleSharp.Html.Parser;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>A browser does not have to guess.</summary>
internal static class MarkupRules
{
    public static IEnumerable<Diagnostic> Check(FinishedPage page) =>
        page.Errors.Select(error =>
        {
            var offset = Math.Max(0, error.Position.Position - 1);
            return (HtmlParseError)error.Code switch
            {
                HtmlParseError.AmbiguousOpenTag => At(Before('<', offset), "a bare '<'; write &lt;"),
                HtmlParseError.CharacterReferenceNotTerminated or HtmlParseError.CharacterReferenceSemicolonMissing =>
                    At(Before('&', offset), "a bare '&', or an entity without its ';'"),
                HtmlParseError.DoctypeMissing => At(offset, "the page does not begin with <!doctype html>"),
                _ => At(offset, $"a browser has to repair this: {error.Message}"),
            };

            Diagnostic At(int place, string message) =>
                new(DiagnosticCode.BadMarkup, page.Source.LocationOf(place), message);

            // The parser notices these behind the sign that is wrong.
            int Before(char sign, int from) =>
                page.Source.Text.LastIndexOf(sign, Math.Min(from, page.Source.Text.Length - 1)) is >= 0 and var found
                    ? found
                    : from;
        });
}
