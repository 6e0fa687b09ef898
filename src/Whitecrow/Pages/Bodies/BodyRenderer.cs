using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Pages.Bodies;

/// <summary>A stretch of a body under one heading.</summary>
/// <param name="Anchor">Id of the heading; empty for what stands before the first.</param>
/// <param name="Title">The heading as HTML; empty for what stands before the first.</param>
/// <param name="Content">What follows it, as HTML.</param>
public sealed record BodySection(string Anchor, string Title, string Content);

/// <summary>What a body needs to know of the page that it stands on.</summary>
/// <param name="Entry">The page.</param>
/// <param name="Links">Finds where its links lead.</param>
/// <param name="Notes">Takes its citations.</param>
/// <param name="Words">Labels and citations in the reader's language.</param>
/// <param name="LinkTo">Draws a link to a page: target, anchor, the words as HTML.</param>
public sealed record BodySetting(
    Entry Entry,
    LinkResolver Links,
    NoteBook Notes,
    CitationWriter Words,
    Func<Entry, string?, string, string> LinkTo
);

/// <summary>Turns a body into HTML.</summary>
public sealed class BodyRenderer : IDisposable
{
    private readonly BodySetting setting;
    private readonly StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly HtmlRenderer html;

    private BodyRenderer(BodySetting setting, MarkdownReader markdown)
    {
        this.setting = setting;
        html = new HtmlRenderer(writer);
        markdown.Prepare(html);
        html.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new Paragraphs(this));
        html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new PageLinks(this));
        html.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new Autolinks());
        html.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new Literals(setting.Words.Labels));
        html.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlocks());
        html.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new NoHtmlInlines());
        html.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new Containers(setting.Words.Labels));
        html.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new Tables(setting.Words.Labels));
        html.ObjectRenderers.Insert(0, new Citations(this));
        html.ObjectRenderers.Insert(0, new WikiLinks(this));
    }

    /// <summary>Renders the body of a page, section by section; each second-level heading begins one.</summary>
    public static ImmutableArray<BodySection> Render(BodySetting setting, MarkdownReader markdown)
    {
        using var renderer = new BodyRenderer(setting, markdown);
        var sections = ImmutableArray.CreateBuilder<BodySection>();
        var (anchor, title) = ("", "");
        foreach (var block in setting.Entry.Body.Document)
        {
            if (block is HeadingBlock { Level: <= 2 } heading)
            {
                renderer.End(sections, anchor, title);
                renderer.html.WriteChildren(heading.Inline!);
                (anchor, title) = (heading.GetAttributes().Id ?? "", renderer.Take());
            }
            else
            {
                renderer.html.Write(block);
            }
        }

        renderer.End(sections, anchor, title);
        return sections.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void End(ImmutableArray<BodySection>.Builder sections, string anchor, string title)
    {
        var content = Take();
        if (content.Length > 0 || title.Length > 0)
        {
            sections.Add(new(anchor, title, content));
        }
    }

    private string Take()
    {
        html.EnsureLine();
        var text = writer.ToString().TrimEnd('\n');
        writer.GetStringBuilder().Clear();
        return text;
    }

    private string InnerOf(ContainerInline container)
    {
        var before = writer.GetStringBuilder().Length;
        html.WriteChildren(container);
        var inner = writer.GetStringBuilder().ToString(before, writer.GetStringBuilder().Length - before);
        writer.GetStringBuilder().Length = before;
        return inner;
    }

    private void Link(LinkTarget target, string inner) =>
        html.Write(
            target switch
            {
                LinkTarget.Page page => setting.LinkTo(page.Entry, page.Anchor, inner),
                LinkTarget.Address address =>
                    $"<a href=\"{HtmlText.Escape(address.Url)}\" rel=\"external\">{inner}</a>",
                LinkTarget.File file =>
                    $"<a href=\"{HtmlText.Escape(RelativePath.Between(setting.Entry.Id.OutputPath, file.Path))}\">{inner}</a>",
                _ => inner,
            }
        );

    private LinkTarget Target(LinkNotation notation, string url) =>
        setting.Links.Resolve(setting.Entry, notation, url, SourceLocation.Whole(setting.Entry.Text.File)).Value;

    private ImmutableArray<Cite> CitesOf(CitationInline citation) =>
        [
            .. citation
                .Items.Select(i => Cite.Parse(i.Text, SourceLocation.Whole(setting.Entry.Text.File)))
                .OfType<Cite>(),
        ];

    // On wide screens the note stands beside its paragraph too; the copy precedes the paragraph so that it can float
    // to the level of its first line, and is hidden from those who hear the page.
    private sealed class Paragraphs(BodyRenderer owner) : HtmlObjectRenderer<ParagraphBlock>
    {
        private readonly ParagraphRenderer standard = new();

        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (paragraph is { Parent: MarkdownDocument, Inline: { } inline })
            {
                var notes = inline
                    .Descendants<CitationInline>()
                    .Select(owner.CitesOf)
                    .Where(c => c.Length > 0)
                    .Select(c => (Number: owner.setting.Notes.NumberOf(c), Cites: c))
                    .DistinctBy(n => n.Number)
                    .ToArray();
                if (notes.Length > 0)
                {
                    renderer.EnsureLine();
                    renderer.Write("<div class=\"mn\" aria-hidden=\"true\">");
                    foreach (var (number, cites) in notes)
                    {
                        var text = owner.setting.Words.Html(
                            cites,
                            owner.setting.Entry.Id.OutputPath,
                            Imprint.Brief,
                            " tabindex=\"-1\""
                        );
                        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<p><b>{number}</b>{text}</p>"));
                    }

                    renderer.WriteLine("</div>");
                }
            }

            if (Question(paragraph) is { } question)
            {
                WriteQuestion(renderer, question);
            }
            else
            {
                standard.Write(renderer, paragraph);
            }
        }

        // "::: disputed" followed by "**Which name is it?** One text says …": a sentence in bold heads what is said of it.
        private static EmphasisInline? Question(ParagraphBlock paragraph) =>
            paragraph is { Parent: CustomContainer, Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } first }
            && PlainText.Of(first) is [.., '?' or '.' or '!' or ':']
                ? first
                : null;

        private static void WriteQuestion(HtmlRenderer renderer, EmphasisInline question)
        {
            renderer.EnsureLine();
            renderer.Write("<p class=\"q\">");
            renderer.WriteChildren(question);
            renderer.WriteLine("</p>");
            if (question.NextSibling is null)
            {
                return;
            }

            renderer.Write("<p>");
            for (var inline = question.NextSibling; inline is not null; inline = inline.NextSibling)
            {
                renderer.Write(inline);
            }

            renderer.WriteLine("</p>");
        }
    }

    private sealed class PageLinks(BodyRenderer owner) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = link.Url ?? "";
            if (!link.IsImage)
            {
                owner.Link(owner.Target(LinkNotation.Relative, url), owner.InnerOf(link));
                return;
            }

            if (owner.Target(LinkNotation.Picture, url) is LinkTarget.File file)
            {
                var source = RelativePath.Between(owner.setting.Entry.Id.OutputPath, file.Path);
                renderer.Write(
                    $"<img src=\"{HtmlText.Escape(source)}\" alt=\"{HtmlText.Escape(PlainText.Of(link))}\" loading=\"lazy\">"
                );
            }
            else
            {
                // A picture on another host would be a request to it; its description is printed instead.
                renderer.Write(HtmlText.Escape(PlainText.Of(link)));
            }
        }
    }

    private sealed class WikiLinks(BodyRenderer owner) : HtmlObjectRenderer<WikiLinkInline>
    {
        protected override void Write(HtmlRenderer renderer, WikiLinkInline link) =>
            owner.Link(owner.Target(LinkNotation.Wiki, link.Target), HtmlText.Escape(link.Label));
    }

    private sealed class Autolinks : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var address = HtmlText.Escape(link.Url);
            var isSafe =
                link.IsEmail
                || link.Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || link.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
            renderer.Write(
                isSafe
                    ? $"<a href=\"{(link.IsEmail ? "mailto:" : "")}{address}\" rel=\"external\">{address}</a>"
                    : address
            );
        }
    }

    private sealed class Citations(BodyRenderer owner) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation)
        {
            var cites = owner.CitesOf(citation);
            if (cites.Length == 0)
            {
                return;
            }

            // "… in Paris [@film-page:37]." puts the mark behind the word, without the blank before it.
            var text = owner.writer.GetStringBuilder();
            while (text.Length > 0 && text[^1] is ' ' or '\n')
            {
                text.Length--;
            }

            renderer.Write(owner.setting.Notes.Mark(cites, owner.setting.Words.Labels["note"]));
        }
    }

    private sealed class Literals(Labels labels) : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal) =>
            renderer.Write(
                ForeignWords.Html(Typography.Set(literal.Content.ToString(), labels, Before(literal)), labels)
            );

        // A mark behind a link or a word in italics closes; Markdig also splits plain text here and there.
        private static char Before(LiteralInline literal) =>
            literal.PreviousSibling switch
            {
                null or LineBreakInline => ' ',
                LiteralInline { Content: { IsEmpty: false } text } => text[text.End],
                _ => 'x',
            };
    }

    private sealed class NoHtmlBlocks : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block) { }
    }

    private sealed class NoHtmlInlines : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline html) { }
    }

    // A table that is wider than a phone scrolls in a box of its own; the box has a name, since it takes the focus.
    private sealed class Tables(Labels labels) : HtmlObjectRenderer<Table>
    {
        private readonly HtmlTableRenderer standard = new();

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine(
                $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{HtmlText.Escape(labels["frame.table"])}\">"
            );
            standard.Write(renderer, table);
            renderer.EnsureLine();
            renderer.WriteLine("</div>");
        }
    }

    private sealed class Containers(Labels labels) : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container)
        {
            var name = container.Info ?? "note";
            var kind = MarkdownReader.Containers.Contains(name) ? name : "note";
            renderer.EnsureLine();
            renderer.WriteLine(
                $"<div class=\"box {kind}\" role=\"note\"><p class=\"boxhead\">{HtmlText.Escape(labels["containers." + kind])}</p>"
            );
            renderer.WriteChildren(container);
            renderer.EnsureLine();
            renderer.WriteLine("</div>");
        }
    }
}
