using Whitecrow.Content;

namespace Whitecrow.Lint;

/// <summary>
/// What a date allows at the most: under every reading of it, what it dates begins and ends between these days.
/// </summary>
/// <remarks>
/// Only what cannot be true under any reading may be reported, so doubt widens: <c>1961</c> is the whole year, <c>196X</c>
/// the decade, a set reaches from its first member to its last, and a mark of doubt (<c>~</c>, <c>?</c>) adds ten years to a
/// year, one to a month and a month to a day, in both directions.
/// </remarks>
/// <param name="BeginsFrom">The first day on which it can begin.</param>
/// <param name="BeginsBy">The last day on which it can begin.</param>
/// <param name="EndsFrom">The first day on which it can end.</param>
/// <param name="EndsBy">The last day on which it can end.</param>
internal readonly record struct DateBounds(DateOnly BeginsFrom, DateOnly BeginsBy, DateOnly EndsFrom, DateOnly EndsBy)
{
    private const int YearsOfDoubt = 10;

    /// <summary>Of something that may last: a span lasts from its first part to its second.</summary>
    public static DateBounds OfStretch(EdtfDate date)
    {
        if (date.Form != DateForm.Interval)
        {
            return OfMoment(date);
        }

        var (begin, end) = (date.Parts[0], date.Parts[1]);
        var first = begin.IsOpen ? DateOnly.MinValue : First(begin);
        var last = end.IsOpen ? DateOnly.MaxValue : Last(end);
        return new(
            first,
            begin.IsOpen ? last
                : end.IsOpen ? Last(begin)
                : Earlier(Last(begin), last),
            end.IsOpen ? first
                : begin.IsOpen ? First(end)
                : Later(First(end), first),
            last
        );
    }

    /// <summary>Of something that happened at one time: a span says between which days.</summary>
    public static DateBounds OfMoment(EdtfDate date)
    {
        var first = date.Parts[0].IsOpen ? DateOnly.MinValue : date.Parts.Where(p => !p.IsOpen).Min(First);
        var last = date.Parts[^1].IsOpen ? DateOnly.MaxValue : date.Parts.Where(p => !p.IsOpen).Max(Last);
        return new(first, last, first, last);
    }

    /// <summary>Wide enough for both: where sources differ, either may be right.</summary>
    public DateBounds Or(DateBounds other) =>
        new(
            Earlier(BeginsFrom, other.BeginsFrom),
            Later(BeginsBy, other.BeginsBy),
            Earlier(EndsFrom, other.EndsFrom),
            Later(EndsBy, other.EndsBy)
        );

    /// <summary>True where it certainly begins before the other does.</summary>
    public bool BeginsBefore(DateBounds other) => BeginsBy < other.BeginsFrom;

    /// <summary>True where it certainly begins only when the other is over.</summary>
    public bool BeginsAfter(DateBounds other) => BeginsFrom > other.EndsBy;

    /// <summary>True where it is certainly over when the other begins.</summary>
    public bool EndsBefore(DateBounds other) => EndsBy < other.BeginsFrom;

    /// <summary>True where it certainly ends after the other does.</summary>
    public bool EndsAfter(DateBounds other) => EndsFrom > other.EndsBy;

    /// <summary>The fewest full years that can lie between the end of an earlier thing and the beginning of this one.</summary>
    public int LeastYearsAfter(DateBounds earlier) => Years(earlier.EndsBy, BeginsFrom);

    /// <summary>The most full years that can lie between the beginning of an earlier thing and the end of this one.</summary>
    public int MostYearsAfter(DateBounds earlier) => Years(earlier.BeginsFrom, EndsBy);

    private static int Years(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);

    private static DateOnly First(DatePart part) => Move(part.Earliest, part, -1);

    private static DateOnly Last(DatePart part) => Move(part.Latest, part, 1);

    private static DateOnly Move(DateOnly day, DatePart part, int direction)
    {
        if (!part.IsApproximate && !part.IsUncertain)
        {
            return day;
        }

        var days =
            part.IsDay ? 31
            : part.Month is not null || part.Season is not null ? 366
            : YearsOfDoubt * 366;
        return DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + (direction * days), DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
