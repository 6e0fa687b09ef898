using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Seeds.Merging;

/// <summary>A value in one form, whether it stands in a file or comes from a text, so that the two can be compared.</summary>
/// <remarks>The key of a bare value is empty.</remarks>
internal sealed class Cells
{
    private static readonly string[] Attesting = ["cite", "status", "preferred", "note"];

    // What a second source may well put otherwise without disagreeing: the place in a list, a remark.
    private static readonly string[] Soft = ["order", "note", "wording", "helpful"];
    private readonly List<(string Key, string Text)> cells = [];

    private Cells() { }

    /// <summary>The keys and texts, in order.</summary>
    public IReadOnlyList<(string Key, string Text)> All => cells;

    /// <summary>Of a value in a file.</summary>
    /// <param name="shape">Shape of one value of its field.</param>
    public static Cells Of(DataNode node, Shape shape, ContentIndex index)
    {
        var read = new Cells();
        var row = (shape as ShortFormShape)?.Map ?? shape as MapShape;
        switch (node)
        {
            case MapNode map when row is not null && (map["value"] is null || row.Fields.Any(f => f.Key == "value")):
                foreach (
                    var (key, value) in map.Items.Where(i => !Attesting.Contains(i.Key.Text) || i.Key.Text == "note")
                )
                {
                    read.cells.Add((key.Text, Named(key.Text, Plain(value, index), index)));
                }

                break;
            case MapNode map:
                read.cells.Add(("", map["value"] is { } inner ? Plain(inner, index) : ""));
                break;
            default:
                var first = row is null ? "" : row.Fields[0].Key;
                read.cells.Add((first, Named(first, Plain(node, index), index)));
                break;
        }

        return read;
    }

    /// <summary>Of a value that a text states.</summary>
    public static Cells Of(ClaimValue value, ContentIndex index)
    {
        var read = new Cells();
        if (value is RowClaim row)
        {
            foreach (var (key, cell) in row.Cells)
            {
                read.cells.Add((key, Named(key, Plain(cell, index), index)));
            }
        }
        else
        {
            read.cells.Add(("", Plain(value, index)));
        }

        return read;
    }

    /// <summary>The text of a cell; null where there is none.</summary>
    public string? this[string key] => cells.FirstOrDefault(c => c.Key == key).Text;

    /// <summary>True where all cells, remarks included, are the same.</summary>
    public bool Equal(Cells other) => cells.Count == other.cells.Count && cells.All(c => other[c.Key] == c.Text);

    /// <summary>
    /// True where a stated value says nothing that the written one contradicts: the two share what tells rows apart, and
    /// differ in no cell that both have.
    /// </summary>
    public bool AgreesWith(Cells written)
    {
        var shared = cells.Where(c => written[c.Key] is not null && !Soft.Contains(c.Key)).ToArray();
        var first = cells.Take(2).Select(c => c.Key).ToArray();

        // A kind, or a year that a day lies in, is true of too many rows to tell which one is meant.
        var isTelling =
            cells.Count == 1
            || shared.Any(c => c.Key != "kind" && c.Text == written[c.Key])
            || shared.Any(c => c.Key is not ("kind" or "date"));
        return isTelling
            && shared.Any(c => first.Contains(c.Key) || c.Key == "by")
            && shared.All(c => Same(c.Key, c.Text, written[c.Key]!));
    }

    /// <summary>True where two rows are about the same thing, whatever else they say of it.</summary>
    public bool IsAbout(Cells other) =>
        cells.Count > 0 && cells[0].Key.Length > 0 && other[cells[0].Key] == cells[0].Text;

    private static bool Same(string key, string stated, string written) =>
        stated == written
        || key switch
        {
            "credit" or "role" when Bare(stated) == Bare(written) => true,
            // "Member" is true of a soloist and of a director too.
            "role" when stated == "member" => true,
            // 2019 and 2019-03-22 are one date, known to the year and to the day.
            "date" or "year" or "when" => written.StartsWith(stated + "-", StringComparison.Ordinal),
            "title" or "name" or "character" or "speaker" or "text" => Language.Names.Key(stated)
                == Language.Names.Key(written),
            _ => false,
        };

    private static string Bare(string credit)
    {
        var words = credit.ToLowerInvariant();
        return words.EndsWith(" by", StringComparison.Ordinal) ? words[..^3] : words;
    }

    private static string Plain(DataNode node, ContentIndex index) =>
        node switch
        {
            ScalarNode scalar => Reference(scalar.Text, index),
            ListNode list => string.Join('|', list.Items.Select(i => Plain(i, index))),
            MapNode map => string.Join('|', map.Items.Select(i => $"{i.Key.Text}={Plain(i.Value, index)}")),
            _ => "",
        };

    private static string Plain(ClaimValue value, ContentIndex index) =>
        value switch
        {
            TextClaim text => Reference(text.Text, index),
            ListClaim list => string.Join('|', list.Items.Select(i => Plain(i, index))),
            RowClaim row => string.Join('|', row.Cells.Select(c => $"{c.Key}={Plain(c.Value, index)}")),
            _ => value.Yaml,
        };

    // A name and a reference to the one entry that bears it are the same person.
    private static string Named(string key, string text, ContentIndex index) =>
        key is "person" or "composer" or "arranger" or "performer" or "writer"
        && text.Contains(' ', StringComparison.Ordinal)
            ? index.PersonNamed(text) ?? text
            : text;

    // "people/clara-saint", "clara-saint" and a former id of hers are one reference.
    private static string Reference(string text, ContentIndex index)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Slug.IsSlug(text) ? index.NowSlug(text) : text;
        }

        return text.Split('/').All(part => Slug.IsSlug(part))
            ? index.Now(text)[(index.Now(text).LastIndexOf('/') + 1)..]
            : text;
    }
}
