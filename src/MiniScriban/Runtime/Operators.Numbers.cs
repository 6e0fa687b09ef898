using System.Numerics;
using Scriban.Parsing;

namespace Scriban.Runtime;

internal static partial class Operators
{
    private static object? OnInts(Operator op, int a, int b) =>
        op switch
        {
            Operator.Equal => a == b,
            Operator.NotEqual => a != b,
            Operator.Less => a < b,
            Operator.LessOrEqual => a <= b,
            Operator.Greater => a > b,
            Operator.GreaterOrEqual => a >= b,
            Operator.Add => Numbers.Box((long)a + b),
            Operator.Subtract => Numbers.Box((long)a - b),
            Operator.Multiply => Numbers.Box((long)a * b),
            _ => null,
        };

    private static object OnNumbers(SourceSpan span, Operator op, object left, object right)
    {
        if (left is decimal || right is decimal)
        {
            return OnDecimals(op, Numbers.ToDecimal(left), Numbers.ToDecimal(right))
                ?? throw NotSupported(span, op, left, right);
        }
        if (left is double || right is double)
        {
            return OnDoubles(op, Numbers.ToDouble(left), Numbers.ToDouble(right))
                ?? throw NotSupported(span, op, left, right);
        }
        if (left is float || right is float)
        {
            return OnFloats(op, (float)Numbers.ToDouble(left), (float)Numbers.ToDouble(right))
                ?? throw NotSupported(span, op, left, right);
        }
        return OnWholes(span, op, Numbers.ToBig(left), Numbers.ToBig(right));
    }

    private static object OnWholes(SourceSpan span, Operator op, BigInteger left, BigInteger right) =>
        op switch
        {
            Operator.Add => Numbers.Shorten(left + right),
            Operator.Subtract => Numbers.Shorten(left - right),
            Operator.Multiply => Numbers.Shorten(Multiply(left, right)),
            Operator.Divide => (double)left / (double)right,
            Operator.DivideWhole => Numbers.Shorten(left / right),
            Operator.Modulo => Numbers.Shorten(left % right),
            Operator.ShiftLeft => Numbers.Shorten(left << Distance(right)),
            Operator.ShiftRight => Numbers.Shorten(left >> Distance(right)),
            _ => IsTrue(op, left.CompareTo(right)),
        };

    /// <summary>Repeated squaring must not fill the memory.</summary>
    private static BigInteger Multiply(BigInteger left, BigInteger right) =>
        left.GetBitLength() + right.GetBitLength() <= LargestBits
            ? left * right
            : throw new OverflowException("this number is too large");

    private static int Distance(BigInteger bits) =>
        BigInteger.Abs(bits) <= LargestShift ? (int)bits : throw new OverflowException("this number is too large");

    private const int LargestBits = 1 << 16;

    private const int LargestShift = 1 << 20;

    private static object? OnDoubles(Operator op, double left, double right) =>
        op switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left - right,
            Operator.Multiply => left * right,
            Operator.Divide => left / right,
            Operator.DivideWhole => Math.Round(left / right),
            Operator.Modulo => left % right,
            Operator.Equal => left == right,
            Operator.NotEqual => left != right,
            Operator.Less => left < right,
            Operator.LessOrEqual => left <= right,
            Operator.Greater => left > right,
            Operator.GreaterOrEqual => left >= right,
            _ => null,
        };

    private static object? OnFloats(Operator op, float left, float right) =>
        op switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left - right,
            Operator.Multiply => left * right,
            Operator.Divide => left / right,
            Operator.DivideWhole => (float)(int)(left / right),
            Operator.Modulo => left % right,
            _ => OnDoubles(op, left, right),
        };

    private static object? OnDecimals(Operator op, decimal left, decimal right) =>
        op switch
        {
            Operator.Add => left + right,
            Operator.Subtract => left - right,
            Operator.Multiply => left * right,
            Operator.Divide => left / right,
            Operator.DivideWhole => decimal.Round(left / right),
            Operator.Modulo => left % right,
            Operator.ShiftLeft or Operator.ShiftRight => null,
            _ => IsTrue(op, left.CompareTo(right)),
        };
}
