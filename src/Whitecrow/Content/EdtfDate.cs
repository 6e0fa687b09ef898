using System.Collections.Immutable;
using System.Globalization;

namespace Whitecrow.Content;

/// <summary>
/// A date as sure as its source is: EDTF levels 0 and 1, and level 2's one-of-a-set (ISO 8601-2:2019, annex A).
/// </summary>
/// <remarks>
/// <c>1961</c>, <c>1961-06</c>, <c>1961-06-16</c>; <c>1938~</c> approximate, <c>1961?</c> uncertain, <c>1961%</c> both;
/// <c>196X</c>, <c>19XX</c>, <c>1961-XX</c>; <c>1961/1962</c>, <c>1983/..</c>, <c>../1983</c>; <c>[1961-06-16,1961-06-17]</c>.
/// Seasons (<c>1961-21</c> spring to <c>1961-24</c> winter) are read as months of the northern half.
/// </remarks>
public sealed record EdtfDate
{
    private const string YearPattern = "(?!0000)(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)";

    private const string DayPattern =
        "0[1-9]-(?:0[1-9]|1[0-9]|2[0-9])|1[0-2]-(?:0[1-9]|1[0-9]|2[0-9])|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31";

    private const string PartPattern =
        $"{YearPattern}(?:-(?:XX|2[1-4]|0[1-9]|1[0-2]|(?:0[1-9]|1[0-2])-XX|{DayPattern}))?[~?%]?";

    /// <summary>
    /// A regular expression that every date follows, for editors. It lets a few texts pass that are none: it cannot order
    /// the ends of an interval, nor find leap years.
    /// </summary>
    public const string Pattern =
        $@"{PartPattern}|(?:{PartPattern})/(?:{PartPattern}|\.\.)?|(?:\.\.)?/{PartPattern}|\[\s*{PartPattern}\s*(?:,\s*{PartPattern}\s*)+\]";

    private EdtfDate(string text, DateForm form, ImmutableArray<DatePart> parts)
    {
        Text = text;
        Form = form;
        Parts = parts;
    }

    /// <summary>The date as written.</summary>
    public string Text { get; }

    /// <summary>How the parts belong together.</summary>
    public DateForm Form { get; }

    /// <summary>One part; for an interval two (an open end is null-like, see <see cref="DatePart.IsOpen"/>); for a set all.</summary>
    public ImmutableArray<DatePart> Parts { get; }

    /// <summary>The first day that the date can mean; year 1 where the beginning is open.</summary>
    public DateOnly Earliest => Parts[0].IsOpen ? DateOnly.MinValue : Parts.Where(p => !p.IsOpen).Min(p => p.Earliest);

    /// <summary>The last day that the date can mean; year 9999 where the end is open.</summary>
    public DateOnly Latest => Parts[^1].IsOpen ? DateOnly.MaxValue : Parts.Where(p => !p.IsOpen).Max(p => p.Latest);

    /// <summary>The year where there is only one that the date can mean; else null.</summary>
    public int? Year => Earliest.Year == Latest.Year ? Earliest.Year : null;

    /// <summary>The day where there is only one that the date can mean, and nothing says that it is in doubt; else null.</summary>
    public DateOnly? Day => Form == DateForm.Plain && Parts[0].IsDay && !Parts[0].IsInDoubt ? Earliest : null;

