using System.Globalization;
using Whitecrow.Content;

namespace Whitecrow.Pages;

/// <summary>Dates in the reader's words: <c>about 31 August 2018</c>.</summary>
public sealed class DateWriter(Labels labels)
{
    private const char NoBreak = '\u00A0';

    /// <summary>The date in words; parts that belong together do not part at a line's end.</summary>
    public string Write(EdtfDate date) =>
        date.Form switch
        {
            DateForm.OneOf => string.Join($" {labels["date.or"]} ", date.Parts.Select(Part)),
            DateForm.Interval => Interval(date.Parts[0], date.Parts[1]),
            _ => Part(date.Parts[0]),
        };

    /// <summary>The date for <c>&lt;time datetime&gt;</c>; null where HTML has no form for it.</summary>
    public static string? Machine(EdtfDate date)
    {
        var part = date.Parts[0];
        if (date.Form != DateForm.Plain || part.HasUnknownDigits || part.Season is not null)
        {
            return null;
        }

        var month = part.Month is { } m ? "-" + m.ToString("00", CultureInfo.InvariantCulture) : "";
        var day = part.DayOfMonth is { } d ? "-" + d.ToString("00", CultureInfo.InvariantCulture) : "";
        return part.YearDigits + month + day;
    }

    private string Interval(DatePart from, DatePart to)
    {
        if (from.IsOpen)
        {
            return $"{labels["date.until"]} {Part(to)}";
        }

        if (to.IsOpen)
        {
            return $"{labels["date.from"]} {Part(from)}";
        }

        // "14–16 November 1987", "May–June 1961", "1961–1962"; in all other cases both dates in full.
        var isCertain = !from.IsInDoubt && !to.IsInDoubt;
        if (isCertain && from.YearDigits == to.YearDigits && from.Month is { } month && to.Month is { } last)
        {
            if (month == last && from.DayOfMonth is { } first && to.DayOfMonth is { } second)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{first}–{second}{NoBreak}{Month(month)} {from.YearDigits}"
                );
            }

            if (from.DayOfMonth is null && to.DayOfMonth is null)
            {
                return $"{Month(month)}–{Month(last)} {from.YearDigits}";
            }
        }

        return from.Month is null && to.Month is null && isCertain
            ? $"{from.YearDigits}–{to.YearDigits}"
            : $"{Part(from)} {labels["date.to"]} {Part(to)}";
    }

    private string Part(DatePart part)
    {
        var words = Certain(part);
        return part switch
        {
            { IsApproximate: true, IsUncertain: true } =>
                $"{labels["date.perhaps"]} {labels["date.about"]}{NoBreak}{words}",
            { IsApproximate: true } => $"{labels["date.about"]}{NoBreak}{words}",
            { IsUncertain: true } => $"{labels["date.perhaps"]}{NoBreak}{words}",
            _ => words,
        };
    }

    private string Certain(DatePart part)
    {
        var year = part.YearDigits switch
        {
            [.. var decade, 'X'] when !decade.Contains('X', StringComparison.Ordinal) => string.Format(
                CultureInfo.InvariantCulture,
                labels["date.decade"],
                decade + "0"
            ),
            [.. var century, 'X', 'X'] when !century.Contains('X', StringComparison.Ordinal) => string.Format(
                CultureInfo.InvariantCulture,
                labels["date.decade"],
                century + "00"
            ),
            _ => part.YearDigits,
        };
        return (part.DayOfMonth, part.Month, part.Season) switch
        {
            ({ } day, { } month, _) => string.Create(
                CultureInfo.InvariantCulture,
                $"{day}{NoBreak}{Month(month)} {year}"
            ),
            (_, { } month, _) => $"{Month(month)} {year}",
            (_, _, { } season) => $"{labels["date.season_" + season.ToString(CultureInfo.InvariantCulture)]} {year}",
            _ => year,
        };
    }

    private string Month(int month) =>
        labels.Months.Length == 12 ? labels.Months[month - 1] : month.ToString("00", CultureInfo.InvariantCulture);
}
