using System.Collections;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>Values of the language as JSON and back.</summary>
internal static class Json
{
    public static object? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ToValue(document.RootElement);
    }

    public static string Write(TemplateContext context, SourceSpan span, object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(context, span, writer, value, 1);
        }
        context.CheckLength(span, stream.Length);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static object? ToValue(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = ToValue(member.Value);
                }
                return members;
            case JsonValueKind.Array:
                return new ScriptArray(element.EnumerateArray().Select(ToValue));
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? Numbers.Box(whole)
                    : element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
                        ? BigInteger.Parse(element.GetRawText(), System.Globalization.CultureInfo.InvariantCulture)
                    : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }

    private static void Write(TemplateContext context, SourceSpan span, Utf8JsonWriter writer, object? value, int depth)
    {
        TemplateContext.GuardStack(span);
        if (context.ObjectRecursionLimit > 0 && depth > context.ObjectRecursionLimit)
        {
            throw new ScriptRuntimeException(
                span,
                $"this value is nested deeper than {context.ObjectRecursionLimit} levels, or contains itself"
            );
        }
        context.CheckLength(span, writer.BytesCommitted + writer.BytesPending);
        switch (value)
        {
            case Callable:
                throw new ScriptRuntimeException(span, "a function cannot be written as JSON");
            case IEnumerable items
                when value is not string
                    && (value is IList || value is not IScriptObject)
                    && !Kinds.IsDictionary(value.GetType()):
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    context.CountStepOf(items, span);
                    Write(context, span, writer, item, depth + 1);
                }
                writer.WriteEndArray();
                break;
            default:
                if (!TryWritePlain(writer, value))
                {
                    WriteMembers(context, span, writer, value!, depth);
                }
                break;
        }
    }

    private static bool TryWritePlain(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or EmptyObject:
                writer.WriteNullValue();
                return true;
            case BigInteger big:
                writer.WriteRawValue(big.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return true;
            case string
            or bool
            or char
            or DateTime
            or DateTimeOffset
            or DateOnly
            or TimeOnly
            or TimeSpan
            or Guid
            or Uri
            or Version:
            case not null when Numbers.IsNumber(value):
                JsonSerializer.Serialize(writer, value, value.GetType());
                return true;
            case Enum:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                return true;
            case StringBuilderOutput output:
                writer.WriteStringValue(output.ToString());
                return true;
            default:
                return false;
        }
    }

    private static void WriteMembers(
        TemplateContext context,
        SourceSpan span,
        Utf8JsonWriter writer,
        object value,
        int depth
    )
    {
        writer.WriteStartObject();
        foreach (var name in MemberAccess.NamesOf(context, value))
        {
            MemberAccess.TryGet(context, span, value, name, out var member);
            if (member is not Callable)
            {
                writer.WritePropertyName(name);
                Write(context, span, writer, member, depth + 1);
            }
        }
        writer.WriteEndObject();
    }
}
