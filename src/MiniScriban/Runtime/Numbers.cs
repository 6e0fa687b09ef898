using System.Globalization;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>The numbers of the language: whole ones grow from int to long to big, the others are what .NET makes of them.</summary>
internal static class Numbers
{
    /// <summary>Loops count far more often to ten than to ten thousand.</summary>
    private static readonly object[] Small = MakeSmall();

    private static object[] MakeSmall()
    {
        var small = new object[512];
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = i - 16;
        }
        return small;
    }

    public static object Box(int value) => value is >= -16 and < 496 ? Small[value + 16] : value;

    /// <summary>An int if it fits, else a long.</summary>
    public static object Box(long value) => value == (int)value ? Box((int)value) : value;

    public static object Shorten(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Box((long)value) : value;

    public static bool IsNumber(object? value) => IsWhole(value) || IsFraction(value);

    public static bool IsWhole(object? value) =>
        value is int or long or byte or sbyte or short or ushort or uint or ulong or BigInteger;

    public static bool IsFraction(object? value) => value is double or float or decimal;

    public static BigInteger ToBig(object value) =>
        value switch
        {
            int i => i,
            long l => l,
            BigInteger big => big,
            ulong u => u,
            double d => new BigInteger(d),
            float f => new BigInteger(f),
            decimal m => new BigInteger(m),
            _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        };

    public static double ToDouble(object value) =>
        value is BigInteger big ? (double)big : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    public static decimal ToDecimal(object value) =>
        value is BigInteger big ? (decimal)big : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="value"/> is a whole number that a long can hold.</summary>
    public static bool TryToLong(object? value, out long result)
    {
        switch (value)
        {
            case int i:
                result = i;
                return true;
            case long l:
                result = l;
                return true;
            case BigInteger big when big < long.MinValue || big > long.MaxValue:
            case ulong and > long.MaxValue:
                result = 0;
                return false;
            case not null when IsWhole(value):
                result = (long)ToBig(value);
                return true;
            default:
                result = 0;
                return false;
        }
    }
}
