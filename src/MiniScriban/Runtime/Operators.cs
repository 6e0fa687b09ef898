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
internal static partial class Operators
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
        var range = new ScriptRange(first, last, withoutLast);
        return context.LoopLimit > 0 && range.Length > context.LoopLimit
            ? throw new ScriptRuntimeException(span, $"a range of more than {context.LoopLimit} numbers is too long")
            : range;
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

    private static object OnBools(SourceSpan span, Operator op, object left, object right) =>
        op switch
        {
            Operator.Equal => Conversions.ToBool(left) == Conversions.ToBool(right),
            Operator.NotEqual => Conversions.ToBool(left) != Conversions.ToBool(right),
            _ => throw NotSupported(span, op, left, right),
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
