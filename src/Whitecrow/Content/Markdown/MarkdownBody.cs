using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Markdown;

/// <summary>A body as parsed, with what the rest of the program asks of it.</summary>
/// <param name="Document">Markdig's tree; not changed after reading.</param>
/// <param name="Offset">Where the body begins in the file: tree positions plus this are positions in the file.</param>
/// <param name="Headings">In order.</param>
/// <param name="Links">To other pages, files and addresses, in order.</param>
/// <param name="Cites">In order.</param>
/// <param name="Quotations">Quoted blocks that name their source.</param>
public sealed record MarkdownBody(
    MarkdownDocument Document,
    int Offset,
    ImmutableArray<BodyHeading> Headings,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<Cite> Cites,
    ImmutableArray<Quotation> Quotations
)
{
    /// <summary>A body with nothing in it.</summary>
    public static MarkdownBody Empty { get; } = new([], 0, [], [], [], []);

    /// <summary>The words under each heading of the first two levels, the first time without a heading.</summary>
    /// <returns>One part more than there are such headings.</returns>
    public ImmutableArray<TextSection> Sections()
    {
        var sections = ImmutableArray.CreateBuilder<TextSection>();
        var headings = Headings.Where(h => h.Level <= 2).GetEnumerator();
        BodyHeading? heading = null;
        var words = new List<string>();
        foreach (var block in Document)
        {
            if (block is HeadingBlock { Level: <= 2 } && headings.MoveNext())
            {
                sections.Add(new(heading, string.Join(' ', words)));
                heading = headings.Current;
                words.Clear();
            }
            else if (PlainText.Of(block) is { Length: > 0 } text)
            {
                words.Add(text);
            }
        }

        sections.Add(new(heading, string.Join(' ', words)));
        return sections.ToImmutable();
    }

    /// <summary>Each stretch of text that ends with a citation.</summary>
    /// <param name="text">The file that the body was read from.</param>
    public ImmutableArray<CitedStretch> CitedStretches(SourceText text) =>
        [
            .. from block in Document.Descendants<LeafBlock>()
            let inline = block.Inline ?? new ContainerInline()
            let plain = PlainText.WithPlaces(inline)
            from citation in inline.Descendants<CitationInline>()
            let cites = citation
                .Items.Select(i => Cite.Parse(i.Text, text.LocationOf(Offset + i.Offset)))
                .OfType<Cite>()
                .ToImmutableArray()
            where cites.Length > 0
            select new CitedStretch(
                citation.IsOfQuotation ? PlainText.Of(block) : plain.SentenceBefore(citation),
                cites
            ),
        ];

    /// <summary>True where nothing is written below the front matter.</summary>
    public bool IsEmpty => Document.Count == 0;
}

/// <summary>The words of a body under one heading.</summary>
/// <param name="Heading">Null for what stands before the first.</param>
/// <param name="Text">Without marks.</param>
public sealed record TextSection(BodyHeading? Heading, string Text);

/// <summary>Words of a body that name their sources.</summary>
/// <param name="Words">Without marks.</param>
/// <param name="Cites">At least one.</param>
public sealed record CitedStretch(string Words, ImmutableArray<Cite> Cites);

/// <summary>A heading in a body.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Without marks.</param>
/// <param name="Anchor">Its id, as GitHub makes it.</param>
/// <param name="At">Where it stands.</param>
public sealed record BodyHeading(int Level, string Text, string Anchor, SourceLocation At);

/// <summary>How a link is written.</summary>
public enum LinkNotation
{
    /// <summary><c>[words](../people/clara-saint.md#paris)</c>.</summary>
    Relative,

    /// <summary><c>[[Clara Saint]]</c>.</summary>
    Wiki,

    /// <summary><c>![words](picture.svg)</c>.</summary>
    Picture,
}

/// <summary>A link in a body.</summary>
/// <param name="Notation">How it is written.</param>
/// <param name="Target">Path, address, name or id, as written.</param>
/// <param name="Label">The words of the link.</param>
/// <param name="At">Where the target stands.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
public sealed record BodyLink(
    LinkNotation Notation,
    string Target,
    string Label,
    SourceLocation At,
    MarkedSentence Sentence
);

/// <summary>A sentence with the words of a link marked in it.</summary>
/// <param name="Before">Up to the link.</param>
/// <param name="Marked">The words of the link.</param>
/// <param name="After">The rest.</param>
public sealed record MarkedSentence(string Before, string Marked, string After);

/// <summary>A quoted block that names its source.</summary>
/// <param name="Text">The quoted words, without marks.</param>
/// <param name="Cite">Their source.</param>
/// <param name="At">Where the block begins.</param>
public sealed record Quotation(string Text, Cite Cite, SourceLocation At);
