using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
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
        if (text.AsSpan().IndexOfAny(Suspicious) < 0)
        {
            yield break;
        }

        foreach (Match m in Entity().Matches(text))
        {
            yield return (
                DiagnosticCode.UnescapedText,
                m.Index,
                $"a reader sees '{m.Value}'; the text was escaped twice"
            );
        }

        foreach (Match m in Tag().Matches(text))
        {
            yield return (
                DiagnosticCode.UnescapedText,
                m.Index,
                $"a reader sees the tag '{m.Value}'; plain text belongs here"
            );
        }

        foreach (Match m in TemplateMark().Matches(text))
        {
            yield return (DiagnosticCode.LeftoverMarkup, m.Index, $"a reader sees the template mark '{m.Value}'");
        }

        foreach (Match m in MarkdownMark().Matches(text))
        {
            yield return (DiagnosticCode.LeftoverMarkup, m.Index, $"a reader sees the Markdown mark '{m.Value}'");
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
    private static readonly SearchValues<string> Suspicious = SearchValues.Create(
        ["&", "<", "{", "}", "[", "]", "*", "`", "%", ":::", "System.", "Whitecrow."],
        StringComparison.Ordinal
    );

    [GeneratedRegex("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"</?(?:a|abbr|article|aside|b|blockquote|br|cite|code|dd|del|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|img|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|u|ul|wbr)(?:\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{|\}\}|\{%|%\}", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateMark();

    [GeneratedRegex(
        @"\[\[|\[@|\]\(|\[\^[\w-]+\]|\*\*(?=\w)|(?<=\w)\*\*|:::|```|\{[#.][\w-]+\}|\{cite=",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MarkdownMark();

    [GeneratedRegex(
        @"\[object Object\]|\bSystem\.(?:Collections|Func|Object|String)\b|\bWhitecrow\.[A-Z]\w+|\b[A-Z]\w+ \{ [A-Z]\w* = ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ProgramValue();
}
