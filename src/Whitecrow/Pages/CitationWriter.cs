using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Pages;

/// <summary>Citations in the reader's words: <c>Film database page, lines 81–85; Spartacus (1977), IMDb</c>.</summary>
/// <param name="labels">The words.</param>
/// <param name="site">The sources, and the people who wrote them.</param>
public sealed class CitationWriter(Labels labels, SiteModel site)
{
    private readonly DateWriter dates = new(labels);

    /// <summary>The words.</summary>
    public Labels Labels => labels;

    /// <summary>Some citations as HTML, each with a link to its source's page.</summary>
    /// <param name="cites">Which.</param>
    /// <param name="page">Output path of the page that they stand on.</param>
    /// <param name="imprint">How much to say of who published a source, and when.</param>
    /// <param name="attributes">Further attributes of the links, beginning with a blank.</param>
    public string Html(ImmutableArray<Cite> cites, string page, Imprint imprint, string attributes = "")
    {
        var text = new StringBuilder();
        Cite? before = null;
        for (var i = 0; i < cites.Length; i++)
        {
            var cite = cites[i];
            var isSameSource = before?.Source == cite.Source && cite.Lines is not null;
            text.Append(
                before is null ? ""
                : isSameSource ? ", "
                : "; "
            );
            if (!isSameSource)
            {
                text.Append(Title(cite, page, attributes)).Append(ImprintOf(cite, imprint));
            }

            if (cite.Lines is not null)
            {
                text.Append(isSameSource ? "" : ", ")
                    .Append(isSameSource ? Numbers(cite.Lines) : LinesOf(cite.Lines, hasMore: IsMore(cites, i)));
            }

            before = cite;
        }

        return text.ToString();
    }

    /// <summary>Where a citation leads: the source's page, at the first of the lines.</summary>
    public string? Href(Cite cite, string page) =>
        site.Sources.Find(cite.Source) is { } source
            ? RelativePath.Between(page, source.Id.OutputPath)
                + Anchor(cite, hasLines: source.Fields.All(SourceType.Seed).Length > 0)
            : null;

    /// <summary><c>line 7</c> or <c>lines 81–85</c>.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="hasMore">True where further lines of the same source follow.</param>
    public string LinesOf(LineRange lines, bool hasMore = false) =>
        $"{labels[lines.First == lines.Last && !hasMore ? "line" : "lines"]}\u00A0{Numbers(lines)}";

    private static string Numbers(LineRange lines) => lines.ToString().Replace('-', '–');

    // "lines 15, 79": the word that stands once is for all of them.
    private static bool IsMore(ImmutableArray<Cite> cites, int at) =>
        at + 1 < cites.Length && cites[at + 1].Source == cites[at].Source && cites[at + 1].Lines is not null;

    private static string Anchor(Cite cite, bool hasLines) =>
        hasLines && cite.Lines is { } lines
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#l{lines.First}")
            : "";

    private string Title(Cite cite, string page, string attributes)
    {
        var title = ForeignWords.Html(site.Sources.Find(cite.Source)?.Title ?? cite.Source.Slug, labels);
        return Href(cite, page) is { } href ? $"<a{attributes} href=\"{href}\">{title}</a>" : title;
    }

    // Many sources have the name of the film that they are about; who published one, and when, tells them apart. A text that
    // is cited by its lines is known by its name alone.
    private string ImprintOf(Cite cite, Imprint imprint)
    {
        if (cite.Lines is not null || site.Sources.Find(cite.Source)?.Fields is not { } fields)
        {
            return "";
        }

        var authors = fields.All(SourceType.Author).Select(NameOf);
        var publisher = fields.All(SourceType.Publisher).Take(1).Select(NameOf);
        var date = fields.Date(SourceType.Published);
        string?[] parts =
            imprint == Imprint.Full
                ? [.. authors, .. publisher, date is null ? null : dates.Write(date)]
                :
                [
                    publisher.Concat(authors).FirstOrDefault(),
                    date?.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ];
        return string.Concat(parts.OfType<string>().Select(p => ", " + ForeignWords.Html(p, labels)));
    }

    private string? NameOf(Attested value) =>
        value.Value switch
        {
            ReferenceValue { Target: null } name => name.Written,
            ReferenceValue page => site.Links.Resolve(page).Value?.Title,
            _ => null,
        };
}

/// <summary>How much a citation says of who published its source.</summary>
public enum Imprint
{
    /// <summary>Publisher, or else the author, and year: beside a text.</summary>
    Brief,

    /// <summary>Authors, publisher and date: in the list of notes.</summary>
    Full,
}
