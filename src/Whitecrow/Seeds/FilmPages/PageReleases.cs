using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>When and where a film was shown.</summary>
internal static class PageReleases
{
    private static readonly Pattern Place = Pattern.Of(
        @"^\p{Lu}[\p{L}\p{M}.’'\-]{2,20}(?: (?:de |la |am |an der |upon )?\p{Lu}[\p{L}\p{M}.’'\-]{1,20}){0,2}$"
    );
    private static readonly Pattern House = Pattern.Of(
        @"(?i)\b(?:cinema|kino|theat(?:re|er)|palace|palast|palats|odeon|rex|ritz|royal|hall|house|bio|kvarn|gaumont|empire)\b"
    );

    // What stands in such brackets and is no place.
    private static readonly HashSet<string> Remarks = new(
        "premiere Premiere première limited Limited wide Wide TV DVD VHS internet Internet online theatrical Theatrical release Release re-release Re-release restored version Version only video Video Blu-ray Netflix Amazon Prime general General digital Digital streaming Streaming uncut Expected Rated IMAX Trade trade screening Screening World Worldwide International Original".Split(
            ' '
        ),
        StringComparer.Ordinal
    );
    private static readonly Pattern Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");

    /// <summary>Several dates in a line: <c>14 May 1987 (Cannes Film Festival); 3 October 1987 (UK)</c>.</summary>
    public static bool ReadAll(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var parts = value
            .Replace("), ", ");", StringComparison.Ordinal)
            .Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.Count(p => Read(reading, film, lines, p)) is var read && read > 0;
    }

    /// <summary>True for a date with nothing beside it but what brackets hold, a country or a festival.</summary>
    public static bool IsOne(string value)
    {
        var bare = Bracket.Replace(value, "").Trim().Trim(',', ';');
        return Dates.Find(bare) is { } date
            && bare.Remove(date.At, date.Length).Trim(' ', ':', ',', '-', '–') is var rest
            && (
                rest.Length == 0
                || Countries.Code(rest) is not null
                || rest.EndsWith("Festival", StringComparison.Ordinal)
            );
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
            .Concat(Behind(bare, date))
            .Select(Countries.Code)
            .FirstOrDefault(c => c is not null);
        var festival = remarks
            .Concat(Behind(bare, date))
            .FirstOrDefault(r => r.EndsWith("Festival", StringComparison.Ordinal));
        var (town, house) = festival is null ? Where([.. remarks, .. Behind(bare, date)]) : (null, null);
        var how =
            remarks.Any(r =>
                r.Contains("internet", StringComparison.OrdinalIgnoreCase)
                || r.Contains("online", StringComparison.OrdinalIgnoreCase)
            )
                ? "online"
            : festival is not null ? "festival"
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
                (
                    "place",
                    festival is not null ? ClaimValue.Of(reading.Book.Organisation(festival, lines))
                    : town is not null ? ClaimValue.Of(reading.Book.Place(town, lines))
                    : null
                ),
                ("country", country is null ? null : ClaimValue.Of(country)),
                ("kind", how is null ? null : ClaimValue.Of(how)),
                ("note", house is null ? null : ClaimValue.Of(house))
            )
        );
        return true;
    }

    // ", Röda Kvarn, Stockholm" behind a date.
    private static string[] Behind(string bare, (string Edtf, int At, int Length) date) =>
        bare[(date.At + date.Length)..]
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // The last name that is no country is that of the town; in front of it stands the house.
    private static (string? Town, string? House) Where(string[] words)
    {
        var names = words
            .SelectMany(w => w.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(w => Place.IsMatch(w) && !IsRemark(w) && Countries.Code(w) is null)
            .ToArray();
        return names switch
        {
            [var town] => (town, null),
            [var house, var town] when House.IsMatch(house) => (town, house),
            [var town, _] => (town, null),
            _ => (null, null),
        };
    }

    private static bool IsRemark(string words) => words.Split(' ').Any(Remarks.Contains);
}
