using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Values that a dump has run together: <c>Anna BergIvo Lund</c>, <c>FranceItaly</c>.</summary>
/// <remarks>
/// They are parted only where every part is then a full name, a country or a language of its own; "Eva McDowell" and
/// "StudioCanal" stay whole.
/// </remarks>
internal static class GluedValues
{
    private static readonly Pattern Seam = Pattern.Of(@"(?<end>[\p{Ll})])(?<begin>\p{Lu})");
    private static readonly Pattern Aside = Pattern.Of(@"\s*\([^()]*\)");

    // "McDowell", "DiCaprio", "LaBeouf": the seam is inside a name.
    private static readonly HashSet<string> Prefixes = new(
        ["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Lo", "Da", "Van", "Von", "Fitz", "St", "O", "Jo", "Del", "Des"],
        StringComparer.Ordinal
    );

    // Behind these a name of a company ends.
    private static readonly Pattern CompanyEnd = Pattern.Of(
        @"(?:Films|Pictures|Productions|Entertainment|Studios|Company|Corporation|Group|Distribution|Releasing|Media)(?<begin>\p{Lu}|\d)"
    );
    private const int LongestPrefix = 3;

    /// <summary>True for companies that were run together and cannot be parted: one of them would be an invention.</summary>
    /// <param name="label">What the value is a value of.</param>
    /// <param name="value">As <see cref="Part"/> returns it.</param>
    public static bool IsGlued(Label label, string value) =>
        label is Label.ProductionCompany or Label.Distributor
        && value
            .Split([", ", " | ", " / "], StringSplitOptions.None)
            .Any(c => Seam.Matches(c).Any(m => c[..m.Groups["begin"].Index] is var before && IsLateSeam(before)));

    /// <summary>The value with commas between its parts, or as it is.</summary>
    public static string Part(Label label, string value)
    {
        Func<string, bool>? isOne =
            PageLabels.IsOfPeople(label) ? p => Names.IsFullName(Aside.Replace(p, "").Trim())
            : label == Label.Country ? p => Countries.Code(p) is not null
            : label == Label.Language ? p => Languages.Tag(p) is not null
            : null;
        if (value.Length > 500)
        {
            return value;
        }

        if (label is Label.ProductionCompany or Label.Distributor)
        {
            return string.Join(", ", Cut(value, CompanyEnd.Matches(value).Select(m => m.Groups["begin"].Index)));
        }

        if (isOne is null)
        {
            return value;
        }

        return string.Join(", ", value.Split(", ").Select(p => Parted(p, isOne)));
    }

    private static string Parted(string value, Func<string, bool> isOne)
    {
        var seams = Seam.Matches(value).Select(m => m.Groups["begin"].Index).Where(b => !IsInName(value[..b]));
        var parts = Cut(value, seams);
        return parts.Count > 1 && parts.All(isOne) ? string.Join(", ", parts) : value;
    }

    private static List<string> Cut(string value, IEnumerable<int> begins)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var begin in begins)
        {
            parts.Add(value[from..begin]);
            from = begin;
        }

        parts.Add(value[from..]);
        return parts;
    }

    // "StudioCanal" and "HanWay Films" are names; a seam in a later word is none.
    private static bool IsLateSeam(string before) =>
        before.Contains(' ', StringComparison.Ordinal)
        && before.Length - before.LastIndexOf(' ') - 1 > LongestPrefix
        && char.IsLetter(before[^1]);

    private static bool IsInName(string before) =>
        Prefixes.Contains(before[(before.LastIndexOfAny([' ', '-', '’', '\'']) + 1)..]);
}
