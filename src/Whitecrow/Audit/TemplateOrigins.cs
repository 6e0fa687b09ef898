using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Audit;

/// <summary>
/// Brings what is wrong with finished pages to where somebody can mend it: to the tag of a template, once for all pages that
/// are made from it, and from a copied file to the file that was copied.
/// </summary>
/// <remarks>
/// A page does not say which template printed which of its tags. So tags are compared, and a mistake is moved only where one
/// tag of all templates fits, and content cannot have made the same; all others stay where they were seen.
/// </remarks>
internal sealed class TemplateOrigins
{
    private const string TemplateRoot = "templates/";

    // "</div>" is a line of every template.
    private const int ShortestLine = 12;

    private readonly ImmutableDictionary<string, SourceText> templates;
    private readonly Lazy<TemplateTag[]> tags;
    private readonly Lazy<ILookup<string, (SourceText Text, int Number)>> lines;

    /// <param name="templates">The templates and the texts beside them, by paths from the site's root.</param>
    public TemplateOrigins(IEnumerable<SourceText> templates)
    {
        this.templates = templates.ToImmutableDictionary(t => t.File, StringComparer.Ordinal);
        tags = new(() =>
            [
                .. this
                    .templates.Values.Where(t => !t.File.StartsWith(TemplateRoot + "assets/", StringComparison.Ordinal))
                    .OrderBy(t => t.File, StringComparer.Ordinal)
                    .SelectMany(TemplateTag.In),
            ]
        );
        lines = new(() =>
            this
                .templates.Values.SelectMany(t => Enumerable.Range(1, t.LineCount).Select(n => (Text: t, Number: n)))
                .ToLookup(l => l.Text.Line(l.Number).Trim(), StringComparer.Ordinal)
        );
    }

    /// <summary>The same mistakes, each where it can be mended.</summary>
    /// <param name="found">What the audit found.</param>
    /// <param name="files">The files it was found in.</param>
    public IEnumerable<Diagnostic> Trace(ImmutableArray<Diagnostic> found, IReadOnlyList<OutputFile> files)
    {
        var wrong = found.Select(d => d.Location.File).ToHashSet(StringComparer.Ordinal);
        var texts = files
            .Where(f => wrong.Contains(f.Path))
            .ToDictionary(f => f.Path, f => SourceText.Decode(f.Path, f.Content.Span).Value, StringComparer.Ordinal);
        return found
            .Select(d =>
                (Seen: d, Origin: texts.TryGetValue(d.Location.File, out var text) ? OriginOf(d.Location, text) : null)
            )
            .GroupBy(d => (d.Origin ?? d.Seen.Location, d.Seen.Code, d.Origin is null ? d.Seen.Message : ""))
            .Select(group => Joined(group.Key.Item1, [.. group.Select(d => d.Seen)]));
    }

    private static Diagnostic Joined(SourceLocation at, Diagnostic[] seen)
    {
        if (seen[0].Location == at)
        {
            return seen[0];
        }

        var pages = seen.Select(d => d.Location.File).Distinct(StringComparer.Ordinal).Count();
        var where =
            at.File.EndsWith("/" + seen[0].Location.File, StringComparison.Ordinal) ? ""
            : pages == 1 ? $" (seen in {seen[0].Location})"
            : string.Create(CultureInfo.InvariantCulture, $" (seen in {pages} pages, first in {seen[0].Location})");
        return seen[0] with { Location = at, Message = seen[0].Message + where };
    }

    private SourceLocation? OriginOf(SourceLocation seen, SourceText page)
    {
        if (templates.ContainsKey(TemplateRoot + seen.File))
        {
            return seen with { File = TemplateRoot + seen.File };
        }

        if (seen.Column == 0)
        {
            return null;
        }

        var at = page.StartOfLine(seen.Line) + seen.Column - 1;
        var start = at < page.Text.Length ? page.Text.LastIndexOf('<', at) : -1;
        if (start < 0 || StartTag.End(page.Text, start) is var end && end <= at)
        {
            return OriginOfLine(seen, page);
        }

        var best = tags
            .Value.Select(t => (Tag: t, Likeness: t.Likeness(page.Text, start, end)))
            .Where(t => t.Likeness > 0)
            .OrderByDescending(t => t.Likeness)
            .Take(2)
            .ToArray();
        return best.Length > 0 && (best.Length == 1 || best[0].Likeness > best[1].Likeness)
            ? best[0].Tag.Origin(page.Text[start..end], at - start)
            : OriginOfLine(seen, page);
    }

    // A line of a script or style sheet that stands in the page itself, or of a template without code.
    private SourceLocation? OriginOfLine(SourceLocation seen, SourceText page)
    {
        var line = page.Line(seen.Line);
        var words = line.Trim();
        if (words.Length < ShortestLine || lines.Value[words].ToArray() is not [var (text, number)])
        {
            return null;
        }

        var indent = line.IndexOf(words, StringComparison.Ordinal);
        var written = text.Line(number).IndexOf(words, StringComparison.Ordinal);
        return new(text.File, number, Math.Max(1, seen.Column - indent + written));
    }
}
