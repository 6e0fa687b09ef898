using System.Collections.Immutable;
using Markdig;
using Markdig.Parsers.Inlines;
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
        if (AddressRun.TooLong(text, offset) is { } run)
        {
            return new(
                MarkdownBody.Empty,
                [
                    new(
                        DiagnosticCode.TooManyAddresses,
                        run,
                        $"more than {AddressRun.Most} lines such as '[name]: address' follow each other; leave an empty line between some of them"
                    ),
                ]
            );
        }

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
}
