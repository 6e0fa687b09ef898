using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>When and where a film was shown.</summary>
internal static class PageReleases
{
    private static readonly Pattern Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");

    /// <summary>Several dates in a line: <c>14 May 1987 (Cannes Film Festival); 3 October 1987 (UK)</c>.</summary>
    public static bool ReadAll(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var parts = value
            .Replace("), ", ");", StringComparison.Ordinal)
            .Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.Count(p => Read(reading, film, lines, p)) is var read && read > 0;
    }

    /// <summary>A date with a country: <c>22 March 2019 (UK)</c>.</summary>
    public static bool Read(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var remarks = Bracket.Matches(value).Select(m => m.Groups["words"].Value.Trim()).ToArray();
        var bare = Bracket.Replace(value, "").Trim().Trim(',', ';');
        if (Dates.Find(bare) is not { } date || bare.Length > date.Length + 40)
        {
            return false;
        }

        var country = remarks
            .Append(bare.Remove(date.At, date.Length).Trim(' ', ':', ',', '-', '–'))
            .Select(Countries.Code)
            .FirstOrDefault(c => c is not null);
        var place = remarks.FirstOrDefault(r => r.EndsWith("Festival", StringComparison.Ordinal));
        var how =
            remarks.Any(r =>
                r.Contains("internet", StringComparison.OrdinalIgnoreCase)
                || r.Contains("online", StringComparison.OrdinalIgnoreCase)
            )
                ? "online"
            : place is not null ? "festival"
            : remarks.Any(r => r.Contains("TV", StringComparison.Ordinal)) ? "television"
            : remarks.Any(r =>
                r.Contains("DVD", StringComparison.Ordinal) || r.Contains("Blu", StringComparison.Ordinal)
            )
                ? "home"
            : null;
        reading.Claim(
            lines,
            film,
            "releases",
            ClaimValue.Row(
                ("date", ClaimValue.Of(date.Edtf)),
                ("place", place is null ? null : ClaimValue.Of(reading.Book.Organisation(place, lines))),
                ("country", country is null ? null : ClaimValue.Of(country)),
                ("kind", how is null ? null : ClaimValue.Of(how))
            )
        );
        return true;
    }
}
