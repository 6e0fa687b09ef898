using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Tells by their words which part of a page sentences belong to whose heading a dump has lost.</summary>
internal static class LostHeadings
{
    private static readonly Pattern Credits = Pattern.Of(
        @"(?i)\b(?:closing|opening|end|final|main) (?:credits?|titles?)\b|\bcredits (?:roll|read|thank|list|appear|are|end|begin)\b|\btitle cards?\b"
    );
    private static readonly Pattern Versions = Pattern.Of(
        @"(?i)\b(?:versions?|prints?|editions?|releases?)\b.*\b(?:lacks?|omits?|removed|missing|deleted|restored|longer|shorter|dubbed|censored|trimmed|cut by)\b|\b(?:uncut|unrated version|extended (?:version|cut)|director['’]s cut)\b"
    );

    // What databases write in front of a slip.
    private static readonly Pattern SlipKinds = Pattern.Of(
        @"(?i)^(?:at (?:around|about) \d{1,3} ?(?:mins?|minutes?|h)|continuity|anachronisms?|factual errors?|revealing mistakes?|crew or equipment visible|plot holes?|errors? in geography|errors? made by characters?|character errors?|audio/visual unsynchroni[sz]ed|boom mic(?:rophone)? visible|incorrectly regarded as goofs)\b"
    );
    private static readonly Pattern Slips = Pattern.Of(
        @"(?i)\b(?:anachronis\w*|(?:did not|didn['’]t|does not|doesn['’]t) (?:yet )?exist|(?:was|were|is|are|had|been) (?:not|never) (?:yet )?(?:been )?(?:\p{L}+ed|made|built|in use|known|available|sold|worn|worn|there)|nobody had|not yet|visible|reflection|reflected|microphone|boom mike|camera (?:crew|operator|man|crane)|cameraman|shadow of the|continuity|between (?:two )?(?:shots|takes|cuts)|(?:in|from) (?:the next|one|one|another) shot|changes (?:position|sides|colou?r|hands|places?)|wrong (?:way|side|hand|flag|uniform|model|type|year|date)|incorrect\w*|mistake\w*|disappears?|reappears?|impossible|not until (?:the |after )?(?:19|20)?\d+|until (?:the )?(?:19|20)\d{2}|in reality|mid[- ](?:19|20)\d0s|backwards)\b"
    );

    // "Reviews counted: 22"
    private static readonly Pattern Counted = Pattern.Of(@": [\d.,]+(?: ?[%/]|$)");

    /// <summary>The part that a sentence below "Did You Know?" belongs to.</summary>
    /// <param name="isFirst">True for the first of them, which is trivia wherever a page has any.</param>
    /// <param name="isBehindQuotes">True below quoted dialogue, where no slips stand any more.</param>
    public static Section Of(string text, bool isFirst, bool isBehindQuotes) =>
        SlipKinds.IsMatch(text) ? Section.Goofs
        : Credits.IsMatch(text) ? Section.CrazyCredits
        : !isFirst && Versions.IsMatch(text) ? Section.Versions
        : !isFirst && !isBehindQuotes && Slips.IsMatch(text) ? Section.Goofs
        : Section.Trivia;

    /// <summary>True for a line that sells a film: a few words with a capital in front, no list and no figures alone.</summary>
    public static bool IsTagline(string text) =>
        text.Length is >= 8 and <= 200
        && text.Split(' ').Length >= 3
        && (char.IsUpper(text[0]) || text[0] is '“' or '"' or '‘' or '«' or '…' or '¿' or '¡' || char.IsDigit(text[0]))
        && !text.Contains('|', StringComparison.Ordinal)
        && !text.Contains(" ... ", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && !Counted.IsMatch(text)
        && text.Count(char.IsLetter) * 3 >= text.Length * 2
        && !Names.IsFullName(text);
}
