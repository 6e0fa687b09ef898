using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whitecrow.Pages.Pictures;

/// <summary>Every dated thing of a site as a tick on one line.</summary>
/// <param name="Above">Dates over the line, as years with a fraction: 16 June 1961 is about 1961.46.</param>
/// <param name="Below">Dates under the line.</param>
/// <param name="Doubtful">Dates under the line that no second source knows: short, broken ticks.</param>
/// <param name="Here">The date of the page; null where a page has none.</param>
public sealed record YearStripFacts(
    ImmutableArray<double> Above,
    ImmutableArray<double> Below,
    ImmutableArray<double> Doubtful,
    double? Here
);

/// <summary>The strip, and the years to set below it as text, which a stretched drawing would distort.</summary>
/// <param name="Picture">To be stretched to any width: its lines do not scale.</param>
/// <param name="Years">From left to right; those too near to the page's own date or to an end are left out.</param>
/// <param name="Here">Place of the page's date; null where it has none.</param>
/// <param name="From">First year of the axis.</param>
/// <param name="To">Last year of the axis.</param>
public sealed record YearStripPicture(
    Picture Picture,
    ImmutableArray<YearStripMark> Years,
    YearStripMark? Here,
    int From,
    int To
);

/// <summary>A year under the strip.</summary>
/// <param name="Year">To be printed.</param>
/// <param name="Place">From the left, in percent: <c>29.4%</c>.</param>
public sealed record YearStripMark(int Year, string Place);

/// <summary>Draws the strip that tells where in the story a page stands.</summary>
public static class YearStrip
{
    private const int Width = 1000;
    private const int Height = 56;

    // In percent of the width. On the narrowest screen a year takes 12 of them.
    private const double NearHere = 14;
    private const double NearEnd = 5;

    /// <summary>Draws the strip; its axis runs from one five-year mark to another around all dates.</summary>
    /// <returns>Null where there is no date at all.</returns>
    public static YearStripPicture? Draw(YearStripFacts facts)
    {
        ImmutableArray<double> all =
        [
            .. facts.Above,
            .. facts.Below,
            .. facts.Doubtful,
            .. facts.Here is double date ? [date] : ImmutableArray<double>.Empty,
        ];
        if (all.IsEmpty)
        {
            return null;
        }

        var from = (int)Math.Floor((all.Min() - 1) / 5) * 5;
        var to = (int)Math.Ceiling((all.Max() + 1) / 5) * 5;
        double Percent(double year) => 100 * (year - from) / (to - from);
        YearStripMark Mark(int year, double place) => new(year, Markup.Number(place) + "%");

        var body = new StringBuilder();
        AppendLine(body, "", "M0 28H1000");
        AppendTicks(body, "", facts.Above, Percent, "V10");
        AppendTicks(body, "", facts.Below, Percent, "V46");
        AppendTicks(body, "dim", facts.Doubtful, Percent, "V40");
        var here = facts.Here is double now ? Percent(now) : (double?)null;
        if (here is double place)
        {
            AppendLine(body, "now", string.Create(CultureInfo.InvariantCulture, $"M{Math.Round(place * 10)} 0V56"));
        }

        var years = Enumerable
            .Range(0, (to - from) / 10 + 1)
            .Select(i => ((from + 9) / 10 + i) * 10)
            .Where(year => year % Step(from, to) == 0 && year <= to)
            .Where(year => Percent(year) is >= NearEnd and <= 100 - NearEnd)
            .Where(year => here is not double h || Math.Abs(Percent(year) - h) >= NearHere)
            .Select(year => Mark(year, Percent(year)));
        return new(
            new("years", Width, Height, body.ToString()),
            [.. years],
            here is double h ? Mark((int)Math.Floor(facts.Here!.Value), h) : null,
            from,
            to
        );
    }

    /// <summary>A day as a year with a fraction.</summary>
    /// <param name="year">Before or after Christ alike.</param>
    /// <param name="month">1 to 12; 0 where only the year is known, which then counts from its beginning.</param>
    /// <param name="day">1 to 31; 0 where only the month is known.</param>
    public static double YearOf(int year, int month, int day) =>
        year + ((Math.Max(month, 1) - 1) / 12.0) + ((Math.Max(day, 1) - 1) / 372.0);

    /// <summary>Years between two printed ones: about five of them stand side by side on the narrowest screen.</summary>
    private static int Step(int from, int to) =>
        (to - from) switch
        {
            <= 60 => 10,
            <= 140 => 20,
            _ => 50,
        };

    private static void AppendTicks(
        StringBuilder body,
        string className,
        ImmutableArray<double> dates,
        Func<double, double> percent,
        string end
    )
    {
        var ticks = dates
            .Select(date => (int)Math.Round(percent(date) * 10))
            .Distinct()
            .Order()
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"M{x} 28{end}"));
        var path = string.Concat(ticks);
        if (path.Length > 0)
        {
            AppendLine(body, className, path);
        }
    }

    private static void AppendLine(StringBuilder body, string className, string path) =>
        body.Append("<path")
            .Append(className.Length == 0 ? "" : $" class=\"{className}\"")
            .Append(" vector-effect=\"non-scaling-stroke\" d=\"")
            .Append(path)
            .Append("\"/>");
}
