using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Site;

/// <summary>A site in which every link is resolved and every page knows who speaks of it.</summary>
public sealed class SiteModel
{
    private readonly Dictionary<string, ImmutableArray<Backlink>> backlinks;
    private readonly Dictionary<string, ImmutableArray<SourceUse>> uses;
    private readonly ImmutableDictionary<string, DateOnly> lastChanged;

    internal SiteModel(
        SiteSettings settings,
        ImmutableArray<Entry> entries,
        LinkResolver links,
        SourceIndex sources,
        Dictionary<string, ImmutableArray<Backlink>> backlinks,
        Dictionary<string, ImmutableArray<SourceUse>> uses,
        ImmutableArray<TimelineItem> timeline,
        ImmutableDictionary<string, DateOnly> lastChanged,
        int linkCount
    )
    {
        Settings = settings;
        Entries = entries;
        Links = links;
        Sources = sources;
        this.backlinks = backlinks;
        this.uses = uses;
        Timeline = timeline;
        this.lastChanged = lastChanged;
        LinkCount = linkCount;
    }

    /// <summary>The settings in <c>site.yml</c>.</summary>
    public SiteSettings Settings { get; }

    /// <summary>All pages that have a file, and the index of each folder, by id.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Finds where links lead.</summary>
    public LinkResolver Links { get; }

    /// <summary>The sources.</summary>
    public SourceIndex Sources { get; }

    /// <summary>Every dated thing, oldest first.</summary>
    public ImmutableArray<TimelineItem> Timeline { get; }

    /// <summary>How many links and references between pages there are.</summary>
    public int LinkCount { get; }

    /// <summary>How many citations there are.</summary>
    public int CitationCount => uses.Values.Sum(u => u.Length);

    /// <summary>Who speaks of a page: by id of the speaker, in the order of its text.</summary>
    public ImmutableArray<Backlink> BacklinksOf(Entry entry) => backlinks.GetValueOrDefault(entry.Id.Value, []);

    /// <summary>The day on which an entry's file was last changed; null where its history is not known.</summary>
    public DateOnly? LastChangeOf(Entry entry) => lastChanged.TryGetValue(entry.Text.File, out var day) ? day : null;

    /// <summary>Where a source is cited: by id of the citing page.</summary>
    public ImmutableArray<SourceUse> UsesOf(Entry source) => uses.GetValueOrDefault(source.Id.Value, []);

    /// <summary>Pages of a type, by id; the index page of its folder is not among them.</summary>
    public ImmutableArray<Entry> OfType(EntryType type) => [.. Entries.Where(e => e.Type == type)];
}
