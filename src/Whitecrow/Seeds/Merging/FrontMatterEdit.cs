using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Merging;

/// <summary>Changes single values in the front matter of a file and leaves every other character where it is.</summary>
/// <remarks>
/// Each change is a splice, after which the text is read again: a change that the YAML reader would not take as meant is
/// undone and refused, so that a file is never broken by a style of writing that was not thought of.
/// </remarks>
internal sealed class FrontMatterEdit
{
    private readonly string file;
    private readonly ImmutableArray<Field> order;

    /// <param name="file">Path, for messages.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="order">Keys in the order in which new ones are put.</param>
    public FrontMatterEdit(string file, string text, ImmutableArray<Field> order)
    {
        this.file = file;
        this.order = order;
        Text = text;
        var values = Parse(text);
        Values = values ?? new MapNode([], SourceLocation.Whole(file), new(0, 0));
        IsReadable = values is not null;
    }

    /// <summary>Another that begins where one is.</summary>
    public FrontMatterEdit(FrontMatterEdit other)
    {
        file = other.file;
        order = other.order;
        Text = other.Text;
        Values = other.Values;
        IsReadable = other.IsReadable;
    }

    /// <summary>The whole file as it is now.</summary>
    public string Text { get; private set; }

    /// <summary>Its front matter.</summary>
    public MapNode Values { get; private set; }

    /// <summary>Offset of the first character below the front matter.</summary>
    public int BodyStart => FrontMatter.Read(new SourceText(file, Text)).Value?.BodyStart ?? Text.Length;

    /// <summary>False where the front matter cannot be read; nothing can be changed then.</summary>
    public bool IsReadable { get; }

    /// <summary>The value of a key; null where it is missing or empty.</summary>
    public DataNode? this[string key] => Values[key] is { } node and not ScalarNode { IsNothing: true } ? node : null;

    /// <summary>The values of a key that may hold one or several.</summary>
    public ImmutableArray<DataNode> Items(string key) =>
        this[key] switch
        {
            null => [],
            ListNode list => list.Items,
            var one => [one],
        };

    /// <summary>The comment on the line on which a value ends; null where there is none.</summary>
    public string? CommentBehind(DataNode value)
    {
        var rest = Text[value.Range.End..EndOfLine(value.Range.End)];
        var at = rest.IndexOf(" #", StringComparison.Ordinal);
        return at < 0 ? null : rest[at..].Trim();
    }

    /// <summary>Puts a comment at the end of the line on which a value ends, unless it has one.</summary>
    public void Remark(DataNode value, string comment)
    {
        if (CommentBehind(value) is null)
        {
            Insert(EndOfLine(value.Range.End), $"  {comment}");
        }
    }

    /// <summary>Gives a key that is missing or empty its value, on the key's own line.</summary>
    public bool SetValue(string key, string yaml) => SetKey(key, " " + yaml);

    /// <summary>Gives a key that is missing or empty a list.</summary>
    public bool SetList(string key, IEnumerable<string> items) =>
        SetBlock(key, string.Concat(items.Select(i => "\n  - " + i)));

    /// <summary>Gives a key that is missing or empty a value that begins on the line below.</summary>
    public bool SetBlock(string key, string yaml) => SetKey(key, yaml);

    /// <summary>Adds values to a key, which becomes a list where it was a single value.</summary>
    public bool Append(string key, params IReadOnlyCollection<string> values)
    {
        switch (this[key])
        {
            case null:
                return SetList(key, values);
            case ListNode list when IsFlow(list):
                return list.Items.Length == 0
                    ? Replace(list.Range, $"[{string.Join(", ", values)}]")
                    : Insert(list.Items[^1].Range.End, string.Concat(values.Select(v => $", {v}")));
            case ListNode list:
                return Insert(
                    EndOfLine(list.Range.End),
                    string.Concat(values.Select(v => $"\n{new string(' ', list.At.Column - 1)}- {v}"))
                );
            case MapNode map when !IsFlow(map):
                return false;
            case var one:
                // The rest of the line, a comment perhaps, stays with the first value.
                var lineEnd = EndOfLine(one.Range.End);
                if (Text[one.Range.Start..one.Range.End].Contains('\n', StringComparison.Ordinal))
                {
                    return false;
                }

                var start = one.Range.Start;
                while (start > 0 && Text[start - 1] == ' ')
                {
                    start--;
                }

                return Change(
                    Text[..start]
                        + "\n  - "
                        + Text[one.Range.Start..lineEnd]
                        + string.Concat(values.Select(v => "\n  - " + v))
                        + Text[lineEnd..]
                );
        }
    }

