using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Pages.Bodies;
using Whitecrow.Pages.LinkedData;
using Whitecrow.Site;

namespace Whitecrow.Pages.Views;

/// <summary>The site as templates see it: one object for each entry, made once and shared by all pages.</summary>
internal sealed class SiteViews
{
    private static readonly ImmutableArray<string> Articles = ["The ", "A ", "An "];

    // Every way in which one entry can name another, so that a template can ask for each without a test.
    private static readonly ImmutableArray<string> Relations =
    [
        "body",
        .. EntryTypes
            .All.SelectMany(type => type.Fields)
            .SelectMany(field =>
                ValueViews.DeclaredIn(field.Shape).Select(f => $"{field.Key}.{f.Key}").Prepend(field.Key)
            )
            .Distinct(),
    ];
    private readonly Dictionary<string, ScriptObject> entries;
    private readonly SiteModel site;
    private readonly Labels labels;
    private readonly ValueViews values;
    private readonly PictureViews pictures;
    private readonly SourceViews sources;

    public SiteViews(SiteModel site, Labels labels, PictureViews pictures)
    {
        this.site = site;
        this.labels = labels;
        entries = site.Entries.ToDictionary(e => e.Id.Value, _ => new ScriptObject(32), StringComparer.Ordinal);
        values = new(site, labels, Of);
        this.pictures = pictures;
        sources = new(site, values, Of);
        var data = new PageData(site, labels);
        Parallel.ForEach(
            site.Entries,
            entry =>
            {
                Fill(entry, Of(entry));

                // Written where a page asks for it, since no page asks for another's.
                Of(entry).Import("json_ld", new Func<string>(() => data.Of(entry)));
            }
        );

        // An entry shows values of those that name it, so all of them are there first.
        Parallel.ForEach(site.Entries, entry => Join(entry, Of(entry)));
        Site = SiteView();
        ReadOnly.Close([Site, labels.Script, .. entries.Values]);
    }

    /// <summary>The variable <c>site</c>.</summary>
    public ScriptObject Site { get; }

    /// <summary>The object of an entry.</summary>
    public ScriptObject Of(Entry entry) => entries[entry.Id.Value];

    private void Fill(Entry entry, ScriptObject view)
    {
        view["id"] = entry.Id.Value;
        view["slug"] = entry.Id.Slug;
        view["folder"] = entry.Id.Folder;
        view["path"] = entry.Id.OutputPath;
        view["file"] = entry.Text.Text.Length > 0 ? entry.Text.File : null;
        view["type"] = entry.Type.Name;
        view["title"] = Typography.Set(TitleOf(entry), labels);
        view["summary"] = Typography.Set(entry.Summary, labels);
        view["excerpt"] = Typography.Set(Excerpt(entry), labels);
        view["aliases"] = new ScriptArray(entry.Aliases);
        view["sort_key"] = SortKey(entry);
        view["letter"] = Letter(SortKey(entry));
        view["has_body"] = !entry.Body.IsEmpty;
        view["unknown"] = new ScriptArray(entry.Fields.Texts(CommonFields.Unknown));
        view["extra"] = entry.Fields.One(CommonFields.Extra)?.Value is FreeValue free
            ? Labels.ScriptOf(free.Node)
            : new ScriptObject();
        view["evidence"] = new Evidence([
            .. entry.Fields.All(CommonFields.Cites).Select(v => v.Value).OfType<CiteValue>().Select(c => c.Cite),
        ]);
        view["fields"] = values.Fields(entry.Fields, entry.Type.Fields);
        view["when"] = When(entry);
        view["changed"] = site.LastChangeOf(entry) is { } day ? values.Date(EdtfDate.Of(day)) : null;
        view["year"] = entry.Fields.Date(FilmType.Year)?.Year;
        view["picture"] = pictures.Of(entry);
        view["year_strip"] = null;
        view["previous"] = null;
        view["next"] = null;
        view["account"] = null;
        view["uses"] = null;
    }

