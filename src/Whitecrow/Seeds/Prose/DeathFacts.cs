using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Both ends of a life: "N, dancer, born D; died E", "N (1892–1960)", "N, who was born in P in Y and died in Z".</summary>
internal static class DeathFacts
{
    private const string Day =
        @"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:\p{Lu}\p{L}{2,8}\.? )?(?:\d{1,2}(?:st|nd|rd|th)?, )?(?:1[6-9]|20)\d{2}";

    // The last line of an obituary.
    private static readonly Pattern Line = Pattern.Of(
        $@"^(?<name>{Pattern.Name})(?:,[^;:]{{1,120}})?[,;:] [Bb]orn (?:on |in )?(?<born>{Day})[^;.]{{0,60}}[;,.] [Dd]ied (?:on |in )?(?<died>{Day})"
    );
    private static readonly Pattern Years = Pattern.Of(
        $@"(?<name>{Pattern.Name}) \((?:(?:b\.|born) )?(?<born>(?:{Day}|(?:1[6-9]|20)\d{{2}})) ?[–—-] ?(?<died>(?:{Day}|(?:1[6-9]|20)\d{{2}}))\)"
    );
    private static readonly Pattern AndDied = Pattern.Of(
        $@"(?<name>{Pattern.Name}),? (?:who )?was born [^.;]{{3,100}}? and died (?:in (?<place>{Pattern.Name}) )?(?:on |in )(?<died>{Day})"
    );
    private static readonly Pattern Died = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:,[^.;]{{1,160}},)? (?:who |has |had )*died (?:[^.;]{{1,60}}? )?on (?<died>{Day})"
    );

    /// <summary>Notes them, where the sentence has not been read for it already.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (var match in new[] { Line, Years, AndDied, Died }.SelectMany(p => p.Matches(sentence.Text)))
        {
            var name = Names.Bare(match.Groups["name"].Value);
            if (
                !(Names.IsFullName(name) || sentence.Book.IsSurnameOfOne(name))
                || LifeFacts.PersonOf(sentence, match) is not { } person
            )
            {
                continue;
            }

            Note(sentence, person, "born", match);
            Note(sentence, person, "died", match);
        }
    }

    private static void Note(Sentence sentence, string person, string field, Match match)
    {
        if (
            match.Groups[field] is not { Success: true, Value: var words }
            || Dates.Find(words) is not { } date
            || sentence.Reading.HasClaim(person, field, v => v is RowClaim row && row["date"] == date.Edtf)
        )
        {
            return;
        }

        var place = field == "died" && match.Groups["place"].Success ? Names.Bare(match.Groups["place"].Value) : "";
        sentence.Claim(
            person,
            field,
            ClaimValue.Row(
                ("date", ClaimValue.Of(date.Edtf)),
                (
                    "place",
                    place.Length < 3
                        ? null
                        : ClaimValue.Of(sentence.Book.Place(place, sentence.Lines)["places/".Length..])
                )
            )
        );
    }
}
