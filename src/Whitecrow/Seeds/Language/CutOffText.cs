namespace Whitecrow.Seeds.Language;

/// <summary>A sentence that a dump has cut off: it ends in a word that cannot be its last.</summary>
/// <param name="Column">1-based, where that word stands.</param>
/// <param name="IsPremiere">True where it was about to say when or where something was first shown.</param>
/// <param name="IsOfBallet">True where that is a ballet.</param>
internal sealed record CutOffText(int Column, bool IsPremiere, bool IsOfBallet)
{
    private static readonly Pattern LastWord = Pattern.Of(
        @"(?:\b(?:in|on|at|by|of|the|a|an|and|with|to|from|for|was|is|that|which|who|whose|or|but|after|before|during|as|into|because|while|their|his|her|its)|,)\s*$"
    );
    private static readonly Pattern FirstPerformed = Pattern.Of(
        @"(?i)\bfirst (?:performed|performance|staged|shown|given|produced)\b|\bpremiered?\b"
    );

    /// <summary>What is cut off; null for a whole sentence.</summary>
    public static CutOffText? In(string text) =>
        LastWord.Match(text) is { Success: true } cut
            ? new(
                cut.Index + 1,
                FirstPerformed.IsMatch(text),
                text.Contains("ballet", StringComparison.OrdinalIgnoreCase)
            )
            : null;
}
