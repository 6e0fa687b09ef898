using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content;

namespace Whitecrow.Seeds.Language;

/// <summary>Reads dates as pages print them and writes them in EDTF.</summary>
internal static class Dates
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private const string Month =
        @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";

    private static readonly Regex Any = Pattern.Of(
        $@"\b(?:(?<iso>[12]\d{{3}}-\d{{2}}-\d{{2}})|(?:(?<day>\d{{1,2}})(?:st|nd|rd|th)? )?{Month},? (?<year>[12]\d{{3}})|{Month} (?<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?<year>[12]\d{{3}})|(?<year>1[89]\d{{2}}|20\d{{2}}))\b"
    );

    /// <summary>The first date in a text.</summary>
    /// <returns>EDTF, with the place where it stands; null where there is none that the calendar knows.</returns>
    public static (string Edtf, int At, int Length)? Find(string text)
    {
        foreach (Match match in Any.Matches(text))
        {
            if (Edtf(match) is { } date && EdtfDate.Parse(date) is not null)
            {
                return (date, match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The date that a whole text is; null where it is more or less than one.</summary>
    public static string? Whole(string text) =>
        Find(text.Trim()) is { } found && found.At == 0 && found.Length == text.Trim().Length ? found.Edtf : null;

    private static string? Edtf(Match match)
    {
        if (match.Groups["iso"] is { Success: true } iso)
        {
            return iso.Value;
        }

        var year = match.Groups["year"].Value;
        if (!match.Groups["month"].Success)
        {
            return year;
        }

        var name = match.Groups["month"].Value.ToLowerInvariant();
        var month = Array.FindIndex(Months, m => m.StartsWith(name[..3], StringComparison.Ordinal)) + 1;
        return match.Groups["day"] is { Success: true } day
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{year}-{month:00}-{int.Parse(day.Value, CultureInfo.InvariantCulture):00}"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
    }
}
