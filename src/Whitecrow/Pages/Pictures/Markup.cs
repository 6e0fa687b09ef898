using System.Globalization;

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
}
