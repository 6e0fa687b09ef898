using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Content.Markdown;

/// <summary>In which notation a page is named in a body.</summary>
public enum TargetNotation
{
    /// <summary>The path in <c>[words](path)</c>, <c>![words](path)</c> and <c>[name]: path</c>.</summary>
    Path,

    /// <summary>What stands behind the bar, or alone, in <c>[[words|target]]</c>.</summary>
    Wiki,

    /// <summary>An item of <c>[@source:7; @source:9]</c> or <c>{cite="source:7"}</c>, without its <c>@</c>.</summary>
    Citation,
}

/// <summary>A place in a body where a page or a file is named, as it is written there.</summary>
/// <param name="Notation">How.</param>
/// <param name="Range">Its characters in the file.</param>
public sealed record WrittenTarget(TargetNotation Notation, TextRange Range)
{
    /// <summary>All of a body, in order; each place once, also where several links use one definition.</summary>
    public static ImmutableArray<WrittenTarget> AllOf(MarkdownBody body) =>
        [
            .. body
                .Document.Descendants()
                .SelectMany(o => Of(o))
                .Select(t => new WrittenTarget(
                    t.Notation,
                    new(t.Start + body.Offset, t.Start + t.Length + body.Offset)
                ))
                .Distinct()
                .OrderBy(t => t.Range.Start),
        ];

    private static IEnumerable<(TargetNotation Notation, int Start, int Length)> Of(MarkdownObject part) =>
        part switch
        {
            LinkInline { Reference.UrlSpan: { IsEmpty: false } defined } =>
            [
                (TargetNotation.Path, defined.Start, defined.Length),
            ],
            LinkInline { UrlSpan: { IsEmpty: false } url } => [(TargetNotation.Path, url.Start, url.Length)],
            WikiLinkInline wiki => [(TargetNotation.Wiki, wiki.TargetOffset, wiki.Target.Length)],
            CitationInline citation => citation.Items.Select(i => (TargetNotation.Citation, i.Offset, i.Text.Length)),
            _ => [],
        };
}
