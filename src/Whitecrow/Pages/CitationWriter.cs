using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Fields;
using Whitecrow.Site;

namespace Whitecrow.Pages;

/// <summary>Citations in the reader's words: <c>Film database page, lines 81–85</c>.</summary>
/// <param name="labels">The words.</param>
/// <param name="sources">The sources.</param>
public sealed class CitationWriter(Labels labels, SourceIndex sources)
{
    /// <summary>The words.</summary>
    public Labels Labels => labels;

    /// <summary>Some citations as HTML, each with a link to its source's page.</summary>
    /// <param name="cites">Which.</param>
    /// <param name="page">Output path of the page that they stand on.</param>
    /// <param name="attributes">Further attributes of the links, beginning with a blank.</param>
    public string Html(ImmutableArray<Cite> cites, string page, string attributes = "")
    {
        var text = new StringBuilder();
        Cite? before = null;
        foreach (var cite in cites)
        {
            var isSameSource = before?.Source == cite.Source && cite.Lines is not null;
            text.Append(
                before is null ? ""
                : isSameSource ? ", "
                : "; "
            );
            if (!isSameSource)
            {
                text.Append(Title(cite, page, attributes));
            }

            if (cite.Lines is not null)
            {
                text.Append(isSameSource ? "" : ", ").Append(LinesOf(cite.Lines, isBare: isSameSource));
            }

            before = cite;
        }

        return text.ToString();
    }

    /// <summary>Where a citation leads: the source's page, at the first of the lines.</summary>
    public string? Href(Cite cite, string page) =>
        sources.Find(cite.Source) is { } source
            ? RelativePath.Between(page, source.Id.OutputPath)
                + Anchor(cite, hasLines: source.Fields.All(Content.Types.SourceType.Seed).Length > 0)
            : null;

    /// <summary><c>line 7</c> or <c>lines 81–85</c>; only the numbers where the word stands already.</summary>
    public string LinesOf(LineRange lines, bool isBare = false)
    {
        var numbers = lines.ToString().Replace('-', '–');
        return isBare ? numbers : $"{labels[lines.First == lines.Last ? "line" : "lines"]}\u00A0{numbers}";
    }

    private static string Anchor(Cite cite, bool hasLines) =>
        hasLines && cite.Lines is { } lines
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#l{lines.First}")
            : "";

    private string Title(Cite cite, string page, string attributes)
    {
        var title = HtmlText.Escape(sources.Find(cite.Source)?.Title ?? cite.Source.Slug);
        return Href(cite, page) is { } href ? $"<a{attributes} href=\"{href}\">{title}</a>" : title;
    }
}
