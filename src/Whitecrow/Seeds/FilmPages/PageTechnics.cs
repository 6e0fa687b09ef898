using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Length, colour and shape of the picture.</summary>
internal static class PageTechnics
{
    private static readonly Pattern Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");
    private static readonly Pattern Length = Pattern.Of(
        @"(?i)(?:(?<hours>\d{1,2}) ?h(?:ours?|rs?)?\.?(?:,? ?(?<rest>\d{1,2}) ?(?:m(?:in(?:ute)?s?)?\.?)?)?|(?<minutes>\d{1,4}) ?m(?:in(?:ute)?s?)?\b\.?|(?<minutes>\d{1,3}) ?['’′])"
    );
    private static readonly Pattern FilmLength = Pattern.Of(
        @"^(?<length>(?:\d{1,2}[., ]?\d{3}(?:\.\d{1,2})? ?m|\d{1,2}[., ]?\d{2,3}(?:\.\d{1,2})? ?(?:metres|meters|mètres|ft|feet))\b\.?)"
    );
    private static readonly Pattern MinutesIn = Pattern.Of(
        @"\b(?:\d{1,2} ?h(?:ours?|rs?)?\.?,? ?\d{1,2} ?m(?:in(?:ute)?s?)?|\d{1,3} ?(?:min(?:ute)?s?|['’′]))"
    );
    private static readonly Pattern About = Pattern.Of(@"^(?i:approx(?:imately|\.)?|ca?\.|circa|about|around) ");
    private static readonly Pattern Ratio = Pattern.Of(
        @"^(?<width>\d{1,2}(?:[.,]\d{1,2})?) ?: ?(?<height>1|9|3|10)(?: (?:HD|SD|4K))?$|^(?<height>1) ?: ?(?<width>\d[.,]\d{1,2})$"
    );

    /// <summary>A length: <c>127 min</c>, <c>2h 7min</c>, <c>2 hr 7 min (127 min)</c>.</summary>
    public static bool Runtime(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        if (FilmLength.Match(value) is { Success: true } length)
        {
            return LengthOfFilm(reading, film, lines, value, length);
        }

        var found = PageLists.All<(string Part, int Minutes)>(
            value,
            "|",
            part => MinutesOf(Bracket.Replace(part, "").Trim()) is { } minutes ? (part, minutes) : null
        );
        foreach (var (part, minutes) in found)
        {
            if (
                Bracket.Match(part) is { Success: true } version
                && !version.Groups["words"].Value.Contains("episode", StringComparison.Ordinal)
                && MinutesOf(version.Groups["words"].Value) != minutes
            )
            {
                // "84 min (cut)": another version, not another opinion.
                reading.Statement(
                    lines,
                    film,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"runtime {minutes} minutes ({version.Groups["words"].Value})"
                    )
                );
            }
            else
            {
                reading.Claim(lines, film, "runtime", ClaimValue.Of(minutes));
            }
        }

        return found.Length > 0;
    }

    // "1,524 metres (approx. 74 mins at 18 fps)", "6,020 ft(7 reels)": how long the strip is, and perhaps how long it runs.
    private static bool LengthOfFilm(ReadingBuilder reading, string film, LineRange lines, string value, Match length)
    {
        reading.Statement(lines, film, $"film length: {length.Groups["length"].Value.TrimEnd('.')}");
        var behind = value[length.Length..];
        if (MinutesIn.Match(behind) is { Success: true } time && MinutesOf(time.Value) is { } minutes)
        {
            reading.Claim(lines, film, "runtime", ClaimValue.Of(minutes));
        }

        return true;
    }

    /// <summary>True for a length and nothing else.</summary>
    public static bool IsRuntime(string value) => MinutesOf(Bracket.Replace(value, "").Trim()) is not null;

    /// <summary>True for a ratio and nothing else.</summary>
    public static bool IsRatio(string value) => Ratio.IsMatch(Bracket.Replace(value, "").Trim());

    /// <summary>A ratio: <c>1.85 : 1</c>.</summary>
    public static bool AspectRatio(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var found = PageLists.All<string>(
            Bracket.Replace(value, "").Replace(", ", "|", StringComparison.Ordinal).Trim(),
            "|",
            r =>
                Ratio.Match(r) is { Success: true } match
                    ? $"{match.Groups["width"].Value.Replace(',', '.')} : {match.Groups["height"].Value}"
                    : null
        );
        foreach (var ratio in found)
        {
            reading.Claim(lines, film, "aspect_ratio", ClaimValue.Of(ratio));
        }

        return found.Length > 0;
    }

    /// <summary>Colour, black and white, or both.</summary>
    public static bool Colour(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var isColour = Has("color") || Has("colour");
        var isGrey = Has("black and") || Has("black &") || Has("black-and") || value is "B&W" or "B/W";
        if (!isColour && !isGrey)
        {
            return false;
        }

        reading.Claim(
            lines,
            film,
            "colour",
            ClaimValue.Of(
                (isColour, isGrey) switch
                {
                    (true, true) => "both",
                    (true, _) => "colour",
                    _ => "black-and-white",
                }
            )
        );
        return true;

        bool Has(string word) => value.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static int? MinutesOf(string words) =>
        About.Replace(words, "") is var part
        && Length.Match(part) is { Success: true } match
        && match.Length == part.Length
        && Minutes(match) is > 0 and <= 6000 and var minutes
            ? minutes
            : null;

    private static int Minutes(Match match) =>
        match.Groups["minutes"].Success
            ? int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture)
            : int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture) * 60
                + (
                    match.Groups["rest"].Success
                        ? int.Parse(match.Groups["rest"].Value, CultureInfo.InvariantCulture)
                        : 0
                );
}
