using System.Globalization;
using System.Net;
using System.Text;
using Whitecrow.Content.Markdown;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>A raw text without what a dump leaves in it and no value may have: tags, entities, signs that nobody sees.</summary>
/// <remarks>Lines stay where they are, so that whatever is read of them can be looked up. A text without all this stays as it is.</remarks>
internal static class PlainLines
{
    // So deep do entities stand in entities where a page went through several programs; more is no accident.
    private const int MostPasses = 8;

    // Lists tell titles by stars around them, whether one or two.
    private static readonly Pattern Bold = Pattern.Of(@"\*\*(?<words>[^*]{1,200})\*\*");
    private static readonly Pattern Link = Pattern.Of(
        @"!?\[(?<words>[^\[\]]{1,200})\]\([^()\s]{0,1000}[./#][^()\s]{0,1000}\)"
    );
    private static readonly Pattern Bracketed = Pattern.Of(
        @"\[(?:\[|@)(?:[^\[\]|]{1,200}\|)?(?<words>[^\[\]|]{1,200})\]\]?"
    );

    /// <summary>The plain text.</summary>
    public static string Of(string text) => string.Join('\n', text.Split('\n').Select(Line));

    private static string Line(string line)
    {
        // An entity can stand for the sign of another, and where a mark goes its neighbours can make one.
        var seen = Seen(line);
        var plain = WithoutPairs(seen);
        var marks = Marks(plain);
        for (var pass = 0; marks.Length > 0 && pass < MostPasses; pass++)
        {
            plain = WithoutPairs(Seen(Without(marks, plain)));
            marks = Marks(plain);
        }

        if (marks.Length > 0)
        {
            plain = string.Concat(plain.Where(c => !LeftoverMark.IsPartOfOne(c)));
        }

        // A line of nothing else is a line all the same, of which account is given.
        return !string.IsNullOrWhiteSpace(plain) ? plain
            : !string.IsNullOrWhiteSpace(seen) ? seen
            : line;
    }

    private static LeftoverMark[] Marks(string line) => [.. LeftoverMark.In(line).OrderBy(m => m.Offset)];

    private static string Without(LeftoverMark[] marks, string line)
    {
        var plain = new StringBuilder(line.Length);
        var at = 0;
        foreach (var mark in marks.Where(m => m.Offset >= at))
        {
            plain.Append(line, at, mark.Offset - at);
            plain.Append(
                mark.Kind switch
                {
                    LeftoverKind.Entity => WebUtility.HtmlDecode(mark.Text).ReplaceLineEndings(" "),
                    LeftoverKind.Tag => "",
                    // Two brackets in a row are no mark if a blank parts them.
                    LeftoverKind.Markdown when mark.Text[0] == ']' => "] " + mark.Text[1..],
                    // Of the marks of Markdown and templates the words remain.
                    _ => string.Concat(mark.Text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or ',')),
                }
            );
            at = mark.Offset + mark.Text.Length;
        }

        return plain.Append(line, at, line.Length - at).ToString();
    }

    private static string WithoutPairs(string line) =>
        line.AsSpan().IndexOfAny('*', '[') < 0
            ? line
            : Bold.Replace(Bracketed.Replace(Link.Replace(line, "${words}"), "${words}"), "*${words}*");

    // Pages are full of unbreakable and invisible spaces; to a reader they are spaces, or nothing.
    private static string Seen(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            var kind = char.GetUnicodeCategory(c);
            if (kind == UnicodeCategory.SpaceSeparator)
            {
                plain.Append(' ');
            }
            else if (c == '\uFFFD')
            {
                plain.Append('?');
            }
            else if (
                c is '\t' or '\r' or '\f'
                || kind is not (UnicodeCategory.Control or UnicodeCategory.Format)
                    && c is not ('\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            )
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
