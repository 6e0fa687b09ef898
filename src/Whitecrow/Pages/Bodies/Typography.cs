using System.Collections.Immutable;
using System.Text;

namespace Whitecrow.Pages.Bodies;

/// <summary>Small things that a typesetter does.</summary>
public static class Typography
{
    /// <summary>All of it: quotation marks, and days that stay with their months.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="labels">The marks and months of the text's language.</param>
    /// <param name="before">What stands before the text on the same line; a blank where nothing does.</param>
    public static string Set(string text, Labels labels, char before = ' ') =>
        Bind(Quote(text, labels.Quotes, before), labels.Months);

    /// <summary>Turns the straight marks of a keyboard into quotation marks and apostrophes.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="marks">Opening and closing, double then single; where there are not four, nothing is changed.</param>
    /// <param name="before">What stands before the text on the same line; a blank where nothing does.</param>
    public static string Quote(string text, ImmutableArray<string> marks, char before = ' ')
    {
        if (marks.Length != 4 || text.AsSpan().IndexOfAny('"', '\'') < 0)
        {
            return text;
        }

        var quoted = new StringBuilder(text.Length + 8);
        var opens = false;
        for (var i = 0; i < text.Length; i++)
        {
            var previous = i > 0 ? text[i - 1] : before;
            opens =
                char.IsWhiteSpace(previous)
                || "([{–—-/“‘«„".Contains(previous, StringComparison.Ordinal)
                || (opens && previous is ('"' or '\''));
            _ = text[i] switch
            {
                '"' => quoted.Append(opens ? marks[0] : marks[1]),

                // '60s: an apostrophe, although it stands where a mark would open.
                '\'' => quoted.Append(opens && !IsDigitAt(text, i + 1) ? marks[2] : marks[3]),
                var other => quoted.Append(other),
            };
        }

        return quoted.ToString();
    }

    /// <summary>Joins a day and its month by a no-break space: <c>16 June</c>.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="months">Names of the months in the text's language.</param>
    public static string Bind(string text, ImmutableArray<string> months)
    {
        StringBuilder? bound = null;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (EndsWithDay(text.AsSpan(0, at)) && BeginsWithMonth(text.AsSpan(at + 1), months))
            {
                bound ??= new(text);
                bound[at] = '\u00A0';
            }
        }

        return bound?.ToString() ?? text;
    }

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool EndsWithDay(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[text.Length - 1 - digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && (digits == text.Length || !char.IsLetter(text[text.Length - 1 - digits]));
    }

    private static bool BeginsWithMonth(ReadOnlySpan<char> text, ImmutableArray<string> months)
    {
        foreach (var month in months)
        {
            if (
                text.StartsWith(month, StringComparison.Ordinal)
                && (text.Length == month.Length || !char.IsLetter(text[month.Length]))
            )
            {
                return true;
            }
        }

        return false;
    }
}
