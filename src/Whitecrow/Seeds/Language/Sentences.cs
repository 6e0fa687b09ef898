using System.Collections.Immutable;

namespace Whitecrow.Seeds.Language;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class Sentences
{
    /// <summary>Longer stretches are not read for facts: no sentence is that long.</summary>
    public const int MaxLength = 1500;

    private static readonly string[] Abbreviations =
    [
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "St",
        "Jr",
        "Sr",
        "vs",
        "No",
        "Vol",
        "Prof",
        "Inc",
        "Ltd",
        "Co",
        "U.S",
        "U.K",
    ];

    // Only before a figure: "Nov. 2"; "in Mar. The".
    private static readonly string[] Months =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ];

    /// <summary>The sentences in order; together they are the text.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' && EndsSentence(text, start, at, out var next))
            {
                Add(text[start..next]);
                start = next;
                at = next - 1;
            }
        }

        Add(text[start..]);
        return sentences.ToImmutable();

        void Add(string sentence)
        {
            if (!string.IsNullOrWhiteSpace(sentence))
            {
                sentences.Add(sentence.Trim());
            }
        }
    }

    private static bool EndsSentence(string text, int start, int at, out int next)
    {
        next = at + 1;
        while (next < text.Length && text[next] is '”' or '"' or '’' or '\'' or ')' or '»')
        {
            next++;
        }

        if (next == text.Length)
        {
            return true;
        }

        var following = next;
        while (following < text.Length && text[following] == ' ')
        {
            following++;
        }

        if (
            following == next
            || following == text.Length
            || !(char.IsUpper(text[following]) || char.IsDigit(text[following]) || text[following] is '“' or '"' or '«')
        )
        {
            return false;
        }

        var word = text[(Math.Max(start, text.LastIndexOf(' ', at) + 1))..at].TrimStart('“', '"', '(');
        next = following;
        return text[at] != '.'
            || !(word.Length == 1 && char.IsUpper(word[0]))
                && !Abbreviations.Contains(word, StringComparer.Ordinal)
                && !(char.IsDigit(text[following]) && Months.Contains(word, StringComparer.Ordinal))
                && word != ".";
    }
}