    private void Join(Entry entry, ScriptObject view)
    {
        var backlinks = site.BacklinksOf(entry)
            .Select(b => new ScriptObject(7)
            {
                ["from"] = Of(b.From),
                ["relation"] = b.Relation,
                ["row"] = values.Of(b.Row),
                ["value"] = values.Of(b.Value),
                ["before"] = b.Sentence is { } s ? Typography.Set(s.Before, labels) : null,
                ["marked"] = b.Sentence?.Marked,
                ["after"] = b.Sentence is { } t ? Typography.Set(t.After, labels, before: 'x') : null,
            })
            .ToArray();
        view["backlinks"] = new ScriptArray(backlinks);
        var byRelation = new ScriptObject(Relations.Length);
        foreach (var relation in Relations)
        {
            byRelation[relation] = null;
        }

        foreach (var group in backlinks.GroupBy(b => (string)b["relation"]!, StringComparer.Ordinal))
        {
            byRelation[group.Key] = new ScriptArray(group);
        }

        view["named_by"] = byRelation;
        if (entry.Type == ChapterType.Declaration)
        {
            var chapters = site.OfType(ChapterType.Declaration);
            var at = chapters.IndexOf(entry);
            view["year_strip"] = pictures.YearStripOf(entry);
            view["previous"] = at > 0 ? Of(chapters[at - 1]) : null;
            view["next"] = at + 1 < chapters.Length ? Of(chapters[at + 1]) : null;
        }
        else if (entry.Type == SourceType.Declaration)
        {
            view["account"] = sources.Account(entry);
            view["uses"] = sources.Uses(entry);
        }
    }

    private string TitleOf(Entry entry) =>
        entry.Fields.Text(CommonFields.Title)
        ?? (
            entry.Id.Value == "index" ? site.Settings.Title
            : entry.Id.Slug == "index" ? labels["folders." + entry.Id.Folder]
            : entry.Title
        );

    // What a search engine shows: the summary, else the beginning of the text.
    private static string Excerpt(Entry entry)
    {
        const int Length = 160;
        var text = entry.Summary.Length > 0 ? entry.Summary : entry.Body.Sections()[0].Text;
        return text.Length <= Length
            ? text
            : text[..Math.Max(1, text.LastIndexOf(' ', Length))].TrimEnd(',', ';', ':') + " …";
    }

    private static string SortKey(Entry entry)
    {
        var name = entry.Fields.Text(PersonType.SortName) ?? entry.Title;
        var article = entry.Type.Name is "film" or "work"
            ? Articles.FirstOrDefault(a => name.StartsWith(a, StringComparison.Ordinal))
            : null;
        var rest = article is null ? name : name[article.Length..];
        return Slug.Fold(
                entry.Type == PersonType.Declaration && entry.Fields.Text(PersonType.SortName) is null
                    ? SurnameFirst(rest)
                    : rest
            )
            .ToLowerInvariant();
    }

    // The last word is a surname nearly everywhere in film credits; where it is not, an editor writes sort_name.
    private static string SurnameFirst(string name) =>
        name.LastIndexOf(' ') is var at and > 0 ? $"{name[(at + 1)..]}, {name[..at]}" : name;

