using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>When and where somebody was born, wherever in a sentence it stands: "N, who was born in P on D", "she was born M N on D in P".</summary>
internal static class BirthFacts
{
    private const string Date =
        @"(?<date>(?:\d{1,2}(?:st|nd|rd|th)? )?(?:\p{Lu}\p{L}{2,8}\.? )?(?:\d{1,2}(?:st|nd|rd|th)?, )?(?:1[6-9]|20)\d{2})";

    private static readonly Pattern Born = Pattern.Of(
        $@"(?<who>{Pattern.Name}|\b[Ss]?[Hh]e)(?: \([^()]*\))?(?:,[^.;]{{1,120}},|,)? (?:who )?(?:is \d{{1,2}},? )?was born (?:(?<as>{Pattern.Name}) )?(?:(?:on|in) {Date}(?:,? (?:in|at|near) (?:the )?(?<place>{Pattern.Name}))?|(?:in|at|near) (?:the )?(?<place>{Pattern.Name})(?:, {Pattern.Name})*(?:,? (?:on|in) {Date})?)"
    );
    private static readonly string[] Weekdays =
    [
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
    ];

    /// <summary>Notes them, where the sentence has not been read for it already.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in Born.Matches(sentence.Text))
        {
            var who = match.Groups["who"].Value;
            var name = who is "He" or "he" or "She" or "she" ? sentence.Pronoun(match.Index) : Names.Bare(who);
            if (
                name is null
                || !(Names.IsFullName(name) || sentence.Book.IsSurnameOfOne(name))
                || sentence.Book.IsOnlyCharacter(name)
                || sentence.PersonId(name) is not { } person
                || sentence.Reading.HasClaim(person, "born", _ => true)
            )
            {
                continue;
            }

            var place = match.Groups["place"].Success ? Names.Bare(match.Groups["place"].Value) : "";
            var date = match.Groups["date"].Success ? Dates.Find(match.Groups["date"].Value)?.Edtf : null;
            sentence.Claim(
                person,
                "born",
                ClaimValue.Row(
                    ("date", date is null ? null : ClaimValue.Of(date)),
                    (
                        "place",
                        place.Length < 3
                            ? null
                            : ClaimValue.Of(sentence.Book.Place(place, sentence.Lines)["places/".Length..])
                    )
                )
            );
            var own = Names.Bare(match.Groups["as"].Value);
            if (Names.IsFullName(own) && Names.Key(own) != Names.Key(name))
            {
                sentence.Claim(person, "aliases", ClaimValue.Of(own));
            }
        }
    }

    /// <summary>The last such day before a date: an obituary of a Wednesday that says "on Sunday".</summary>
    /// <param name="weekday">Its English name.</param>
    /// <param name="today">The day of the text in EDTF; null or a month where it is not known.</param>
    /// <returns>EDTF; null where the day of the text is not known or is such a day itself.</returns>
    public static string? Last(string weekday, string? today)
    {
        var day = Array.IndexOf(Weekdays, weekday);
        if (
            day < 0
            || !DateOnly.TryParseExact(
                today,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return null;
        }

        var back = ((int)date.DayOfWeek - day + 7) % 7;
        return back == 0 ? null : date.AddDays(-back).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
