using System.Text.RegularExpressions;
using Whitecrow.Content;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>What a film cost, what it took, and what it was the first to do.</summary>
internal static class RecordFacts
{
    private const string About =
        "(?:(?:about|around|roughly|nearly|some|an estimated|a reported|just over|over|just) )?";

    private static readonly Regex Budget = Pattern.Of(
        $@"\b(?:budget of|budgeted at|cost|on a budget of) {About}(?<money>[^ ;]{{1,12}}(?: ?(?:million|billion))?|[A-Z]{{3}} ?[\d,.]+(?: million)?)"
    );
    private static readonly Regex Opening = Pattern.Of(
        $@"\b(?:opened (?:to|with)|opening weekend of|took) {About}(?<money>[^ ;]{{1,12}}(?: (?:million|billion))?)(?: in its (?:first|opening) weekend)?(?: on (?<date>\p{{L}}{{3,9}}\.? \d{{1,2}}, \d{{4}}|\d{{1,2}} \p{{L}}{{3,9}} \d{{4}}))?"
    );
    private static readonly Regex Length = Pattern.Of(
        @"\b(?:[Rr]unning [Tt]ime|[Rr]untime|[Ll]ength): (?<length>[\p{Nd}\p{L} ]{4,25})"
    );
    private static readonly Regex First = Pattern.Of(
        @"\b(?:is|was|were|became|becomes|remains|remained|stands|ranks|(?:[Ss]aid|[Tt]hought|[Bb]elieved|[Rr]eported|held) to (?:be|have been)) (?<what>(?:(?:one|some) of |among )?the (?:very )?(?:first|last|only|earliest|longest|shortest|oldest|most expensive|biggest|largest)(?: [\p{L}\p{Nd}\-’']+){1,6}(?: ever)?) (?:(?<passive>to (?:be|have been)|(?:that|which) (?:is|was|were|had been|has been)) |(?<active>to ))(?<did>[\p{L}\-’']+(?: [\p{L}\p{Nd}\-’']+){0,20})"
    );

    private static readonly Regex NextClause = Pattern.Of(
        @" (?:and|but|during|while|when|after|before|which|who|where|although|though|since|because)\b"
    );

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        if (sentence.Film is not { } film)
        {
            return;
        }

        if (Budget.Match(sentence.Text) is { Success: true } budget)
        {
            BoxOffice.Read(
                sentence.Reading,
                film,
                sentence.Lines,
                budget.Groups["money"].Value,
                "budget",
                territory: null
            );
        }

        if (
            Opening.Match(sentence.Text) is { Success: true } opening
            && (opening.Groups["date"].Success || opening.Value.Contains("weekend", StringComparison.Ordinal))
        )
        {
            BoxOffice.Read(
                sentence.Reading,
                film,
                sentence.Lines,
                $"{opening.Groups["money"].Value}, {opening.Groups["date"].Value}",
                "opening-weekend",
                territory: null
            );
        }

        if (Length.Match(sentence.Text) is { Success: true } length)
        {
            PageTechnics.Runtime(sentence.Reading, film, sentence.Lines, length.Groups["length"].Value.Trim());
        }

        foreach (Match match in First.Matches(sentence.Text))
        {
            // Without "to be" it says the same, and the text's own words are not carried over in a row.
            var what = match.Groups["what"].Value;
            var did = match.Groups["active"].Value + NextClause.Split(match.Groups["did"].Value)[0];
            var runs = match.Groups["passive"].Success ? [what, did] : new[] { $"{what} {did}" };
            if (runs.All(r => r.Count(c => c == ' ') + 1 < SeedFile.LiftedRun))
            {
                sentence.Reading.Statement(sentence.Lines, film, $"{what} {did}");
            }
        }
    }
}
