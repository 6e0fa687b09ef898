using System.Collections.Immutable;

namespace Whitecrow.Audit;

/// <summary>Finds the addresses in a style sheet.</summary>
internal static class CssAddresses
{
    /// <summary>Every <c>url(…)</c> and <c>@import "…"</c> outside comments, with its 0-based offset.</summary>
    public static ImmutableArray<(string Address, int Offset)> In(string css)
    {
        var found = ImmutableArray.CreateBuilder<(string, int)>();
        for (var at = 0; at < css.Length; )
        {
            if (Stands(css, at, "/*"))
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 2;
            }
            else if (css[at] is '"' or '\'')
            {
                at = EndOfString(css, at);
            }
            else if (Stands(css, at, "url("))
            {
                at = TakeValue(css, SkipBlank(css, at + 4), found);
            }
            else if (Stands(css, at, "@import") && SkipBlank(css, at + 7) is var value && IsQuote(css, value))
            {
                at = TakeValue(css, value, found);
            }
            else
            {
                at++;
            }
        }

        return found.ToImmutable();
    }

    private static int TakeValue(string css, int at, ImmutableArray<(string, int)>.Builder found)
    {
        if (IsQuote(css, at))
        {
            var end = EndOfString(css, at);
            found.Add((css[(at + 1)..Math.Max(at + 1, end - 1)], at + 1));
            return end;
        }

        var close = css.IndexOf(')', Math.Min(at, css.Length));
        var stop = close < 0 ? css.Length : close;
        found.Add((css[at..stop].TrimEnd(), at));
        return stop;
    }

    // The offset behind the closing quote; a string ends at the end of its line at the latest.
    private static int EndOfString(string css, int at)
    {
        var quote = css[at];
        for (at++; at < css.Length && css[at] != '\n'; at++)
        {
            if (css[at] == quote)
            {
                return at + 1;
            }

            if (css[at] == '\\')
            {
                at++;
            }
        }

        return Math.Min(at, css.Length);
    }

    private static bool IsQuote(string css, int at) => at < css.Length && css[at] is '"' or '\'';

    private static int SkipBlank(string css, int at)
    {
        while (at < css.Length && char.IsWhiteSpace(css[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Stands(string css, int at, string text) =>
        string.Compare(css, at, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
