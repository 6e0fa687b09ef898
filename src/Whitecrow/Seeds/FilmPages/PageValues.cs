using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads the value behind a label.</summary>
internal static class PageValues
{
    private static readonly Regex Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");
    private static readonly Regex Length = Pattern.Of(
        @"(?i)(?:(?<hours>\d{1,2}) ?h(?:ours?|rs?)?\.?(?:,? ?(?<rest>\d{1,2}) ?m(?:in(?:ute)?s?)?\.?)?|(?<minutes>\d{1,4}) ?m(?:in(?:ute)?s?)?\b)"
    );
    private static readonly Regex Ratio = Pattern.Of(@"^(?<width>\d(?:[.,]\d{1,2})?) ?: ?1$");

    /// <summary>Field or name by which a missing value is noted.</summary>
    public static string? GapOf(Labelled label) =>
        label.Label switch
        {
            Label.Director => "directors",
            Label.Writer => "writers",
            Label.Stars => "cast",
            Label.Producer or Label.Composer or Label.Camera or Label.Editor => "crew",
            Label.Country => "countries",
            Label.Language => "languages",
            Label.Release => "releases",
            Label.AlsoKnownAs => "aliases",
            Label.OriginalTitle => "original_title",
            Label.FilmedIn => "filmed_in",
            Label.Budget => "budget",
            Label.OpeningWeekend => "opening_weekend" + Suffix(label.Detail),
            Label.Gross => "gross" + Suffix(label.Detail),
            Label.WorldwideGross => "worldwide_gross",
            Label.Runtime => "runtime",
            Label.SoundMix => "sound_mix",
            Label.Colour => "colour",
            Label.AspectRatio => "aspect_ratio",
            Label.Genre => "genres",
            Label.Tagline => "taglines",
            Label.Keywords => "keywords",
            Label.Rating => "ratings",
            Label.ProductionCompany or Label.Distributor => "companies",
            Label.Awards => "awards",
            Label.Storyline => "storyline",
            _ => null,
        };

    /// <summary>True for labels whose values may go on over several lines.</summary>
    public static bool IsList(Label label) =>
        label
            is not (
                Label.Budget
                or Label.OpeningWeekend
                or Label.Gross
                or Label.WorldwideGross
                or Label.AspectRatio
                or Label.Colour
            );

    /// <summary>Notes the value of a label.</summary>
    /// <returns>False where the value is not of the kind that the label announces; nothing is noted then.</returns>
    public static bool Read(
        ReadingBuilder reading,
        PageTitle title,
        string film,
        LineRange lines,
        Labelled label,
        string value
    ) =>
        label.Label switch
        {
            Label.Director => People(reading, film, lines, value, "directors", null),
            Label.Writer => WriterCredits.Read(reading, film, lines, value),
            Label.Producer => People(reading, film, lines, value, "crew", "production"),
            Label.Composer => People(reading, film, lines, value, "crew", "music"),
            Label.Camera => People(reading, film, lines, value, "crew", "camera"),
            Label.Editor => People(reading, film, lines, value, "crew", "editing"),
            Label.Country => Each(
                value,
                ",|/",
                c => Countries.Code(c),
                code => reading.Claim(lines, film, "countries", ClaimValue.Of(code))
            ),
            Label.Language => Each(
                value,
                ",|/",
                l => Languages.Tag(Bracket.Replace(l, "")),
                tag => reading.Claim(lines, film, "languages", ClaimValue.Of(tag))
            ),
            Label.Genre => Genres(reading, film, lines, value),
            Label.Release => PageReleases.Read(reading, film, lines, value),
            Label.AlsoKnownAs => Alias(reading, title, film, lines, value),
            Label.OriginalTitle => Original(reading, title, film, lines, value),
            Label.FilmedIn => Place(reading, film, lines, value),
            Label.Budget => BoxOffice.Read(reading, film, lines, value, "budget", territory: null),
            Label.OpeningWeekend => BoxOffice.Read(
                reading,
                film,
                lines,
                value,
                "opening-weekend",
                BoxOffice.Territory(label.Detail)
            ),
            Label.Gross => BoxOffice.Read(reading, film, lines, value, "gross", BoxOffice.Territory(label.Detail)),
            Label.WorldwideGross => BoxOffice.Read(reading, film, lines, value, "gross", "worldwide"),
            Label.Runtime => Runtime(reading, film, lines, value),
            Label.Colour => Colour(reading, film, lines, value),
            Label.AspectRatio => AspectRatio(reading, film, lines, value),
            Label.Rating => AgeRatings.Read(reading, film, lines, value, label.Detail),
            Label.ProductionCompany => Companies(reading, film, lines, value, "production"),
            Label.Distributor => Companies(reading, film, lines, value, "distributor"),
            Label.Awards => Awards.Read(reading, film, lines, value),
            Label.SoundMix => Note(reading, film, lines, $"sound mix: {value}"),
            _ => false,
        };

