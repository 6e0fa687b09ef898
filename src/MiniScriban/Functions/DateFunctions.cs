using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>date</c></summary>
internal sealed class DateFunctions()
    : FunctionObject([
        "format",
        "default_format",
        "now",
        "utc_now",
        "add_days",
        "add_months",
        "add_years",
        "add_hours",
        "add_minutes",
        "add_seconds",
        "add_milliseconds",
        "parse",
        "parse_to_string",
        "to_string",
    ])
{
    private const string DefaultFormat = "%d %b %Y";

    /// <summary>How a date prints that nobody formats.</summary>
    public string ToText(DateTime date, CultureInfo culture) => DatePattern.Format(date, DefaultPattern, culture);

    private string DefaultPattern =>
        TryGetValue("format", out var format) && format is string { Length: > 0 } pattern ? pattern : DefaultFormat;

    public override bool CanWrite(string member) => member != "default_format" && base.CanWrite(member);

    protected override object? Create(string name) =>
        name switch
        {
            "format" or "default_format" => DefaultFormat,
            "now" => New(name, static (in NativeCall _) => DateTime.Now),
            "utc_now" => New(name, static (in NativeCall _) => DateTime.UtcNow),
            "add_days" => Adding(name, "days", static (date, count) => date.AddDays(count)),
            "add_hours" => Adding(name, "hours", static (date, count) => date.AddHours(count)),
            "add_minutes" => Adding(name, "minutes", static (date, count) => date.AddMinutes(count)),
            "add_seconds" => Adding(name, "seconds", static (date, count) => date.AddSeconds(count)),
            "add_milliseconds" => Adding(name, "millis", static (date, count) => date.AddMilliseconds(count)),
            "add_months" => AddingWhole(name, "months", static (date, count) => date.AddMonths(count)),
            "add_years" => AddingWhole(name, "years", static (date, count) => date.AddYears(count)),
            "parse" => New(
                name,
                static (in NativeCall call) => Parse(call, call.Text(0), call.Text(1), call.Text(2)),
                Text("text"),
                Optional(Text("pattern")),
                Optional(Text("culture"))
            ),
            "parse_to_string" => New(
                name,
                ParseToString,
                Text("text"),
                Optional(Text("output_pattern")),
                Optional(Text("output_culture")),
                Optional(Text("input_pattern")),
                Optional(Text("input_culture"))
            ),
            "to_string" => New(
                name,
                (in NativeCall call) => call[0] is DateTime date ? Print(call, date, call.Text(1), call.Text(2)) : null,
                new Parameter("datetime", typeof(DateTime?)),
                Optional(Text("pattern")),
                Optional(Text("culture"))
            ),
            _ => null,
        };

    private static NativeFunction New(string name, NativeBody body, params Parameter[] parameters) =>
        new("date." + name, body, parameters);

    private static NativeFunction Adding(string name, string unit, Func<DateTime, double, DateTime> add) =>
        New(
            name,
            (in NativeCall call) => add((DateTime)call[0]!, call.Double(1)),
            new Parameter("date", typeof(DateTime)),
            Double(unit)
        );

    private static NativeFunction AddingWhole(string name, string unit, Func<DateTime, int, DateTime> add) =>
        New(
            name,
            (in NativeCall call) => add((DateTime)call[0]!, call.Int(1)),
            new Parameter("date", typeof(DateTime)),
            Int(unit)
        );

    private static CultureInfo CultureOf(in NativeCall call, string? name) =>
        string.IsNullOrEmpty(name) ? call.Culture : CultureInfo.GetCultureInfo(name);

    /// <summary>A text that is no date is the first day of all, as it is in the package.</summary>
    private static object? Parse(in NativeCall call, string? text, string? pattern, string? culture)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        var rules = CultureOf(call, culture);
        if (string.IsNullOrEmpty(pattern))
        {
            return DateTime.TryParse(text, rules, DateTimeStyles.None, out var free) ? free : default(DateTime);
        }
        if (pattern.Contains("%g", StringComparison.Ordinal))
        {
            rules = CultureInfo.InvariantCulture;
        }
        var exactly = DatePattern.ToDotNet(pattern, rules);
        return DateTime.TryParseExact(text, exactly, rules, DateTimeStyles.None, out var exact)
            ? exact
            : default(DateTime);
    }

    private string Print(in NativeCall call, DateTime date, string? pattern, string? culture) =>
        DatePattern.Format(date, PatternOrDefault(pattern), CultureOf(call, culture));

    /// <summary><c>%g</c> alone means the default pattern.</summary>
    private string PatternOrDefault(string? pattern) =>
        string.IsNullOrEmpty(pattern) ? DefaultPattern
        : pattern == "%g" ? "%g " + DefaultPattern
        : pattern;

    private object? ParseToString(in NativeCall call) =>
        Parse(call, call.Text(0), call.Text(3), call.Text(4)) is DateTime date
            ? Print(call, date, call.Text(1), call.Text(2))
            : null;
}
