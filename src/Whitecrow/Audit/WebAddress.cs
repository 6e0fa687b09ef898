using System.Text;

namespace Whitecrow.Audit;

/// <summary>What an address in a page points at, seen from the page.</summary>
internal enum AddressForm
{
    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>A file of this site: <c>../people/clara-saint.html#paris</c>, or only <c>#paris</c>.</summary>
    Relative,

    /// <summary>From the root of a server: <c>/people/clara-saint.html</c>.</summary>
    FromServerRoot,

    /// <summary>Another host by the scheme of the page: <c>//example.org/x</c>.</summary>
    WithoutScheme,

    /// <summary>Complete: <c>https://example.org/x</c>, <c>mailto:…</c>.</summary>
    Complete,
}

/// <summary>An address taken apart as a browser does.</summary>
/// <param name="Form">What kind it is.</param>
/// <param name="Scheme">In small letters; empty where there is none.</param>
/// <param name="Path">For relative addresses, decoded; empty when the page itself is meant.</param>
/// <param name="Fragment">Decoded, without <c>#</c>; null where there is none.</param>
/// <param name="Fault">What is wrong with its spelling; null where it is right.</param>
internal sealed record WebAddress(AddressForm Form, string Scheme, string Path, string? Fragment, string? Fault)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads what stands in an attribute, entities decoded.</summary>
    public static WebAddress Parse(string written)
    {
        // Browsers drop line ends and tabs wherever they stand, and that is how 'java\nscript:' hides.
        var text = string.Concat(written.Where(c => c is not ('\t' or '\n' or '\r')))
            .Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        if (text.Length == 0)
        {
            return new(AddressForm.Empty, "", "", null, null);
        }

        if (SchemeOf(text) is { } scheme)
        {
            return new(AddressForm.Complete, scheme, text[(scheme.Length + 1)..], null, null);
        }

        if (text[0] is '/' or '\\')
        {
            return text.Length > 1 && text[1] is '/' or '\\'
                ? new(AddressForm.WithoutScheme, "", text, null, null)
                : new(AddressForm.FromServerRoot, "", text, null, null);
        }

        return Relative(text);
    }

    private static WebAddress Relative(string text)
    {
        var (beforeFragment, fragment) = Cut(text, '#');
        var (path, _) = Cut(beforeFragment, '?');

        // What follows ':~:' tells the browser which words to mark, and is no anchor.
        var anchor = fragment is null ? null : fragment.Split(":~:")[0];
        var fault =
            text.Contains('\\', StringComparison.Ordinal) ? "has a backslash; write '/'"
            : text.Contains(' ', StringComparison.Ordinal) ? "has a space; write %20"
            : null;
        var decodedPath = Decode(path);
        var decodedAnchor = anchor is null ? null : Decode(anchor);
        if (decodedPath is null || (anchor is not null && decodedAnchor is null))
        {
            fault ??= "has a '%' that is not followed by the two digits of a UTF-8 byte; write %25 for the sign itself";
        }

        return new(AddressForm.Relative, "", decodedPath ?? path, decodedAnchor ?? anchor, fault);
    }

    private static string? SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isScheme =
            colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        return isScheme ? text[..colon].ToLowerInvariant() : null;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."
    );

    private static (string Before, string? After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }

    // Null where the encoding is broken.
    private static string? Decode(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