    /// <summary>Genres, where every part of the text is one.</summary>
    public static bool Genres(ReadingBuilder reading, string film, LineRange lines, string value) =>
        Each(value, ",|/·", Known, genre => reading.Claim(lines, film, "genres", ClaimValue.Of(genre)));

    /// <summary>A ratio: <c>1.85 : 1</c>.</summary>
    public static bool AspectRatio(ReadingBuilder reading, string film, LineRange lines, string value) =>
        Each(
            Bracket.Replace(value, "").Replace(", ", "|", StringComparison.Ordinal).Trim(),
            "|",
            r =>
                Ratio.Match(r) is { Success: true } match
                    ? $"{match.Groups["width"].Value.Replace(',', '.')} : 1"
                    : null,
            ratio => reading.Claim(lines, film, "aspect_ratio", ClaimValue.Of(ratio))
        );

    /// <summary>A length: <c>127 min</c>, <c>2h 7min</c>.</summary>
    public static bool Runtime(ReadingBuilder reading, string film, LineRange lines, string value) =>
        Each(
            value,
            "|",
            part => MinutesOf(Bracket.Replace(part, "").Trim()) is not null ? part : null,
            part =>
            {
                var minutes = MinutesOf(Bracket.Replace(part, "").Trim())!.Value;
                if (Bracket.Match(part) is { Success: true } version)
                {
                    // "84 min (cut)": another version, not another opinion.
                    reading.Statement(
                        lines,
                        film,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"runtime {minutes} minutes ({version.Groups["words"].Value})"
                        )
                    );
                }
                else
                {
                    reading.Claim(lines, film, "runtime", ClaimValue.Of(minutes));
                }
            }
        );

    /// <summary>People in a list, each a director or of the crew.</summary>
    public static bool People(
        ReadingBuilder reading,
        string film,
        LineRange lines,
        string value,
        string field,
        string? role
    )
    {
        var isRead = false;
        foreach (var part in WriterCredits.Split(value.Replace(" and ", ", ", StringComparison.Ordinal)))
        {
            var credit = string.Join(
                "; ",
                Bracket.Matches(part).Select(m => m.Groups["words"].Value.Trim()).Where(w => w.Length > 0)
            );
            var name = reading.Repaired(Bracket.Replace(part, "").Trim(), lines.Last);
            if (name.Length is < 2 or > 80 || !char.IsLetter(name[0]))
            {
                continue;
            }

            isRead = true;
            var person = Names.IsFullName(name) ? reading.Book.Person(name, lines) : ClaimValue.Of(name);
            var words = role is null || credit.Length == 0 ? role ?? credit : $"{role} ({credit})";
            reading.Claim(
                lines,
                film,
                field,
                ClaimValue.Row(
                    ("person", person),
                    (role is null ? "credit" : "role", words.Length == 0 ? null : ClaimValue.Of(words))
                )
            );
        }

        return isRead;
    }

    private static bool Note(ReadingBuilder reading, string film, LineRange lines, string sentence)
    {
        reading.Statement(lines, film, sentence);
        return true;
    }

    private static bool Alias(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        var name = AlsoKnownAs.Title(value);
        if (name.Length == 0)
        {
            return false;
        }

        if (value.Contains("(original", StringComparison.OrdinalIgnoreCase) && name != title.Title)
        {
            reading.Claim(lines, film, "original_title", ClaimValue.Of(name));
            return true;
        }

        // Where the header is lost, the first of these is the title.
        var isTitle = name == title.Title;
        reading.Claim(lines, film, isTitle ? "title" : "aliases", ClaimValue.Of(name));
        return true;
    }

    private static bool Original(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        var name = AlsoKnownAs.Title(value);
        reading.Claim(lines, film, name == title.Title ? "title" : "original_title", ClaimValue.Of(name));
        return name.Length > 0;
    }

    // "Potsdam, Brandenburg, Germany": the page is the first part's, the country the place around it.
    private static bool Place(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var isRead = false;
        foreach (var one in value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Bracket
                .Replace(one, "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || !char.IsLetter(parts[0][0]) || parts[0].Length > 80)
            {
                continue;
            }

            isRead = true;
            var place = reading.Book.Place(parts[0], lines);
            reading.Claim(lines, film, "filmed_in", ClaimValue.Of(place["places/".Length..]));
            if (parts.Length > 1 && Countries.Code(parts[^1]) is not null)
            {
                var around = reading.Book.Place(parts[^1], lines);
                reading.Claim(lines, place, "within", ClaimValue.Of(around["places/".Length..]));
            }
        }

        return isRead;
    }

    private static bool Colour(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var isColour =
            value.Contains("olor", StringComparison.Ordinal) || value.Contains("olour", StringComparison.Ordinal);
        var isGrey =
            value.Contains("lack and", StringComparison.Ordinal) || value.Contains("lack &", StringComparison.Ordinal);
        if (!isColour && !isGrey)
        {
            return false;
        }

        reading.Claim(
            lines,
            film,
            "colour",
            ClaimValue.Of(
                (isColour, isGrey) switch
                {
                    (true, true) => "both",
                    (true, _) => "colour",
                    _ => "black-and-white",
                }
            )
        );
        return true;
    }

    private static bool Companies(ReadingBuilder reading, string film, LineRange lines, string value, string role)
    {
        var names = WriterCredits
            .Split(Bracket.Replace(value, ""))
            .Where(n => n.Length is >= 2 and <= 80 && char.IsLetterOrDigit(n[0]))
            .ToArray();
        foreach (var name in names)
        {
            var organisation = reading.Book.Organisation(name, lines);
            reading.Claim(
                lines,
                film,
                "companies",
                ClaimValue.Row(
                    ("organisation", ClaimValue.Of(organisation["organisations/".Length..])),
                    ("role", ClaimValue.Of(role))
                )
            );
        }

        return names.Length > 0;
    }

    private static int? MinutesOf(string part) =>
        Length.Match(part) is { Success: true } match
        && match.Length == part.Length
        && Minutes(match) is > 0 and <= 6000 and var minutes
            ? minutes
            : null;

    private static int Minutes(Match match) =>
        match.Groups["minutes"].Success
            ? int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture)
            : int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture) * 60
                + (
                    match.Groups["rest"].Success
                        ? int.Parse(match.Groups["rest"].Value, CultureInfo.InvariantCulture)
                        : 0
                );

    // All parts or none: a list with a stranger in it is not the list that it seems.
    private static bool Each(string value, string separators, Func<string, string?> read, Action<string> note)
    {
        var parts = value.Split(
            [.. separators],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var found = parts.Select(read).ToArray();
        if (found.Length == 0 || found.Any(f => f is null))
        {
            return false;
        }

        foreach (var one in found)
        {
            note(one!);
        }

        return true;
    }

    private static string? Known(string genre) => BareLines.Genres.Contains(genre) ? genre.ToLowerInvariant() : null;

    private static string Suffix(string detail) =>
        Content.Slug.FromTitle(detail) is { } slug ? "_" + slug.Replace('-', '_') : "";
}
