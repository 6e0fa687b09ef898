using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>object</c></summary>
internal sealed class ObjectFunctions()
    : FunctionObject([
        "default",
        "eval",
        "eval_template",
        "format",
        "has_key",
        "has_value",
        "keys",
        "size",
        "typeof",
        "kind",
        "values",
        "from_json",
        "to_json",
    ])
{
    protected override object? Create(string name) =>
        name switch
        {
            "default" => New(
                name,
                static (in NativeCall call) => call[0] is null or "" ? call[1] : call[0],
                Any("value"),
                Any("default")
            ),
            "eval" => New(name, Eval, Any("value")),
            "eval_template" => New(name, EvalTemplate, Any("value")),
            "format" => New(name, Format, Any("value"), Text("format"), Optional(Text("culture"))),
            "has_key" => New(name, HasKey, Any("value"), Text("key")),
            "has_value" => New(name, HasValue, Any("value"), Text("key")),
            "keys" => New(name, KeysOf, Any("value")),
            "values" => New(name, ValuesOf, Any("value")),
            "size" => New(name, Size, Any("value")),
            "typeof" => New(name, static (in NativeCall call) => Kinds.TypeOf(call[0]), Any("value")),
            "kind" => New(name, static (in NativeCall call) => Kinds.KindOf(call[0]), Any("value")),
            "from_json" => New(
                name,
                static (in NativeCall call) => call.Text(0) is { } json ? Json.Read(json) : null,
                Text("json")
            ),
            "to_json" => New(
                name,
                static (in NativeCall call) => Json.Write(call.Context, call.Arguments.SpanOf(0), call[0]),
                Any("value")
            ),
            _ => null,
        };

    private static NativeFunction New(string name, NativeBody body, params Parameter[] parameters) =>
        new("object." + name, body, parameters);

    private static object? Eval(in NativeCall call)
    {
        if (call[0] is not string text)
        {
            return Value(call);
        }
        var messages = new LogMessageBag();
        var script = Parser.ParseScript(text, messages);
        ThrowIfWrong(call, messages);
        call.Context.Enter(call.Span);
        call.Context.BeginCapture();
        try
        {
            var value = script.Evaluate(call.Context);
            // What statements print is not part of their value.
            call.Context.EndCapture();
            return value;
        }
        finally
        {
            call.Context.Leave();
        }
    }

    private static object? EvalTemplate(in NativeCall call)
    {
        if (call[0] is not string text)
        {
            return Value(call);
        }
        var template = Template.Parse(text);
        ThrowIfWrong(call, template.Messages);
        call.Context.Enter(call.Span);
        call.Context.BeginCapture();
        try
        {
            template.RenderTo(call.Context);
            return call.Context.EndCapture();
        }
        finally
        {
            call.Context.Leave();
        }
    }

    private static void ThrowIfWrong(in NativeCall call, LogMessageBag messages)
    {
        if (messages.HasErrors)
        {
            throw call.Error($"the text to evaluate has errors: {messages[0].Message}");
        }
    }

    private static object? Value(in NativeCall call) =>
        call[0] is Callable function
            ? function.Invoke(call.Context, new CallArguments(call.Arguments.Caller))
            : call[0];

    private static object? Format(in NativeCall call) =>
        call[0] switch
        {
            null => "",
            IFormattable value => ValueFormat.Apply(call, value, call.Text(1), call.Text(2)),
            _ => throw call.Error($"`{Kinds.NameOf(call[0])}` cannot be formatted"),
        };

    private static object? HasKey(in NativeCall call) =>
        call[0] is { } value
        && call.Text(1) is { } key
        && MemberAccess.TryGet(call.Context, call.Span, value, key, out _);

    private static object? HasValue(in NativeCall call) =>
        call[0] is { } value
        && call.Text(1) is { } key
        && MemberAccess.TryGet(call.Context, call.Span, value, key, out var member)
        && member is not null;

    private static object? KeysOf(in NativeCall call) =>
        call[0] is { } value
            ? new ScriptArray((IEnumerable<object?>)MemberAccess.NamesOf(call.Context, value))
            : new ScriptArray();

    private static object? ValuesOf(in NativeCall call)
    {
        var values = new ScriptArray();
        if (call[0] is { } value)
        {
            foreach (var name in MemberAccess.NamesOf(call.Context, value))
            {
                MemberAccess.TryGet(call.Context, call.Span, value, name, out var member);
                values.Add(member);
            }
        }
        return values;
    }

    private static object? Size(in NativeCall call) =>
        Numbers.Box(
            call[0] switch
            {
                null => 0,
                string text => text.Length,
                ICollection list => list.Count,
                ScriptRange range => (int)Int128.Min(range.Length, int.MaxValue),
                IScriptObject members => members.Count,
                IEnumerable sequence => CountOf(call, sequence),
                var value => MemberAccess.NamesOf(call.Context, value).Count(),
            }
        );

    private static int CountOf(in NativeCall call, IEnumerable sequence)
    {
        var count = 0;
        foreach (var _ in sequence)
        {
            call.Context.CountStep(call.Span);
            count++;
        }
        return count;
    }
}
