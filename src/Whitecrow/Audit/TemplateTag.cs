using System.Text;
using System.Text.RegularExpressions;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>A start tag as it is written in a template, with what is filled in left open.</summary>
internal sealed class TemplateTag
{
    // Elements that texts and views make too: where such a tag has no words of its own, a template may not be where it is from.
    private static readonly HashSet<string> MadeFromContent =
    [
        .. "a abbr blockquote br caption code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre q section small span strong sub sup table tbody td th thead time tr ul".Split(
            ' '
        ),
    ];

    // Characters beside a tag that are no accident.
    private const int LeastBeside = 12;
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private readonly SourceText template;
    private readonly string head;
    private readonly Wording[] wordings;

    private readonly string before;
    private readonly string behind;
    private readonly bool isOwn;

    private TemplateTag(SourceText template, List<(int At, string Text)> pieces, int end)
    {
        this.template = template;
        head = pieces[0].Text.TrimEnd();

        // What stands between two pieces of code may be left out by them.
        wordings = pieces.Count > 2 ? [new(pieces), new([pieces[0], pieces[^1]])] : [new(pieces)];
        before = Before(template.Text, pieces[0].At);
        behind = Behind(template.Text, end);
        isOwn = IsOwn(pieces);
    }

    /// <summary>All start tags of a template.</summary>
    public static IEnumerable<TemplateTag> In(SourceText template)
    {
        var text = template.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (At(text, at, "{{"))
            {
                at = EndOfCode(text, at) - 1;
            }
            else if (text[at] == '<' && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
            {
                var pieces = Pieces(text, at, out var end);
                if (end > at)
                {
                    yield return new(template, pieces, end);
                    at = end - 1;
                }
            }
        }
    }

    /// <summary>How much of a finished tag and of what stands beside it is written here, in characters.</summary>
    /// <param name="page">The finished page.</param>
    /// <param name="start">0-based place of the tag's <c>&lt;</c>.</param>
    /// <param name="end">Behind its <c>&gt;</c>.</param>
    /// <returns>0 where the tag is not made from this one, or where content may have made it.</returns>
    public int Likeness(string page, int start, int end)
    {
        var fits =
            At(page, start, head)
            && page.AsSpan(0, start).EndsWith(before, StringComparison.Ordinal)
            && At(page, end, behind);
        var beside = before.Length + behind.Length;
        return fits && (isOwn || beside >= LeastBeside) && WordingOf(page[start..end]) is { } wording
            ? wording.Length + beside
            : 0;
    }

    /// <summary>The place in the template of a place in a finished tag that is made from this one.</summary>
    /// <param name="tag">The finished tag, from <c>&lt;</c> to <c>&gt;</c>.</param>
    /// <param name="within">0-based place in it.</param>
    /// <returns>Null where something filled in stands there: that may be the content's.</returns>
    public SourceLocation? Origin(string tag, int within)
    {
        return WordingOf(tag)?.PlaceOf(tag, within) is { } at ? template.LocationOf(at) : null;
    }

    private Wording? WordingOf(string tag) => wordings.FirstOrDefault(w => w.Fits(tag));

    // The words in front of the tag in its line, from the last code on; blanks beside code may have been stripped.
    private static string Before(string text, int tag)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, tag - 1)) + 1;
        var code = text.LastIndexOf("}}", Math.Max(0, tag - 1), StringComparison.Ordinal) + 2;
        return line >= tag ? "" : text[Math.Max(line, Math.Min(code, tag))..tag].TrimStart();
    }

    private static string Behind(string text, int end)
    {
        var rest = text[end..];
        var stop = rest.AsSpan().IndexOfAny("\n");
        var line = stop < 0 ? rest : rest[..stop];
        var code = line.IndexOf("{{", StringComparison.Ordinal);
        return (code < 0 ? line : line[..code]).TrimEnd();
    }

    // The static pieces of a tag, where each stands, and where the tag ends; the end is the beginning where it has none.
    private static List<(int At, string Text)> Pieces(string text, int tag, out int end)
    {
        var pieces = new List<(int, string)>();
        var from = tag;
        var quote = '\0';
        end = tag;
        for (var at = tag; at < text.Length; at++)
        {
            if (At(text, at, "{{"))
            {
                pieces.Add((from, text[from..at]));
                from = EndOfCode(text, at);
                at = from - 1;
            }
            else if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (text[at] is '"' or '\'')
            {
                quote = text[at];
            }
            else if (text[at] == '>')
            {
                end = at + 1;
                pieces.Add((from, text[from..end]));
                return pieces;
            }
            else if (text[at] == '<' && at > tag)
            {
                break;
            }
        }

        return pieces;
    }

    private static int EndOfCode(string text, int at)
    {
        var end = text.IndexOf("}}", at, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static bool At(string text, int at, string words) =>
        string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    private static bool IsOwn(List<(int At, string Text)> pieces)
    {
        var name = pieces[0].Text[1..].Split([' ', '\n', '\t', '>', '/'])[0];
        return !MadeFromContent.Contains(name.ToLowerInvariant()) || pieces.Any(p => HasAttribute(p.Text));
    }

    // An attribute whose value is written out: class="facts".
    private static bool HasAttribute(string piece)
    {
        var quote = piece.IndexOf("=\"", StringComparison.Ordinal);
        return quote > 0 && piece.IndexOf('"', quote + 2) > quote + 2;
    }

    // Pieces in their order, with anything between them.
    private sealed class Wording(IReadOnlyList<(int At, string Text)> pieces)
    {
        private readonly Lazy<Regex> pattern = new(() => Glob(pieces));

        public int Length => pieces.Sum(p => p.Text.Length);

        public bool Fits(string tag)
        {
            try
            {
                return pattern.Value.IsMatch(tag);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }

        /// <summary>Where in the template a place of a tag is written; null where it is filled in.</summary>
        public int? PlaceOf(string tag, int within)
        {
            var groups = pattern.Value.Match(tag).Groups;
            for (var piece = 0; piece < pieces.Count; piece++)
            {
                var at = within - groups[piece + 1].Index;
                if (at >= 0 && at < groups[piece + 1].Length)
                {
                    // Blanks at its beginning are not part of the group.
                    return pieces[piece].At
                        + pieces[piece].Text.IndexOf(groups[piece + 1].Value, StringComparison.Ordinal)
                        + at;
                }
            }

            return null;
        }

        // Blanks beside code may have been stripped.
        private static Regex Glob(IReadOnlyList<(int At, string Text)> pieces)
        {
            var glob = new StringBuilder(@"\A");
            for (var i = 0; i < pieces.Count; i++)
            {
                var words = i > 0 ? pieces[i].Text.TrimStart() : pieces[i].Text;
                words = i < pieces.Count - 1 ? words.TrimEnd() : words;
                glob.Append(i > 0 ? "(?s:.*?)" : "").Append('(').Append(Regex.Escape(words)).Append(')');
            }

            return new(glob.Append(@"\z").ToString(), RegexOptions.CultureInvariant, LongestMatch);
        }
    }
}