    private static string Letter(string sortKey) =>
        sortKey.Length > 0 && char.IsAsciiLetter(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]).ToString() : "#";

    // "1938–1993" for a person, the year for a film or a work; empty where nothing is known.
    private string When(Entry entry)
    {
        if (entry.Type != PersonType.Declaration)
        {
            var date =
                entry.Fields.Date(FilmType.Year) ?? entry.Fields.Row(WorkType.Premiere)?.Date(WorkType.PremiereDate);
            return date is null ? ""
                : entry.Type.Name is "work" && date.Year is { } year ? year.ToString(CultureInfo.InvariantCulture)
                : new DateWriter(labels).Write(date);
        }

        var born = YearOf(entry.Fields.Row(PersonType.Born)?.Date(PersonType.LifeDate));
        var died = YearOf(entry.Fields.Row(PersonType.Died)?.Date(PersonType.LifeDate));
        return (born, died) switch
        {
            ({ } b, { } d) => $"{b}–{d}",
            ({ } b, _) => $"{labels["born"]} {b}",
            (_, { } d) => $"{labels["died"]} {d}",
            _ => "",
        };
    }

    private string? YearOf(EdtfDate? date) =>
        date is null ? null
        : date.Year is { } year && date.Form == DateForm.Plain && !date.Parts[0].IsInDoubt
            ? year.ToString(CultureInfo.InvariantCulture)
        : date.Form == DateForm.Plain && date.Parts[0].IsDay ? date.Parts[0].YearDigits
        : new DateWriter(labels).Write(date);

    private ScriptObject SiteView()
    {
        var settings = site.Settings;
        var view = new ScriptObject
        {
            ["title"] = settings.Title,
            ["tagline"] = settings.Fields.Text(SiteSettings.TaglineField) ?? "",
            ["description"] = settings.Fields.Text(SiteSettings.DescriptionField) ?? "",
            ["language"] = settings.Language,
            ["author"] = settings.Fields.Text(SiteSettings.AuthorField),
            ["url"] = settings.Url,
            ["repository"] = settings.Repository,
            ["branch"] = settings.Branch,
            ["feed"] = settings.Url is not null && !FeedItem.Of(site).IsEmpty ? FeedItem.FeedPath : null,
            ["offline"] = new ScriptObject { ["zip"] = settings.ZipPath, ["single_file"] = settings.SingleFilePath },
            ["preview"] = Preview(settings),
            ["folders"] = new ScriptArray(Folders()),
            ["extra"] = settings.Fields.One(SiteSettings.ExtraField)?.Value is FreeValue free
                ? Labels.ScriptOf(free.Node)
                : new ScriptObject(),
            ["menu"] = new ScriptArray(Menu()),
            ["home"] = entries["index"],
            ["pages"] = new ScriptArray(site.Entries.Select(Of)),
            ["guides"] = new ScriptArray(
                site.Entries.Where(e => e.Id.Folder == PageType.Declaration.Folder).Select(Of)
            ),
            ["timeline"] = new ScriptArray(site.Timeline.Select(TimelineView)),
            ["values"] = new ScriptArray(AllValues()),
            ["page_count"] = site.Entries.Length,
            ["citation_count"] = site.CitationCount,
        };
        foreach (var type in EntryTypes.All.Where(t => t != PageType.Declaration))
        {
            // Chapters stand in the order of their numbers, everything else as a reader looks it up.
            var ofType = site.OfType(type);
            view[type.Folder] = new ScriptArray(
                type == ChapterType.Declaration
                    ? ofType.Select(Of)
                    : ofType.OrderBy(SortKey, StringComparer.Ordinal).ThenBy(e => e.Id).Select(Of)
            );
            view[type.Folder + "_index"] = entries.GetValueOrDefault(type.Folder + "/index");
        }

        return view;
    }

    private static ScriptObject? Preview(SiteSettings settings) =>
        settings.Preview is { } file
            ? new()
            {
                ["file"] = RelativePath.Between("", file.Text),
                ["alt"] = settings.Fields.Row(SiteSettings.PreviewField)?.Text(SiteSettings.PreviewAlt) ?? "",
            }
            : null;

    // A page for missing addresses is shown at any depth; by these names it finds out how deep.
    private IEnumerable<string> Folders() =>
        site
            .Entries.Select(e => e.Id.Folder)
            .Where(f => f.Length > 0)
            .Append("assets")
            .Append("data")
            .Distinct()
            .Order(StringComparer.Ordinal);

    private IEnumerable<ScriptObject> Menu()
    {
        // Without a menu nothing on the first page of a young site would lead anywhere.
        if (!site.Settings.Fields.Rows(SiteSettings.MenuField).Any())
        {
            foreach (var folder in EntryTypes.All.Select(t => t.Folder))
            {
                if (entries.TryGetValue(folder + "/index", out var index))
                {
                    yield return new() { ["label"] = labels["folders." + folder], ["page"] = index };
                }
            }
        }

        foreach (var item in site.Settings.Fields.Rows(SiteSettings.MenuField))
        {
            if (
                item.One(SiteSettings.MenuPage)?.Value is ReferenceValue reference
                && site.Links.Resolve(reference).Value is { } page
            )
            {
                yield return new() { ["label"] = item.Text(SiteSettings.MenuLabel), ["page"] = Of(page) };
            }
        }
    }

    private ScriptObject TimelineView(TimelineItem item) =>
        new()
        {
            ["date"] = values.Date(item.Date),
            ["track"] = item.Track,
            ["kind"] = item.Kind,
            ["entry"] = Of(item.Entry),
            ["row"] = values.Of(item.Row),
            ["value"] = values.Of(item.Value),
        };

    // Every value that a page prints, for the lists of claims by standing and of disputes.
    private IEnumerable<ScriptObject> AllValues() =>
        from entry in site.Entries
        where entry.Type != SourceType.Declaration
        from field in entry.Fields.Fields
        where field.Field.IsAttested
        from value in field.Values
        let standing = site.Sources.StandingOf(field, value)
        select new ScriptObject(5)
        {
            ["entry"] = Of(entry),
            ["key"] = field.Field.Key,
            ["value"] = values.Of(value),
            ["standing"] = ValueViews.Name(standing),
            ["mark"] = ValueViews.Mark(standing),
        };
}
