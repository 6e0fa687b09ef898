using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>regex</c></summary>
internal sealed class RegexFunctions() : FunctionObject(["escape", "match", "matches", "replace", "split", "unescape"])
{
    protected override object? Create(string name) =>
        name switch
        {
            "escape" => new NativeFunction(
                "regex.escape",
                static (in NativeCall call) => call.Text(0) is { } pattern ? Regex.Escape(pattern) : null,
                Text("pattern")
            ),
            "unescape" => new NativeFunction(
                "regex.unescape",
                static (in NativeCall call) => call.Text(0) is { } pattern ? Regex.Unescape(pattern) : null,
                Text("pattern")
            ),
            "match" => new NativeFunction(
                "regex.match",
                static (in NativeCall call) => Groups(Compile(call, 2).Match(call.Text(0) ?? "")),
                Text("text"),
                Text("pattern"),
                Optional(Text("options"))
            ),
            "matches" => new NativeFunction(
                "regex.matches",
                Matches,
                Text("text"),
                Text("pattern"),
                Optional(Text("options"))
            ),
            "replace" => new NativeFunction(
                "regex.replace",
                Replace,
                Text("text"),
                Text("pattern"),
                Text("replace"),
                Optional(Text("options"))
            ),
            "split" => new NativeFunction(
                "regex.split",
                static (in NativeCall call) =>
                    new ScriptArray((IEnumerable<object?>)Compile(call, 2).Split(call.Text(0) ?? "")),
                Text("text"),
                Text("pattern"),
                Optional(Text("options"))
            ),
            _ => null,
        };

    private static Regex Compile(in NativeCall call, int options)
    {
        var flags = RegexOptions.None;
        foreach (var letter in call.Text(options) ?? "")
        {
            flags |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        return new Regex(call.Text(1) ?? "", flags, call.Context.RegexTimeOut);
    }

    private static object Matches(in NativeCall call)
    {
        var found = new ScriptArray();
        foreach (Match match in Compile(call, 2).Matches(call.Text(0) ?? ""))
        {
            found.Add(Groups(match));
            call.Context.CheckLength(call.Span, found.Count);
        }
        return found;
    }

    private static object? Replace(in NativeCall call)
    {
        var (context, span, by) = (call.Context, call.Span, call.Text(2) ?? "");
        var length = 0L;
        return Compile(call, 3)
            .Replace(
                call.Text(0) ?? "",
                match =>
                {
                    var replaced = match.Result(by);
                    // Looked at while the text is made: one million characters that each become a million fit nowhere.
                    length += replaced.Length;
                    context.CheckLength(span, length);
                    return replaced;
                }
            );
    }

    /// <summary>The whole match, then its groups; nothing if there is no match.</summary>
    private static ScriptArray Groups(Match match) =>
        match.Success ? [.. match.Groups.Values.Select(group => (object?)group.Value)] : [];
}
