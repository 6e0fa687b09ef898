using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>html</c></summary>
internal sealed class HtmlFunctions() : FunctionObject(["strip", "escape", "newline_to_br", "url_encode", "url_escape"])
{
    protected override object? Create(string name) =>
        name switch
        {
            "strip" => new NativeFunction("html.strip", Strip, Text("text")),
            "escape" => new NativeFunction(
                "html.escape",
                static (in NativeCall call) => WebUtility.HtmlEncode(call.Text(0)),
                Text("text")
            ),
            "newline_to_br" => new NativeFunction("html.newline_to_br", NewLineToBr, Text("text")),
            "url_encode" => new NativeFunction(
                "html.url_encode",
                static (in NativeCall call) => call.Text(0) is { } text ? Uri.EscapeDataString(text) : null,
                Text("text")
            ),
            "url_escape" => new NativeFunction("html.url_escape", UrlEscape, Text("text")),
            _ => null,
        };

    /// <summary>Scripts, styles and comments go with what they hold, of other elements only the tags; a <c>&gt;</c> in the value of an attribute ends none.</summary>
    private static object? Strip(in NativeCall call)
    {
        if (call.Text(0) is not { } text)
        {
            return null;
        }
        // Behind the last `>` no tag can end, and looking for it from every `<` takes long.
        var end = text.LastIndexOf('>') + 1;
        var stripped = Regex.Replace(
            text[..end],
            """<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*?>""",
            "",
            RegexOptions.IgnoreCase | RegexOptions.Singleline,
            call.Context.RegexTimeOut
        );
        return stripped + text[end..];
    }

    private static object? NewLineToBr(in NativeCall call) =>
        call.Text(0) is { } text
            ? Regex.Replace(text, "\r\n|\r|\n", "<br />$0", RegexOptions.None, call.Context.RegexTimeOut)
            : null;

    /// <summary>Like <c>url_encode</c>, but leaves the characters alone that divide the parts of an address.</summary>
    private static object? UrlEscape(in NativeCall call)
    {
        if (call.Text(0) is not { } text)
        {
            return null;
        }
        const string kept = ";/?:@&=+$,#[]!'()*";
        var escaped = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !kept.Contains(text[i], StringComparison.Ordinal))
            {
                continue;
            }
            escaped.Append(Uri.EscapeDataString(text[from..i]));
            if (i < text.Length)
            {
                escaped.Append(text[i]);
            }
            from = i + 1;
        }
        return escaped.ToString();
    }
}
