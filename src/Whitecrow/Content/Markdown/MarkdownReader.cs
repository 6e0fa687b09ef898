using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Markdown;

/// <summary>Parses bodies: CommonMark with tables, footnotes and definition lists, our links and citations, and no HTML.</summary>
public sealed class MarkdownReader
{
    /// <summary>The names that may follow <c>:::</c>.</summary>
    public static ImmutableArray<string> Containers { get; } = ["disputed", "film-versus-record", "note"];

    private readonly MarkdownPipeline pipeline;

    public MarkdownReader()
    {
        // Generic attributes ({onclick=…}) are left out on purpose: a stranger's text must not reach an attribute.
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseCustomContainers()
            .UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.InsertBefore<WikiLinkParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new QuotationCiteParser());
        pipeline = builder.Build();
    }

    /// <summary>Parses the part of a text that begins at an offset.</summary>
    public Checked<MarkdownBody> Read(SourceText text, int offset)
    {
        try
        {
            var document = Markdig.Markdown.Parse(text.Text[offset..], pipeline);
            HeadingAnchors.Assign(document);
            return new BodyCollector(text, offset).Collect(document);
        }
        catch (ArgumentException e) when (e.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            return new(
                MarkdownBody.Empty,
                [
                    new(
                        DiagnosticCode.TooDeep,
                        text.LocationOf(offset),
                        "lists, quotations or brackets in this text are nested too deeply to be read; flatten them"
                    ),
                ]
            );
        }
    }

    /// <summary>Makes a renderer ready for trees that this reader parsed.</summary>
    public void Prepare(Markdig.Renderers.HtmlRenderer renderer) => pipeline.Setup(renderer);

    private sealed class BodyCollector(SourceText text, int offset)
    {
        private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        private readonly ImmutableArray<BodyHeading>.Builder headings = ImmutableArray.CreateBuilder<BodyHeading>();
        private readonly ImmutableArray<BodyLink>.Builder links = ImmutableArray.CreateBuilder<BodyLink>();
        private readonly ImmutableArray<Cite>.Builder cites = ImmutableArray.CreateBuilder<Cite>();
        private readonly ImmutableArray<Quotation>.Builder quotations = ImmutableArray.CreateBuilder<Quotation>();
        private readonly List<string> openHtml = [];
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
                case HtmlBlock { Type: not HtmlBlockType.Comment } html:
                    RawHtml(html.Span.Start, html.Span.End);
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
            if (!Containers.Contains(name))
            {
                var hint = Suggestion.DidYouMean(name, Containers);
                diagnostics.Add(
                    new(
                        DiagnosticCode.UnknownContainer,
                        At(container.Span.Start),
                        $"there is no container '{name}'"
                            + (hint.Length > 0 ? hint : $"; write ::: with {string.Join(", ", Containers)}")
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
                    case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                        RawHtml(html.Span.Start, html.Span.End);
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
                            new(
                                LinkNotation.Relative,
                                auto.Url,
                                auto.Url,
                                At(auto.Span.Start),
                                plain.SentenceAround(auto)
                            )
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

        private void Words(string words, int start, string instead)
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                diagnostics.Add(
                    new(DiagnosticCode.WordlessLink, At(start), $"the link has no words to click on; write {instead}")
                );
            }
        }

        private void Link(LinkInline link, string url, PlainText plain)
        {
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
                new(
                    link.IsImage ? LinkNotation.Picture : LinkNotation.Relative,
                    url,
                    label,
                    at,
                    plain.SentenceAround(link)
                )
            );
        }

        private void RawHtml(int start, int end)
        {
            if (IsReported(text.Text[(offset + start)..Math.Min(text.Text.Length, offset + end + 1)]))
            {
                return;
            }

            var at = At(start);
            var line = text.Line(at.Line);
            var from = Math.Clamp(at.Column - 1, 0, line.Length);
            var shown = line.IndexOf('>', from) is var close and >= 0 ? line[from..(close + 1)] : line[from..];
            diagnostics.Add(
                new(
                    DiagnosticCode.RawHtml,
                    at,
                    $"found the HTML '{shown}'; write Markdown instead ({Instead(shown)}), or '\\<' for a plain '<'"
                )
            );
        }

        // An element is one mistake, and its two tags may stand in different paragraphs.
        private bool IsReported(string html)
        {
            var name = string.Concat(html.TrimStart('<', '/').TakeWhile(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
            if (html.StartsWith("</", StringComparison.Ordinal))
            {
                return openHtml.Remove(name);
            }

            if (!html.Contains($"</{name}", StringComparison.OrdinalIgnoreCase))
            {
                openHtml.Add(name);
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

        private ImmutableArray<Cite> Checked(CitationInline citation)
        {
            foreach (var (item, position) in citation.Items.Where(i => Cite.Parse(i.Text, At(i.Offset)) is null))
            {
                diagnostics.Add(
                    new(
                        DiagnosticCode.BadCitation,
                        At(position),
                        $"cannot read the citation '{item}'; {Cite.Advice(item)}"
                    )
                );
            }

            return CitesOf(citation);
        }

        private ImmutableArray<Cite> CitesOf(CitationInline citation) =>
            [.. citation.Items.Select(i => Cite.Parse(i.Text, At(i.Offset))).OfType<Cite>()];

        private SourceLocation At(int position) => text.LocationOf(offset + position);
    }
}
