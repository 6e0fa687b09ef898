using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Patterns of dates with percent signs: <c>%Y-%m-%d</c>.</summary>
internal static class DatePattern
{
    public static string Format(DateTime date, string pattern, CultureInfo culture)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }
            i++;
            if (pattern[i] == 'g')
            {
                culture = CultureInfo.InvariantCulture;
                if (i + 1 < pattern.Length && pattern[i + 1] == ' ')
                {
                    i++;
                }
            }
            else if (Part(date, pattern[i], culture) is { } part)
            {
                text.Append(part);
            }
            else
            {
                text.Append('%').Append(pattern[i]);
            }
        }
        return text.ToString();
    }

    /// <summary>The same as a pattern of .NET, to read dates with.</summary>
    public static string ToDotNet(string pattern, CultureInfo culture)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                i++;
                text.Append(DotNetPart(pattern[i], culture));
            }
            else
            {
                text.Append('\\').Append(pattern[i]);
            }
        }
        return text.ToString();
    }

    private static string? Part(DateTime date, char letter, CultureInfo culture) =>
        letter switch
        {
            'a' => date.ToString("ddd", culture),
            'A' => date.ToString("dddd", culture),
            'b' or 'h' => date.ToString("MMM", culture),
            'B' => date.ToString("MMMM", culture),
            'c' => date.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
            'C' => Digits(date.Year / 100, 2),
            'd' => Digits(date.Day, 2),
            'D' => date.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
            'e' => Digits(date.Day).PadLeft(2),
            'F' => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            'H' => Digits(date.Hour, 2),
            'I' => Digits((date.Hour + 11) % 12 + 1, 2),
            'j' => Digits(date.DayOfYear, 3),
            'k' => Digits(date.Hour).PadLeft(2),
            'l' => Digits((date.Hour + 11) % 12 + 1).PadLeft(2),
            'L' => Digits(date.Millisecond, 3),
            'm' => Digits(date.Month, 2),
            'M' => Digits(date.Minute, 2),
            'n' => "\n",
            'N' => Digits(date.Ticks % TimeSpan.TicksPerSecond * 100, 9),
            'p' => date.ToString("tt", culture),
            'P' => date.ToString("tt", culture).ToLower(culture),
            'r' => date.ToString("hh:mm:ss tt", culture),
            'R' => date.ToString("HH:mm", CultureInfo.InvariantCulture),
            's' => Digits((date.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond),
            'S' => Digits(date.Second, 2),
            't' => "\t",
            'T' => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            'u' => Digits(((int)date.DayOfWeek + 6) % 7 + 1),
            'U' => Digits(WeekOf(date, DayOfWeek.Sunday), 2),
            'v' => Digits(date.Day).PadLeft(2)
                + date.ToString("-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant(),
            'V' => Digits(ISOWeek.GetWeekOfYear(date), 2),
            'W' => Digits(WeekOf(date, DayOfWeek.Monday), 2),
            'w' => Digits((int)date.DayOfWeek),
            'x' => date.ToString("d", culture),
            'X' => date.ToString("T", culture),
            'y' => Digits(date.Year % 100, 2),
            'Y' => Digits(date.Year, 4),
            'Z' => date.ToString("zzz", CultureInfo.InvariantCulture),
            '%' => "%",
            _ => null,
        };

    private static string Digits(long value, int count = 1) =>
        value.ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The number of the week when the first one starts with the year, however short it is.</summary>
    private static int WeekOf(DateTime date, DayOfWeek first) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, first);

    private static string DotNetPart(char letter, CultureInfo culture) =>
        letter switch
        {
            'a' => "ddd",
            'A' => "dddd",
            'b' or 'h' => "MMM",
            'B' => "MMMM",
            'c' => "ddd MMM dd HH:mm:ss yyyy",
            'd' => "dd",
            'D' => "MM/dd/yy",
            'e' => "%d",
            'F' => "yyyy-MM-dd",
            'H' => "HH",
            'I' => "hh",
            'k' => "%H",
            'l' => "%h",
            'L' => "fff",
            'm' => "MM",
            'M' => "mm",
            'n' => "\\\n",
            'N' => "fffffff",
            'p' or 'P' => "tt",
            'r' => "hh:mm:ss tt",
            'R' => "HH:mm",
            'S' => "ss",
            't' => "\\\t",
            'T' => "HH:mm:ss",
            'v' => "%d-MMM-yyyy",
            'x' => culture.DateTimeFormat.ShortDatePattern,
            'X' => culture.DateTimeFormat.LongTimePattern,
            'y' => "yy",
            'Y' => "yyyy",
            'Z' => "zzz",
            '%' => "\\%",
            'g' => "",
            _ => "\\%\\" + letter,
        };
}
