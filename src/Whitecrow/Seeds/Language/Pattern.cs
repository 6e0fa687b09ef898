using System.Text.RegularExpressions;

namespace Whitecrow.Seeds.Language;

/// <summary>A pattern with which seeds are read.</summary>
/// <remarks>
/// An automaton, so that reading a text takes time in proportion to its length, whatever it says. To build one takes several
/// milliseconds, a hundred times as long as to match a line; so it is built when a line first has a word without which it cannot match.
/// </remarks>
internal sealed class Pattern
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

    private readonly Lazy<Regex> automaton;
    private readonly string[] needed;

    private Pattern(string pattern, string[] needed)
    {
        automaton = new(() => new(pattern, Options, TimeSpan.FromMinutes(5)));
        this.needed = needed;
    }

    /// <summary>A pattern.</summary>
    /// <param name="needed">Each match contains at least one of these, letter for letter; none where nothing can be said.</param>
    public static Pattern Of(string pattern, params string[] needed) => new(pattern, needed);

    /// <inheritdoc cref="Regex.IsMatch(string)"/>
    public bool IsMatch(string text) => MayMatch(text) && automaton.Value.IsMatch(text);

    /// <inheritdoc cref="Regex.Match(string)"/>
    public Match Match(string text) =>
        MayMatch(text) ? automaton.Value.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <inheritdoc cref="Regex.Matches(string)"/>
    public IReadOnlyList<Match> Matches(string text) => MayMatch(text) ? automaton.Value.Matches(text) : [];

    /// <inheritdoc cref="Regex.Replace(string, string)"/>
    public string Replace(string text, string replacement) =>
        MayMatch(text) ? automaton.Value.Replace(text, replacement) : text;

    /// <inheritdoc cref="Regex.Split(string)"/>
    public string[] Split(string text) => MayMatch(text) ? automaton.Value.Split(text) : [text];

    private bool MayMatch(string text)
    {
        foreach (var word in needed)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return needed.Length == 0;
    }
}
