using System.Collections.Immutable;
using Scriban.Runtime;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Pages.Bodies;
using Whitecrow.Pages.Views;
using Whitecrow.Site;

namespace Whitecrow.Pages;

/// <summary>A partial that a body asks for.</summary>
/// <param name="Name">As in <c>include</c>.</param>
/// <param name="Global">Its variables.</param>
internal sealed record PartialCall(string Name, ScriptObject Global);

/// <summary>The variables and functions of one page's templates; <c>templates/README.md</c> lists them.</summary>
internal sealed class PageScope
{
    private readonly Entry entry;
    private readonly SiteModel site;
    private readonly SiteViews views;
    private readonly CitationWriter citations;
    private readonly MarkdownReader markdown;
    private readonly Func<PartialCall, string> partial;
    private readonly NoteBook notes = new();
    private readonly List<ScriptObject> cards = [];

    public PageScope(
        Entry entry,
        SiteModel site,
        SiteViews views,
        PictureViews pictures,
        Labels labels,
        CitationWriter citations,
        MarkdownReader markdown,
        Func<PartialCall, string> partial
    )
    {
        this.entry = entry;
        this.site = site;
        this.views = views;
        this.citations = citations;
        this.markdown = markdown;
        this.partial = partial;
        Global = Variables(labels);
        Global.Import("cite", new Func<object?, string>(Cite));
        Global.Import("sources_of", new Func<object?, string>(SourcesOf));
        Global.Import("body", new Func<ScriptArray>(Body));
        Global.Import("notes", new Func<ScriptArray>(Notes));
        Global.Import("cards", new Func<ScriptArray>(() => new(cards)));
        Global.Import("network", new Func<ScriptObject>(() => pictures.NetworkOf(e => Href(views.Of(e)))));
        Global.Import("leap", new Func<string?, string?, ScriptObject>(LeapOf));
    }

    /// <summary>What the templates see.</summary>
    public ScriptObject Global { get; }

    private ScriptObject Variables(Labels labels)
    {
        var variables = new ScriptObject
        {
            ["site"] = views.Site,
            ["labels"] = labels.Script,
            ["page"] = views.Of(entry),
        };
        variables.Import("href", new Func<object?, string>(Href));
        variables.Import("card", new Func<object?, string>(Card));
        variables.Import("words", new Func<string?, string>(text => ForeignWords.Html(text ?? "", labels)));
        variables.Import("label", new Func<string?, string>(key => labels[key ?? ""]));
        return variables;
    }

    private static ScriptObject LeapOf(string? from, string? to) =>
        from is not null && to is not null
            ? PictureViews.LeapOf(from, to)
            : throw new ArgumentException("leap needs the words at both ends of the arc", nameof(from));

    // The way from this page to an entry, or to a path of the output.
    private string Href(object? target) =>
        target switch
        {
            ScriptObject view when view["path"] is string text => RelativePath.Between(entry.Id.OutputPath, text),
            string path => RelativePath.Between(entry.Id.OutputPath, path),
            _ => throw new ArgumentException("href needs a page or a path", nameof(target)),
        };

    // Puts the card of a page among those that this one carries, once however many links lead there.
    private string Card(object? target)
    {
        if (target is not ScriptObject view || view["id"] is not string id)
        {
            throw new ArgumentException("card needs a page", nameof(target));
        }

        if (!cards.Contains(view))
        {
            cards.Add(view);
        }

        return "card-" + id.Replace('/', '-');
    }

    // The sources of a value by name, as links; empty where it has none.
    private string SourcesOf(object? value) =>
        value is ScriptObject view && view["evidence"] is Evidence { Cites: var cites }
            ? citations.Html(cites, entry.Id.OutputPath, Imprint.Brief)
            : "";

    // The mark that leads to a value's note; empty where it has no source.
    private string Cite(object? value) =>
        value is ScriptObject view && view["evidence"] is Evidence { Cites: [_, ..] cites }
            ? notes.Mark(cites, citations.Labels["note"])
            : "";

    private ScriptArray Body()
    {
        var setting = new BodySetting(entry, site.Links, notes, citations, LinkTo);
        return new(
            BodyRenderer
                .Render(setting, markdown)
                .Select(s => new ScriptObject
                {
                    ["anchor"] = s.Anchor,
                    ["title"] = s.Title,
                    ["content"] = s.Content,
                })
        );
    }

    private string LinkTo(Entry target, string? anchor, string inner)
    {
        var global = Variables(citations.Labels);
        global["target"] = views.Of(target);
        global["anchor"] = anchor;
        global["inner"] = inner;
        return partial(new("body-link", global));
    }

    private ScriptArray Notes() => new(notes.Notes.Select((cites, i) => NoteView(i + 1, cites)));

    private ScriptObject NoteView(int number, ImmutableArray<Cite> cites) =>
        new()
        {
            ["number"] = number,
            ["html"] = citations.Html(cites, entry.Id.OutputPath, Imprint.Full),
            ["sources"] = new ScriptArray(
                cites.Select(c => site.Sources.Find(c.Source)).OfType<Entry>().Distinct().Select(views.Of)
            ),
        };
}
