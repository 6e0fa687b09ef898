using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Pages.LinkedData;

/// <summary>Entries as nodes of linked data.</summary>
/// <param name="site">The site.</param>
/// <param name="labels">Names of countries.</param>
/// <param name="addresses">The names of things in the document.</param>
/// <param name="standsAlone">
/// True for a document about one entry: whatever it refers to is named in it too. False where each entry has its node.
/// </param>
internal sealed class EntryNodes(SiteModel site, Labels labels, DataAddresses addresses, bool standsAlone)
{
    /// <summary>The node of the site as a whole.</summary>
    public Node OfSite() =>
        new Node("WebSite", addresses.Site)
            .Add("name", site.Settings.Title)
            .Add("alternativeHeadline", site.Settings.Fields.Text(SiteSettings.TaglineField))
            .Add("description", site.Settings.Fields.Text(SiteSettings.DescriptionField))
            .Add("inLanguage", site.Settings.Language)
            .Add("url", site.Settings.Url is null ? null : addresses.File("index.html"))
            .Add("publisher", new Node().Add("name", site.Settings.Fields.Text(SiteSettings.AuthorField)).OrNull());

    /// <summary>The node of an entry.</summary>
    public Node Of(Entry entry)
    {
        var type = SchemaType.Of(entry);
        var node = new Node(type, addresses.Thing(entry))
            .Add("name", NameOf(entry))
            .Add("alternateName", entry.Aliases)
            .Add("description", entry.Summary)
            .Add("sameAs", OtherCatalogues(entry));
        AddPicture(node, entry);
        if (entry.Type == PageType.Declaration)
        {
            return AddReview(node, entry).Add("inLanguage", site.Settings.Language).Add("isPartOf", PartOfSite());
        }

        if (entry.Fields.Text(SourceType.Url) is not { } address || entry.Type != SourceType.Declaration)
        {
            address = addresses.Page(entry);
        }

        node.Add("url", address).Add("mainEntityOfPage", AddReview(new("WebPage", addresses.Page(entry)), entry));
        var whole = entry.Type.Name switch
        {
            "film" => node.AddFilm(entry, this),
            "person" => node.AddPerson(entry, this),
            "organisation" => node.AddOrganisation(entry, this),
            "place" => node.AddPlace(entry, this),
            "work" => node.AddWork(entry, this),
            "chapter" => node.AddChapter(entry, this).Add("isPartOf", PartOfSite()),
            "source" => node.AddSource(entry, this),
            _ => node,
        };
        return whole.Add(SchemaType.IsCreativeWork(type) ? "citation" : "subjectOf", Sources(entry));
    }

    /// <summary>A node that stands for an entry which another node describes.</summary>
    public Node Reference(Entry entry) =>
        standsAlone
            ? new Node(SchemaType.Of(entry), addresses.Thing(entry)).Add("name", NameOf(entry))
            : new(id: addresses.Thing(entry));

    /// <summary>Whom or what a value refers to: an entry, or a name without one.</summary>
    /// <param name="value">The value; null gives null.</param>
    /// <param name="type">What a name without an entry is.</param>
    public Node? Reference(Value? value, string type) =>
        value is not ReferenceValue reference ? null
        : site.Links.Resolve(reference).Value is { } entry ? Reference(entry)
        : new Node(type).Add("name", reference.Written);

    /// <summary>What the values of a field refer to.</summary>
    public IEnumerable<Node?> References(FieldMap fields, Field field, string type) =>
        Shown(fields, field).Select(v => Reference(v, type));

    /// <summary>The entry that a value refers to; null for none.</summary>
    public Entry? EntryOf(Value? value) =>
        value is ReferenceValue reference ? site.Links.Resolve(reference).Value : null;

    /// <summary>The texts of a field.</summary>
    public static IEnumerable<string> Texts(FieldMap fields, Field field) =>
        Shown(fields, field).OfType<TextValue>().Select(v => v.Text);

    /// <summary>The date of a field, as a value.</summary>
    public static object? Date(FieldMap fields, Field field) =>
        DataDates.Of(Shown(fields, field).OfType<DateValue>().FirstOrDefault()?.Date);

    /// <summary>The rows of a field.</summary>
    public static IEnumerable<FieldMap> Rows(FieldMap fields, Field field) =>
        Shown(fields, field).OfType<RowValue>().Select(r => r.Fields);

    /// <summary>The values that are held to be true: of a list all that nobody refuted, else the one that tables print.</summary>
    public static IEnumerable<Value> Shown(FieldMap fields, Field field) =>
        field.Shape is ListShape ? fields.All(field).Where(v => v.Verdict != Verdict.Refuted).Select(v => v.Value)
        : fields.One(field) is { Verdict: not Verdict.Refuted } one ? [one.Value]
        : [];

    /// <summary>A country by its code.</summary>
    public Node Country(string code) =>
        new Node("Country").Add("name", labels["countries." + code]).Add("identifier", code);

    /// <summary>A text in another language.</summary>
    public static object InLanguage(string text, string? language) =>
        language is null ? text : new Node().Add("@value", text).Add("@language", language);

    private Node PartOfSite() => standsAlone ? OfSite() : new(id: addresses.Site);

    private string NameOf(Entry entry) =>
        entry.Fields.Text(CommonFields.Title)
        ?? (
            entry.Id.Value == "index" ? site.Settings.Title
            : entry.Id.Slug == "index" ? labels["folders." + entry.Id.Folder]
            : entry.Title
        );

    private static Node AddReview(Node page, Entry entry) =>
        page.Add("lastReviewed", DataDates.Of(entry.Fields.Date(CommonFields.Reviewed)));

    private void AddPicture(Node node, Entry entry)
    {
        if (entry.Fields.Row(CommonFields.Image) is { } image && image.Text(CommonFields.ImageFile) is { } file)
        {
            node.Add(
                "image",
                new Node("ImageObject")
                    .Add("contentUrl", addresses.File(file))
                    .Add("caption", image.Text(CommonFields.ImageAlt))
                    .Add("creditText", image.Text(CommonFields.ImageCredit))
                    .Add("copyrightNotice", image.Text(CommonFields.ImageRights))
            );
        }
    }

    // Where Wikidata, IMDb and VIAF keep the same thing.
    private static IEnumerable<string?> OtherCatalogues(Entry entry) =>
        (entry.Fields.Row(CommonFields.SameAs)?.Fields ?? [])
            .Select(f => (f.Field.Key, (f.Values[0].Value as TextValue)?.Text))
            .Select(p =>
                p switch
                {
                    ("wikidata", { } item) => "http://www.wikidata.org/entity/" + item,
                    ("imdb", ['t', ..] and var id) => $"https://www.imdb.com/title/{id}/",
                    ("imdb", ['n', ..] and var id) => $"https://www.imdb.com/name/{id}/",
                    ("imdb", ['c', ..] and var id) => $"https://www.imdb.com/company/{id}/",
                    ("imdb", { } id) => $"https://www.imdb.com/event/{id}/",
                    ("viaf", { } number) => "https://viaf.org/viaf/" + number,
                    _ => null,
                }
            );

    // Everything that the entry cites, each source once.
    private IEnumerable<Node> Sources(Entry entry) =>
        entry
            .Fields.Everything()
            .SelectMany(v => v.Value.Value is CiteValue cite ? [cite.Cite] : v.Value.Cites)
            .Concat(entry.Body.Cites)
            .Select(c => site.Sources.Find(c.Source))
            .OfType<Entry>()
            .Where(s => s.Id != entry.Id)
            .DistinctBy(s => s.Id.Value)
            .Select(Reference);
}
