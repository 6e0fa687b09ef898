using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Whitecrow.Content.Markdown;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>What a reader reads is text: no entities, tags, template marks or Markdown marks left in it.</summary>
internal static partial class TextRules
{
    // Code is shown as it is written, and may show all of these.
    private static readonly FrozenSet<string> ShownAsWritten = new[]
    {
        "code",
        "pre",
        "kbd",
        "samp",
        "var",
        "script",
        "style",
        "textarea",
        "template",
    }.ToFrozenSet();

    private static readonly ImmutableArray<string> ReadAttributes =
    [
        "title",
        "alt",
        "content",
        "aria-label",
        "aria-description",
        "aria-roledescription",
        "placeholder",
        "label",
        "summary",
    ];

    public static IEnumerable<Diagnostic> Check(FinishedPage page)
    {
        foreach (var element in page.Elements)
        {
            foreach (var name in ReadAttributes)
            {
                if (element.GetAttribute(name) is { } value)
                {
                    foreach (var (code, offset, message) in FaultsIn(value))
                    {
                        yield return new(code, page.At(element, name, offset), message);
                    }
                }
            }

            // A template that forgets to escape prints what an author wrote as an element; a browser knows few.
            if (element is IHtmlUnknownElement && !element.LocalName.Contains('-', StringComparison.Ordinal))
            {
                yield return new(
                    DiagnosticCode.UnescapedText,
                    page.At(element),
                    $"no browser knows an element '{element.LocalName}'; was a text not escaped?"
                );
            }
        }

        foreach (var text in TextWalk.Through(page, ShownAsWritten.Contains))
        {
            foreach (var (code, offset, message) in FaultsIn(text.Data))
            {
                yield return new(code, page.Source.LocationOf(text.OffsetOf(offset)), message);
            }
        }
    }

    /// <summary>What is wrong in a text as a reader sees it.</summary>
    /// <param name="text">Entities decoded.</param>
    /// <returns>Code, 0-based offset in the text, message.</returns>
    public static IEnumerable<(DiagnosticCode Code, int Offset, string Message)> FaultsIn(string text)
    {
        foreach (var mark in LeftoverMark.In(text))
        {
            yield return mark.Kind switch
            {
                LeftoverKind.Entity => (
                    DiagnosticCode.UnescapedText,
                    mark.Offset,
                    $"a reader sees '{mark.Text}'; the text was escaped twice"
                ),
                LeftoverKind.Tag => (
                    DiagnosticCode.UnescapedText,
                    mark.Offset,
                    $"a reader sees the tag '{mark.Text}'; plain text belongs here"
                ),
                LeftoverKind.Template => (
                    DiagnosticCode.LeftoverMarkup,
                    mark.Offset,
                    $"a reader sees the template mark '{mark.Text}'"
                ),
                _ => (DiagnosticCode.LeftoverMarkup, mark.Offset, $"a reader sees the Markdown mark '{mark.Text}'"),
            };
        }

        if (!ProgramNames.Any(n => text.Contains(n, StringComparison.Ordinal)))
        {
            yield break;
        }

        foreach (Match m in ProgramValue().Matches(text))
        {
            yield return (
                DiagnosticCode.LeftoverMarkup,
                m.Index,
                $"a reader sees '{m.Value}…'; a template prints an object instead of one of its values"
            );
        }
    }

    // Most texts have none of these, and need no second look.
    private static readonly ImmutableArray<string> ProgramNames = ["[object", "System.", "Whitecrow.", " { "];

    [GeneratedRegex(
        @"\[object Object\]|\bSystem\.(?:Collections|Func|Object|String)\b|\bWhitecrow\.[A-Z]\w+|\b[A-Z]\w+ \{ [A-Z]\w* = ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ProgramValue();
}
