using Whitecrow.Diagnostics;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>What a line is to a list.</summary>
internal enum ListPart
{
    Introduction,
    Heading,
    Item,
    UnknownItem,
    Row,
    TitleLabel,
    TitleAbove,
    Facts,
    Remark,
    Closing,
    Furniture,
}

/// <summary>The shape of a list: which lines open its items, which stand before, between and behind them.</summary>
internal sealed class ListOutline
{
    private static readonly Pattern ClosingWords = Pattern.Of(
        @"(?i)^(?:honou?rable mentions?|what (?:did|do|are|is) (?:we|you|your)|which (?:of|one|film)|did (?:we|you)|have you|let us know|tell us|share your|about the author|read (?:more|next|also)|see also|related|thanks? for|in conclusion|comments?\b|do you|subscribe|follow us|sources?:|updated\b|note:? this (?:list|article))"
    );

    private readonly SourceText text;
    private readonly Dictionary<int, ListItem> items = [];
    private readonly Dictionary<int, ListPart> parts = [];

    private ListOutline(SourceText text) => this.text = text;

    /// <summary>The table that the list is set as; null for none.</summary>
    public ListTable? Table { get; private set; }

    /// <summary>How many films the list has.</summary>
    public int Count =>
        parts.Values.Count(p => p is ListPart.Item or ListPart.Row or ListPart.TitleLabel or ListPart.TitleAbove);

    /// <summary>Number of lines in the forms of which a list has two or more: with the year in brackets.</summary>
    public int Bracketed => items.Count;

    /// <summary>The outline of a text.</summary>
    public static ListOutline Of(SourceText text)
    {
        var outline = new ListOutline(text);
        var lines = Enumerable
            .Range(1, text.LineCount)
            .Select(n => (Number: n, Text: text.Line(n).Trim()))
            .Where(l => l.Text.Length > 0)
            .ToArray();
        outline.FindItems(lines);
        outline.FindRest(lines);
        return outline;
    }

    /// <summary>What a line is.</summary>
    public ListPart Part(int line) => parts.GetValueOrDefault(line, ListPart.Remark);

    /// <summary>The item that a line opens; null where it opens none.</summary>
    public ListItem? Item(int line) => items.GetValueOrDefault(line);

    /// <summary>The year that a label below gives to the title of a line, before the next title.</summary>
    public string? YearBelow(int line)
    {
        for (var next = line + 1; next <= text.LineCount && Part(next) != ListPart.TitleLabel; next++)
        {
            if (
                PageLabels.In(text.Line(next).Trim()) is [{ Label: Label.Year, Value.Length: 4 } year]
                && year.Value.All(char.IsAsciiDigit)
            )
            {
                return year.Value;
            }
        }

        return null;
    }

    // The form that most lines have: "Title (1961)", a table, "Title:", or the year set apart by dashes.
    private void FindItems((int Number, string Text)[] lines)
    {
        foreach (var (number, line) in lines)
        {
            if (ListItem.Of(line) is { } item)
            {
                items.Add(number, item);
                parts[number] = ListPart.Item;
            }
        }

        FindMarked(lines);
        if (items.Count >= 2)
        {
            return;
        }

        if (ListTable.Find(lines) is { } table)
        {
            var rows = lines.Where(l => l.Number > table.HeaderLine && table.Row(l.Text) is not null).ToArray();
            if (rows.Length >= 2)
            {
                items.Clear();
                parts.Clear();
                Table = table;
                parts[table.HeaderLine] = ListPart.Furniture;
                foreach (var (number, _) in rows)
                {
                    parts[number] = ListPart.Row;
                }

                return;
            }
        }

        var titles = lines.Where(l => PageLabels.In(l.Text) is [{ Label: Label.Title, Value.Length: > 0 }]).ToArray();
        if (titles.Length >= 2)
        {
            foreach (var (number, _) in titles)
            {
                parts[number] = ListPart.TitleLabel;
            }

            return;
        }

        var parted = lines
            .Select(l => (l.Number, Item: ListItem.WithoutBrackets(l.Text)))
            .Where(l => l.Item is not null)
            .ToArray();
        if (
            parted.Length >= 2
            && (parted.Length * 2 >= lines.Length || parted.Count(p => p.Item!.Remarks.Length > 0) >= 2)
        )
        {
            foreach (var (number, item) in parted)
            {
                items.TryAdd(number, item!);
                parts[number] = ListPart.Item;
            }

            return;
        }

        if (!FindTitlesAbove(lines))
        {
            FindBlocks(lines);
        }
    }

    // What numbers or bullets open. A title without a year has it in the line below.
    private void FindMarked((int Number, string Text)[] lines)
    {
        foreach (var number in MarkedItem.In(lines))
        {
            if (items.ContainsKey(number))
            {
                continue;
            }

            parts[number] = ListPart.UnknownItem;
            if (MarkedItem.Read(text.Line(number).Trim()) is { } item)
            {
                items[number] = item;
                parts[number] = ListPart.Item;
                if (
                    item.Date is null
                    && number < text.LineCount
                    && ListItem.Below(text.Line(number + 1).Trim(), isBelowItem: true) is not null
                )
                {
                    parts[number + 1] = ListPart.Facts;
                }
            }
        }
    }

