using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Whitecrow.Content.Markdown;

/// <summary>The words of a stretch of Markdown without its marks, and where in them each link lies.</summary>
public sealed class PlainText
{
    // No sentence is longer. Without an end to the search, a paragraph of links and no full stop takes time by the square of its length.
    private const int Furthest = 1000;

    private readonly StringBuilder words = new();
    private readonly Dictionary<Inline, (int Start, int End)> places = [];

    private string? all;

    private PlainText() { }

    // The builder is not written to any more when somebody asks.
    private string Words => all ??= words.ToString();

    /// <summary>The words of an inline container; empty for none.</summary>
    public static string Of(ContainerInline? container) =>
        container is null ? "" : WithPlaces(container).words.ToString();

    /// <summary>The words of a block and the blocks in it, paragraphs parted by a blank.</summary>
    public static string Of(Block block) =>
        string.Join(
            ' ',
            (block is LeafBlock leaf ? [leaf] : ((ContainerBlock)block).Descendants<LeafBlock>())
                .Select(l =>
                    l.Inline is { } inline ? Of(inline)
                    : l is CodeBlock code ? code.Lines.ToString()
                    : ""
                )
                .Where(t => t.Length > 0)
        );

    /// <summary>The words, for finding sentences in.</summary>
    public static PlainText WithPlaces(ContainerInline container)
    {
        var text = new PlainText();
        text.Add(container);
        return text;
    }

    /// <summary>The sentence around a link; a long one is shortened at both ends.</summary>
    public MarkedSentence SentenceAround(Inline link)
    {
        if (!places.TryGetValue(link, out var place))
        {
            return new("", "", "");
        }

        var text = Words;
        var start = place.Start;
        var first = Math.Max(0, start - Furthest);
        while (start > first && !EndsSentence(text, start - 1))
        {
            start--;
        }

        var end = place.End;
        var last = Math.Min(text.Length, end + Furthest);
        while (end < last && !EndsSentence(text, end))
        {
            end++;
        }

        // What closes a sentence behind its full stop belongs to it and not to the next one: “…” and (…).
        start = start > 0 ? Math.Min(AfterClosing(text, start), place.Start) : 0;
        end = AfterClosing(text, Math.Min(end + 1, text.Length));
        return new(
            Shorten(text[start..place.Start].TrimStart(), fromStart: true),
            text[place.Start..place.End],
            Shorten(text[place.End..end].TrimEnd(), fromStart: false)
        );
    }

    /// <summary>The sentence that ends with a citation, or as much of it as stands before the citation.</summary>
    public string SentenceBefore(CitationInline citation)
    {
        var end = Math.Min(places[citation].End, Words.Length);
        var text = Words[Math.Max(0, end - Furthest)..end].TrimEnd();
        var start = text.Length;

        // Mostly the citation stands behind the full stop, which is then the end of this sentence and not of one before.
        while (start > 0 && !char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        while (start > 0 && !EndsSentence(text, start - 1))
        {
            start--;
        }

        return text[(start > 0 ? AfterClosing(text, start) : 0)..].Trim();
    }

    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var next = AfterClosing(text, at + 1);

        // "A. I. Pushkin" and "St. Petersburg" are no ends: an end is followed by a blank and a capital, and not preceded
        // by a single letter or a short title.
        return next >= text.Length
            || (
                char.IsWhiteSpace(text[next])
                && next + 1 < text.Length
                && !char.IsLower(text[next + 1])
                && !IsAbbreviation(text, at)
            );
    }

    private static int AfterClosing(string text, int at)
    {
        while (at < text.Length && text[at] is '”' or '’' or '"' or ')' or '»')
        {
            at++;
        }

        return at;
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[dot] == '.'
            && text[start..dot]
                is { Length: 1 }
                    or "St"
                    or "Dr"
                    or "Mr"
                    or "Mrs"
                    or "Ms"
                    or "No"
                    or "ca"
                    or "vs"
                    or "Jr"
                    or "Sr";
    }

    private static string Shorten(string text, bool fromStart)
    {
        const int Limit = 160;
        if (text.Length <= Limit)
        {
            return text;
        }

        return fromStart
            ? "… " + text[(text.IndexOf(' ', text.Length - Limit) + 1)..]
            : text[..Math.Max(1, text.LastIndexOf(' ', Limit))] + " …";
    }

    private void Add(Inline inline)
    {
        var start = words.Length;
        switch (inline)
        {
            case LiteralInline literal:
                words.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                words.Append(code.Content);
                break;
            case LineBreakInline:
                words.Append(' ');
                break;
            case WikiLinkInline wiki:
                words.Append(wiki.Label);
                break;
            case AutolinkInline auto:
                words.Append(auto.Url);
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case CitationInline:
                TrimBlank();
                start = words.Length;
                break;
            case ContainerInline container:
                foreach (var child in container)
                {
                    Add(child);
                }

                break;
        }

        places[inline] = (Math.Min(start, words.Length), words.Length);
    }

    // "… in Paris [@film-page:37]." reads "… in Paris." without its citation.
    private void TrimBlank()
    {
        if (words.Length > 0 && words[^1] == ' ')
        {
            words.Length--;
        }
    }
}
