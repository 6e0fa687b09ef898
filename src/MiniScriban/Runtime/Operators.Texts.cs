using System.Text;
using Scriban.Parsing;

namespace Scriban.Runtime;

internal static partial class Operators
{
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
        if ((left is null || right is null) && WithNull(op, left, right) is { } compared)
        {
            return compared;
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
}
