using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Whitecrow.Content.Markdown;

/// <summary>A citation in a body: <c>[@film-page:7; @trailer-news:5]</c>.</summary>
public sealed class CitationInline : LeafInline
{
    /// <summary>What stands between <c>@</c> and <c>;</c> or <c>]</c>, each with the offset of its first character.</summary>
    public required ImmutableArray<(string Text, int Offset)> Items { get; init; }

    /// <summary>True for <c>{cite="…"}</c> at the end of a quotation: the source of the quoted words themselves.</summary>
    public bool IsOfQuotation { get; init; }
}

/// <summary>Finds <c>[@…]</c>.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
        {
            return false;
        }

        var end = slice.Text.IndexOf(']', slice.Start, slice.Length);
        if (end < 0)
        {
            return false;
        }

        var items = ImmutableArray.CreateBuilder<(string, int)>();
        var at = slice.Start + 1;
        foreach (var piece in slice.Text[at..end].Split(';'))
        {
            var text = piece.TrimStart();
            var offset = at + piece.Length - text.Length;
            var name = text.StartsWith('@') ? text[1..] : text;
            items.Add((name.TrimEnd(), processor.GetSourcePosition(offset + text.Length - name.Length, out _, out _)));
            at += piece.Length + 1;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Items = items.ToImmutable(),
            Span = new SourceSpan(start, processor.GetSourcePosition(end, out _, out _)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }
}

/// <summary>Finds <c>{cite="…"}</c>.</summary>
internal sealed class QuotationCiteParser : InlineParser
{
    private const string Opening = "{cite=\"";
    private const string Closing = "\"}";

    public QuotationCiteParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, slice.Length);
        var end = rest.StartsWith(Opening, StringComparison.Ordinal)
            ? rest.IndexOf(Closing, StringComparison.Ordinal)
            : -1;
        if (end < 0)
        {
            return false;
        }

        var first = slice.Start + Opening.Length;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Items = [(rest[Opening.Length..end].Trim().ToString(), processor.GetSourcePosition(first, out _, out _))],
            IsOfQuotation = true,
            Span = new SourceSpan(start, start + end + Closing.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + Closing.Length;
        return true;
    }
}
