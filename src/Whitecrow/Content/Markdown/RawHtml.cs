using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Markdown;

/// <summary>HTML in bodies, which nothing renders: each element is one mistake, and is told what to write instead.</summary>
/// <param name="text">The file.</param>
/// <param name="offset">Where the body begins in it.</param>
internal sealed class RawHtml(SourceText text, int offset)
{
    private readonly List<string> open = [];

    /// <summary>What is wrong with HTML between two places of the body; null where it belongs to an element that was reported.</summary>
    /// <param name="start">0-based, from the body's beginning.</param>
    /// <param name="end">Its last character.</param>
    public Diagnostic? Mistake(int start, int end)
    {
        if (IsReported(text.Text[(offset + start)..Math.Min(text.Text.Length, offset + end + 1)]))
        {
            return null;
        }

        var at = text.LocationOf(offset + start);

        // Up to the end of the tag or of the line; a line may be long, and full of tags.
        var rest = text.Text.AsSpan(offset + start);
        var last = rest.IndexOfAny('>', '\n');
        var shown = (last < 0 ? rest : rest[..(rest[last] == '>' ? last + 1 : last)]).ToString();
        return new(
            DiagnosticCode.RawHtml,
            at,
            $"found the HTML '{shown}'; write Markdown instead ({Instead(shown)}), or '\\<' for a plain '<'"
        );
    }

    // An element is one mistake, and its two tags may stand in different paragraphs.
    private bool IsReported(string html)
    {
        var name = string.Concat(html.TrimStart('<', '/').TakeWhile(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (html.StartsWith("</", StringComparison.Ordinal))
        {
            return open.Remove(name);
        }

        if (!html.Contains($"</{name}", StringComparison.OrdinalIgnoreCase))
        {
            open.Add(name);
        }

        return false;
    }

    private static string Instead(string html) =>
        html.TrimStart('<', '/').ToLowerInvariant() switch
        {
            ['b', '>' or ' ', ..] or ['s', 't', 'r', 'o', ..] => "**words** for bold",
            ['i', '>' or ' ', ..] or ['e', 'm', ..] => "*words* for italics",
            ['b', 'r', ..] => "a backslash at the line's end for a line break",
            ['a', ' ', ..] => "[words](address) for a link",
            ['i', 'm', 'g', ..] => "![description](file) for a picture",
            ['h', >= '1' and <= '6', ..] => "'## words' for a heading",
            ['t', 'a' or 'r' or 'd' or 'h', ..] => "rows of cells between '|' for a table",
            ['b', 'l', 'o', ..] => "'> words' for a quotation",
            ['d', 'i', 'v', ..] => "'::: note' for a box",
            _ => "there is none for this: the templates make it",
        };
}
