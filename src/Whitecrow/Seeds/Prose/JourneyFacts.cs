using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Where somebody went and when: "N broke away at P on D, and M in Q on E", "returned to P in Y".</summary>
internal static class JourneyFacts
{
    private const string Day = @"(?<day>\d{1,2} \p{Lu}\p{L}{2,8} [12]\d{3}|\p{Lu}\p{L}{2,8} \d{1,2}, [12]\d{3})";
    private const string Who = $@"(?<who>{Pattern.Name}|\b[Ss]?[Hh]e)";

    private static readonly Pattern BrokeAway = Pattern.Of(
        $@"{Who}(?:,[^,;.]{{1,60}},)? (?:had |has |later )?(?:defected|fled|escaped|broke away|broken away|sought asylum|asked for (?:political )?asylum|slipped away|jumped)(?: [\p{{Ll}} ]{{1,40}})? (?:at|in) (?<place>{Pattern.Name}),? on {Day}"
    );
    private static readonly Pattern AndAnother = Pattern.Of(
        $@"(?:;|,|\band) (?:and )?(?<who>{Pattern.Name}) (?:followed )?(?:at|in) (?<place>{Pattern.Name}),? on {Day}"
    );
    private static readonly Pattern WentTo = Pattern.Of(
        $@"{Who}(?:,[^,;.]{{1,60}},)? (?:[\p{{Ll}}]+ed [^,;.“”]{{1,60}} and )?(?<how>returned to|moved to|emigrated to|settled in|fled|left (?<from>{Pattern.Name}) for) (?:the )?(?<place>{Pattern.Name}),? in (?<year>(?:1[89]|20)\d{{2}})"
    );

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        var flights = BrokeAway.Matches(sentence.Text);
        foreach (var match in flights.Count == 0 ? [] : flights.Concat(AndAnother.Matches(sentence.Text)))
        {
            if (Dates.Find(match.Groups["day"].Value) is { } day)
            {
                Note(sentence, match, $"defected in {Names.Bare(match.Groups["place"].Value)} on {day.Edtf}");
            }
        }

        foreach (Match match in WentTo.Matches(sentence.Text))
        {
            var how = match.Groups["from"].Success
                ? $"left {match.Groups["from"].Value} for"
                : match.Groups["how"].Value;
            Note(sentence, match, $"{how} {Names.Bare(match.Groups["place"].Value)} in {match.Groups["year"].Value}");
        }
    }

    private static void Note(Sentence sentence, Match match, string statement)
    {
        var who = match.Groups["who"].Value;
        var name = who is "He" or "he" or "She" or "she" ? sentence.Pronoun(match.Index) : Names.Bare(who);
        if (
            name is not null
            && (Names.IsFullName(name) || sentence.Book.IsSurnameOfOne(name))
            && !sentence.Book.IsOnlyCharacter(name)
            && sentence.PersonId(name) is { } person
        )
        {
            sentence.Reading.Statement(sentence.Lines, person, statement);
        }
    }
}
