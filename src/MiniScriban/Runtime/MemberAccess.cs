using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Reads and writes <c>target.member</c> and <c>target[index]</c>.</summary>
internal static class MemberAccess
{
    /// <summary>Looks a member up; whether a missing one is an error is for the caller to say.</summary>
    /// <param name="value">The member; of a missing one null, or the zero of a dictionary's type.</param>
    public static bool TryGet(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        switch (target)
        {
            case IScriptObject members:
                return members.TryGetValue(context, span, member, out value);
            case IDictionary dictionary:
                return TryGetEntry(dictionary, member, out value);
            case IDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(member, out value);
            case string text when member == "size":
                value = Numbers.Box(text.Length);
                return true;
            case IList list:
                value = Numbers.Box(list.Count);
                return member == "size" || Missing(out value);
            case string or EmptyObject or Callable:
                return Missing(out value);
            default:
                if (context.MembersOf(target.GetType()).Find(member) is not { } found)
                {
                    return Missing(out value);
                }
                try
                {
                    value = found.Get(target);
                    return true;
                }
                catch (Exception error) when (error is not ScriptRuntimeException)
                {
                    throw new ScriptRuntimeException(span, error.Message, error);
                }
        }
    }

    /// <summary>The names of the members of a value.</summary>
    public static IEnumerable<string> NamesOf(TemplateContext context, object target) =>
        target switch
        {
            IScriptObject members => members.GetMembers(),
            IDictionary dictionary => dictionary
                .Keys.Cast<object>()
                .Select(key => Convert.ToString(key, CultureInfo.InvariantCulture) ?? ""),
            IDictionary<string, object?> dictionary => dictionary.Keys,
            string or IList or EmptyObject or Callable => [],
            _ => context.MembersOf(target.GetType()).Names,
        };

    public static void Set(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        var done = false;
        switch (target)
        {
            case IScriptObject members:
                done = members.TrySetValue(context, span, member, value, readOnly: false);
                break;
            case IDictionary { IsReadOnly: false } dictionary:
                dictionary[member] = value;
                done = true;
                break;
            case IDictionary<string, object?> { IsReadOnly: false } dictionary:
                dictionary[member] = value;
                done = true;
                break;
            case string or IList or EmptyObject or Callable:
                break;
            default:
                if (context.MembersOf(target.GetType()).Find(member) is { CanWrite: true } found)
                {
                    found.Set(target, Conversions.To(context, span, value, found.Type));
                    done = true;
                }
                break;
        }
        if (!done)
        {
            throw new ScriptRuntimeException(span, $"`{member}` of `{Kinds.NameOf(target)}` cannot be set");
        }
    }

    /// <summary>Whether a value has no members of its own: a text, a number, true and false.</summary>
    public static bool IsPrimitive(object target) =>
        target is string or decimal or System.Numerics.BigInteger || target.GetType().IsPrimitive;

    /// <summary>Whether <c>target[index]</c> means the n-th item rather than a member.</summary>
    public static bool IsList(object target) => target is string || (target is IList && target is not IDictionary);

    /// <summary>The n-th item, from the end when negative; false when there is none.</summary>
    public static bool TryGetAt(object target, long index, out object? value)
    {
        var count = target is string text ? text.Length : ((IList)target).Count;
        if (index < 0)
        {
            index += count;
        }
        if (index < 0 || index >= count)
        {
            return Missing(out value);
        }
        value = target is string s ? s[(int)index] : ((IList)target)[(int)index];
        return true;
    }

    /// <summary>The entry of a dictionary whose keys are something else than texts.</summary>
    public static bool TryGetByKey(object target, object key, out object? value)
    {
        value =
            target is IDictionary dictionary && key is not string && dictionary.Contains(key) ? dictionary[key] : null;
        return value is not null;
    }

    /// <summary>Sets the n-th item; an array of the language grows to hold it.</summary>
    public static void SetAt(TemplateContext context, SourceSpan span, object target, long index, object? value)
    {
        if (target is not IList { IsReadOnly: false } list)
        {
            throw new ScriptRuntimeException(span, $"`{Kinds.NameOf(target)}` cannot be changed");
        }
        if (index < 0)
        {
            index += list.Count;
        }
        if (
            index < 0
            || (index >= list.Count && target is not ScriptArray)
            || (context.LoopLimit > 0 && index >= Math.Max(list.Count, context.LoopLimit))
            || index >= Array.MaxLength
        )
        {
            throw new ScriptRuntimeException(span, $"there is no place {index} in this list");
        }
        while (list.Count <= index)
        {
            list.Add(null);
        }
        list[(int)index] = value;
    }

    private static bool TryGetEntry(IDictionary dictionary, string member, out object? value)
    {
        value = dictionary.Contains(member) ? dictionary[member] : null;
        if (value is not null || dictionary.Contains(member))
        {
            return true;
        }
        // Dictionary<string, int> answers 0 for a key that it lacks.
        var type = dictionary.GetType();
        value =
            type.IsGenericType
            && type.GenericTypeArguments is [_, { IsValueType: true } item]
            && Nullable.GetUnderlyingType(item) is null
                ? Activator.CreateInstance(item)
                : null;
        return false;
    }

    private static bool Missing(out object? value)
    {
        value = null;
        return false;
    }
}