    /// <summary>A single day.</summary>
    public static EdtfDate Of(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))!;

    /// <summary>Reads a date.</summary>
    /// <returns>Null where the text is none; <see cref="Parse"/> does not guess.</returns>
    public static EdtfDate? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is ['[', .. var inner, ']'])
        {
            var members = inner.Split(',').Select(m => DatePart.Parse(m.Trim())).ToImmutableArray();
            return members.Length > 1 && members.All(m => m is { IsOpen: false })
                ? new(trimmed, DateForm.OneOf, [.. members.OfType<DatePart>().OrderBy(m => m.Earliest)])
                : null;
        }

        var ends = trimmed.Split('/');
        if (ends.Length == 2)
        {
            var (from, to) = (DatePart.ParseEnd(ends[0]), DatePart.ParseEnd(ends[1]));
            return from is null || to is null || (from.IsOpen && to.IsOpen) ? null
                : !from.IsOpen && !to.IsOpen && from.Earliest > to.Latest ? null
                : new(trimmed, DateForm.Interval, [from, to]);
        }

        return ends.Length == 1 && DatePart.Parse(trimmed) is { } part ? new(trimmed, DateForm.Plain, [part]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>By text: two ways of writing one date are two values.</summary>
    public bool Equals(EdtfDate? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

/// <summary>How the parts of a date belong together.</summary>
public enum DateForm
{
    /// <summary>One date.</summary>
    Plain,

    /// <summary>From the first to the second.</summary>
    Interval,

    /// <summary>One of them; which, is not known.</summary>
    OneOf,
}

/// <summary>A year, month or day, with what is said about its certainty.</summary>
/// <param name="YearDigits">Four characters, digits or <c>X</c> for one that is not known; empty for an open end.</param>
/// <param name="Month">1 to 12; null where not given.</param>
/// <param name="DayOfMonth">1 to 31; null where not given.</param>
/// <param name="IsApproximate"><c>~</c>.</param>
/// <param name="IsUncertain"><c>?</c>.</param>
/// <param name="Season">21 spring to 24 winter; null where not given.</param>
public sealed record DatePart(
    string YearDigits,
    int? Month,
    int? DayOfMonth,
    bool IsApproximate,
    bool IsUncertain,
    int? Season = null
)
{
    /// <summary>True for the open end of an interval.</summary>
    public bool IsOpen => YearDigits.Length == 0;

    /// <summary>True where a day is given.</summary>
    public bool IsDay => DayOfMonth is not null;

    /// <summary>True where something about it is approximate, uncertain or not known.</summary>
    public bool IsInDoubt => IsApproximate || IsUncertain || HasUnknownDigits;

    /// <summary>True for <c>196X</c>.</summary>
    public bool HasUnknownDigits => YearDigits.Contains('X', StringComparison.Ordinal);

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest =>
        new(
            Math.Max(1, int.Parse(YearDigits.Replace('X', '0'), CultureInfo.InvariantCulture)),
            Month ?? FirstMonthOfSeason ?? 1,
            DayOfMonth ?? 1
        );

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest
    {
        get
        {
            var year = int.Parse(YearDigits.Replace('X', '9'), CultureInfo.InvariantCulture);
            var month = Month ?? (FirstMonthOfSeason is { } first ? Math.Min(12, first + 2) : 12);

            // 196X-02-29 was a day in 1960 and in 1968, not in 1969.
            var lastOfMonth = DateTime.DaysInMonth(Math.Max(1, year), month);
            return new(Math.Max(1, year), month, Math.Min(DayOfMonth ?? lastOfMonth, lastOfMonth));
        }
    }

    // Spring begins in March; winter is counted to the end of its year.
    private int? FirstMonthOfSeason => Season is { } s ? 3 * (s - 20) : null;

    internal static DatePart? ParseEnd(string text) =>
        text is ".." or "" ? new("", null, null, false, false) : Parse(text);

    internal static DatePart? Parse(string text)
    {
        var (approximate, uncertain) = text is [.., var mark] ? (mark is '~' or '%', mark is '?' or '%') : default;
        var pieces = (approximate || uncertain ? text[..^1] : text).Split('-');
        if (pieces.Length > 3 || !IsYear(pieces[0]))
        {
            return null;
        }

        if (pieces.Length == 1)
        {
            return new(pieces[0], null, null, approximate, uncertain);
        }

        if (pieces[1] == "XX" && pieces.Length == 2)
        {
            return new(pieces[0], null, null, approximate, uncertain);
        }

        if (!TwoDigits(pieces[1], out var month))
        {
            return null;
        }

        if (pieces.Length == 2)
        {
            return month is >= 21 and <= 24 ? new(pieces[0], null, null, approximate, uncertain, month)
                : month is >= 1 and <= 12 ? new(pieces[0], month, null, approximate, uncertain)
                : null;
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        if (pieces[2] == "XX")
        {
            return new(pieces[0], month, null, approximate, uncertain);
        }

        var year = int.Parse(pieces[0].Replace('X', '0'), CultureInfo.InvariantCulture);
        return TwoDigits(pieces[2], out var day) && day >= 1 && day <= DateTime.DaysInMonth(Math.Max(1, year), month)
            ? new(pieces[0], month, day, approximate, uncertain)
            : null;
    }

    private static bool IsYear(string text) =>
        text.Length == 4
        && text != "0000"
        && text.TrimEnd('X') is { Length: > 0 } known
        && known.All(char.IsAsciiDigit);

    private static bool TwoDigits(string text, out int number)
    {
        number = 0;
        return text.Length == 2
            && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
