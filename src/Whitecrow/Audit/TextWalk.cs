using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Whitecrow.Audit;

/// <summary>A run of text in a page, and the part of the source that it comes from.</summary>
/// <param name="data">Entities decoded.</param>
/// <param name="source">The whole page.</param>
/// <param name="from">Where the text can begin at the earliest.</param>
/// <param name="to">Where it ends at the latest.</param>
internal readonly struct PageText(string data, string source, int from, int to)
{
    public string Data { get; } = data;

    /// <summary>The 0-based offset in the source of a character of <see cref="Data"/>.</summary>
    public int OffsetOf(int offset)
    {
        var start = Find(Data);
        if (start >= 0)
        {
            return start + offset;
        }

        // The text has entities. What is wrong begins with a sign that may be one of them.
        var sign = Data[offset];
        var written = new[]
        {
            Data.Substring(offset, Math.Min(3, Data.Length - offset)),
            EntityOf(sign),
            sign.ToString(),
        };
        return written.Select(Find).FirstOrDefault(found => found >= 0, from);
    }

    private int Find(string text) => source.IndexOf(text, from, to - from, StringComparison.Ordinal);

    private static string EntityOf(char sign) =>
        sign switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            _ => sign.ToString(),
        };
}

/// <summary>Walks the text of a page and keeps account of where in the source it stands.</summary>
/// <remarks>
/// The parser remembers where an element begins, but not where a text does. So the walk goes in the order of the page: a
/// text stands behind the last start tag, or behind the last text, and before the next start tag.
/// </remarks>
internal sealed class TextWalk
{
    private readonly FinishedPage page;
    private readonly string source;
    private readonly Func<string, bool> skips;
    private readonly ImmutableArray<int> tags;
    private int cursor;

    private TextWalk(FinishedPage page, Func<string, bool> skips)
    {
        this.page = page;
        source = page.Source.Text;
        this.skips = skips;
        tags = [.. page.Elements.Select(page.OffsetOf).OfType<int>().Order()];
    }

    /// <summary>All texts, in order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="skips">Tells by an element's name whether what is inside is left out.</param>
    public static IEnumerable<PageText> Through(FinishedPage page, Func<string, bool> skips) =>
        new TextWalk(page, skips).Inside(page.Document, skipped: false);

    private IEnumerable<PageText> Inside(INode node, bool skipped)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement element)
            {
                if (page.OffsetOf(element) is { } tag)
                {
                    cursor = Math.Max(cursor, StartTag.End(source, tag));
                }

                foreach (var text in Inside(element, skipped || skips(element.LocalName)))
                {
                    yield return text;
                }
            }
            else if (child is IText text)
            {
                var to = NextTag();
                if (!skipped)
                {
                    yield return new(text.Data, source, cursor, to);
                }

                var found = source.IndexOf(text.Data, cursor, to - cursor, StringComparison.Ordinal);
                cursor = found < 0 ? cursor : found + text.Data.Length;
            }
        }
    }

    private int NextTag()
    {
        var index = tags.BinarySearch(cursor);
        var next = index >= 0 ? index : ~index;
        return next < tags.Length ? tags[next] : source.Length;
    }
}
