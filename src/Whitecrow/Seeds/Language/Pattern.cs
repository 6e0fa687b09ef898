using System.Text.RegularExpressions;

namespace Whitecrow.Seeds.Language;

/// <summary>A pattern with which seeds are read.</summary>
/// <remarks>
/// No text may stop the reading. Backtracking is ready at once and quick on nearly every line, but takes for ever on a few; an
/// automaton takes time in proportion to the text, whatever it says, but several milliseconds to be made. So the automaton takes
/// over where backtracking has lost patience. Both find the same; only where a line can be read in two ways may a group hold
/// less with one than with the other.
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

    /// <summary>How patterns are written: no group without a name is kept, and no language has a say in what a letter is.</summary>
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Ten thousand times what a line takes, so that a busy machine reads as an idle one does.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly string text;
    private readonly Lazy<Regex> backtracking;
    private readonly Lazy<Regex> automaton;

    private Pattern(string text)
    {
        this.text = text;
        backtracking = new(() => new(text, Options, Patience));
        automaton = new(() => new(text, Options | RegexOptions.NonBacktracking));
    }

    /// <summary>A pattern.</summary>
    public static Pattern Of(string pattern) => new(pattern);

    /// <inheritdoc cref="Regex.IsMatch(string)"/>
    public bool IsMatch(string text) => Read(text, static (p, t) => p.IsMatch(t));

    /// <inheritdoc cref="Regex.Match(string)"/>
    public Match Match(string text) => Read(text, static (p, t) => p.Match(t));

    /// <inheritdoc cref="Regex.Matches(string)"/>
    public IReadOnlyList<Match> Matches(string text) => Read(text, static (p, t) => p.Matches(t).ToArray());

    /// <inheritdoc cref="Regex.Replace(string, string)"/>
    public string Replace(string text, string replacement) => Read(text, (p, t) => p.Replace(t, replacement));

    /// <inheritdoc cref="Regex.Split(string)"/>
    public string[] Split(string text) => Read(text, static (p, t) => p.Split(t));

    /// <summary>The pattern as it is written.</summary>
    public override string ToString() => text;

    // A pattern that has lost patience once would do so again in the same text.
    private T Read<T>(string text, Func<Regex, string, T> read)
    {
        if (!automaton.IsValueCreated)
        {
            try
            {
                return read(backtracking.Value, text);
            }
            catch (RegexMatchTimeoutException)
            {
                // Read below, from the start.
            }
        }

        return read(automaton.Value, text);
    }
}
