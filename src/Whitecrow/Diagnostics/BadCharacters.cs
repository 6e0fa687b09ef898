using System.Buffers;
using System.Text;

namespace Whitecrow.Diagnostics;

/// <summary>Characters that no page can show: control characters, what turns the direction of all behind it round, and lost letters.</summary>
internal static class BadCharacters
{
    /// <summary>What decoders put in the place of a letter that they could not read.</summary>
    public const char Lost = '\uFFFD';

    private static readonly SearchValues<char> All = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n')),
        '\u202D',
        '\u202E',
        '\uFEFF',
        Lost,
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Offset of the first one; negative where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>What to say about one that stands in a file.</summary>
    public static string Message(char bad) =>
        bad == Lost
            ? "found '\uFFFD', which stands for a letter that was lost on the way; write the letter"
            : $"found the character U+{(int)bad:X4}, which no page can show; delete it";

    /// <summary>What to say about one that is written as an escape, in YAML or in Markdown.</summary>
    public static string EscapeMessage(char bad) =>
        $"found an escape for the character U+{(int)bad:X4}, which no page can show; delete it";

    /// <summary>The same text, each of them made the sign of a lost letter.</summary>
    public static string Replace(string text) =>
        IndexIn(text) < 0 ? text : string.Concat(text.Select(c => All.Contains(c) ? Lost : c));

    /// <summary>The same text with composed accents (é and not e + accent).</summary>
    public static string Compose(string text)
    {
        // The framework throws at this one instead of passing it by.
        const char Refused = '\uFFFE';
        return text.Contains(Refused, StringComparison.Ordinal)
                ? string.Join(Refused, text.Split(Refused).Select(Compose))
            : Ascii.IsValid(text) || text.IsNormalized(NormalizationForm.FormC) ? text
            : text.Normalize(NormalizationForm.FormC);
    }
}
