using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>Finds which entries a passage names, and sums the passage up by them.</summary>
internal sealed class Mentions
{
    private const int MostNames = 6;
    private static readonly Pattern Word = Pattern.Of(@"[\p{L}\p{M}\p{Nd}’'\-]+");
    private static readonly Pattern Capitals = Pattern.Of($"{Pattern.Name}");

    // The first word of each name leads to the names that begin with it.
    private readonly Dictionary<string, List<(string[] Words, string Id)>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    public Mentions(EntityBook book, IEnumerable<SeedEntity> entities)
    {
        foreach (var entity in entities)
        {
            Add(entity.Title, entity.Id);
            titles.TryAdd(entity.Id, entity.Title);
        }

        foreach (var entry in book.Known.Entries)
        {
            foreach (var name in entry.Aliases.Add(entry.Title))
            {
                Add(name, entry.Id);
            }

            titles.TryAdd(entry.Id, entry.Title);
        }

        // A surname means a person where only one person has it.
        var surnames = titles
            .Where(t => t.Key.StartsWith("people/", StringComparison.Ordinal) && Names.IsFullName(t.Value))
            .GroupBy(t => Names.Key(Names.Surname(t.Value)), StringComparer.Ordinal)
            .Where(g => g.Count() == 1 && !book.Refused.Contains(g.Key));
        foreach (var surname in surnames)
        {
            Add(Names.Surname(surname.First().Value), surname.First().Key);
        }
    }

    /// <summary>A passage with the entries that it names.</summary>
    /// <param name="about">Entries that it is about in any case.</param>
    /// <param name="label">What kind of passage it is.</param>
    public SeedPassage Summarise(SourceText text, LineRange lines, ImmutableArray<string> about, string label)
    {
        var ids = new List<string>(about);
        var others = new List<string>();
        for (var line = lines.First; line <= lines.Last; line++)
        {
            Find(text.Line(line), ids, others);
        }

        var named = ids.Except(about, StringComparer.Ordinal)
            .Select(i => titles.GetValueOrDefault(i, i))
            .Concat(others)
            .Distinct(StringComparer.Ordinal)
            .Take(MostNames)
            .ToArray();
        var summary = named.Length == 0 ? label : $"{label}; names {string.Join(", ", named)}";
        return new(lines, [.. ids.Distinct(StringComparer.Ordinal)], summary);
    }

    private void Find(string line, List<string> ids, List<string> others)
    {
        var words = Word.Matches(line).Select(m => Names.Key(Names.Bare(m.Value))).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (!names.TryGetValue(words[at], out var candidates))
            {
                continue;
            }

            var longest = candidates
                .Where(c =>
                    c.Words.Length <= words.Length - at
                    && c.Words.AsSpan().SequenceEqual(words.AsSpan(at, c.Words.Length))
                )
                .OrderByDescending(c => c.Words.Length)
                .FirstOrDefault();
            if (longest.Words is { } found)
            {
                ids.Add(longest.Id);
                at += found.Length - 1;
            }
        }

        // A tagline has capitals everywhere, and they mean nothing.
        if (words.Length > 0 && line.Count(char.IsUpper) * 2 > words.Length + 4)
        {
            return;
        }

        // Capitals behind another word, not at the start of a sentence, where every word has one.
        foreach (Match match in Capitals.Matches(line))
        {
            var name = Names.Bare(match.Value);
            var isInside = match.Index >= 2 && line[match.Index - 1] == ' ' && char.IsLower(line[match.Index - 2]);
            if (
                isInside
                && name.Length > 2
                && Dates.Find($"1 {name} 2000") is not { Length: > 4 }
                && others.Count < MostNames
                && !names.ContainsKey(Names.Key(name.Split(' ')[0]))
            )
            {
                others.Add(name);
            }
        }
    }

    private void Add(string name, string id)
    {
        var words = Word.Matches(name).Select(m => Names.Key(Names.Bare(m.Value))).Where(w => w.Length > 0).ToArray();
        if (words.Length == 0 || (words.Length == 1 && words[0].Length < 3))
        {
            return;
        }

        if (!names.TryGetValue(words[0], out var list))
        {
            names.Add(words[0], list = []);
        }

        list.Add((words, id));
    }
}
