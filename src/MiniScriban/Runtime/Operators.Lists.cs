using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

internal static partial class Operators
{
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
            case Operator.Divide or Operator.DivideWhole when Numbers.IsNumber(right):
                return FirstPart(ToList(context, span, left), right);
            case Operator.Modulo when Numbers.IsNumber(right):
                return EveryNth(ToList(context, span, left), right);
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

    private static long ToWhole(object number) =>
        Numbers.TryToLong(number, out var whole) ? whole : (long)Numbers.ToDouble(number);

    /// <summary><c>list / 2</c>: the first half.</summary>
    private static ScriptArray FirstPart(ScriptArray list, object parts) =>
        [.. list.Take((int)(list.Count / ToWhole(parts)))];

    /// <summary><c>list % 2</c>: every second item, from the first one.</summary>
    private static ScriptArray EveryNth(ScriptArray list, object step)
    {
        var distance = ToWhole(step);
        return [.. list.Where((_, index) => index % distance == 0)];
    }

    private static ScriptArray Repeat(TemplateContext context, SourceSpan span, ScriptArray list, object count)
    {
        var times = ToWhole(count);
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
        context.EnterComparison(span);
        try
        {
            if (op is Operator.Equal or Operator.NotEqual)
            {
                var equal = left.Count == right.Count;
                for (var i = 0; equal && i < left.Count; i++)
                {
                    equal = AreEqual(context, span, left[i], right[i]);
                }
                return equal == (op == Operator.Equal);
            }
            for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
            {
                if (!AreEqual(context, span, left[i], right[i]))
                {
                    return Conversions.ToBool(Apply(context, span, op, left[i], right[i]));
                }
            }
            return IsTrue(op, left.Count.CompareTo(right.Count));
        }
        finally
        {
            context.LeaveComparison();
        }
    }
}
