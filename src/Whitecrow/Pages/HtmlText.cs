using System.Text;

namespace Whitecrow.Pages;

/// <summary>Text in HTML.</summary>
public static class HtmlText
{
    /// <summary>Escapes a text for an element or a quoted attribute.</summary>
    /// <remarks>Only what has a meaning in HTML; .NET's own encoder also hides accented letters behind numbers.</remarks>
    public static string Escape(string text)
    {
        // Not SearchValues: texts are short, and it is compiled anew in each run.
        var at = 0;
        while (at < text.Length && text[at] is not ('&' or '<' or '>' or '"' or '\''))
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        escaped.Append(text, 0, at);
        foreach (var c in text.AsSpan(at))
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\'':
                    escaped.Append("&#39;");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
