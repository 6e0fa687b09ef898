using System.Globalization;
using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>The work of reading a number grows faster than its length.</summary>
    private const int MostDigits = 10_000;

    private object ParseNumber(Token token)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        if (digits.Length > MostDigits)
        {
            Report(token, $"this number has more than {MostDigits} digits");
            return 0;
        }
        if (token.Kind == TokenKind.Float)
        {
            return ParseFraction(token, digits);
        }
        if (digits.Length > 1 && digits[1] is 'x' or 'X' or 'b' or 'B')
        {
            return ParseBits(token, digits);
        }
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? Numbers.Box(whole)
            : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
    }

    private object ParseFraction(Token token, string digits)
    {
        const NumberStyles style = NumberStyles.Float;
        var culture = CultureInfo.InvariantCulture;
        switch (digits[^1])
        {
            case 'f' or 'F':
                return float.Parse(digits.AsSpan(..^1), style, culture);
            case 'm' or 'M':
                if (!decimal.TryParse(digits.AsSpan(..^1), style, culture, out var exact))
                {
                    Report(token, $"`{token.Text}` is too large");
                }
                return exact;
            case 'd' or 'D':
                return double.Parse(digits.AsSpan(..^1), style, culture);
            default:
                return double.Parse(digits, style, culture);
        }
    }

    private object ParseBits(Token token, string digits)
    {
        var isHex = digits[1] is 'x' or 'X';
        var unsigned = digits[^1] is 'u' or 'U';
        var bits = digits.AsSpan(2, digits.Length - (unsigned ? 3 : 2));
        var culture = CultureInfo.InvariantCulture;
        if (
            isHex
            && BigInteger.TryParse("0" + bits.ToString(), NumberStyles.HexNumber, culture, out var value)
            && bits.Length > 0
        )
        {
            return Sized(value, bits.Length <= 8, bits.Length <= 16, unsigned);
        }
        if (
            !isHex
            && BigInteger.TryParse("0" + bits.ToString(), NumberStyles.BinaryNumber, culture, out value)
            && bits.Length > 0
        )
        {
            return Sized(value, bits.Length <= 32, bits.Length <= 64, unsigned);
        }
        Report(token, $"`{token.Text}` is not a number");
        return 0;
    }

    /// <summary>Digits that fill an int or a long are its bits, the highest one being the sign.</summary>
    private static object Sized(BigInteger value, bool fitsInt, bool fitsLong, bool unsigned) =>
        unsigned ? Numbers.Shorten(value)
        : fitsInt ? Numbers.Box((int)(uint)value)
        : fitsLong ? Numbers.Box((long)(ulong)value)
        : value;
}
