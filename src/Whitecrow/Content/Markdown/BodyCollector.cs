using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Markdown;

/// <summary>Goes through a parsed body once: takes out its headings, links, citations and quotations, and notices mistakes.</summary>
/// <param name="text">The file.</param>
/// <param name="offset">Where the body begins in it.</param>
internal sealed class BodyCollector(SourceText text, int offset)
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<BodyHeading>.Builder headings = ImmutableArray.CreateBuilder<BodyHeading>();
    private readonly ImmutableArray<BodyLink>.Builder links = ImmutableArray.CreateBuilder<BodyLink>();
    private readonly ImmutableArray<Cite>.Builder cites = ImmutableArray.CreateBuilder<Cite>();
    private readonly ImmutableArray<Quotation>.Builder quotations = ImmutableArray.CreateBuilder<Quotation>();
    private readonly RawHtml html = new(text, offset);
    private int level = 1;

    public Checked<MarkdownBody> Collect(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<Block>())
        {
            Block(block);
        }

        return new(
            new(
                document,
                offset,
                headings.ToImmutable(),
                links.ToImmutable(),
                cites.ToImmutable(),
                quotations.ToImmutable()
            ),
            diagnostics.ToImmutable()
        );
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HtmlBlock { Type: not HtmlBlockType.Comment } found:
                RawHtml(found.Span.Start, found.Span.End);
                return;
            case CustomContainer container:
                Container(container);
                Fence(container, "box");
                return;
            case FencedCodeBlock code:
                Fence(code, "code");
                return;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case QuoteBlock quote:
                Quote(quote);
                return;
        }

        if (block is LeafBlock { Inline: { } inline })
        {
            Inlines(inline);
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var at = At(heading.Span.Start);
        var words = PlainText.Of(heading.Inline);
        if (heading.Level == 1)
        {
            diagnostics.Add(
                new(
                    DiagnosticCode.TitleInBody,
                    at,
                    "the page's title comes from 'title' in the front matter; begin headings in the body with '##'"
                )
            );
        }

        if (words.Length == 0)
        {
            diagnostics.Add(
                new(DiagnosticCode.WordlessLink, at, "the heading has no words; write some, or delete the '#'")
            );
        }

        // The page's title is the heading of the first level.
        if (heading.Level > level + 1)
        {
            var mark = new string('#', level + 1);
            diagnostics.Add(
                new(
                    DiagnosticCode.SkippedLevel,
                    at,
                    $"a heading with {heading.Level} '#' directly below "
                        + (level == 1 ? "the page's title" : $"one with {level}")
                        + $"; write '{mark} {words}'"
                )
            );
        }

        level = Math.Max(heading.Level, 2);
        headings.Add(new(heading.Level, words, heading.GetAttributes().Id ?? "", at));
    }

    private void Container(CustomContainer container)
    {
        var name = container.Info ?? "";
        if (!MarkdownReader.Containers.Contains(name))
        {
            var hint = Suggestion.DidYouMean(name, MarkdownReader.Containers);
            diagnostics.Add(
                new(
                    DiagnosticCode.UnknownContainer,
                    At(container.Span.Start),
                    $"there is no container '{name}'"
                        + (hint.Length > 0 ? hint : $"; write ::: with {string.Join(", ", MarkdownReader.Containers)}")
                )
            );
        }
    }

    // Markdown ends it silently where the text ends, and everything up to there has become part of it.
    private void Fence(IFencedBlock fence, string what)
    {
        if (fence.ClosingFencedCharCount == 0)
        {
            diagnostics.Add(
                new(
                    DiagnosticCode.UnclosedFence,
                    At(((Block)fence).Span.Start),
                    $"the {what} that begins here does not end; write a line '{new string(fence.FencedChar, fence.OpeningFencedCharCount)}' below its last line"
                )
            );
        }
    }

    private void Quote(QuoteBlock quote)
    {
        var citation = quote.Descendants<CitationInline>().FirstOrDefault(c => c.IsOfQuotation);
        if (citation is not null && CitesOf(citation) is [var cite, ..])
        {
            quotations.Add(new(PlainText.Of(quote), cite, At(quote.Span.Start)));
        }
    }

    private void Inlines(ContainerInline container)
    {
        Marks(container);
        var plain = PlainText.WithPlaces(container);
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case HtmlInline found when !found.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    RawHtml(found.Span.Start, found.Span.End);
                    break;
                case HtmlEntityInline entity:
                    Readable(entity.Transcoded.AsSpan(), entity.Span.Start);
                    break;
                case CitationInline citation:
                    cites.AddRange(Checked(citation));
                    break;
                case WikiLinkInline wiki:
                    Words(wiki.Label, wiki.Span.Start, "[[words|page]]");
                    links.Add(
                        new(
                            LinkNotation.Wiki,
                            wiki.Target,
                            wiki.Label,
                            At(wiki.TargetOffset),
                            plain.SentenceAround(wiki)
                        )
                    );
                    break;
                case LinkInline { Url: { } url } link:
                    Link(link, url, plain);
                    break;
                case AutolinkInline { IsEmail: false } auto:
                    links.Add(
                        new(LinkNotation.Relative, auto.Url, auto.Url, At(auto.Span.Start), plain.SentenceAround(auto))
                    );
                    break;
            }
        }
    }

    // Markdig cuts plain text into pieces at each sign that might have meant something, and a bracket or star that
    // nothing closes holds what follows. What stands side by side in the file is one text again.
    private void Marks(ContainerInline container)
    {
        var run = new StringBuilder();
        var places = new List<int>();
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal.Content.AsSpan(), literal.Span.Start);
                    break;
                case DelimiterInline open:
                    Add(open.ToLiteral(), open.Span.Start);
                    break;
            }
        }

        Report();

        void Add(ReadOnlySpan<char> words, int start)
        {
            if (places.Count > 0 && places[^1] + 1 is var next && next != start)
            {
                // A backslash stands before a sign that is to be seen, and parts nothing.
                var isEscape = next + 1 == start && text.Text[offset + next] == '\\';
                if (!isEscape)
                {
                    Report();
                }
            }

            run.Append(words);
            places.AddRange(Enumerable.Range(start, words.Length));
        }

        void Report()
        {
            diagnostics.AddRange(
                LeftoverMark
                    .In(run.ToString())
                    .Select(m => new Diagnostic(
                        DiagnosticCode.VisibleMark,
                        At(places[m.Offset]),
                        $"a reader would see '{m.Text}': {m.Advice}, or put it between backquotes to show it"
                    ))
            );
            run.Clear();
            places.Clear();
        }
    }

    private void RawHtml(int start, int end)
    {
        if (html.Mistake(start, end) is { } mistake)
        {
            diagnostics.Add(mistake);
        }
    }

    private void Words(string words, int start, string instead)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            diagnostics.Add(
                new(DiagnosticCode.WordlessLink, At(start), $"the link has no words to click on; write {instead}")
            );
        }
    }

    private void Readable(ReadOnlySpan<char> words, int start)
    {
        // What stands in the file as itself was reported with it, and has become the sign of a lost letter.
        if (BadCharacters.IndexIn(words) is var bad and >= 0 && words[bad] != BadCharacters.Lost)
        {
            diagnostics.Add(new(DiagnosticCode.BadCharacter, At(start), BadCharacters.EscapeMessage(words[bad])));
        }
    }

    private void Link(LinkInline link, string url, PlainText plain)
    {
        Readable(url + link.Title, link.Span.Start);
        var at = At(link.UrlSpan is { IsEmpty: false } span ? span.Start : link.Span.Start);
        var label = PlainText.Of(link);
        if (!link.IsImage)
        {
            var holdsPicture = link.Descendants<LinkInline>().Any();
            Words(holdsPicture ? "a picture" : label, link.Span.Start, "[words](address)");
        }
        else if (string.IsNullOrWhiteSpace(label))
        {
            diagnostics.Add(
                new(
                    DiagnosticCode.MissingAlt,
                    At(link.Span.Start),
                    "the picture has no description; write what can be seen between the brackets: ![a dancer in mid-air](…)"
                )
            );
        }

        links.Add(
            new(link.IsImage ? LinkNotation.Picture : LinkNotation.Relative, url, label, at, plain.SentenceAround(link))
        );
    }

    private ImmutableArray<Cite> Checked(CitationInline citation)
    {
        foreach (var (item, position) in citation.Items.Where(i => Cite.Parse(i.Text, At(i.Offset)) is null))
        {
            diagnostics.Add(
                new(DiagnosticCode.BadCitation, At(position), $"cannot read the citation '{item}'; {Cite.Advice(item)}")
            );
        }

        return CitesOf(citation);
    }

    private ImmutableArray<Cite> CitesOf(CitationInline citation) =>
        [.. citation.Items.Select(i => Cite.Parse(i.Text, At(i.Offset))).OfType<Cite>()];

    private SourceLocation At(int position) => text.LocationOf(offset + position);
}
