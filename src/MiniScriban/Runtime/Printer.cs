using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>How values look when a template prints them.</summary>
internal static class Printer
{
    public static string ToText(TemplateContext context, SourceSpan span, object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool b => b ? "true" : "false",
            _ => Plain(context, value) ?? Structure(context, span, value),
        };

    /// <summary>A value as it stands within a list or object: strings quoted, null by name.</summary>
    private static void AppendNested(
        TemplateContext context,
        SourceSpan span,
        object? value,
        int depth,
        StringBuilder text
    )
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string s:
                AppendQuoted(text, s);
                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            default:
                if (Plain(context, value) is { } plain)
                {
                    text.Append(plain);
                }
                else
                {
                    AppendStructure(context, span, value, depth + 1, text);
                }
                break;
        }
    }

    /// <summary>A value that has no parts; null if it has.</summary>
    private static string? Plain(TemplateContext context, object value)
    {
        var culture = context.CurrentCulture;
        return value switch
        {
            int i => i.ToString(culture),
            double d => d.ToString(culture),
            DateTime date => context.FormatDate(date),
            BigInteger big => big.ToString(culture),
            Callable => "<function>",
            Enum e => e.ToString(),
            IFormattable formattable when value is not IEnumerable => formattable.ToString(null, culture),
            IScriptObject or IEnumerable => null,
            _ when IsPair(value) => null,
            _ => value.ToString() ?? "",
        };
    }

    private static string Structure(TemplateContext context, SourceSpan span, object value)
    {
        var text = new StringBuilder();
        AppendStructure(context, span, value, 1, text);
        return text.ToString();
    }

    private static void AppendStructure(
        TemplateContext context,
        SourceSpan span,
        object value,
        int depth,
        StringBuilder text
    )
    {
        TemplateContext.GuardStack(span);
        if (context.ObjectRecursionLimit > 0 && depth > context.ObjectRecursionLimit)
        {
            throw new ScriptRuntimeException(
                span,
                $"this value is nested deeper than {context.ObjectRecursionLimit} levels, or contains itself"
            );
        }
        if (context.LimitToString > 0 && text.Length > context.LimitToString)
        {
            return;
        }
        var separator = "";
        if (value is IScriptObject members and not IList)
        {
            text.Append('{');
            foreach (var name in members.GetMembers())
            {
                members.TryGetValue(context, span, name, out var member);
                AppendMember(context, span, name, member, depth, text, separator);
                separator = ", ";
            }
            text.Append('}');
        }
        else if (value is IEnumerable sequence)
        {
            text.Append('[');
            foreach (var item in sequence)
            {
                context.CountStepOf(value, span);
                text.Append(separator);
                AppendNested(context, span, item, depth, text);
                separator = ", ";
                if (context.LimitToString > 0 && text.Length > context.LimitToString)
                {
                    break;
                }
            }
            text.Append(']');
        }
        else
        {
            var (key, inner) = PairOf(context, value);
            text.Append('{');
            AppendMember(context, span, "key", key, depth, text, "");
            AppendMember(context, span, "value", inner, depth, text, ", ");
            text.Append('}');
        }
    }

    private static void AppendMember(
        TemplateContext context,
        SourceSpan span,
        string name,
        object? value,
        int depth,
        StringBuilder text,
        string separator
    )
    {
        text.Append(separator);
        if (IsIdentifier(name))
        {
            text.Append(name);
        }
        else
        {
            AppendQuoted(text, name);
        }
        text.Append(": ");
        AppendNested(context, span, value, depth, text);
    }

    private static bool IsPair(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static (object? Key, object? Value) PairOf(TemplateContext context, object pair)
    {
        var members = context.MembersOf(pair.GetType());
        return (members.Find("key")?.Get(pair), members.Find("value")?.Get(pair));
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0
        && (name[0] == '_' || char.IsLetter(name[0]))
        && name.All(c => c == '_' || char.IsLetterOrDigit(c));

    /// <summary>The text as a literal of the language.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendQuoted(text, value);
        return text.ToString();
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        AppendEscaped(text, value);
        text.Append('"');
    }

    public static void AppendEscaped(StringBuilder text, string value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\v':
                    text.Append("\\v");
                    break;
                case '\0':
                    text.Append("\\0");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
    }
}
