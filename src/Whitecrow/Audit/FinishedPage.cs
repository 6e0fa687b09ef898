using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>A page of the output, as a browser reads it.</summary>
internal sealed class FinishedPage
{
    // Chromium's limit; what is nested deeper it moves to another place.
    private const int DeepestNesting = 512;

    private static readonly HtmlParserOptions Options = new()
    {
        IsKeepingSourceReferences = true,
        // So that what stands in <noscript> is read as well.
        IsScripting = false,
    };

    private readonly Dictionary<IElement, int> foreignRoots;

    private FinishedPage(SourceText source, IHtmlDocument document, ImmutableArray<HtmlErrorEvent> errors)
    {
        Source = source;
        Document = document;
        Errors = errors;
        (Elements, TooDeep) = Collect(document);
        foreignRoots = FindForeignRoots();
    }

    public SourceText Source { get; }

    /// <summary>Path in the output folder.</summary>
    public string Path => Source.File;

    public IHtmlDocument Document { get; }

    /// <summary>Where a browser has to guess what was meant.</summary>
    public ImmutableArray<HtmlErrorEvent> Errors { get; }

    /// <summary>All elements in the order of the page, those inside <c>&lt;template&gt;</c> too.</summary>
    public ImmutableArray<IElement> Elements { get; }

    /// <summary>The first element that is nested as deeply as a browser goes; null where none is.</summary>
    public IElement? TooDeep { get; }

    /// <summary>Elements of one name.</summary>
    public IEnumerable<IElement> Named(string name) => Elements.Where(e => e.LocalName == name);

    /// <summary>True for a page that only sends its reader on to another address.</summary>
    public bool IsRedirect => Named("meta").Any(m => IsWord(m.GetAttribute("http-equiv"), "refresh"));

    /// <summary>True for the page that a server shows for an address that it does not have.</summary>
    public bool IsNotFoundPage => Path == "404.html";

    /// <summary>True for a page that search engines are asked to leave out.</summary>
    public bool IsUnlisted =>
        Named("meta")
            .Any(m =>
                IsWord(m.GetAttribute("name"), "robots")
                && (m.GetAttribute("content") ?? "").Contains("noindex", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Reads a page.</summary>
    public static FinishedPage Read(SourceText source)
    {
        var errors = ImmutableArray.CreateBuilder<HtmlErrorEvent>();
        var parser = new HtmlParser(Options);
        parser.Error += (_, e) => errors.Add((HtmlErrorEvent)e);
        return new(source, parser.ParseDocument(source.Text), errors.ToImmutable());
    }

    /// <summary>0-based offset of an element's start tag; null where the parser has put the element in by itself.</summary>
    public int? OffsetOf(IElement element) =>
        KnownOffsetOf(element) ?? (foreignRoots.TryGetValue(element, out var offset) ? offset : null);

    /// <summary>The place of an element's start tag, or of the nearest element around it that has one.</summary>
    public SourceLocation At(IElement element)
    {
        for (var e = element; e is not null; e = e.ParentElement)
        {
            if (OffsetOf(e) is { } offset)
            {
                return Source.LocationOf(offset);
            }
        }

        return SourceLocation.Whole(Path);
    }

    /// <summary>The place of an attribute's value.</summary>
    /// <param name="element">The element that has it.</param>
    /// <param name="attribute">Its name as written.</param>
    /// <param name="within">Characters into the value, entities decoded.</param>
    public SourceLocation At(IElement element, string attribute, int within = 0) =>
        OffsetOf(element) is { } tag
            ? Source.LocationOf(StartTag.OffsetOfValue(Source.Text, tag, attribute, within))
            : At(element);

    /// <summary>The place of a character of the text of a script or a style sheet in the page.</summary>
    public SourceLocation AtText(IElement element, int within) =>
        OffsetOf(element) is { } tag ? Source.LocationOf(StartTag.End(Source.Text, tag) + within) : At(element);

    /// <summary>Compares as HTML compares keywords.</summary>
    public static bool IsWord(string? value, string word) =>
        string.Equals(value?.Trim(), word, StringComparison.OrdinalIgnoreCase);

    private static int? KnownOffsetOf(IElement element) =>
        element.SourceReference?.Position is { Position: > 0 } position ? position.Position - 1 : null;

    // The parser keeps no place for the outermost element of a drawing. It stands between its neighbours.
    private Dictionary<IElement, int> FindForeignRoots()
    {
        var found = new Dictionary<IElement, int>();
        var before = 0;
        foreach (var element in Elements)
        {
            if (KnownOffsetOf(element) is { } known)
            {
                before = known;
            }
            else if (element.LocalName is "svg" or "math")
            {
                var offset = Source.Text.IndexOf(
                    "<" + element.LocalName,
                    before + 1,
                    StringComparison.OrdinalIgnoreCase
                );
                if (offset >= 0)
                {
                    found[element] = offset;
                    before = offset;
                }
            }
        }

        return found;
    }

    // With a stack of its own: markup can be nested deeper than ours reaches.
    private static (ImmutableArray<IElement> Elements, IElement? TooDeep) Collect(IHtmlDocument document)
    {
        var elements = ImmutableArray.CreateBuilder<IElement>();
        IElement? tooDeep = null;
        var ahead = new Stack<(IElement Element, int Depth)>([(document.DocumentElement, 1)]);
        while (ahead.TryPop(out var next))
        {
            var (element, depth) = next;
            elements.Add(element);
            if (depth == DeepestNesting)
            {
                tooDeep ??= element;
                continue;
            }

            IEnumerable<IElement> children = element is IHtmlTemplateElement template
                ? template.Content.Children
                : element.Children;
            foreach (var child in children.Reverse())
            {
                ahead.Push((child, depth + 1));
            }
        }

        return (elements.ToImmutable(), tooDeep);
    }
}
