using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Budget and takings.</summary>
internal static class BoxOffice
{
    private static readonly Pattern Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");

    /// <summary>An amount with its territory and date: <c>$78,782, 28 April 2019</c>.</summary>
    /// <param name="territory">From the label; null where the value may name one in brackets.</param>
    public static bool Read(
        ReadingBuilder reading,
        string film,
        LineRange lines,
        string value,
        string kind,
        string? territory
    )
    {
        if (Money.Find(value) is not { } money)
        {
            return false;
        }

        var where =
            territory
            ?? Bracket
                .Matches(value)
                .Select(m => Territory(m.Groups["words"].Value))
                .FirstOrDefault(t => t is not null);
        reading.Claim(
            lines,
            film,
            "box_office",
            ClaimValue.Row(
                ("kind", ClaimValue.Of(kind)),
                ("territory", where is null ? null : ClaimValue.Of(where)),
                ("amount", ClaimValue.Of(money.Amount)),
                ("currency", ClaimValue.Of(money.Currency)),
                ("date", Dates.Find(Money.Without(value)) is { } date ? ClaimValue.Of(date.Edtf) : null),
                (
                    "note",
                    value.Contains("estimated", StringComparison.OrdinalIgnoreCase) ? ClaimValue.Of("estimated") : null
                )
            )
        );
        return true;
    }

    /// <summary>The code of a market, or <c>worldwide</c>; null for a name that is none.</summary>
    public static string? Territory(string name) =>
        name.Length == 0 ? null
        : name.Contains("orldwide", StringComparison.Ordinal) ? "worldwide"
        : Countries.Code(name) is { Length: 2 } code ? code
        // "US & Canada" is one market in these tables, booked under its larger part.
        : Countries.Code(name.Split('&')[0]) is { Length: 2 } first ? first
        : null;
}
