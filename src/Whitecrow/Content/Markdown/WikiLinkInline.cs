using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Whitecrow.Content.Markdown;

/// <summary>A link by name: <c>[[Clara Saint]]</c> or <c>[[the teacher|people/alexander-pushkin-teacher]]</c>.</summary>
public sealed class WikiLinkInline : LeafInline
{
    /// <summary>The words to print.</summary>
    public required string Label { get; init; }

    /// <summary>A title, an alias or an id, perhaps with <c>#anchor</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Offset of the target's first character.</summary>
    public required int TargetOffset { get; init; }
}

/// <summary>Finds <c>[[…]]</c>.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
        {
            return false;
        }

        var inner = slice.Text.AsSpan(slice.Start, slice.Length)[2..];
        var end = inner.IndexOf("]]", StringComparison.Ordinal);
        if (end <= 0 || inner[..end].IndexOfAny('[', '\n') >= 0)
        {
            return false;
        }

        var text = inner[..end].ToString();
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        var target = text[(bar + 1)..];
        var blanks = target.Length - target.TrimStart().Length;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new WikiLinkInline
        {
            Label = (bar < 0 ? WithoutAnchor(text) : WithoutEscape(text[..bar])).Trim(),
            Target = target.Trim(),
            TargetOffset = processor.GetSourcePosition(slice.Start + 2 + bar + 1 + blanks, out _, out _),
            Span = new SourceSpan(start, start + end + 3),
            Line = line,
            Column = column,
        };
        slice.Start += end + 4;
        return true;
    }

    // In a table a bar ends the cell for GitHub, so people write [[the teacher\|people/pushkin]].
    private static string WithoutEscape(string label) => label.EndsWith('\\') ? label[..^1] : label;

    private static string WithoutAnchor(string text) =>
        text.IndexOf('#', StringComparison.Ordinal) is var at and > 0 ? text[..at] : text;
}