    /// <summary>Takes a value out of a key; with the last one goes the key.</summary>
    public bool Remove(string key, int index)
    {
        var keyNode = Values.Items.First(i => i.Key.Text == key).Key;
        if (this[key] is not ListNode { Items.Length: > 1 } list)
        {
            var from = StartOfLine(keyNode.Range.Start);
            return this[key] is { } only
                && Change(Text[..from] + Text[Math.Min(Text.Length, EndOfLine(only.Range.End) + 1)..]);
        }

        var item = list.Items[index];
        if (IsFlow(list))
        {
            return index > 0
                ? Change(Text[..list.Items[index - 1].Range.End] + Text[item.Range.End..])
                : Change(Text[..item.Range.Start] + Text[list.Items[1].Range.Start..]);
        }

        var start = StartOfLine(item.Range.Start);
        return Change(Text[..start] + Text[Math.Min(Text.Length, EndOfLine(item.Range.End) + 1)..]);
    }

    /// <summary>Writes another text in the place of a value.</summary>
    public bool Replace(TextRange range, string yaml) => Change(Text[..range.Start] + yaml + Text[range.End..]);

    /// <summary>Writes other texts in the places of several values.</summary>
    public bool Replace(IEnumerable<(TextRange Range, string Yaml)> changes)
    {
        var text = Text;
        foreach (var (range, yaml) in changes.OrderByDescending(c => c.Range.Start))
        {
            text = text[..range.Start] + yaml + text[range.End..];
        }

        return text == Text || Change(text);
    }

    /// <summary>Adds a cell to a row, in the way in which the row is written.</summary>
    public bool AddCell(MapNode row, string key, string yaml) => AddCell(row, key, yaml, before: null);

    /// <summary>Adds a cell to a row, in one of one line in front of another.</summary>
    public bool AddCell(MapNode row, string key, string yaml, string? before)
    {
        if (row.Items.Length == 0)
        {
            return false;
        }

        if (IsFlow(row) && row.Items.FirstOrDefault(i => i.Key.Text == before)?.Key is { } next)
        {
            return Insert(next.Range.Start, $"{key}: {yaml}, ");
        }

        return IsFlow(row)
            ? Insert(row.Items[^1].Value.Range.End, $", {key}: {yaml}")
            : Insert(EndOfLine(row.Items[^1].Value.Range.End), $"\n{new string(' ', row.At.Column - 1)}{key}: {yaml}");
    }

    private bool SetKey(string key, string value)
    {
        if (Values.Items.FirstOrDefault(i => i.Key.Text == key) is { } present)
        {
            var colon = Text.IndexOf(':', present.Key.Range.End);
            return colon >= 0
                && this[key] is null
                && Change(Text[..(colon + 1)] + value + Text[(Math.Max(colon + 1, present.Value.Range.End))..]);
        }

        // Below the last key that comes before it in the declaration.
        var rank = Rank(key);
        var above = Values.Items.LastOrDefault(i => Rank(i.Key.Text) <= rank);
        return above is null
            ? Insert(StartOfYaml(), $"{key}:{value}\n")
            : Insert(EndOfLine(Math.Max(above.Key.Range.End, above.Value.Range.End)), $"\n{key}:{value}");
    }

    private int Rank(string key) =>
        order.FirstOrDefault(f => f.Key == key) is { } field ? order.IndexOf(field) : int.MaxValue;

    private bool Insert(int at, string text) => Change(Text[..at] + text + Text[at..]);

    private bool Change(string text)
    {
        if (!IsReadable || Parse(text) is not { } values)
        {
            return false;
        }

        Text = text;
        Values = values;
        return true;
    }

    private MapNode? Parse(string text)
    {
        var read = FrontMatter.Read(new SourceText(file, text));
        return read.Diagnostics.Length == 0 ? read.Value?.Values : null;
    }

    private int StartOfYaml() => Text.IndexOf('\n', StringComparison.Ordinal) + 1;

    private int StartOfLine(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    // A block of text ends behind its line; everything else within it.
    private int EndOfLine(int at)
    {
        if (at > 0 && Text[at - 1] == '\n')
        {
            return at - 1;
        }

        var end = Text.IndexOf('\n', at);
        return end < 0 ? Text.Length : end;
    }

    private bool IsFlow(DataNode node) => node.Range.Start < Text.Length && Text[node.Range.Start] is '{' or '[';
}
