using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Seeds.Merging;

/// <summary>The content as it stands: texts by id, names, former ids, and which source a seed became.</summary>
internal sealed class ContentIndex
{
    private static readonly string[] EntityFolders = ["films", "people", "organisations", "places", "works"];
    private readonly Dictionary<string, ReadText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> moves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> people;
    private readonly Dictionary<string, string> slugMoves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> titles;
    private readonly Lazy<ImmutableArray<SourcePage>> sources;

    /// <summary>Reads the front matter of all entries.</summary>
    /// <param name="content">Texts by path from the site's root.</param>
    public ContentIndex(IEnumerable<ContentText> content)
        : this(content, before: null) { }

    private ContentIndex(IEnumerable<ContentText> content, ContentIndex? before)
    {
        var entries = ImmutableArray.CreateBuilder<KnownEntry>();
        var characters = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in content.OrderBy(t => t.Path, StringComparer.Ordinal))
        {
            if (ContentReader.IdOf(text.Path) is not { } id)
            {
                continue;
            }

            // A file that stayed as it was is not read again: a site has thousands, and a text changes a few.
            var read =
                before?.texts.GetValueOrDefault(id.Value) is { } old && ReferenceEquals(old.Text, text)
                    ? old
                    : ReadText.Of(id, text);
            texts[id.Value] = read;
            if (read.Entry is not { } entry)
            {
                continue;
            }

            foreach (var former in entry.FormerIds)
            {
                moves.TryAdd(former, id.Value);
                slugMoves.TryAdd(former[(former.LastIndexOf('/') + 1)..], id.Slug);
            }

            entries.Add(entry);
            characters.UnionWith(read.Characters);
        }

        Known = new(entries.ToImmutable(), [.. characters]);
        titles = Known.Entries.ToDictionary(e => e.Id, e => e.Title, StringComparer.Ordinal);
        people = Known
            .Entries.Where(e => e.Id.StartsWith("people/", StringComparison.Ordinal))
            .SelectMany(e => e.Aliases.Add(e.Title).Select(n => (Name: Language.Names.Key(n), e.Id)))
            .Distinct()
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Id["people/".Length..], StringComparer.Ordinal);
        sources = new(() =>
            [
                .. texts
                    .Where(t => t.Key.StartsWith("sources/", StringComparison.Ordinal))
                    .OrderBy(t => t.Key, StringComparer.Ordinal)
                    .Select(t => t.Value.Source.Value)
                    .OfType<SourcePage>(),
            ]
        );
    }

    /// <summary>The content with some files new or changed.</summary>
    public ContentIndex With(IReadOnlyCollection<ContentText> changed)
    {
        if (changed.Count == 0)
        {
            return this;
        }

        var now = texts.Values.ToDictionary(t => t.Text.Path, t => t.Text, StringComparer.Ordinal);
        foreach (var text in changed)
        {
            now[text.Path] = text;
        }

        return new(now.Values, this);
    }

    /// <summary>The pages of the sources that were read from texts, by slug; not to be written to.</summary>
    public ImmutableArray<SourcePage> Sources => sources.Value;

    /// <summary>Title of an entry; null where there is none.</summary>
    public string? TitleOf(string id) => titles.GetValueOrDefault(id);

    /// <summary>Slug of the one person of that title or alias; null where there is none or are several.</summary>
    public string? PersonNamed(string name) => people.GetValueOrDefault(Language.Names.Key(name));

    /// <summary>The names that a reader looks up.</summary>
    public KnownEntries Known { get; }

    /// <summary>Ids of all files.</summary>
    public IEnumerable<string> Ids => texts.Keys;

    /// <summary>All files, by path.</summary>
    public IEnumerable<ContentText> Texts =>
        texts.Values.Select(t => t.Text).OrderBy(t => t.Path, StringComparer.Ordinal);

    /// <summary>The text of an entry; null where there is none.</summary>
    public ContentText? this[string id] => texts.GetValueOrDefault(id)?.Text;

    /// <summary>The text of a file; null where there is none.</summary>
    public ContentText? At(string path) => ContentReader.IdOf(path) is { } id ? this[id.Value] : null;

    /// <summary>Where an entry is now: an editor may have moved it.</summary>
    public string Now(string id) => !texts.ContainsKey(id) && moves.TryGetValue(id, out var moved) ? moved : id;

    /// <summary>A slug as it is now, whatever the folder.</summary>
    public string NowSlug(string slug) => slugMoves.GetValueOrDefault(slug, slug);

    /// <summary>A file, and what the index takes from it.</summary>
    /// <param name="Entry">Names and the like, of entries that texts speak of.</param>
    /// <param name="Characters">Roles of a film.</param>
    /// <param name="Source">Page of a source that was read from a text.</param>
    private sealed record ReadText(
        ContentText Text,
        KnownEntry? Entry,
        ImmutableArray<string> Characters,
        Lazy<SourcePage?> Source
    )
    {
        public static ReadText Of(EntryId id, ContentText text)
        {
            var source = new Lazy<SourcePage?>(() =>
                id.Folder == "sources" && text.Raw.Contains("seed:", StringComparison.Ordinal)
                    ? SourcePage.Open(id.Slug, text.Source.Text)
                    : null
            );
            if (!EntityFolders.Contains(id.Folder, StringComparer.Ordinal) || id.Slug == "index")
            {
                return new(text, Entry: null, [], source);
            }

            var values = FrontMatter.Read(text.Source).Value?.Values;
            var entry = new KnownEntry(
                id.Value,
                Texts(values?["title"]).FirstOrDefault() ?? id.Slug.Replace('-', ' '),
                [.. Texts(values?["aliases"])],
                [.. Texts(values?["redirect_from"])],
                Year(values?["year"]),
                [.. Texts(values?["occupations"]).Select(t => t.ToLowerInvariant())],
                [
                    .. Cells(values?["creators"], "person")
                        .Where(p => p.Split('/').All(part => Slug.IsSlug(part)))
                        .Select(p => p.Contains('/', StringComparison.Ordinal) ? p : "people/" + p),
                ]
            );
            return new(text, entry, id.Folder == "films" ? [.. Cells(values?["cast"], "character")] : [], source);
        }

        private static int? Year(DataNode? node)
        {
            var all =
                node is ListNode list ? list.Items
                : node is null ? []
                : [node];
            var chosen =
                all.FirstOrDefault(n => n is MapNode map && map["preferred"] is ScalarNode { Text: "true" })
                ?? all.FirstOrDefault();
            return
                Texts(chosen).FirstOrDefault() is { Length: >= 4 } text
                && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                ? year
                : null;
        }

        /// <summary>The texts of a value: bare, in a list, or wrapped with their sources.</summary>
        private static IEnumerable<string> Texts(DataNode? node) =>
            node switch
            {
                ScalarNode { IsNothing: false } scalar => [scalar.Text],
                ListNode list => list.Items.SelectMany(Texts),
                MapNode map => Texts(map["value"]),
                _ => [],
            };

        private static IEnumerable<string> Cells(DataNode? node, string key) =>
            node switch
            {
                ListNode list => list.Items.SelectMany(i => Cells(i, key)),
                MapNode map => Texts(map[key]),
                ScalarNode { IsNothing: false } scalar when key == "person" => [scalar.Text],
                _ => [],
            };
    }
}
