namespace Whitecrow.Audit;

/// <summary>Finds an attribute's value in the text of a start tag; the parser only keeps where the tag begins.</summary>
internal static class StartTag
{
    // &CounterClockwiseContourIntegral;
    private const int LongestEntity = 33;
    private const string Blank = " \t\n\f\r";

    /// <summary>Where an attribute's value begins.</summary>
    /// <param name="text">The page.</param>
    /// <param name="tag">0-based offset of the tag's <c>&lt;</c>.</param>
    /// <param name="attribute">The name as written, in any case.</param>
    /// <param name="within">Characters into the value, entities decoded.</param>
    /// <returns>0-based offset behind the quote; of the name, where there is no value; of the tag, where there is no such attribute.</returns>
    public static int OffsetOfValue(string text, int tag, string attribute, int within = 0)
    {
        foreach (var (name, nameAt, valueAt) in Attributes(text, tag))
        {
            // The parser drops the prefix of xlink:href and xml:lang.
            var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (
                name.Equals(attribute, StringComparison.OrdinalIgnoreCase)
                || local.Equals(attribute, StringComparison.OrdinalIgnoreCase)
            )
            {
                return valueAt is { } value ? Advance(text, value, within) : nameAt;
            }
        }

        return tag;
    }

    /// <summary>The offset behind the tag's <c>&gt;</c>.</summary>
    public static int End(string text, int tag)
    {
        var at = tag;
        Skip(text, ref at, tag, null);
        return Math.Min(at + 1, text.Length);
    }

    // An entity is one character of the value; the few that stand for two do not matter here.
    private static int Advance(string text, int at, int characters)
    {
        for (; characters > 0 && at < text.Length; characters--)
        {
            var end = text[at] == '&' ? text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';') : -1;
            at += end > 0 ? end + 1 : 1;
        }

        return at;
    }

    private static List<(string Name, int NameAt, int? ValueAt)> Attributes(string text, int tag)
    {
        var found = new List<(string, int, int?)>();
        var at = tag;
        Skip(text, ref at, tag, found);
        return found;
    }

    // Leaves `at` on the '>' of the tag.
    private static void Skip(string text, ref int at, int tag, List<(string, int, int?)>? found)
    {
        at = Until(text, tag, Blank + "/>");
        while (at < text.Length && text[at] != '>')
        {
            if (Blank.Contains(text[at], StringComparison.Ordinal) || text[at] == '/')
            {
                at++;
                continue;
            }

            var nameAt = at;
            at = Until(text, at + 1, Blank + "/>=");
            var name = text[nameAt..at];
            int? valueAt = null;
            var equals = Past(text, at, Blank);
            if (equals < text.Length && text[equals] == '=')
            {
                at = Past(text, equals + 1, Blank);
                if (at < text.Length && text[at] is '"' or '\'')
                {
                    valueAt = at + 1;
                    at = Math.Min(Until(text, at + 1, text[at].ToString()) + 1, text.Length);
                }
                else
                {
                    valueAt = at;
                    at = Until(text, at, Blank + ">");
                }
            }

            found?.Add((name, nameAt, valueAt));
        }
    }

    private static int Until(string text, int from, string stops)
    {
        var found = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(stops);
        return found < 0 ? text.Length : from + found;
    }

    private static int Past(string text, int from, string characters)
    {
        var found = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAnyExcept(characters);
        return found < 0 ? text.Length : from + found;
    }
}
