using System.Collections;
using System.Numerics;
using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>The operators with two sides that look at both: arithmetic, comparison, ranges.</summary>
internal enum Operator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulo,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeWithoutLast,
}

/// <summary>What the operators do with values of each kind.</summary>
internal static class Operators
{
    public static object? Apply(TemplateContext context, SourceSpan span, Operator op, object? left, object? right)
    {
        if (left is int a && right is int b && OnInts(op, a, b) is { } fast)
        {
            return fast;
        }
        try
        {
            return OnAny(context, span, op, left, right);
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            throw new ScriptRuntimeException(span, error.Message, error);
        }
    }

    /// <summary><c>==</c> as the language means it.</summary>
    public static bool AreEqual(TemplateContext context, SourceSpan span, object? left, object? right) =>
        Conversions.ToBool(Apply(context, span, Operator.Equal, left, right));

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

    private static object? OnAny(TemplateContext context, SourceSpan span, Operator op, object? left, object? right)
    {
        if (op is Operator.Range or Operator.RangeWithoutLast)
        {
            return Range(context, span, left, right, op == Operator.RangeWithoutLast);
        }
        if (left is EmptyObject || right is EmptyObject)
        {
            return WithEmpty(span, op, left, right);
        }
        if (left is Enum && right is not Enum)
        {
            left = right is string ? left.ToString() : Convert.ToInt64(left, null);
        }
        else if (right is Enum && left is not Enum)
        {
            right = left is string ? right.ToString() : Convert.ToInt64(right, null);
        }
        if (left is string || right is string)
        {
            return OnTexts(context, span, op, left, right);
        }
        if (left is null || right is null)
        {
            return WithNull(op, left, right);
        }
        if (left is bool || right is bool)
        {
            return OnBools(span, op, left, right);
        }
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
        {
            return OnNumbers(span, op, left, right);
        }
        if (IsList(left) || IsList(right))
        {
            return OnLists(context, span, op, left, right);
        }
        return OnDates(op, left, right)
            ?? op switch
            {
                Operator.Equal => left.Equals(right),
                Operator.NotEqual => !left.Equals(right),
                Operator.Less
                or Operator.LessOrEqual
                or Operator.Greater
                or Operator.GreaterOrEqual when left is IComparable comparable && left.GetType() == right.GetType() =>
                    IsTrue(op, comparable.CompareTo(right)),
                _ => throw NotSupported(span, op, left, right),
            };
    }

    private static ScriptRange Range(
        TemplateContext context,
        SourceSpan span,
        object? left,
        object? right,
        bool withoutLast
    )
    {
        if (!Numbers.TryToLong(left, out var first) || !Numbers.TryToLong(right, out var last))
        {
            throw new ScriptRuntimeException(
                span,
                $"a range needs two whole numbers, not `{Kinds.NameOf(left)}` and `{Kinds.NameOf(right)}`"
            );
        }
        return new ScriptRange(first, last, withoutLast);
    }

    private static object? WithEmpty(SourceSpan span, Operator op, object? left, object? right)
    {
        if (op is not (Operator.Equal or Operator.NotEqual))
        {
            return left is string || right is string
                ? OnPlainTexts(op, left as string ?? "", right as string ?? "")
                    ?? throw NotSupported(span, op, left, right)
                : throw NotSupported(span, op, left, right);
        }
        var isEmpty = EmptyObject.IsEmpty(left is EmptyObject ? right : left);
        return isEmpty is bool answer ? answer == (op == Operator.Equal) : null;
    }

    private static object? WithNull(Operator op, object? left, object? right) =>
        op switch
        {
            Operator.Equal => left == right,
            Operator.NotEqual => left != right,
            Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => false,
            _ => null,
        };

    private static object OnTexts(TemplateContext context, SourceSpan span, Operator op, object? left, object? right)
    {
        if (op == Operator.Multiply)
        {
            var (text, count) = left is string s ? (s, right) : ((string)right!, left);
            if (Numbers.IsNumber(count))
            {
                return Repeat(context, span, text, count!);
            }
        }
        if (op is Operator.Equal or Operator.NotEqual && (left is null || right is null))
        {
            return op == Operator.NotEqual;
        }
        return OnPlainTexts(op, Printer.ToText(context, span, left), Printer.ToText(context, span, right))
            ?? throw NotSupported(span, op, left, right);
    }

    private static object? OnPlainTexts(Operator op, string left, string right) =>
        op switch
        {
            Operator.Add => left + right,
            Operator.Equal => left == right,
            Operator.NotEqual => left != right,
            Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => IsTrue(
                op,
                string.CompareOrdinal(left, right)
            ),
            _ => null,
        };

    private static string Repeat(TemplateContext context, SourceSpan span, string text, object count)
    {
        if (
            !Numbers.TryToLong(Numbers.IsFraction(count) ? Numbers.Shorten(Numbers.ToBig(count)) : count, out var times)
        )
        {
            times = long.MaxValue;
        }
        if (times <= 0 || text.Length == 0)
        {
            return "";
        }
        context.CheckLength(span, (Int128)times * text.Length);
        return new StringBuilder(text.Length * (int)times).Insert(0, text, (int)times).ToString();
    }

