using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary><c>string</c></summary>
internal sealed class StringFunctions()
    : FunctionObject([
        "escape",
        "append",
        "capitalize",
        "capitalizewords",
        "contains",
        "empty",
        "whitespace",
        "downcase",
        "ends_with",
        "equals_ignore_case",
        "handleize",
        "literal",
        "lstrip",
        "pluralize",
        "prepend",
        "remove",
        "remove_first",
        "remove_last",
        "replace",
        "replace_first",
        "rstrip",
        "size",
        "slice",
        "slice1",
        "split",
        "starts_with",
        "strip",
        "strip_newlines",
        "to_int",
        "to_long",
        "to_float",
        "to_double",
        "truncate",
        "truncatewords",
        "upcase",
        "md5",
        "sha1",
        "sha256",
        "sha512",
        "hmac_sha1",
        "hmac_sha256",
        "hmac_sha512",
        "pad_left",
        "pad_right",
        "base64_encode",
        "base64_decode",
        "index_of",
    ])
{
    protected override object? Create(string name) =>
        name switch
        {
            "escape" => OnText(name, static (text, _) => Escape(text)),
            "capitalize" => OnText(name, static (text, _) => Capitalize(text)),
            "capitalizewords" => OnText(name, static (text, _) => CapitalizeWords(text)),
            "downcase" => OnText(name, static (text, culture) => text.ToLower(culture)),
            "upcase" => OnText(name, static (text, culture) => text.ToUpper(culture)),
            "handleize" => OnText(name, static (text, _) => Handleize(text)),
            "literal" => OnText(name, static (text, _) => Printer.Quote(text)),
            "lstrip" => OnText(name, static (text, _) => text.TrimStart()),
            "rstrip" => OnText(name, static (text, _) => text.TrimEnd()),
            "strip" => OnText(name, static (text, _) => text.Trim()),
            "strip_newlines" => OnText(name, static (text, _) => text.ReplaceLineEndings("")),
            "md5" => OnText(name, static (text, _) => Hex(MD5.HashData(Bytes(text)))),
            "sha1" => OnText(name, static (text, _) => Hex(SHA1.HashData(Bytes(text)))),
            "sha256" => OnText(name, static (text, _) => Hex(SHA256.HashData(Bytes(text)))),
            "sha512" => OnText(name, static (text, _) => Hex(SHA512.HashData(Bytes(text)))),
            "base64_encode" => OnText(name, static (t, _) => Convert.ToBase64String(Bytes(t))),
            "base64_decode" => OnText(
                name,
                static (text, _) => Encoding.UTF8.GetString(Convert.FromBase64String(text))
            ),
            "hmac_sha1" => Keyed(name, HMACSHA1.HashData),
            "hmac_sha256" => Keyed(name, HMACSHA256.HashData),
            "hmac_sha512" => Keyed(name, HMACSHA512.HashData),
            "append" => new NativeFunction(
                "string.append",
                static (in NativeCall call) => Checked(call, call.Text(0) + call.Text(1)),
                Text("text"),
                Text("with")
            ),
            "prepend" => new NativeFunction(
                "string.prepend",
                static (in NativeCall call) => Checked(call, call.Text(1) + call.Text(0)),
                Text("text"),
                Text("by")
            ),
            "contains" => Test(name, static (a, b) => a.Contains(b, StringComparison.Ordinal)),
            "starts_with" => Test(name, static (a, b) => a.StartsWith(b, StringComparison.Ordinal)),
            "ends_with" => Test(name, static (a, b) => a.EndsWith(b, StringComparison.Ordinal)),
            "equals_ignore_case" => new NativeFunction(
                "string.equals_ignore_case",
                static (in NativeCall call) =>
                    string.Equals(call.Text(0), call.Text(1), StringComparison.OrdinalIgnoreCase),
                Text("text"),
                Text("value")
            ),
            "empty" => new NativeFunction(
                "string.empty",
                static (in NativeCall call) => string.IsNullOrEmpty(call.Text(0)),
                Text("text")
            ),
            "whitespace" => new NativeFunction(
                "string.whitespace",
                static (in NativeCall call) => string.IsNullOrWhiteSpace(call.Text(0)),
                Text("text")
            ),
            "size" => new NativeFunction(
                "string.size",
                static (in NativeCall call) => Numbers.Box(call.Text(0)?.Length ?? 0),
                Text("text")
            ),
            "pluralize" => new NativeFunction(
                "string.pluralize",
                static (in NativeCall call) => call.Int(0) == 1 ? call[1] : call[2],
                Int("number"),
                Text("singular"),
                Text("plural")
            ),
            "remove" => new NativeFunction(
                "string.remove",
                static (in NativeCall call) => Replace(call, call.Text(0), call.Text(1), ""),
                Text("text"),
                Text("remove")
            ),
            "remove_first" => new NativeFunction(
                "string.remove_first",
                static (in NativeCall call) => ReplaceOne(call, call.Text(1), "", false),
                Text("text"),
                Text("remove")
            ),
            "remove_last" => new NativeFunction(
                "string.remove_last",
                static (in NativeCall call) => ReplaceOne(call, call.Text(1), "", true),
                Text("text"),
                Text("remove")
            ),
            "replace" => new NativeFunction(
                "string.replace",
                static (in NativeCall call) => Replace(call, call.Text(0), call.Text(1), call.Text(2)),
                Text("text"),
                Text("match"),
                Text("replace")
            ),
            "replace_first" => new NativeFunction(
                "string.replace_first",
                static (in NativeCall call) => ReplaceOne(call, call.Text(1), call.Text(2), (bool)call[3]!),
                Text("text"),
                Text("match"),
                Text("replace"),
                Optional(new Parameter("from_end", typeof(bool)), false)
            ),
            "slice" => new NativeFunction(
                "string.slice",
                static (in NativeCall call) => Slice(call.Text(0), call.Int(1), (int?)call[2]),
                Text("text"),
                Int("start"),
                Optional(new Parameter("length", typeof(int?)))
            ),
            "slice1" => new NativeFunction(
                "string.slice1",
                static (in NativeCall call) => Slice(call.Text(0), call.Int(1), call.Int(2)),
                Text("text"),
                Int("start"),
                Optional(Int("length"), 1)
            ),
            "split" => new NativeFunction("string.split", Split, Text("text"), Text("match")),
            "to_int" => Number(
                name,
                static (text, culture) =>
                    int.TryParse(text, NumberStyles.Integer, culture, out var value) ? value : null
            ),
            "to_long" => Number(
                name,
                static (text, culture) =>
                    long.TryParse(text, NumberStyles.Integer, culture, out var value) ? value : null
            ),
            "to_float" => Number(
                name,
                static (text, culture) =>
                    float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, culture, out var value)
                        ? value
                        : null
            ),
            "to_double" => Number(
                name,
                static (text, culture) =>
                    double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, culture, out var value)
                        ? value
                        : null
            ),
            "truncate" => new NativeFunction(
                "string.truncate",
                Truncate,
                Text("text"),
                Int("length"),
                Optional(Text("ellipsis"))
            ),
            "truncatewords" => new NativeFunction(
                "string.truncatewords",
                TruncateWords,
                Text("text"),
                Int("count"),
                Optional(Text("ellipsis"))
            ),
            "pad_left" => Pad(name, static (text, width) => text.PadLeft(width)),
            "pad_right" => Pad(name, static (text, width) => text.PadRight(width)),
            "index_of" => new NativeFunction(
                "string.index_of",
                IndexOf,
                Text("text"),
                Text("search"),
                Optional(new Parameter("start_index", typeof(int?))),
                Optional(new Parameter("count", typeof(int?))),
                Optional(Text("string_comparison"))
            ),
            _ => null,
        };

    /// <summary>A function from text to text; null stays null.</summary>
    private static NativeFunction OnText(string name, Func<string, CultureInfo, string> change) =>
        new(
            "string." + name,
            (in NativeCall call) => call.Text(0) is { } text ? change(text, call.Culture) : null,
            Text("text")
        );

    private static NativeFunction Test(string name, Func<string, string, bool> test) =>
        new(
            "string." + name,
            (in NativeCall call) => call.Text(0) is { } text && call.Text(1) is { } value && test(text, value),
            Text("text"),
            Text("value")
        );

    private static NativeFunction Number(string name, Func<string, CultureInfo, object?> read) =>
        new("string." + name, (in NativeCall call) => read(call.Text(0) ?? "", call.Culture), Text("text"));

    private static NativeFunction Keyed(string name, Func<byte[], byte[], byte[]> hash) =>
        new(
            "string." + name,
            (in NativeCall call) => Hex(hash(Bytes(call.Text(1)), Bytes(call.Text(0)))),
            Text("text"),
            Text("secret_key")
        );

    private static NativeFunction Pad(string name, Func<string, int, string> pad) =>
        new(
            "string." + name,
            (in NativeCall call) =>
            {
                call.Context.CheckLength(call.Span, call.Int(1));
                return pad(call.Text(0) ?? "", call.Int(1));
            },
            Text("text"),
            Int("width")
        );

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Printer.AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    private static string Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        var words = text.ToCharArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (i == 0 || char.IsWhiteSpace(words[i - 1]))
            {
                words[i] = char.ToUpperInvariant(words[i]);
            }
        }
        return new(words);
    }

    /// <summary>Letters and digits in lower case, one hyphen for anything between them.</summary>
    private static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length > 0 && handle[^1] != '-')
            {
                handle.Append('-');
            }
        }
        return handle.ToString().TrimEnd('-');
    }

    private static string Checked(in NativeCall call, string text)
    {
        call.Context.CheckLength(call.Span, text.Length);
        return text;
    }

    private static string? Replace(in NativeCall call, string? text, string? match, string? by)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return text;
        }
        // Looked at before the text is made: one million characters that each become a million fit nowhere.
        var growth = (by?.Length ?? 0) - match.Length;
        call.Context.CheckLength(call.Span, text.Length + (Int128)growth * text.AsSpan().Count(match));
        return text.Replace(match, by, StringComparison.Ordinal);
    }

    private static string? ReplaceOne(in NativeCall call, string? match, string? by, bool last)
    {
        var text = call.Text(0);
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return text;
        }
        var place = last
            ? text.LastIndexOf(match, StringComparison.Ordinal)
            : text.IndexOf(match, StringComparison.Ordinal);
        return place < 0
            ? text
            : Checked(call, string.Concat(text.AsSpan(0, place), by, text.AsSpan(place + match.Length)));
    }

    private static string Slice(string? text, int start, int? length)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length)
        {
            return "";
        }
        if (start < 0)
        {
            start += text.Length;
        }
        // What a start before the text passes over counts too, even where no length is given.
        var end = Math.Min(start + (long)(length ?? text.Length), text.Length);
        start = Math.Max(start, 0);
        return end <= start ? "" : text[start..(int)end];
    }

    private static ScriptArray Split(in NativeCall call) =>
        string.IsNullOrEmpty(call.Text(0))
            ? []
            : new ScriptArray(
                (IEnumerable<object?>)call.Text(0)!.Split(call.Text(1), StringSplitOptions.RemoveEmptyEntries)
            );

    private static object? Truncate(in NativeCall call)
    {
        var text = call.Text(0);
        var ellipsis = call.Text(2) ?? "...";
        if (text is null || text.Length <= call.Int(1))
        {
            return text;
        }
        var kept = Math.Max(0, call.Int(1) - ellipsis.Length);
        return string.Concat(text.AsSpan(0, kept), ellipsis);
    }

    /// <summary>The ellipsis follows even where nothing was cut off.</summary>
    private static object? TruncateWords(in NativeCall call)
    {
        if (string.IsNullOrEmpty(call.Text(0)))
        {
            return "";
        }
        var words = call.Text(0)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(call.Int(1))) + (call.Text(2) ?? "...");
    }

    private static object? IndexOf(in NativeCall call)
    {
        var text = call.Text(0) ?? "";
        var start = (int?)call[2] ?? 0;
        var count = (int?)call[3] ?? text.Length - start;
        var comparison = call.Text(4) is { } rule
            ? Enum.Parse<StringComparison>(rule, ignoreCase: true)
            : StringComparison.Ordinal;
        return Numbers.Box(text.IndexOf(call.Text(1) ?? "", start, count, comparison));
    }
}
