using System.Globalization;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Values in the formats of .NET: <c>N2</c>, <c>yyyy-MM-dd</c>.</summary>
internal static class ValueFormat
{
    public static string Apply(in NativeCall call, IFormattable value, string? format, string? culture)
    {
        // `N999999999` asks for that many digits.
        if (format?.Length > 1 && long.TryParse(format.AsSpan(1), NumberStyles.None, null, out var digits))
        {
            call.Context.CheckLength(call.Span, digits);
        }
        return value.ToString(
            format,
            string.IsNullOrEmpty(culture) ? call.Culture : CultureInfo.GetCultureInfo(culture)
        );
    }
}
