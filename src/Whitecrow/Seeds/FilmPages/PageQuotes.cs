using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Dialogue: <c>Pierre Lacotte: A good concert?</c></summary>
internal static class PageQuotes
{
    private static readonly Pattern Line = Pattern.Of(
        @"^(?<speaker>[\p{Lu}\p{Nd}][\p{L}\p{M}\p{Nd}.’'\- ]{0,50}?)(?: ?\[(?<how>[^\]]*)\])?: (?<text>.+)$"
    );
    private static readonly Pattern WhenItIsSeen = Pattern.Of(@"^(?i:(?:at )?(?:around|about|approximately)) \d");
    private static readonly Pattern Direction = Pattern.Of(@"\s*\[[^\[\]]*\]\s*");

    /// <summary>True for a line that somebody speaks.</summary>
    public static bool IsOne(string text) =>
        Line.Match(text) is { Success: true } match
        && match.Groups["speaker"].Value.Split(' ').Length <= 5
        && PageLabels.In(text).Length == 0
        && !WhenItIsSeen.IsMatch(text)
        && !IsFigure(match.Groups["text"].Value);

    // "New York opening: 10 September 1947" has the form of dialogue, and nobody speaks.
    private static bool IsFigure(string text) =>
        text.Any(char.IsDigit)
        && char.IsLetterOrDigit(text[^1])
        && !text.Split(' ').Any(w => w.Length > 0 && char.IsLower(w[0]));

    /// <summary>Notes a spoken line, stage directions left out.</summary>
    public static void Read(ReadingBuilder reading, string film, PageLine line)
    {
        var match = Line.Match(line.Text);
        var text = Direction.Replace(match.Groups["text"].Value, " ").Trim();
        var lines = new LineRange(line.Number, line.Number);
        if (text.Length == 0)
        {
            reading.Passage(lines, "stage direction", film);
            return;
        }

        reading.Claim(
            lines,
            film,
            "quotes",
            ClaimValue.Row(
                ("speaker", ClaimValue.Of(match.Groups["speaker"].Value.Trim())),
                ("text", ClaimValue.Of(text)),
                ("wording", ClaimValue.Of("verbatim"))
            )
        );
    }
}
