using System.Globalization;
using System.Text;

namespace Whitecrow.Pages.Pictures;

/// <summary>How numbers and words are written in a drawing.</summary>
internal static class Markup
{
    /// <summary>At most one decimal: a tenth of a unit is far below a pixel, and more digits are only bytes.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Joins text and numbers; numbers are written by <see cref="Number"/>, all else as it is.</summary>
    public static string Path(FormattableString path)
    {
        var arguments = path.GetArguments();
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = arguments[i] is double value ? Number(value) : arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, path.Format, arguments);
    }

    /// <summary>Makes words safe between tags and in quoted attributes.</summary>
    public static string Escape(string words)
    {
        if (words.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return words;
        }

        var escaped = new StringBuilder(words.Length + 16);
        foreach (var c in words)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
