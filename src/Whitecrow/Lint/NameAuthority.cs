using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Seeds.Language;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>A name that a page bears.</summary>
/// <param name="Text">As the page writes it.</param>
/// <param name="Entry">The page.</param>
/// <param name="Words">Its words, folded, in lower case.</param>
/// <param name="Keys">Their keys, as in <see cref="ProseWord.Key"/>.</param>
internal sealed record KnownName(string Text, Entry Entry, ImmutableArray<string> Words, ImmutableArray<ulong> Keys);

/// <summary>The names that are known: titles and aliases of pages, and names that changed over time.</summary>
internal sealed class NameAuthority
{
    // The Pushkins, the Kirovites, Russians: other words, rightly written.
    private static readonly string[] Inflections = ["s", "es", "an", "ian", "ans", "ians", "ite", "ites"];

    private readonly HashSet<ulong> words = [];
    private readonly HashSet<ulong> otherWords = [];
    private readonly Dictionary<string, List<(KnownName Name, int At)>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Word, uint Letters)>> byFirstSound = [];
    private readonly Dictionary<ulong, string[]> near = [];

    public NameAuthority(SiteModel site)
    {
        foreach (var entry in site.Entries)
        {
            var bearsName = entry.Type != SourceType.Declaration && entry.Type != PageType.Declaration;
            foreach (var name in NamesOf(entry))
            {
                var prose = Prose.OfText(name);
                foreach (var word in prose.Words)
                {
                    (bearsName ? words : otherWords).Add(word.Key);
                }

                // Aliases may be missing from a page with mistakes, and a name that is one of them is no slip.
                if (bearsName && entry.Type != ChapterType.Declaration && entry.IsWhole)
                {
                    Add(name, entry, prose);
                }
            }

            Meet(entry.Fields);
        }

        foreach (var name in site.Settings.Fields.Texts(SiteSettings.KnownNamesField))
        {
            foreach (var word in Prose.OfText(name).Words)
            {
                words.Add(word.Key);
            }
        }
    }

    /// <summary>True for a word of a page's name, and of a name that the settings list.</summary>
    public bool Knows(ulong word) => words.Contains(word);

    /// <summary>True for a word of a name that somebody wrote into a field.</summary>
    public bool HasMet(ulong word) => otherWords.Contains(word);

    /// <summary>Words of names that differ from a word by a slip of the pen or by another way of writing Cyrillic.</summary>
    public string[] Near(ulong key, ReadOnlySpan<char> written)
    {
        if (!near.TryGetValue(key, out var found))
        {
            near.Add(key, found = Find(written.ToString()));
        }

        return found;
    }

    /// <summary>The names that a word is part of, and where in each.</summary>
    public IEnumerable<(KnownName Name, int At)> With(string word) => byWord[word];

    private static IEnumerable<string> NamesOf(Entry entry)
    {
        yield return entry.Title;
        foreach (var alias in entry.Aliases)
        {
            yield return alias;
        }

        foreach (var name in entry.Fields.Rows(NamesOverTime.Names))
        {
            yield return name.Text(NamesOverTime.NameText) ?? "";
        }

        yield return entry.Fields.Row(FilmType.OriginalTitle)?.Text(FilmType.OriginalText) ?? "";
        yield return entry.Fields.Text(PersonType.SortName) ?? "";
    }

    // A player without a page is somebody too, and not a slip for somebody who has one.
    private void Meet(FieldMap fields)
    {
        foreach (var (_, values) in fields.Fields)
        {
            foreach (var value in values)
            {
                if (value.Value is RowValue row)
                {
                    Meet(row.Fields);
                }
                else if (value.Value is ReferenceValue { Target: null } reference)
                {
                    foreach (var word in Prose.OfText(reference.Written).Words)
                    {
                        otherWords.Add(word.Key);
                    }
                }
            }
        }
    }

    private void Add(string text, Entry entry, Prose prose)
    {
        var parts = Enumerable.Range(0, prose.Words.Length).Select(i => Names.Key(prose.Text(i).ToString()));
        var name = new KnownName(text, entry, [.. parts], [.. prose.Words.Select(w => w.Key)]);
        for (var i = 0; i < name.Words.Length; i++)
        {
            var word = name.Words[i];
            if (word.Length < NameSlips.Shortest)
            {
                continue;
            }

            if (!byWord.TryGetValue(word, out var names))
            {
                byWord.Add(word, names = []);
                var first = Names.Sound(word)[0];
                if (!byFirstSound.TryGetValue(first, out var sounds))
                {
                    byFirstSound.Add(first, sounds = []);
                }

                sounds.Add((word, NameSlips.Letters(word)));
            }

            names.Add((name, i));
        }
    }

    private string[] Find(string written)
    {
        var word = Names.Key(written);
        if (
            Inflections.Any(e => word.EndsWith(e, StringComparison.Ordinal) && byWord.ContainsKey(word[..^e.Length]))
            || (word.EndsWith("an", StringComparison.Ordinal) && byWord.ContainsKey(word[..^1]))
        )
        {
            return [];
        }

        if (!byFirstSound.TryGetValue(Names.Sound(word)[0], out var candidates))
        {
            return [];
        }

        var letters = NameSlips.Letters(word);
        var slips = new List<string>();
        foreach (var (name, nameLetters) in candidates)
        {
            if (
                Math.Abs(name.Length - word.Length) <= 2
                && NameSlips.MayBeSlip(letters, nameLetters)
                && NameSlips.IsSlip(word, name)
            )
            {
                slips.Add(name);
            }
        }

        return [.. slips];
    }
}
