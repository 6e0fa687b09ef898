using System.Buffers;
using System.Globalization;
using System.Text;

namespace Whitecrow.Seeds;

/// <summary>Writes a text as one YAML scalar that every YAML reader takes for that text.</summary>
internal static class YamlScalar
{
    // Outside these a text is quoted: it is shorter to say what is safe than what is not. A question mark is not, for in a
    // flow mapping several readers take it for a key.
    private static readonly SearchValues<char> SafeAscii = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_./'()+&;!"
    );

    // YAML 1.1 readers, of which editors have many, take these for true, false or nothing.
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"];

    /// <summary>Plain where that is safe, in double quotes where not.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>In double quotes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text[0] is not (' ' or '-' or '?' or '!' or '&' or '\'' or '.' or '+' or ';' or '(')
        && text[^1] != ' '
        && text.All(IsSafe)
        && !ColonsEndWords(text)
        && !Words.Contains(text, StringComparer.OrdinalIgnoreCase)
        && (!LooksLikeNumber(text) || IsDate(text));

    private static bool IsSafe(char c) =>
        SafeAscii.Contains(c) || c == ':' || (c > '\u00a0' && char.IsLetter(c) && !char.IsSurrogate(c));

    // "film-page:107" is one word; "Nureyev: The Life" would be a key with a value.
    private static bool ColonsEndWords(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (
                at + 1 == text.Length
                || !char.IsAsciiLetterOrDigit(text[at + 1])
                || (at > 0 && char.IsAsciiDigit(text[at - 1]))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeNumber(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is '.' or '-' or '+' or '_' or ' ' or 'e' or 'E');

    /// <summary>True for four figures, which are a year before they are a number.</summary>
    public static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);

    // Dates are written as everybody writes them; our reader takes every scalar for text anyway.
    private static bool IsDate(string text) =>
        text.Length is 4 or 7 or 10 && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || c == '-');
}
