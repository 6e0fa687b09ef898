namespace Whitecrow.Cli.Reporting;

/// <summary>Text that cannot do anything to a terminal.</summary>
internal static class Printable
{
    /// <summary>One line without control characters.</summary>
    /// <remarks>
    /// Messages and excerpts repeat what a stranger wrote. An escape sequence in it could recolour, retitle or rewrite
    /// the terminal, a line end could forge another diagnostic, and a mark that turns the writing direction could make
    /// a line read as another.
    /// </remarks>
    public static string Line(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (characters, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    characters[i] =
                        source[i] is '\n' or '\r' or '\t' ? ' '
                        : IsUnsafe(source[i]) ? '\uFFFD'
                        : source[i];
                }
            }
        );
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029'
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
