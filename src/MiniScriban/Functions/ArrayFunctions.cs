using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary><c>array</c>; none of its functions changes the list that it is given.</summary>
internal sealed class ArrayFunctions()
    : FunctionObject([
        "add",
        "add_range",
        "compact",
        "concat",
        "cycle",
        "any",
        "each",
        "filter",
        "first",
        "insert_at",
        "join",
        "last",
        "limit",
        "map",
        "offset",
        "remove_at",
        "reverse",
        "size",
        "sort",
        "uniq",
        "contains",
    ])
{
    protected override object? Create(string name) =>
        name switch
        {
            "add" => New(name, Add, List("list"), Any("value")),
            "add_range" or "concat" => New(name, Concat, List("list1"), List("list2")),
            "compact" => NullOrItems(name, static items => items.Where(item => item is not null)),
            "reverse" => OnItems(name, static items => items.Reverse()),
            "uniq" => NullOrItems(name, static items => items.Distinct()),
            "cycle" => New(name, Cycle, List("list"), Optional(Any("group"))),
            "any" => New(name, CallAny, List("list"), Any("function"), Any("args") with { TakesRest = true }),
            "each" => New(name, Each, List("list"), Any("function")),
            "filter" => New(name, Filter, List("list"), Any("function")),
            "first" => New(name, static (in NativeCall call) => Items(call, 0).FirstOrDefault(), List("list")),
            "last" => New(name, static (in NativeCall call) => Items(call, 0).LastOrDefault(), List("list")),
            "size" => New(name, Size, List("list")),
            "insert_at" => New(name, InsertAt, List("list"), Int("index"), Any("value")),
            "remove_at" => New(name, RemoveAt, List("list"), Int("index")),
            "join" => New(name, Join, List("list"), Text("delimiter"), Optional(Any("function"))),
            "limit" => New(
                name,
                static (in NativeCall call) => call[0] is null ? null : ToArray(call, Items(call, 0).Take(call.Int(1))),
                List("list"),
                Int("count")
            ),
            "offset" => New(
                name,
                static (in NativeCall call) => call[0] is null ? null : ToArray(call, Items(call, 0).Skip(call.Int(1))),
                List("list"),
                Int("index")
            ),
            "map" => New(name, Map, Any("list"), Text("member")),
            "sort" => New(name, Sort, Any("list"), Optional(Text("member"))),
            "contains" => New(name, Contains, List("list"), Any("item")),
            _ => null,
        };

    private static NativeFunction New(string name, NativeBody body, params Parameter[] parameters) =>
        new("array." + name, body, parameters);

    private static NativeFunction OnItems(string name, Func<IEnumerable<object?>, IEnumerable<object?>> change) =>
        New(name, (in NativeCall call) => ToArray(call, change(Items(call, 0))), List("list"));

    private static NativeFunction NullOrItems(string name, Func<IEnumerable<object?>, IEnumerable<object?>> change) =>
        New(name, (in NativeCall call) => call[0] is null ? null : ToArray(call, change(Items(call, 0))), List("list"));

    /// <summary>The items of a list; null has none. Items that are made on demand count as steps of a loop.</summary>
    private static IEnumerable<object?> Items(in NativeCall call, int index)
    {
        var context = call.Context;
        var span = call.Span;
        return Counted(context, span, (IEnumerable?)call[index] ?? Array.Empty<object>());
    }

    private static IEnumerable<object?> Counted(TemplateContext context, SourceSpan span, IEnumerable items)
    {
        if (items is ICollection collection)
        {
            return collection.Cast<object?>();
        }
        return Count(context, span, items);

        static IEnumerable<object?> Count(TemplateContext context, SourceSpan span, IEnumerable items)
        {
            foreach (var item in items)
            {
                context.CountStep(span);
                yield return item;
            }
        }
    }

    private static ScriptArray ToArray(in NativeCall call, IEnumerable<object?> items)
    {
        call.Context.CheckCancelled(call.Span);
        var array = new ScriptArray(items);
        // A list that is added to itself again and again doubles each time.
        call.Context.CheckMade(call.Span, array.Count);
        return array;
    }

    private static object? Add(in NativeCall call) => ToArray(call, Items(call, 0).Append(call[1]));

    private static object? Concat(in NativeCall call) =>
        call[0] is null && call[1] is null ? null : ToArray(call, Items(call, 0).Concat(Items(call, 1)));

    private static object? Size(in NativeCall call) =>
        Numbers.Box(
            call[0] switch
            {
                null => 0,
                ScriptRange range => (int)Int128.Min(range.Length, int.MaxValue),
                ICollection list => list.Count,
                _ => Items(call, 0).Count(),
            }
        );

    /// <summary>Gives the items in turn; calls with the same items or group share their turn.</summary>
    private static object? Cycle(in NativeCall call)
    {
        var items = Items(call, 0).ToArray();
        if (items.Length == 0)
        {
            return null;
        }
        var group = Printer.ToText(call.Context, call.Span, call[1] ?? new ScriptArray(items));
        var key = ("array.cycle", group);
        var turn = call.Context.Tags.TryGetValue(key, out var last) ? ((int)last + 1) : 0;
        call.Context.Tags[key] = turn;
        return items[turn % items.Length];
    }

    private static object? CallAny(in NativeCall call)
    {
        foreach (var item in Items(call, 0))
        {
            if (Conversions.ToBool(CallWith(call, [item, .. call.Rest(2)])))
            {
                return true;
            }
        }
        return false;
    }

    private static object? Each(in NativeCall call)
    {
        var result = new ScriptArray();
        foreach (var item in Items(call, 0))
        {
            result.Add(CallWith(call, [item]));
        }
        return result;
    }

    private static object? Filter(in NativeCall call)
    {
        var result = new ScriptArray();
        foreach (var item in Items(call, 0))
        {
            if (Conversions.ToBool(CallWith(call, [item])))
            {
                result.Add(item);
            }
        }
        return result;
    }

    /// <summary>Calls the function that is the second argument.</summary>
    private static object? CallWith(in NativeCall call, object?[] values, int function = 1)
    {
        if (call[function] is not Callable callable)
        {
            throw new ScriptRuntimeException(
                call.Arguments.SpanOf(function),
                $"a function is needed here, such as `@string.upcase`, not `{Kinds.NameOf(call[function])}`"
            );
        }
        call.Context.CheckCancelled(call.Span);
        return callable.Invoke(call.Context, new CallArguments(call.Arguments.Caller, values));
    }

    private static object? InsertAt(in NativeCall call)
    {
        var list = ToArray(call, Items(call, 0));
        var index = Math.Max(0, call.Int(1));
        call.Context.CheckCount(call.Span, index);
        while (list.Count < index)
        {
            list.Add(null);
        }
        list.Insert(index, call[2]);
        return list;
    }

    private static object? RemoveAt(in NativeCall call)
    {
        var list = ToArray(call, Items(call, 0));
        var index = call.Int(1) < 0 ? call.Int(1) + list.Count : call.Int(1);
        if (index >= 0 && index < list.Count)
        {
            list.RemoveAt(index);
        }
        return list;
    }

    private static object? Join(in NativeCall call)
    {
        var text = new System.Text.StringBuilder();
        var separator = "";
        foreach (var item in Items(call, 0))
        {
            var printed = Printer.ToText(call.Context, call.Span, item);
            text.Append(separator)
                .Append(
                    call[2] is null ? printed : Printer.ToText(call.Context, call.Span, CallWith(call, [printed], 2))
                );
            separator = call.Text(1) ?? "";
            call.Context.CheckLength(call.Span, text.Length);
        }
        return text.ToString();
    }

    /// <summary>Items that lack the member are left out.</summary>
    private static object? Map(in NativeCall call)
    {
        var member = call.Text(1);
        var result = new ScriptArray();
        if (call[0] is null || member is null)
        {
            return result;
        }
        foreach (var item in AsItems(call))
        {
            if (item is not null && MemberAccess.TryGet(call.Context, call.Span, item, member, out var value))
            {
                result.Add(value);
            }
        }
        return result;
    }

    /// <summary>The items of a list, the pairs of an object, the characters of a text; anything else is a list of one.</summary>
    private static IEnumerable<object?> AsItems(in NativeCall call) =>
        call[0] is IEnumerable items ? Counted(call.Context, call.Span, items) : [call[0]];

    /// <summary>Keeps the order of equal items.</summary>
    private static object? Sort(in NativeCall call)
    {
        var order = new ValueOrder(call.Context, call.Span);
        if (call[0] is null)
        {
            return new ScriptArray();
        }
        var items = AsItems(call).ToArray();
        var member = call.Text(1);
        var context = call.Context;
        var span = call.Span;
        return new ScriptArray(
            items
                .Select(item => (Item: item, Key: KeyOf(context, span, item, member)))
                .OrderBy(pair => pair.Key, order)
                .Select(pair => pair.Item)
        );
    }

    /// <summary>A member, or one of a member where the name has dots; a name with dots can also be that of one member.</summary>
    private static object? KeyOf(TemplateContext context, SourceSpan span, object? item, string? member)
    {
        if (item is null || member is null)
        {
            return item;
        }
        if (MemberAccess.TryGet(context, span, item, member, out var value))
        {
            return value;
        }
        if (!member.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }
        foreach (var step in member.Split('.'))
        {
            if (item is null || !MemberAccess.TryGet(context, span, item, step, out item))
            {
                return null;
            }
        }
        return item;
    }

    private static object? Contains(in NativeCall call)
    {
        var wanted = call[1];
        return Items(call, 0).Any(item => Equals(item, wanted) || (item is Enum choice && IsNamed(choice, wanted)));
    }

    /// <summary>Whether a value is the name or the number of an enum's member.</summary>
    private static bool IsNamed(Enum choice, object? value) =>
        value is string name
            ? choice.ToString() == name
            : Numbers.TryToLong(value, out var number) && Convert.ToInt64(choice, null) == number;

    /// <summary>Null first; numbers by value, texts as the culture sorts them, the rest by their own order.</summary>
    private sealed class ValueOrder(TemplateContext context, SourceSpan span) : IComparer<object?>
    {
        public int Compare(object? x, object? y)
        {
            if (x is null || y is null)
            {
                return (x is null ? 0 : 1) - (y is null ? 0 : 1);
            }
            if (x is string a && y is string b)
            {
                return context.CurrentCulture.CompareInfo.Compare(a, b);
            }
            if (Numbers.IsNumber(x) && Numbers.IsNumber(y))
            {
                return Conversions.ToBool(Operators.Apply(context, span, Operator.Less, x, y)) ? -1
                    : Conversions.ToBool(Operators.Apply(context, span, Operator.Greater, x, y)) ? 1
                    : 0;
            }
            if (x is IComparable comparable && x.GetType() == y.GetType())
            {
                return comparable.CompareTo(y);
            }
            throw new ScriptRuntimeException(
                span,
                $"`{Kinds.NameOf(x)}` and `{Kinds.NameOf(y)}` cannot be put in order"
            );
        }
    }
}
