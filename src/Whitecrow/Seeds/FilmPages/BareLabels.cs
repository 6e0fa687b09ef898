using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Labels that have lost both colon and column: <c>Runtime 2 hr 4 min</c>, <c>Aspect Ratio 1.66 : 1</c>.</summary>
/// <remarks>Such words begin headings and sentences as well, so the value must be of the label's kind.</remarks>
internal static class BareLabels
{
    private const int LongestLine = 120;

    // The longer of two that begin alike stands first.
    private static readonly string[] Labels =
    [
        "runtime",
        "running time",
        "duration",
        "sound mix",
        "colour",
        "color",
        "aspect ratio",
        "camera",
        "negative format",
        "printed film format",
        "cinematographic process",
        "laboratory",
        "film length",
        "country of origin",
        "countries of origin",
        "country",
        "countries",
        "languages",
        "language",
        "genres",
        "genre",
        "release date",
        "budget",
    ];

    /// <summary>The label of a line with the value behind it; null where it is no such line.</summary>
    public static Labelled? Of(string line)
    {
        var name =
            line.Length > LongestLine
                ? null
                : Array.Find(
                    Labels,
                    l =>
                        line.Length > l.Length + 1
                        && line[l.Length] == ' '
                        && line.StartsWith(l, StringComparison.OrdinalIgnoreCase)
                );
        if (name is null)
        {
            return null;
        }

        var value = line[(name.Length + 1)..];
        var label = LabelNames.All.TryGetValue(name, out var known)
            ? known
            : new(Label.Technique, name, NeedsValue: true);
        return IsOfKind(label.Label, value) ? new(label.Label, label.Detail, value) : null;
    }

    private static bool IsOfKind(Label label, string value) =>
        label switch
        {
            Label.Runtime => PageTechnics.IsRuntime(value),
            Label.AspectRatio => PageTechnics.IsRatio(value),
            Label.Colour => BareLines.IsColour(value),
            Label.SoundMix => BareLines.IsSound(value),
            Label.Country => PageLists.All(value, ",|/", Countries.Code).Length > 0,
            Label.Language => PageLists.All(value, ",|/", Languages.Tag).Length > 0,
            Label.Genre => PageLists.AreGenres(value),
            Label.Release => Dates.Find(value) is { At: 0 },
            Label.Budget => Money.Find(value) is not null && !BareLines.IsProse(value),
            Label.Technique => value.Any(char.IsDigit) && !BareLines.IsProse(value),
            _ => false,
        };
}
