using System.Collections;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>From any value to a type that a function asks for.</summary>
internal static class Conversions
{
    /// <summary>Only null, false and <c>empty</c> are false.</summary>
    public static bool ToBool(object? value) =>
        value switch
        {
            null => false,
            bool b => b,
            EmptyObject => false,
            _ => true,
        };

    public static object? To(TemplateContext context, SourceSpan span, object? value, Type type)
    {
        if (type == typeof(object) || value?.GetType() == type)
        {
            return value;
        }
        if (type == typeof(string))
        {
            return value is null ? null : Printer.ToText(context, span, value);
        }
        if (type == typeof(bool))
        {
            return ToBool(value);
        }
        if (type == typeof(int) && Numbers.TryToLong(value, out var whole) && whole == (int)whole)
        {
            return (int)whole;
        }
        if (value is null)
        {
            return Null(span, type);
        }
        if (type == typeof(IEnumerable))
        {
            return ToSequence(span, value);
        }
        if (type.IsInstanceOfType(value))
        {
            return value;
        }
        return ToOther(context, span, value, Nullable.GetUnderlyingType(type) ?? type);
    }

    /// <summary>A value that can be iterated.</summary>
    public static IEnumerable ToSequence(SourceSpan span, object value) =>
        value is IEnumerable sequence
            ? sequence
            : throw new ScriptRuntimeException(span, $"a list is needed here, not `{Kinds.NameOf(value)}`");

    private static object? Null(SourceSpan span, Type type)
    {
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }
        return type.IsPrimitive || type == typeof(decimal) || type == typeof(BigInteger)
            ? Activator.CreateInstance(type)
            : throw new ScriptRuntimeException(span, $"`{Kinds.NameOf(type)}` is needed here, not null");
    }

    private static object ToOther(TemplateContext context, SourceSpan span, object value, Type type)
    {
        try
        {
            if (value is string name && type.IsEnum)
            {
                return Enum.Parse(type, name, ignoreCase: true);
            }
            if (type == typeof(TimeSpan) && value is string interval)
            {
                return TimeSpan.Parse(interval, context.CurrentCulture);
            }
            if (value is DateTimeOffset moment && type == typeof(DateTime))
            {
                return moment.DateTime;
            }
            if (type == typeof(BigInteger) && Numbers.IsNumber(value))
            {
                return Numbers.ToBig(value);
            }
            if (value is BigInteger big)
            {
                value = (decimal)big;
            }
            return Convert.ChangeType(value, type, context.CurrentCulture) ?? throw new InvalidCastException();
        }
        catch (Exception error)
            when (error is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw new ScriptRuntimeException(
                span,
                $"`{Kinds.NameOf(value)}` cannot be converted to `{Kinds.NameOf(type)}`",
                error
            );
        }
    }
}
