using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>A page says what it is: its language, its title, its coding.</summary>
internal static partial class HeadRules
{
    // Where browsers stop looking for the coding: HTML, "determining the character encoding".
    private const int CodingWithin = 1024;

    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        var html = page.Document.DocumentElement;
        if (string.IsNullOrWhiteSpace(html.GetAttribute("lang")))
        {
            yield return new(
                DiagnosticCode.NoLanguage,
                page.At(html),
                "the page does not say its language; write lang on html"
            );
        }

        foreach (var element in page.Elements.Where(e => e.HasAttribute("lang")))
        {
            var lang = element.GetAttribute("lang")!;
            if (lang.Length > 0 && !LanguageTag().IsMatch(lang))
            {
                yield return new(
                    DiagnosticCode.NoLanguage,
                    page.At(element, "lang"),
                    $"'{lang}' is no language tag; write one like 'fr' or 'ru-Latn'"
                );
            }
        }

        if (string.IsNullOrWhiteSpace(page.Document.Title))
        {
            yield return new(
                DiagnosticCode.EmptyTitle,
                page.Named("title").FirstOrDefault() is { } title ? page.At(title) : SourceLocation.Whole(page.Path),
                "the page has no title"
            );
        }

        if (DescriptionOf(page) is { } description && string.IsNullOrWhiteSpace(description.GetAttribute("content")))
        {
            yield return new(
                DiagnosticCode.EmptyTitle,
                Severity.Warning,
                page.At(description),
                "the page's description is empty; write one or leave the element out"
            );
        }

        if (page.Named("meta").FirstOrDefault(m => m.HasAttribute("charset")) is not { } coding)
        {
            yield return new(
                DiagnosticCode.BadMarkup,
                SourceLocation.Whole(page.Path),
                "the page does not say its coding; write <meta charset=\"utf-8\"> first in the head"
            );
        }
        else if (!FinishedPage.IsWord(coding.GetAttribute("charset"), "utf-8"))
        {
            yield return new(DiagnosticCode.BadMarkup, page.At(coding), "the page is UTF-8, but does not say so");
        }
        else if (page.OffsetOf(coding) > CodingWithin)
        {
            yield return new(
                DiagnosticCode.BadMarkup,
                page.At(coding),
                $"the coding comes too late; browsers look for it in the first {CodingWithin} bytes"
            );
        }
    }

    /// <summary>The element that describes the page to search engines.</summary>
    public static IElement? DescriptionOf(FinishedPage page) =>
        page.Named("meta").FirstOrDefault(m => FinishedPage.IsWord(m.GetAttribute("name"), "description"));

    // The form of BCP 47, not its registry.
    [GeneratedRegex("^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|x(?:-[A-Za-z0-9]{1,8})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
