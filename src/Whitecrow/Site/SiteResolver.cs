using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Site;

/// <summary>Joins entries to a site: follows every link, reference and citation once, and reports those that lead nowhere.</summary>
public sealed class SiteResolver
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, ImmutableArray<Backlink>.Builder> backlinks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<SourceUse>.Builder> uses = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Entry> entries;
    private readonly ImmutableHashSet<EntryId> unreadable;
    private readonly ImmutableHashSet<string> files;
    private readonly LinkResolver links;
    private readonly SourceIndex sources;
    private int linkCount;

    private SiteResolver(
        ImmutableArray<Entry> entries,
        ImmutableHashSet<EntryId> unreadable,
        ImmutableHashSet<string> files
    )
    {
        this.entries = entries;
        this.unreadable = unreadable;
        this.files = files;
        links = new(entries, unreadable, files);
        var index = SourceIndex.From(entries);
        sources = index.Value;
        diagnostics.AddRange(index.Diagnostics);
    }

    /// <summary>Joins them.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="content">The entries.</param>
    /// <param name="seeds">The raw texts, for checking what is said about them.</param>
    /// <param name="files">Paths below <c>content/</c> of all other files.</param>
    /// <param name="withDrafts">True where drafts are pages too.</param>
    /// <param name="lastChanged">The day on which each file was last changed, by its path; null where none is known.</param>
    public static Checked<SiteModel> Resolve(
        SiteSettings settings,
        ContentFiles content,
        ImmutableArray<SeedFile> seeds,
        ImmutableHashSet<string> files,
        bool withDrafts,
        ImmutableDictionary<string, DateOnly>? lastChanged = null
    )
    {
        var published = content.Entries.Where(e => withDrafts || !e.IsDraft).ToImmutableArray();
        var drafts = content.Entries.Where(e => !withDrafts && e.IsDraft).Select(e => e.Id);
        var all = WithIndexes(published);

        // A link to a draft is no mistake: it becomes a link on the day the draft is published.
        var resolver = new SiteResolver(all, content.Unreadable.Union(drafts), files);
        foreach (var entry in all)
        {
            resolver.References(entry, entry.Fields, null, null, "");
            resolver.Body(entry);
            resolver.Picture(entry.Fields.Row(CommonFields.Image)?.One(CommonFields.ImageFile)?.Value);
        }

        resolver.Picture(settings.Preview);
        resolver.Addresses(settings);
        resolver.diagnostics.AddRange(new SourceChecks(all, seeds).Run());
        return new(
            new(
                settings,
                all,
                resolver.links,
                resolver.sources,
                resolver.backlinks.ToDictionary(p => p.Key, p => p.Value.ToImmutable(), StringComparer.Ordinal),
                resolver.uses.ToDictionary(p => p.Key, p => p.Value.ToImmutable(), StringComparer.Ordinal),
                TimelineBuilder.Collect(all),
                lastChanged ?? ImmutableDictionary<string, DateOnly>.Empty,
                resolver.linkCount
            ),
            resolver.diagnostics.ToImmutable()
        );
    }

    // A folder with pages has an index, and the site a first page, also where nobody wrote one or it cannot be read: every
    // other page links there.
    private static ImmutableArray<Entry> WithIndexes(ImmutableArray<Entry> entries)
    {
        var present = entries.Select(e => e.Id.Value).ToHashSet(StringComparer.Ordinal);
        var missing = EntryTypes
            .All.Where(t => t != PageType.Declaration && entries.Any(e => e.Type == t))
            .Select(t => t.Folder + "/index")
            .Append("index")
            .Where(id => !present.Contains(id))
            .Select(id => Index(new(id)));
        return [.. entries.Concat(missing).OrderBy(e => e.Id)];
    }

    private static Entry Index(EntryId id)
    {
        // The title is left to the templates, which know the reader's language.
        var text = new SourceText(id.ContentPath, "");
        return new(id, PageType.Declaration, text, FieldMap.Empty, MarkdownBody.Empty);
    }

    private void References(Entry from, FieldMap fields, FieldMap? row, Attested? rowValue, string path)
    {
        foreach (var (field, values) in fields.Fields)
        {
            var relation = path + field.Key;
            foreach (var value in values)
            {
                Cites(from, value.Cites, relation);
                switch (value.Value)
                {
                    case ReferenceValue reference:
                        var target = links.Resolve(reference);
                        diagnostics.AddRange(target.Diagnostics);
                        if (target.Value is { } entry && entry.Id != from.Id)
                        {
                            Add(backlinks, entry.Id, new Backlink(from, relation, row, rowValue ?? value, null));
                            linkCount++;
                        }

                        break;
                    case RowValue inner:
                        References(from, inner.Fields, inner.Fields, value, relation + ".");
                        break;
                    case CiteValue cite:
                        Cites(from, [cite.Cite], relation);
                        break;
                }
            }
        }
    }

    private void Body(Entry entry)
    {
        Cites(entry, entry.Body.Cites, "body");
        foreach (var link in entry.Body.Links)
        {
            var target = links.Resolve(entry, link.Notation, link.Target, link.At);
            diagnostics.AddRange(target.Diagnostics);
            if (link.Notation == LinkNotation.Picture && target.Value is LinkTarget.Address or LinkTarget.Page)
            {
                diagnostics.Add(
                    new(
                        DiagnosticCode.MissingFile,
                        link.At,
                        target.Value is LinkTarget.Page
                            ? $"'{link.Target}' is a page and no picture; write the path of a picture in content/"
                            : $"'{link.Target}' lies on another host, and a page asks none; save the picture in content/ and write its path"
                    )
                );
            }
            else if (target.Value is LinkTarget.Page page)
            {
                linkCount++;
                if (page.Entry.Id != entry.Id)
                {
                    Add(backlinks, page.Entry.Id, new Backlink(entry, "body", null, null, link.Sentence));
                }
            }
        }
    }

    private void Picture(Value? file)
    {
        if (file is TextValue { Text: var path, At: var at } && !files.Contains(path))
        {
            diagnostics.Add(
                new(
                    DiagnosticCode.MissingFile,
                    at,
                    $"there is no file 'content/{path}'" + Suggestion.DidYouMean(path, files)
                )
            );
        }
    }

    private void Cites(Entry from, ImmutableArray<Cite> cites, string relation)
    {
        foreach (var cite in cites)
        {
            if (sources.Find(cite.Source) is { } source)
            {
                Add(uses, source.Id, new SourceUse(from, cite, relation));
                if (
                    cite.Lines is { } lines
                    && source.Fields.Number(SourceType.LineCount) is { } count
                    && lines.Last > count
                )
                {
                    diagnostics.Add(
                        new(
                            DiagnosticCode.LineBeyondEnd,
                            cite.At,
                            $"'{cite.Source.Slug}' has {count} {(count == 1 ? "line" : "lines")}, so there is no line {lines.Last}; correct the number"
                        )
                    );
                }
            }
            else if (!unreadable.Contains(cite.Source))
            {
                var hint = Suggestion.DidYouMean(cite.Source.Slug, sources.Names);
                diagnostics.Add(
                    new(
                        DiagnosticCode.UnknownSource,
                        cite.At,
                        $"there is no source '{cite.Source.Slug}'"
                            + (hint.Length > 0 ? hint : $"; correct the name, or write {cite.Source.ContentPath}")
                    )
                );
            }
        }
    }

    private void Addresses(SiteSettings settings)
    {
        foreach (
            var reference in settings
                .Fields.Rows(SiteSettings.MenuField)
                .Select(r => r.One(SiteSettings.MenuPage)?.Value)
        )
        {
            if (reference is ReferenceValue value)
            {
                diagnostics.AddRange(links.Resolve(value).Diagnostics);
            }
        }

        var claimed = entries.ToDictionary(e => e.Id.Value, e => e, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var former in entry.Fields.All(CommonFields.RedirectFrom).Select(v => v.Value).OfType<TextValue>())
            {
                if (!claimed.TryAdd(former.Text, entry))
                {
                    diagnostics.Add(
                        new(
                            DiagnosticCode.SameAddress,
                            former.At,
                            $"'{former.Text}' is the address of {claimed[former.Text].Text.File}; remove one of the two"
                        )
                    );
                }
            }
        }

        if (
            settings.Fields.Row(SiteSettings.OfflineField)?.One(SiteSettings.OfflineSingleFile)?.Value
                is TextValue edition
            && claimed.TryGetValue(edition.Text[..^".html".Length], out var page)
        )
        {
            diagnostics.Add(
                new(
                    DiagnosticCode.SameAddress,
                    edition.At,
                    $"'{edition.Text}' is the address of {page.Text.File}; give this copy of the site another name"
                )
            );
        }
    }

    private static void Add<T>(Dictionary<string, ImmutableArray<T>.Builder> lists, EntryId id, T item)
    {
        if (!lists.TryGetValue(id.Value, out var list))
        {
            lists.Add(id.Value, list = ImmutableArray.CreateBuilder<T>());
        }

        list.Add(item);
    }
}
