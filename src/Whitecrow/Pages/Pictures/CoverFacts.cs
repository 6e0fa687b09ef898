namespace Whitecrow.Pages.Pictures;

/// <summary>All that a cover is drawn from.</summary>
/// <param name="Title">As the site prints it.</param>
/// <param name="OriginalTitle">Null where it is unknown; left out where it equals <paramref name="Title"/>.</param>
/// <param name="OriginalLanguage">BCP 47; null where it is unknown.</param>
/// <param name="Date">Null where no year is known.</param>
/// <param name="Evidence">How sure title and year are.</param>
/// <param name="Frieze">Markup of the dance company's ornament; empty where no company is known.</param>
/// <param name="Figure">Markup of the ballet's figure.</param>
public sealed record CoverFacts(
    string Title,
    string? OriginalTitle,
    string? OriginalLanguage,
    CoverDate? Date,
    EvidenceLine Evidence,
    string Frieze,
    string Figure
);

/// <summary>A film's year, as far as it is known.</summary>
/// <param name="Decade">First year of the decade.</param>
/// <param name="Year">Null where only the decade is known.</param>
/// <param name="Words">As printed on the cover.</param>
public sealed record CoverDate(int Decade, int? Year, string Words)
{
    /// <summary>A year that is known.</summary>
    public static CoverDate Of(int year) =>
        new(year - (year % 10), year, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
