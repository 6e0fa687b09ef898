using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content;

namespace Whitecrow.Seeds.Language;

/// <summary>Reads dates as pages print them and writes them in EDTF.</summary>
internal static class Dates
{
    // Spellings of the neighbours where they differ from the English; pages of archives print them.
    private static readonly string[] OtherMonths =
    [
        "janvier|januar|gennaio|enero",
        "février|fevrier|februar|febbraio|febrero",
        "mars|märz|marzo",
        "avril|aprile|abril",
        "mai|maggio|mayo",
        "juin|juni|giugno|junio",
        "juillet|juli|luglio|julio",
        "août|aout|agosto",
        "septembre|settembre|septiembre",
        "octobre|oktober|ottobre|octubre",
        "novembre|noviembre",
        "décembre|decembre|dezember|dicembre|diciembre",
    ];

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
        @"(?<month>(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))\.?";

    private static readonly Pattern Any = Pattern.Of(
        $@"\b(?:(?<day>\d{{1,2}})(?:er|º|\.)? (?:de )?(?<other>(?i:{string.Join('|', OtherMonths)})),? (?:de )?(?<year>[12]\d{{3}})|(?<iso>[12]\d{{3}}-\d{{2}}-\d{{2}})|(?<dotday>\d{{1,2}})\. ?(?<dotmonth>\d{{1,2}})\. ?(?<dotyear>[12]\d{{3}})|(?:(?<day>\d{{1,2}})(?:st|nd|rd|th)? )?{Month},? (?<year>[12]\d{{3}})|{Month} (?<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?<year>[12]\d{{3}})|(?<year>1[89]\d{{2}}|20\d{{2}}))\b"
    );

    private static readonly Pattern DayOnly = Pattern.Of(
        $@"\b(?:{Month} (?<day>\d{{1,2}})(?:st|nd|rd|th)?|(?<day>\d{{1,2}})(?:st|nd|rd|th)? {Month})\b"
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

    /// <summary>The first day of a text that leaves out the year: <c>on November 10</c>, <c>3 May</c>.</summary>
    /// <param name="today">Date of the text that says so; such a day is the next after it.</param>
    /// <returns>EDTF; null where there is no such day.</returns>
    public static string? FindNext(string text, string today)
    {
        var match = DayOnly.Match(text);
        if (!match.Success || today.Length < 4)
        {
            return null;
        }

        var year = int.Parse(today[..4], CultureInfo.InvariantCulture);
        var date = DayIn(match, year);
        return date is not null && string.CompareOrdinal(date, today) < 0 && today.Length == 10
            ? DayIn(match, year + 1)
            : date;
    }

    /// <summary>The last such day before a date, or that date: "it opened on 30 September".</summary>
    /// <inheritdoc cref="FindNext"/>
    public static string? FindLast(string text, string today)
    {
        var match = DayOnly.Match(text);
        if (!match.Success || today.Length < 4)
        {
            return null;
        }

        var year = int.Parse(today[..4], CultureInfo.InvariantCulture);
        var date = DayIn(match, year);
        return date is not null && string.CompareOrdinal(date, today) > 0 && today.Length == 10
            ? DayIn(match, year - 1)
            : date;
    }

    private static string? DayIn(Match match, int year)
    {
        var month = MonthOf(match.Groups["month"].Value);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var date = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}");
        return EdtfDate.Parse(date) is null ? null : date;
    }

    /// <summary>True for the English name of a month.</summary>
    public static bool IsMonth(string word) =>
        Array.Exists(Months, m => string.Equals(m, word, StringComparison.OrdinalIgnoreCase));

    private static int MonthOf(string name) =>
        Array.FindIndex(Months, m => m.StartsWith(name.ToLowerInvariant()[..3], StringComparison.Ordinal)) + 1;

    /// <summary>The date that a whole text is; null where it is more or less than one.</summary>
    public static string? Whole(string text) =>
        Find(text.Trim()) is { } found && found.At == 0 && found.Length == text.Trim().Length ? found.Edtf : null;

    private static string? Edtf(Match match)
    {
        if (match.Groups["iso"] is { Success: true } iso)
        {
            return iso.Value;
        }

        if (match.Groups["dotyear"] is { Success: true } dotted)
        {
            return $"{dotted.Value}-{match.Groups["dotmonth"].Value.PadLeft(2, '0')}-{match.Groups["dotday"].Value.PadLeft(2, '0')}";
        }

        var year = match.Groups["year"].Value;
        if (match.Groups["other"] is { Success: true } other)
        {
            var spelled = other.Value.ToLowerInvariant();
            var index = Array.FindIndex(OtherMonths, m => m.Split('|').Contains(spelled, StringComparer.Ordinal));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{year}-{index + 1:00}-{int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture):00}"
            );
        }

        if (!match.Groups["month"].Success)
        {
            return year;
        }

        var month = MonthOf(match.Groups["month"].Value);
        return match.Groups["day"] is { Success: true } day
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{year}-{month:00}-{int.Parse(day.Value, CultureInfo.InvariantCulture):00}"
            )
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
    }
}
