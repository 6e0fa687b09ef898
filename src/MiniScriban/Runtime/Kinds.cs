using System.Collections;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>What the language calls the types of .NET.</summary>
internal static class Kinds
{
    /// <summary>The coarse name: <c>number</c>, <c>array</c>; null for null.</summary>
    public static string? TypeOf(object? value) =>
        value switch
        {
            null => null,
            string => "string",
            bool => "boolean",
            IScriptObject and not IList => "object",
            IDictionary => "object",
            IList => "array",
            IEnumerable when !IsDictionary(value.GetType()) => "iterator",
            _ when Numbers.IsNumber(value) => "number",
            _ => "object",
        };

    /// <summary>The exact name: <c>int</c>, <c>range</c>, <c>DateTime</c>; null for null.</summary>
    public static string? KindOf(object? value) => value is null ? null : NameOf(value);

    public static string NameOf(object? value) =>
        value switch
        {
            null => "null",
            Callable => "function",
            ScriptRange => "range",
            ScriptArray => "array",
            IScriptObject => "object",
            _ => NameOf(value.GetType()),
        };

    public static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? NameOf(inner) + "?"
        : type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool"
        : type == typeof(byte) ? "byte"
        : type == typeof(sbyte) ? "sbyte"
        : type == typeof(short) ? "short"
        : type == typeof(ushort) ? "ushort"
        : type == typeof(int) ? "int"
        : type == typeof(uint) ? "uint"
        : type == typeof(long) ? "long"
        : type == typeof(ulong) ? "ulong"
        : type == typeof(float) ? "float"
        : type == typeof(double) ? "double"
        : type == typeof(decimal) ? "decimal"
        : type == typeof(BigInteger) ? "bigint"
        : type == typeof(object) ? "object"
        : type == typeof(ScriptArray) ? "array"
        : type.IsEnum ? "enum"
        : typeof(IList).IsAssignableFrom(type) ? "array"
        : type.Name;

    public static bool IsDictionary(Type type) =>
        typeof(IDictionary).IsAssignableFrom(type)
        || type.GetInterfaces()
            .Any(i =>
                i.IsGenericType
                && i.GetGenericTypeDefinition() is { } definition
                && (definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>))
            );
}
