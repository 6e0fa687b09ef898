using System.Text;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Takes out of a sentence what it denies, or only repeats as hearsay: none of it is a fact.</summary>
/// <remarks>
/// A denial reaches from one comma, joint or relative word to the next: of "A, who had never acted, plays B" the rest still
/// holds. What stands behind "denied that" or "some say" does so to the end of the sentence.
/// </remarks>
internal static class Doubt
{
    private static readonly Pattern Denial = Pattern.Of(
        @"\b(?:not|never|no longer|nobody|none of)\b|n['’]t\b|\b(?:may|might|could|would) have\b|\b(?:may|might) (?:yet |also |still )?(?:be|star|play|direct|return|join|produce|write)\b"
    );
    private static readonly Pattern Emphasis = Pattern.Of(@"\bnot (?:only|just|merely|least)\b");
    private static readonly Pattern Edge = Pattern.Of(
        @"[,;:—–()“”]|\b(?:and|but|or|who|whom|whose|which|that|while|although|though|because|where|when|whether|since|until|before|after|except)\b"
    );
    private static readonly Pattern Quoted = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern Hearsay = Pattern.Of(
        @"(?:^|[,;—–(] ?| )(?:(?:\p{L}+ )?den(?:y|ies|ied|ying) (?:that|the)\b|(?:it (?:is|was) |widely |long )?rumou?red (?:that|to)\b|rumou?rs? (?:that|of|has it|have it|had it)\b|[Aa]llegedly\b|[Ss]upposedly\b|(?:[Ss]ome|[Mm]any|[Pp]eople|[Ll]egend|[Rr]umou?r) (?:say|says|said|claim|claims|claimed|believe|has it)\b|(?:is|are|was|were) (?:said|rumou?red|alleged|believed) to\b|(?:was|were|been|being) (?:considered|approached|offered|turned down|passed over)\b|(?:turned|turns) down\b|(?:refused|refuses|declined|declines) to\b|(?:had|has) (?:wanted|hoped|planned|intended|meant) to\b|(?:was|were) (?:originally|first|initially|at first) (?:to|going to|set to|meant to|due to|cast|attached)\b|[Oo]riginally (?:to|cast|attached)\b).*$"
    );

    /// <summary>The sentence without it; the same text where it denies nothing.</summary>
    public static string Without(string sentence)
    {
        var sure = Hearsay.Replace(sentence, ".");
        return Denial.IsMatch(sure) ? WithoutDenied(sure) : sure;
    }

    private static string WithoutDenied(string sentence)
    {
        // What stands in a title joins nothing.
        var letters = sentence.ToCharArray();
        foreach (Match title in Quoted.Matches(sentence))
        {
            letters.AsSpan(title.Index, title.Length).Fill('x');
        }

        var words = new string(letters);
        var rest = new StringBuilder();
        var from = 0;
        foreach (var (at, length) in Edge.Matches(words).Select(m => (m.Index, m.Length)).Append((words.Length, 0)))
        {
            var clause = words[from..at];
            var denial = Emphasis.IsMatch(clause) ? Match.Empty : Denial.Match(clause);

            // "The score by N does not know …": whom the clause speaks of, it does not deny.
            rest.Append(denial.Success ? $"{sentence.AsSpan(from, denial.Index)}… " : sentence[from..at]);
            rest.Append(sentence.AsSpan(at, length));
            from = at + length;
        }

        return rest.ToString();
    }
}
