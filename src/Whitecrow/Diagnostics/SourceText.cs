using System.Collections.Immutable;
using System.Text;

namespace Whitecrow.Diagnostics;

/// <summary>A text file as read: a path, its characters, and where its lines begin.</summary>
/// <remarks>
/// A byte order mark, carriage returns and decomposed accents are gone: an editor does not see them, so neither does
/// the rest of the program. Lines and columns count in what is left.
/// </remarks>
public sealed class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ImmutableArray<int> lineStarts;

    /// <summary>Takes characters that are already decoded, for tests and for texts made in memory.</summary>
    /// <param name="file">Path from the site's root, with forward slashes.</param>
    /// <param name="text">The characters; line ends and accents are brought into one form.</param>
    public SourceText(string file, string text)
    {
        File = file;
        Text = Unify(text);
        lineStarts = FindLines(Text);
    }

    /// <summary>Path from the site's root, with forward slashes.</summary>
    public string File { get; }

    /// <summary>All characters; line ends are <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>Number of lines. A line end at the end of the text begins no further line; an empty text has none.</summary>
    public int LineCount =>
        Text.Length == 0 ? 0
        : Text[^1] == '\n' ? lineStarts.Length - 1
        : lineStarts.Length;

    /// <summary>The characters of a text in the encoding that Windows programs call "Unicode"; null where it is in none.</summary>
    /// <remarks>A mark at the head says so, or two letters that each have an empty byte beside them.</remarks>
    internal static string? Widely(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
            [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => null,
        };

    /// <summary>Decodes UTF-8. Bytes that are not UTF-8 become U+FFFD and one diagnostic at the first of them.</summary>
    public static Checked<SourceText> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        // It can be read, so what stands in it is looked at in the same run.
        if (Widely(bytes) is { } wide)
        {
            return new(
                new(file, wide),
                [
                    new(
                        DiagnosticCode.BadEncoding,
                        new(file, 1, 1),
                        "the file is UTF-16, which some programs call Unicode; save the file as UTF-8"
                    ),
                ]
            );
        }

        try
        {
            return Checked.Clean(new SourceText(file, Utf8.GetString(bytes)));
        }
        catch (DecoderFallbackException e)
        {
            var before = Encoding.UTF8.GetString(bytes[..Math.Clamp(e.Index, 0, bytes.Length)]);
            var place = new SourceText(file, before + "?");
            var text = new SourceText(file, Encoding.UTF8.GetString(bytes));
            var found = string.Join(' ', (e.BytesUnknown ?? []).Select(b => $"0x{b:X2}"));
            return new(
                text,
                [
                    new(
                        DiagnosticCode.BadEncoding,
                        place.LocationOf(place.Text.Length - 1),
                        $"found the byte {found}, which is not UTF-8; save the file as UTF-8"
                    ),
                ]
            );
        }
    }

    /// <summary>The place of a character.</summary>
    /// <param name="offset">0-based; the text's length is allowed and is the place behind the last character.</param>
    public SourceLocation LocationOf(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var found = lineStarts.BinarySearch(clamped);
        var line = found >= 0 ? found : ~found - 1;
        return new(File, line + 1, clamped - lineStarts[line] + 1);
    }

    /// <summary>A line without its end.</summary>
    /// <param name="line">1-based.</param>
    /// <returns>The characters; empty for a line that the text does not have.</returns>
    public string Line(int line)
    {
        if (line < 1 || line > lineStarts.Length)
        {
            return "";
        }

        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] - 1 : Text.Length;
        return Text[start..end];
    }

    /// <summary>Where a line begins.</summary>
    /// <param name="line">1-based.</param>
    /// <returns>0-based offset of the line's first character.</returns>
    public int StartOfLine(int line) => lineStarts[Math.Clamp(line, 1, lineStarts.Length) - 1];

    private static string Unify(string text)
    {
        var unmarked = text.StartsWith('\uFEFF') ? text[1..] : text;
        var lines = unmarked.Contains('\r', StringComparison.Ordinal)
            ? unmarked.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : unmarked;

        // Names typed on macOS can arrive decomposed (e + accent); unnormalised, one person gets two slugs.
        return BadCharacters.Compose(lines);
    }

    private static ImmutableArray<int> FindLines(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts.ToImmutable();
    }
}
