using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>Items that their numbers or bullets open, whatever the words behind look like.</summary>
/// <remarks>
/// A list that counts its films says where each begins. A line whose number follows on the one before is then an item even
/// where its title cannot be told: what stands below it is not the film's above.
/// </remarks>
internal static class MarkedItem
{
    private const int LongestTitle = 80;
    private const int FewestItems = 3;

    private static readonly Pattern Number = Pattern.Of(
        @"^(?:(?:no\. ?|No\. ?|[#(])(?<number>\d{1,3})[.):\]]?|(?<number>\d{1,3})[.):\]])\s+(?:[–—-]\s+)?(?<text>\S.*)$"
    );
    private static readonly Pattern Bullet = Pattern.Of(@"^(?<sign>[-*•–·▪►‣+])\s+(?<text>\S.*)$");
    private static readonly Pattern Bracketed = Pattern.Of(
        @"^(?<title>[^()]{1,80}?)\s*\((?<inside>[^()]{4,120})\)[\s:–—.,-]*(?<rest>.*)$"
    );
    private static readonly Pattern Dashed = Pattern.Of(@"^(?<title>[^–—]{1,80}?) (?:[–—]|-) (?<rest>.{2,})$");
    private static readonly Pattern YearBehind = Pattern.Of(@"^[^()]{1,80}\((?:1[89]|20)\d{2}\b");
    private static readonly Pattern Year = Pattern.Of(@"\b(?:1[89]|20)\d{2}\b");

    /// <summary>The numbers of the lines that open an item; empty where marks do not tell them.</summary>
    /// <param name="lines">The lines that are not blank, in order.</param>
    public static ImmutableArray<int> In((int Number, string Text)[] lines)
    {
        var counted = Counted(lines);
        return counted.Length >= FewestItems && HaveYears(lines, counted) ? counted
            : Bulleted(lines) is { Length: > 0 } bulleted ? bulleted
            : Blocks(lines);
    }

    /// <summary>The item that a marked line opens; null where its title cannot be told.</summary>
    public static ListItem? Read(string line)
    {
        var text = ListItem.Plain(line);
        text =
            Number.Match(text) is { Success: true } number ? number.Groups["text"].Value
            : Bullet.Match(text) is { Success: true } bullet ? bullet.Groups["text"].Value
            : text;
        return ListItem.Of(line) ?? ListItem.WithoutBrackets(line) ?? OfBracket(text) ?? OfFacts(text) ?? OfTitle(text);
    }

