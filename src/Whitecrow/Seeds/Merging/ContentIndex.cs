using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Seeds.Merging;

/// <summary>The content as it stands: texts by id, names, former ids, and which source a seed became.</summary>
internal sealed class ContentIndex
{
    private static readonly string[] EntityFolders = ["films", "people", "organisations", "places", "works"];
    private readonly Dictionary<string, ContentText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> moves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> people;
    private readonly Dictionary<string, string> slugMoves = new(StringComparer.Ordinal);

    /// <summary>Reads the front matter of all entries.</summary>
    /// <param name="content">Texts by path from the site's root.</param>
    public ContentIndex(IEnumerable<ContentText> content)
    {
        var entries = ImmutableArray.CreateBuilder<KnownEntry>();
        var characters = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in content.OrderBy(t => t.Path, StringComparer.Ordinal))
        {
            if (ContentReader.IdOf(text.Path) is not { } id)
            {
                continue;
            }

            texts[id.Value] = text;
            if (!EntityFolders.Contains(id.Folder, StringComparer.Ordinal) || id.Slug == "index")
            {
                continue;
            }

            var values = FrontMatter.Read(text.Source).Value?.Values;
            var former = Texts(values?["redirect_from"]).ToImmutableArray();
            foreach (var old in former)
            {
                moves.TryAdd(old, id.Value);
                slugMoves.TryAdd(old[(old.LastIndexOf('/') + 1)..], id.Slug);
            }

            entries.Add(
                new(
                    id.Value,
                    Texts(values?["title"]).FirstOrDefault() ?? id.Slug.Replace('-', ' '),
                    [.. Texts(values?["aliases"])],
                    former,
                    Year(values?["year"]),
                    [.. Texts(values?["occupations"]).Select(t => t.ToLowerInvariant())],
                    [
                        .. Cells(values?["creators"], "person")
                            .Where(p => p.Split('/').All(part => Slug.IsSlug(part)))
                            .Select(p => p.Contains('/', StringComparison.Ordinal) ? p : "people/" + p),
                    ]
                )
            );
            if (id.Folder == "films")
            {
                characters.UnionWith(Cells(values?["cast"], "character"));
            }
        }

        Known = new(entries.ToImmutable(), [.. characters]);
        people = Known
            .Entries.Where(e => e.Id.StartsWith("people/", StringComparison.Ordinal))
            .SelectMany(e => e.Aliases.Add(e.Title).Select(n => (Name: Language.Names.Key(n), e.Id)))
            .Distinct()
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Id["people/".Length..], StringComparer.Ordinal);
    }

    /// <summary>Slug of the one person of that title or alias; null where there is none or are several.</summary>
    public string? PersonNamed(string name) => people.GetValueOrDefault(Language.Names.Key(name));

    /// <summary>The names that a reader looks up.</summary>
    public KnownEntries Known { get; }

    /// <summary>Ids of all files.</summary>
    public IEnumerable<string> Ids => texts.Keys;

    /// <summary>The text of an entry; null where there is none.</summary>
    public ContentText? this[string id] => texts.GetValueOrDefault(id);

    /// <summary>Where an entry is now: an editor may have moved it.</summary>
    public string Now(string id) => !texts.ContainsKey(id) && moves.TryGetValue(id, out var moved) ? moved : id;

    /// <summary>A slug as it is now, whatever the folder.</summary>
    public string NowSlug(string slug) => slugMoves.GetValueOrDefault(slug, slug);

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
