using System.Globalization;

namespace Whitecrow.Pages.Pictures;

/// <summary>The two ends of the arc on the first page.</summary>
/// <param name="From">Words under its left end.</param>
/// <param name="To">Words under its right end.</param>
public sealed record LeapFacts(string From, string To);

/// <summary>The arc twice, since type that fits a wide screen is too small on a phone.</summary>
/// <param name="Broad">For wide screens.</param>
/// <param name="Narrow">For phones; the style sheet shows one of the two.</param>
public sealed record LeapPicture(Picture Broad, Picture Narrow);

/// <summary>Draws the arc of the first page: one leap over the whole width, between two places.</summary>
public static class Leap
{
    // Where the disc stands, from 0 at take-off to 1 at landing: past the top, so that it is seen to come down.
    private const double Progress = 0.79;

    /// <summary>Draws both. The same facts give the same bytes.</summary>
    public static LeapPicture Draw(LeapFacts facts) =>
        new(Arc(facts, "broad", 1024, 380, 24, 340, 600, 13), Arc(facts, "narrow", 350, 190, 12, 152, 264, 9));

    // The curve's control point stands `rise` over the stage; the arc reaches half of that.
    private static Picture Arc(
        LeapFacts facts,
        string name,
        int width,
        int height,
        int margin,
        int stage,
        int rise,
        int radius
    )
    {
        var span = width - (2 * margin);
        double x = margin + (span * Progress);
        double y = stage - (2 * rise * Progress * (1 - Progress));
        var body = Markup.Path(
            $"<path class=\"arc\" d=\"M{margin} {stage}Q{width / 2} {stage - rise} {width - margin} {stage}\"/><path d=\"M0 {stage + 1}H{width}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
        );
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"<text x=\"0\" y=\"{stage + 28}\">{HtmlText.Escape(facts.From)}</text><text x=\"{width}\" y=\"{stage + 28}\" text-anchor=\"end\">{HtmlText.Escape(facts.To)}</text>"
        );
        return new("hero " + name, width, height, body + words);
    }
}