    // Each title in a line of its own, with a year and what else can be counted in the line below.
    private bool FindTitlesAbove((int Number, string Text)[] lines)
    {
        var above = lines
            .Zip(lines.Skip(1))
            .Select(pair =>
                pair.Second.Number == pair.First.Number + 1
                && PageLabels.In(pair.First.Text).Length == 0
                && PageSections.Opened(pair.First.Text) is null
                    ? (pair.First.Number, Item: ListItem.AboveYear(pair.First.Text, pair.Second.Text))
                    : (pair.First.Number, Item: null)
            )
            .Where(l => l.Item is not null)
            .ToArray();
        if (above.DistinctBy(a => a.Item!.Title).Count() < 3)
        {
            return false;
        }

        items.Clear();
        parts.Clear();
        foreach (var (number, item) in above)
        {
            items[number] = item!;
            parts[number] = ListPart.TitleAbove;
            parts[number + 1] = ListPart.Facts;
        }

        return true;
    }

    // Each title in a line of its own, with the same label below: a page of one film has its labels once.
    private void FindBlocks((int Number, string Text)[] lines)
    {
        var blocks = lines
            .Zip(lines.Skip(1))
            .Where(pair =>
                pair.Second.Number == pair.First.Number + 1
                && PageLabels.In(pair.First.Text).Length == 0
                && PageSections.Opened(pair.First.Text) is null
                && ListItem.Alone(pair.First.Text) is not null
            )
            .Select(pair => (pair.First.Number, Label: PageLabels.In(pair.Second.Text).FirstOrDefault()))
            .Where(b => b.Label is { Value.Length: > 0 } label && BeginsBlock(label.Label))
            .GroupBy(b => b.Label!.Label)
            .MaxBy(g => g.Count());
        if (blocks is null || blocks.Count() < 3)
        {
            return;
        }

        foreach (var (number, _) in blocks)
        {
            parts[number] = ListPart.TitleLabel;
        }
    }

    private static bool BeginsBlock(Label label) =>
        label
            is Label.Year
                or Label.Director
                or Label.Country
                or Label.Genre
                or Label.Runtime
                or Label.Release
                or Label.OriginalTitle
                or Label.Stars
                or Label.Storyline;

    private void FindRest((int Number, string Text)[] lines)
    {
        var opens = lines
            .Where(l => parts.ContainsKey(l.Number) && Part(l.Number) is not (ListPart.Furniture or ListPart.Facts))
            .ToArray();
        var first = opens.Length > 0 ? opens[0].Number : int.MaxValue;
        foreach (var (number, line) in lines.Where(l => l.Number < first && !parts.ContainsKey(l.Number)))
        {
            parts[number] =
                Furniture.IsOne(line) ? ListPart.Furniture
                : line.Length < 80 && !line.EndsWith('.') ? ListPart.Heading
                : ListPart.Introduction;
        }

        // A heading for the items below it: short, after a blank line, in front of an item.
        for (var at = 1; at + 1 < lines.Length; at++)
        {
            var (number, line) = lines[at];
            if (
                number > first
                && !parts.ContainsKey(number)
                && lines[at - 1].Number < number - 1
                && parts.GetValueOrDefault(lines[at + 1].Number) == ListPart.Item
                && line.Length < 60
                && !line.Contains(": ", StringComparison.Ordinal)
                && !".!?…".Contains(line[^1], StringComparison.Ordinal)
            )
            {
                parts[number] = ListPart.Heading;
            }
        }

        if (opens.Length >= 2)
        {
            FindClosing(lines, opens.Select(o => o.Number).ToArray());
        }
    }

    // The last item has as many stretches of lines as the others; what a blank line parts from those closes the list.
    private void FindClosing((int Number, string Text)[] lines, int[] opens)
    {
        var usual = opens.SkipLast(1).Select((o, i) => Stretches(lines, o, opens[i + 1])).Max();
        var stretch = 0;
        var before = opens[^1];
        var isClosing = false;
        foreach (var (number, line) in lines.Where(l => l.Number >= opens[^1]))
        {
            stretch += number > before + 1 ? 1 : 0;
            before = number;
            if (number == opens[^1])
            {
                continue;
            }

            isClosing |= stretch > usual || ClosingWords.IsMatch(ListItem.Plain(line));
            if (Furniture.IsOne(line))
            {
                parts[number] = ListPart.Furniture;
            }
            else if (isClosing)
            {
                parts[number] = ListPart.Closing;
            }
        }
    }

    private int Stretches((int Number, string Text)[] lines, int from, int to)
    {
        var count = 0;
        var before = from;
        foreach (
            var (number, _) in lines.Where(l => l.Number >= from && l.Number < to && Part(l.Number) != ListPart.Heading)
        )
        {
            count += number > before + 1 ? 1 : 0;
            before = number;
        }

        return count;
    }
}
