using System.Globalization;
using System.Text;

namespace Whitecrow.Pages.Pictures;

/// <summary>Which part of the site a person belongs to; a person of several takes the first.</summary>
public enum MonogramGround
{
    /// <summary>Somebody of the story.</summary>
    Story,

    /// <summary>Somebody of the works: a dancer, a composer, an author.</summary>
    Work,

    /// <summary>Somebody of the films only.</summary>
    Film,
}

/// <summary>All that a person's monogram is drawn from.</summary>
/// <param name="Initials">One or two letters; see <see cref="Pictures.Initials"/>.</param>
/// <param name="Ground">The part of the site the person belongs to.</param>
/// <param name="Born">Year; null where it is unknown, and then no life is drawn.</param>
/// <param name="Died">Year; null where it is unknown or to come.</param>
/// <param name="Arc">True for those who made the leap that the site is about.</param>
public sealed record MonogramFacts(string Initials, MonogramGround Ground, int? Born, int? Died, bool Arc);

/// <summary>The years under every portrait of a site.</summary>
/// <param name="From">The year at the left end.</param>
/// <param name="To">The year at the right end.</param>
/// <param name="Turn">The year marked on every portrait; null where a site has none.</param>
public sealed record MonogramScale(int From, int To, int? Turn);

/// <summary>Draws the portrait of a person: initials on a stage, and below it a life on the site's axis of years.</summary>
public static class Monogram
{
    /// <summary>Width and height of the view box.</summary>
    public const int Size = 120;

    private const int Left = 12;
    private const int Right = 108;

    /// <summary>Draws one portrait. The same facts give the same bytes.</summary>
    public static Picture Draw(MonogramFacts facts, MonogramScale scale)
    {
        var body = new StringBuilder(384).Append("<path class=\"g\" d=\"M0 0H120V120H0Z\"/>");
        if (facts.Arc)
        {
            body.Append("<path class=\"marc\" d=\"M32 28Q60 -8 88 28\"/>");
        }

        body.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"mi\" x=\"60\" y=\"75\">{HtmlText.Escape(facts.Initials)}</text>"
        );
        body.Append("<path class=\"mstage\" d=\"M0 84H120\"/><path class=\"maxis\" d=\"M12 102H108\"/>");
        AppendLife(body, facts, scale);
        if (scale.Turn is int turn)
        {
            body.Append(Markup.Path($"<path class=\"mturn\" d=\"M{X(turn, scale)} 94V110\"/>"));
        }

        return new("mono " + GroundClass(facts.Ground), Size, Size, body.ToString());
    }

    private static void AppendLife(StringBuilder body, MonogramFacts facts, MonogramScale scale)
    {
        if (facts.Born is not int born)
        {
            return;
        }

        // Thin where the end is open: alive, or nobody knows.
        var open = facts.Died is null ? " open" : "";
        var end = facts.Died is int died ? X(died, scale) : Right;
        body.Append(Markup.Path($"<path class=\"mlife{open}\" d=\"M{X(born, scale)} 102H{end}\"/>"));
    }

    private static double X(int year, MonogramScale scale) =>
        Math.Clamp(Left + ((double)(year - scale.From) * (Right - Left) / (scale.To - scale.From)), Left, Right);

    private static string GroundClass(MonogramGround ground) =>
        ground switch
        {
            MonogramGround.Story => "mk",
            MonogramGround.Work => "mm",
            _ => "mp",
        };
}