    private static object OnBools(SourceSpan span, Operator op, object left, object right) =>
        op switch
        {
            Operator.Equal => Conversions.ToBool(left) == Conversions.ToBool(right),
            Operator.NotEqual => Conversions.ToBool(left) != Conversions.ToBool(right),
            _ => throw NotSupported(span, op, left, right),
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
        BigInteger.Abs(bits) <= LargestBits ? (int)bits : throw new OverflowException("this number is too large");

    private const int LargestBits = 1 << 16;

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

    private static object? OnDates(Operator op, object left, object right) =>
        (left, op, right) switch
        {
            (DateTime a, Operator.Subtract, DateTime b) => a - b,
            (DateTime a, Operator.Subtract, TimeSpan b) => a - b,
            (DateTime a, Operator.Add, TimeSpan b) => a + b,
            (DateTimeOffset a, Operator.Subtract, DateTimeOffset b) => a - b,
            (TimeSpan a, Operator.Add, TimeSpan b) => a + b,
            (TimeSpan a, Operator.Subtract, TimeSpan b) => a - b,
            _ => null,
        };

    private static bool IsList(object value) => value is ScriptArray or ScriptRange;

    private static object OnLists(TemplateContext context, SourceSpan span, Operator op, object left, object right)
    {
        switch (op)
        {
            case Operator.ShiftLeft when IsList(left):
                return Join(context, span, left, new object?[] { right });
            case Operator.ShiftRight when IsList(right):
                return Join(context, span, new object?[] { left }, right);
            case Operator.Multiply when Numbers.IsNumber(right):
                return Repeat(context, span, ToList(context, span, left), right);
            case Operator.Multiply when Numbers.IsNumber(left):
                return Repeat(context, span, ToList(context, span, right), left);
        }
        if (left is not IEnumerable || right is not IEnumerable)
        {
            return op switch
            {
                Operator.Equal => false,
                Operator.NotEqual => true,
                _ => throw NotSupported(span, op, left, right),
            };
        }
        return op switch
        {
            Operator.Add => Join(context, span, left, right),
            Operator.Subtract => Without(context, span, left, right),
            Operator.Equal
            or Operator.NotEqual
            or Operator.Less
            or Operator.LessOrEqual
            or Operator.Greater
            or Operator.GreaterOrEqual => Compare(
                context,
                span,
                op,
                ToList(context, span, left),
                ToList(context, span, right)
            ),
            _ => throw NotSupported(span, op, left, right),
        };
    }

    private static ScriptArray ToList(TemplateContext context, SourceSpan span, object sequence)
    {
        if (sequence is ScriptArray array)
        {
            return array;
        }
        var list = new ScriptArray();
        foreach (var item in (IEnumerable)sequence)
        {
            context.CountStepOf(sequence, span);
            list.Add(item);
        }
        return list;
    }

    private static ScriptArray Join(TemplateContext context, SourceSpan span, object left, object right)
    {
        var joined = new ScriptArray();
        joined.AddRange(ToList(context, span, left));
        joined.AddRange(ToList(context, span, right));
        context.CheckCount(span, joined.Count);
        return joined;
    }

    private static ScriptArray Without(TemplateContext context, SourceSpan span, object left, object right)
    {
        var unwanted = ToList(context, span, right);
        return [.. ToList(context, span, left).Where(item => !unwanted.Contains(item))];
    }

    private static ScriptArray Repeat(TemplateContext context, SourceSpan span, ScriptArray list, object count)
    {
        var times = Numbers.TryToLong(count, out var whole) ? whole : (long)Numbers.ToDouble(count);
        var repeated = new ScriptArray();
        if (list.Count == 0 || times <= 0)
        {
            return repeated;
        }
        context.CheckCount(span, (Int128)times * list.Count);
        for (; times > 0; times--)
        {
            repeated.AddRange(list);
        }
        return repeated;
    }

    private static bool Compare(
        TemplateContext context,
        SourceSpan span,
        Operator op,
        ScriptArray left,
        ScriptArray right
    )
    {
        if (op is Operator.Equal or Operator.NotEqual)
        {
            var equal = left.Count == right.Count;
            for (var i = 0; equal && i < left.Count; i++)
            {
                TemplateContext.GuardStack(span);
                equal = AreEqual(context, span, left[i], right[i]);
            }
            return equal == (op == Operator.Equal);
        }
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            TemplateContext.GuardStack(span);
            if (!AreEqual(context, span, left[i], right[i]))
            {
                return Conversions.ToBool(Apply(context, span, op, left[i], right[i]));
            }
        }
        return IsTrue(op, left.Count.CompareTo(right.Count));
    }

    private static bool IsTrue(Operator op, int order) =>
        op switch
        {
            Operator.Equal => order == 0,
            Operator.NotEqual => order != 0,
            Operator.Less => order < 0,
            Operator.LessOrEqual => order <= 0,
            Operator.Greater => order > 0,
            _ => order >= 0,
        };

    private static ScriptRuntimeException NotSupported(SourceSpan span, Operator op, object? left, object? right) =>
        new(span, $"`{SymbolOf(op)}` does not work between `{Kinds.NameOf(left)}` and `{Kinds.NameOf(right)}`");

    private static string SymbolOf(Operator op) =>
        op switch
        {
            Operator.Equal => "==",
            Operator.NotEqual => "!=",
            Operator.Less => "<",
            Operator.LessOrEqual => "<=",
            Operator.Greater => ">",
            Operator.GreaterOrEqual => ">=",
            Operator.Add => "+",
            Operator.Subtract => "-",
            Operator.Multiply => "*",
            Operator.Divide => "/",
            Operator.DivideWhole => "//",
            Operator.Modulo => "%",
            Operator.ShiftLeft => "<<",
            Operator.ShiftRight => ">>",
            Operator.Range => "..",
            _ => "..<",
        };
}