    // "An American in Paris (Vincente Minnelli, 1951)"
    private static ListItem? OfBracket(string text)
    {
        if (Bracketed.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var facts = ListFacts.Of(match.Groups["inside"].Value);
        return
            facts.Where(ListFacts.IsYear).ToArray() is [var year] && TitleOf(match.Groups["title"].Value) is { } title
            ? new(title, year, [.. facts.Remove(year)], match.Groups["rest"].Value)
            : null;
    }

    // "Billy Elliot, 2000, UK. Directed by Stephen Daldry."
    private static ListItem? OfFacts(string text)
    {
        var parts = ListFacts.Of(text);
        var first = Enumerable
            .Range(1, Math.Max(0, parts.Length - 1))
            .FirstOrDefault(i => parts[i..].All(p => ListFacts.IsYear(p) || ListFacts.IsOne(p)));
        if (first == 0 || TitleOf(string.Join(", ", parts[..first])) is not { } title)
        {
            return null;
        }

        var years = parts[first..].Where(ListFacts.IsYear).ToArray();
        return years.Length <= 1
            ? new(title, years.FirstOrDefault(), [.. parts[first..].Where(p => !ListFacts.IsYear(p))], "")
            : null;
    }

    // "Black Swan", "Black Swan – a dancer and her double"
    private static ListItem? OfTitle(string text) =>
        Dashed.Match(text) is { Success: true } dashed && TitleOf(dashed.Groups["title"].Value) is { } before
            ? new(before, null, [], dashed.Groups["rest"].Value)
        : TitleOf(text) is { } whole ? new(whole, null, [], "")
        : null;

    private static string? TitleOf(string text)
    {
        var title = text.Trim().Trim('“', '”', '"', '‘', '«', '»', '*', '_', ' ', ',').TrimEnd(':').Trim();
        return
            title.Length is > 0 and <= LongestTitle
            && !char.IsLower(title[0])
            && !".;!,".Contains(title[^1], StringComparison.Ordinal)
            && !title.Contains(". ", StringComparison.Ordinal)
            && !title.Contains('|', StringComparison.Ordinal)
            && title.Split(' ').Length <= 10
            && PageLabels.In(title).Length == 0
            && PageSections.Opened(title) is null
            ? title
            : null;
    }

    // The longest row of numbers that go up or down by one.
    private static ImmutableArray<int> Counted((int Number, string Text)[] lines)
    {
        var numbers = lines
            .Select(l => (l.Number, Match: Number.Match(ListItem.Plain(l.Text))))
            .Where(l => l.Match.Success)
            .Select(l => (l.Number, Count: int.Parse(l.Match.Groups["number"].Value, CultureInfo.InvariantCulture)))
            .ToArray();
        return new[] { 1, -1 }.Select(step => Row(numbers, step)).MaxBy(r => r.Length);
    }

    private static ImmutableArray<int> Row((int Number, int Count)[] numbers, int step)
    {
        var best = ImmutableArray<int>.Empty;
        var row = ImmutableArray.CreateBuilder<int>();
        var next = 0;
        foreach (var (line, count) in numbers)
        {
            if (row.Count == 0 || count != next)
            {
                row.Clear();
            }

            row.Add(line);
            next = count + step;
            best = row.Count > best.Length ? row.ToImmutable() : best;
        }

        return best;
    }

    // Steps of a recipe are counted too: of films, most have a year beside or below.
    private static bool HaveYears((int Number, string Text)[] lines, ImmutableArray<int> items)
    {
        var dated = lines
            .Zip(lines.Skip(1).Append(default))
            .Count(pair =>
                items.Contains(pair.First.Number)
                && (
                    Year.IsMatch(Head(pair.First.Text))
                    || pair.Second.Text is { } below
                        && pair.Second.Number == pair.First.Number + 1
                        && Year.IsMatch(Head(below))
                )
            );
        return dated * 2 > items.Length;
    }

    private static string Head(string text) => text[..Math.Min(text.Length, LongestTitle)];

    // Where most lines of one sign are items in a form of their own, the others are too.
    private static ImmutableArray<int> Bulleted((int Number, string Text)[] lines) =>
        lines
            .Select(l => (l.Number, l.Text, Match: Bullet.Match(l.Text)))
            .Where(l => l.Match.Success)
            .GroupBy(l => l.Match.Groups["sign"].Value)
            .Where(g => g.Count() >= FewestItems && g.Count(l => YearBehind.IsMatch(l.Text)) * 3 > g.Count() * 2)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Select(l => l.Number).ToImmutableArray())
            .FirstOrDefault([]);

    // Where a blank line parts the films, and most stretches begin with an item, a short line that begins one is an item too.
    private static ImmutableArray<int> Blocks((int Number, string Text)[] lines)
    {
        var begins = lines
            .Where((l, i) => i > 0 && lines[i - 1].Number < l.Number - 1)
            .Select(l => (l.Number, l.Text, IsItem: ListItem.Of(l.Text) is not null))
            .SkipWhile(l => !l.IsItem)
            .Reverse()
            .SkipWhile(l => !l.IsItem)
            .Reverse()
            .Where(l =>
                l.IsItem || l.Text.Length <= LongestTitle && !".!?…:".Contains(l.Text[^1], StringComparison.Ordinal)
            )
            .ToArray();
        var items = begins.Count(b => b.IsItem);
        return items >= FewestItems && items * 4 > begins.Length * 3 ? [.. begins.Select(b => b.Number)] : [];
    }
}
