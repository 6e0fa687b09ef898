using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Who may see a film, and why not others.</summary>
internal static class AgeRatings
{
    private static readonly Pattern Rated = Pattern.Of(
        @"^(?:(?<system>MPAA|MPA|BBFC|FSK)[: ]+)?Rated (?<value>[A-Z0-9\-]{1,8})(?: (?:for|due to) (?<reason>.+?))?\.?$"
    );
    private static readonly Pattern Certificate = Pattern.Of(
        @"^(?:(?<where>[\p{L} ]{2,30}): ?)?(?<value>[A-Z0-9+\-]{1,9}|[A-Z]{1,2}/[A-Z]{1,3}|Not Rated|Unrated|Approved|Passed|Livre|Btl|Atp)(?: \((?<reason>[^()]*)\))?(?: \([^()]*\))*$"
    );

    // Marks that mean nothing else where they stand alone.
    private static readonly HashSet<string> KnownMarks = new(
        """
        G|PG|PG-13|R|NC-17|NC17|Not Rated|Unrated|Approved|Passed|X|M/PG|GP|TV-Y|TV-Y7|TV-G|TV-PG|TV-14|TV-MA|12A|15A|U/A|MA15+|R18+
        """.Trim().Split('|'),
        StringComparer.Ordinal
    );

    /// <summary>A rating that needs no label: <c>Rated R for language</c>, <c>PG-13</c>.</summary>
    public static bool ReadKnown(ReadingBuilder reading, string film, LineRange lines, string value) =>
        (KnownMarks.Contains(value) || Rated.IsMatch(value)) && Read(reading, film, lines, value, "");

    /// <summary>An age rating: <c>Rated R for language</c>, <c>12A</c>, <c>UK:12A</c>.</summary>
    /// <param name="system">Who rates, where the label says so.</param>
    public static bool Read(ReadingBuilder reading, string film, LineRange lines, string value, string system)
    {
        if (Rated.Match(value) is { Success: true } rated)
        {
            var who = rated.Groups["system"].Success ? rated.Groups["system"].Value : system;
            Rate(who, rated.Groups["value"].Value, rated.Groups["reason"].Value);
            return true;
        }

        var parts = value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !parts.All(p => Certificate.IsMatch(p)))
        {
            return false;
        }

        foreach (var match in parts.Select(p => Certificate.Match(p)))
        {
            Rate(
                match.Groups["where"].Success ? match.Groups["where"].Value : system,
                match.Groups["value"].Value,
                match.Groups["reason"].Value
            );
        }

        return true;

        void Rate(string who, string rating, string reason) =>
            reading.Claim(
                lines,
                film,
                "ratings",
                ClaimValue.Row(
                    ("system", who.Length == 0 ? null : ClaimValue.Of(who)),
                    ("value", ClaimValue.Of(rating)),
                    ("reason", reason.Length == 0 ? null : ClaimValue.Of(reason.Trim()))
                )
            );
    }
}
