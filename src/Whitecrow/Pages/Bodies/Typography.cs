using System.Collections.Immutable;
using System.Text;

namespace Whitecrow.Pages.Bodies;

/// <summary>Small things that a typesetter does.</summary>
public static class Typography
{
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
