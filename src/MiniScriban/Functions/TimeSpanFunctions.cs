using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>timespan</c></summary>
internal sealed class TimeSpanFunctions()
    : FunctionObject(["zero", "from_days", "from_hours", "from_minutes", "from_seconds", "from_milliseconds", "parse"])
{
    protected override object? Create(string name) =>
        name switch
        {
            "zero" => TimeSpan.Zero,
            "from_days" => From(name, "days", TimeSpan.FromDays),
            "from_hours" => From(name, "hours", TimeSpan.FromHours),
            "from_minutes" => From(name, "minutes", TimeSpan.FromMinutes),
            "from_seconds" => From(name, "seconds", TimeSpan.FromSeconds),
            "from_milliseconds" => From(name, "millis", TimeSpan.FromMilliseconds),
            "parse" => new NativeFunction(
                "timespan.parse",
                static (in NativeCall call) => TimeSpan.Parse(call.Text(0) ?? "", call.Culture),
                Text("text")
            ),
            _ => null,
        };

    private static NativeFunction From(string name, string unit, Func<double, TimeSpan> make) =>
        new("timespan." + name, (in NativeCall call) => make(call.Double(0)), Double(unit));
}
