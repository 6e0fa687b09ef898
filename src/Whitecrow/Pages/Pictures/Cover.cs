using System.Globalization;
using System.Text;

namespace Whitecrow.Pages.Pictures;

/// <summary>Draws the cover of a film from its facts.</summary>
/// <remarks>
/// A stage 300 wide with a caption of 120 below it, on a module of 30. The decade sets the ground, the company the
/// frieze, the ballet the figure; the arc is the leap of the decade, and its line says how sure the film is. Set
/// side by side without gaps, covers share one horizon. Later parts lie on earlier ones.
/// </remarks>
public static class Cover
{
    /// <summary>Width of the view box.</summary>
    public const int Width = 300;

    /// <summary>Height of the view box.</summary>
    public const int Height = 420;

    private const int LongestOriginal = 30;

    /// <summary>Draws one cover. The same facts give the same bytes.</summary>
    public static Picture Draw(CoverFacts facts)
    {
        var body = new StringBuilder(1024)
            .Append("<path class=\"g\" d=\"M0 0H300V420H0Z\"/>")
            .Append("<path class=\"f\" d=\"M24 24H276V27H24Z\"/>")
            .Append(facts.Frieze)
            .Append(facts.Figure)
            .Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"arc {facts.Evidence.ClassName()}\" d=\"M30 300Q150 -180 270 300\"/>"
            );

        if (facts.Date?.Year is int year)
        {
            body.Append(Disc(year));
        }

        body.Append("<path class=\"stage\" d=\"M0 301.5H300\"/>");
        AppendType(body, facts);
        return new("cover " + Ground(facts.Date), Width, Height, body.ToString());
    }

    /// <summary>The class of the ground: red, stone, ink, then paper, by decade; paper where no year is known.</summary>
    private static string Ground(CoverDate? date) =>
        date?.Decade switch
        {
            null => "d1",
            < 1970 => "d6",
            < 1980 => "d7",
            < 2000 => "d8",
            _ => "d1",
        };

    /// <summary>Stands on the arc where the year stands in its decade: takes off in a year with 0, lands in one with 9.</summary>
    private static string Disc(int year)
    {
        var t = ((year % 10) + 0.5) / 10;
        return Markup.Path(
            $"<circle class=\"disc\" cx=\"{30 + (240 * t)}\" cy=\"{300 - (960 * t * (1 - t))}\" r=\"15\"/>"
        );
    }

    private static void AppendType(StringBuilder body, CoverFacts facts)
    {
        var title = CoverTitle.Set(facts.Title);
        var size = title.Size == CoverTitle.FullSize ? "" : Markup.Path($" style=\"font-size:{title.Size}px\"");
        for (var i = 0; i < title.Lines.Length; i++)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"t\" x=\"24\" y=\"{338 + (28 * i)}\"{size}>{HtmlText.Escape(title.Lines[i])}</text>"
            );
        }

        if (facts.OriginalTitle is { Length: > 0 and <= LongestOriginal } original && original != facts.Title)
        {
            var lang = facts.OriginalLanguage is { } language ? $" lang=\"{HtmlText.Escape(language)}\"" : "";
            body.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"o\" x=\"24\" y=\"398\"{lang}>{HtmlText.Escape(original)}</text>"
            );
        }

        if (facts.Date is { } date)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"y\" x=\"276\" y=\"398\">{HtmlText.Escape(date.Words)}</text>"
            );
        }
    }
}
