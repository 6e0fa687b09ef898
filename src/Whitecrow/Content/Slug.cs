using System.Buffers;
using System.Globalization;
using System.Text;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content;

/// <summary>Makes and judges slugs: lowercase ASCII letters and digits, with single hyphens between.</summary>
public static class Slug
{
    /// <summary>Longest slug; longer ones are cut at a hyphen. Some file systems end a name at 143 bytes.</summary>
    public const int MaxLength = 80;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>True for a slug as <see cref="FromTitle"/> would make it, whatever its length.</summary>
    public static bool IsSlug(ReadOnlySpan<char> text) =>
        text.Length > 0
        && text[0] != '-'
        && text[^1] != '-'
        && text.IndexOf("--", StringComparison.Ordinal) < 0
        && text.IndexOfAnyExcept(Letters) < 0;

    /// <summary>True for names that Windows keeps for its devices, whatever their ending: <c>con</c>, <c>lpt1</c>.</summary>
    public static bool IsDeviceName(string slug) =>
        slug is "con" or "prn" or "aux" or "nul"
        || (slug is ['c', 'o', 'm', _] or ['l', 'p', 't', _] && slug[3] is >= '1' and <= '9');

    /// <summary>A slug for a title; null when the title has no letter or digit that ASCII can show.</summary>
    public static string? FromTitle(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var c in Fold(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or 'ʼ' or '`') && slug.Length > 0 && slug[^1] != '-')
            {
                // An apostrophe joins (d'amour → damour); everything else parts.
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > MaxLength)
        {
            var cut = whole.LastIndexOf('-', MaxLength);
            whole = whole[..(cut > 0 ? cut : MaxLength)];
        }

        return whole.Length > 0 ? whole : null;
    }

    /// <summary>
    /// A text without accents, and in Latin letters where it is Cyrillic, for slugs, for comparing names and for search:
    /// <c>Adèle</c> → <c>Adele</c>, <c>Нуреев</c> → <c>Nureev</c>.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in BadCharacters.Compose(text).SelectMany(Letter))
        {
            folded.Append(c);
        }

        return folded.ToString();
    }

    private static string Letter(char c) =>
        c switch
        {
            < '\u0080' => c.ToString(),
            'ß' => "ss",
            'æ' => "ae",
            'Æ' => "Ae",
            'œ' => "oe",
            'Œ' => "Oe",
            'ø' => "o",
            'Ø' => "O",
            'đ' or 'ð' => "d",
            'Đ' or 'Ð' => "D",
            'ł' => "l",
            'Ł' => "L",
            'þ' => "th",
            'Þ' => "Th",
            'ı' => "i",
            >= 'Ѐ' and <= 'ӿ' => Cyrillic(c),
            _ => WithoutAccent(c),
        };

    // The BGN/PCGN romanisation without its diacritics: what English-language film databases print.
    private static string Cyrillic(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var latin = lower switch
        {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' or 'ґ' => "g",
            'д' => "d",
            'е' or 'ё' or 'э' or 'є' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' or 'і' => "i",
            'й' or 'ы' or 'ї' => "y",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' or 'ў' => "u",
            'ф' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ю' => "yu",
            'я' => "ya",
            'ј' => "j",
            'љ' => "lj",
            'њ' => "nj",
            'ћ' => "c",
            'ђ' => "dj",
            'џ' => "dz",
            'ъ' or 'ь' => "",
            _ => " ",
        };
        return lower == c || latin.Length == 0 ? latin : char.ToUpperInvariant(latin[0]) + latin[1..];
    }

    private static string WithoutAccent(char c)
    {
        if (char.IsSurrogate(c))
        {
            return " ";
        }

        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return string.Concat(parts.Where(p => CharUnicodeInfo.GetUnicodeCategory(p) != UnicodeCategory.NonSpacingMark));
    }
}
