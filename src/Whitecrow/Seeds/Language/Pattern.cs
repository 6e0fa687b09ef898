using System.Text.RegularExpressions;

namespace Whitecrow.Seeds.Language;

/// <summary>Makes the patterns with which seeds are read.</summary>
internal static class Pattern
{
    /// <summary>A word that begins with a capital, or initials.</summary>
    public const string Capitalised = @"(?:St\.|(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}\p{Nd}’'\-]*)";

    /// <summary>Capitalised words in a row, with the small words that stand inside names.</summary>
    public const string Name =
        Capitalised
        + @"(?: (?:(?:de|da|di|do|dos|del|della|van|von|der|den|ter|la|le|du|bin|ibn|al|el|af|zu|y) )*"
        + Capitalised
        + ")*";

    /// <summary>Several names: <c>A, B and C</c>.</summary>
    public const string Names = Name + "(?:(?:, and |, | and | & )" + Name + ")*";

    /// <summary>A title in quotation marks, the marks included.</summary>
    public const string Quoted = "(?:“[^“”]+”|\"[^\"]{1,150}\"|«[^«»]+»|‘[^‘’“”]+(?:’\\p{L}[^‘’“”]*){0,2}’)";

    /// <summary>A house, troupe or school, also <c>Opera and Ballet Theatre</c>.</summary>
    public const string Company =
        Name
        + "(?: and (?:"
        + Capitalised
        + " )*(?:Theatre|Theater|Ballet|Opera|Orchestra|Academy|Company|Choir|Institute))?";

    /// <summary>A title without quotation marks: capitalised words with the small ones that stand inside titles.</summary>
    public const string Title =
        Capitalised
        + @"(?:,? (?:(?:of|the|from|in|and|to|a|an|for|on|at|with|by|de|la|le|der|die|das|und|et) )*"
        + Capitalised
        + ")*";

    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Never backtracks: a seed may be any text, and reading it takes time in proportion to its length.</summary>
    public static Regex Of(string pattern) => new(pattern, Options, TimeSpan.FromMinutes(5));
}
