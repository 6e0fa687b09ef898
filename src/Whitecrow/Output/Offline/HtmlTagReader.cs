using System.Runtime.InteropServices;

namespace Whitecrow.Output.Offline;

/// <summary>Reads the tags of a part of a finished page, one after the other.</summary>
/// <param name="html">The page.</param>
/// <param name="from">Where to begin.</param>
/// <param name="to">Where to end.</param>
/// <remarks>
/// It reads what our own templates print and the audit has read as a browser does: well-formed tags. A parser that repairs
/// all others would take most of the time of a build.
/// </remarks>
internal sealed class HtmlTagReader(string html, int from, int to)
{
    private const string EndOfName = " \t\r\n\f>/";
    private const string BetweenAttributes = " \t\r\n\f/";

    // What stands in them is text, whatever it looks like.
    private static readonly string[] RawElements = ["script", "style", "textarea", "title"];
    private readonly List<HtmlAttribute> attributes = [];
    private int at = from;

    /// <summary>The page.</summary>
    public string Html => html;

    /// <summary>Where the tag's <c>&lt;</c> stands; -1 before the first.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>Behind its <c>&gt;</c>.</summary>
    public int End => at;

    /// <summary>Name of its element, as written.</summary>
    public Range Name { get; private set; }

    /// <summary>True for <c>&lt;/main&gt;</c>.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Its attributes, in order.</summary>
    public ReadOnlySpan<HtmlAttribute> Attributes => CollectionsMarshal.AsSpan(attributes);

    /// <summary>True where the element has this name, which is in lower case.</summary>
    public bool Is(string name) => html.AsSpan()[Name].Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of an attribute as written; null where the tag has none of the name.</summary>
    public string? ValueOf(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Is(html, name))
            {
                return attribute.HasValue ? html[attribute.Value] : "";
            }
        }

        return null;
    }

    /// <summary>Goes on to the next tag.</summary>
    /// <returns>False where there is none.</returns>
    public bool Next()
    {
        if (Start >= 0 && !IsEnd)
        {
            SkipRawText();
        }

        while (at < to && html.IndexOf('<', at, to - at) is >= 0 and var start)
        {
            if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
            {
                var end = html.IndexOf("-->", start, to - start, StringComparison.Ordinal);
                at = end < 0 ? to : end + "-->".Length;
            }
            else if (start + 1 < to && (char.IsAsciiLetter(html[start + 1]) || html[start + 1] == '/'))
            {
                Read(start);
                return true;
            }
            else
            {
                at = start + 1;
            }
        }

        at = to;
        return false;
    }

    private void Read(int start)
    {
        Start = start;
        IsEnd = html[start + 1] == '/';
        var name = start + (IsEnd ? 2 : 1);
        var end = EndAt(html, name, to, EndOfName);
        Name = name..end;
        attributes.Clear();
        while (end < to && html[end] != '>')
        {
            if (BetweenAttributes.Contains(html[end]))
            {
                end++;
            }
            else
            {
                var attribute = HtmlAttribute.Read(html, end, to);
                attributes.Add(attribute);
                end = attribute.End;
            }
        }

        at = Math.Min(end + 1, to);
    }

    /// <summary>The place of the first of some signs; the end where none of them comes.</summary>
    internal static int EndAt(string html, int from, int to, string signs)
    {
        // Names are short: SearchValues, which the runtime has to compile first, took a tenth of a small site's time.
        var end = from;
        while (end < to && !signs.Contains(html[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private void SkipRawText()
    {
        foreach (var name in html.AsSpan()[Name].Length >= "style".Length ? RawElements : [])
        {
            if (Is(name))
            {
                var end = html.IndexOf("</" + name, at, to - at, StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? to : end;
            }
        }
    }
}

/// <summary>An attribute of a tag, by places in the page.</summary>
/// <param name="Start">Where its name begins.</param>
/// <param name="End">Behind its value and quote.</param>
/// <param name="Name">As written.</param>
/// <param name="Value">Without quotes; empty where it has none.</param>
/// <param name="HasValue">False for <c>hidden</c> and its like.</param>
internal readonly record struct HtmlAttribute(int Start, int End, Range Name, Range Value, bool HasValue)
{
    private const string EndOfName = " \t\r\n\f=>/";
    private const string EndOfBareValue = " \t\r\n\f>";

    /// <summary>True where it has this name, which is in lower case.</summary>
    public bool Is(string html, string name) => html.AsSpan()[Name].Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the attribute that begins at a place.</summary>
    public static HtmlAttribute Read(string html, int start, int to)
    {
        var at = HtmlTagReader.EndAt(html, start + 1, to, EndOfName);
        var name = start..at;
        if (at >= to || html[at] != '=')
        {
            return new(start, at, name, at..at, HasValue: false);
        }

        at++;
        if (at < to && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1, to - at - 1);
            var end = close < 0 ? to : close;
            return new(start, Math.Min(end + 1, to), name, (at + 1)..end, HasValue: true);
        }

        var from = at;
        at = HtmlTagReader.EndAt(html, from, to, EndOfBareValue);
        return new(start, at, name, from..at, HasValue: true);
    }
}
