using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace Whitecrow.Content.Markdown;

/// <summary>What kind of mark a reader sees.</summary>
public enum LeftoverKind
{
    /// <summary><c>&amp;amp;</c></summary>
    Entity,

    /// <summary><c>&lt;b&gt;</c></summary>
    Tag,

    /// <summary><c>{{ … }}</c></summary>
    Template,

    /// <summary><c>[[</c>, <c>**</c> …</summary>
    Markdown,
}

/// <summary>A mark of Markdown, HTML or a template that nothing has read, so that a reader sees it.</summary>
/// <param name="Kind">Whose mark it is.</param>
/// <param name="Offset">0-based place in the text.</param>
/// <param name="Text">The mark.</param>
public sealed partial record LeftoverMark(LeftoverKind Kind, int Offset, string Text)
{
    // Most texts have none of these, and need no second look.
    private static readonly SearchValues<string> Suspicious = SearchValues.Create(
        ["&", "<", "{", "}", "[", "]", "*", "`", "%", ":::"],
        StringComparison.Ordinal
    );

    /// <summary>All marks in a text as a reader sees it.</summary>
    public static IEnumerable<LeftoverMark> In(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0)
        {
            yield break;
        }

        foreach (
            var (kind, pattern) in new[]
            {
                (LeftoverKind.Entity, Entity()),
                (LeftoverKind.Tag, Tag()),
                (LeftoverKind.Template, TemplateMark()),
                (LeftoverKind.Markdown, MarkdownMark()),
            }
        )
        {
            foreach (Match m in pattern.Matches(text))
            {
                // "R&B;" looks like an entity, and is none.
                if (kind != LeftoverKind.Entity || WebUtility.HtmlDecode(m.Value) != m.Value)
                {
                    yield return new(kind, m.Index, m.Value);
                }
            }
        }
    }

    /// <summary>Whether marks are made of this sign; a text without such signs has none.</summary>
    public static bool IsPartOfOne(char c) => c is '&' or '<' or '{' or '}' or '[' or ']' or '*' or '`' or '%' or ':';

    /// <summary>What to write where the mark stands in a body.</summary>
    public string Advice =>
        Kind switch
        {
            LeftoverKind.Entity => "write the sign itself",
            LeftoverKind.Tag => "write Markdown instead",
            LeftoverKind.Template => "content is no template; write the words themselves",
            _ when Text.StartsWith("[[", StringComparison.Ordinal) =>
                "write a link by name as [[Title]], on one line and with both pairs of brackets",
            _ when Text == "[@" => "write a citation as [@source:79-87], on one line and with its closing bracket",
            _ when Text == "](" => "an address has no blanks; write [words](address), and %20 for a blank",
            _ when Text.StartsWith("][", StringComparison.Ordinal) =>
                "no line below says where this leads; write [words](address)",
            _ when Text.StartsWith("[^", StringComparison.Ordinal) =>
                $"there is no footnote of this name; write a line '{Text}: …' below the text",
            _ when Text.Contains("**", StringComparison.Ordinal) =>
                "bold words have the stars directly at both ends; write **words**",
            _ when Text[0] == ':' => "the lines of a box begin with :::, and an empty line stands before and behind it",
            _ when Text[0] == '`' => "lines of code stand between two lines that begin with ```",
            _ => "braces belong to a quotation, as in > words {cite=\"source:79-87\"}",
        };

    [GeneratedRegex("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(
        @"</?(?:a|abbr|article|aside|b|blockquote|br|cite|code|dd|del|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|img|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|q|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|u|ul|wbr)(?:\s[^<>]*)?/?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{\{+|\}\}+|\{%|%\}", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateMark();

    [GeneratedRegex(
        @"\[\[+|\[@|\]\(|(?<=\w)\]\[\w|\[\^[\w-]+\]|\*\*(?=\w)|(?<=\w)\*\*|:::+|```+|\{[#.][\w-]+\}|\{\w+=",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MarkdownMark();
}
