using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Recognises lines whose label a dump has lost, by what they look like.</summary>
internal static class BareLines
{
    /// <summary>The genres that film databases know.</summary>
    public static readonly HashSet<string> Genres = new(
        [
            "Action",
            "Adventure",
            "Animation",
            "Biography",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Family",
            "Fantasy",
            "Film-Noir",
            "Game-Show",
            "History",
            "Horror",
            "Music",
            "Musical",
            "Mystery",
            "News",
            "Reality-TV",
            "Romance",
            "Sci-Fi",
            "Science Fiction",
            "Short",
            "Sport",
            "Talk-Show",
            "Thriller",
            "War",
            "Western",
            "Ballet",
            "Dance",
            "Period Drama",
            "Docudrama",
            "Biopic",
            "Melodrama",
            "Historical",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Regex EndsSentence = Pattern.Of(@"[.!?…][”""’')\]]*$");
    private static readonly Regex SmallWord = Pattern.Of(@"^\p{Ll}");

    private static readonly Regex Colour = Pattern.Of(
        @"^(?:Colou?r|Black and White)(?: \([^()]*\))?(?: \| (?:Colou?r|Black and White)(?: \([^()]*\))?)*$"
    );
    private static readonly Regex Rating = Pattern.Of(
        @"^(?<mark>\d{1,2}(?:\.\d)?) ?/ ?(?<of>10|5|100)(?: \(?[\d,.KM]+\)?)?$"
    );
    private static readonly Regex Counts = Pattern.Of(
        @"^(?<users>[\d,]+) users?(?: reviews?)?(?: \| (?<critics>[\d,]+) critics?)?$"
    );

    /// <summary>True for a stretch of running words rather than a name, list or heading.</summary>
    public static bool IsProse(string text)
    {
        var words = text.Split(' ');
        return words.Length >= 5
            && words.Count(w => SmallWord.IsMatch(w)) * 3 >= words.Length
            && (EndsSentence.IsMatch(text) || words.Length >= 12);
    }

    /// <summary>True for a line of nothing but full names.</summary>
    public static bool AreNames(string text) =>
        text.Length <= 200
        && text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } names
        && names.All(n => Names.IsFullName(Names.Undouble(n)));

    /// <summary>Reads a line without a label as genres, countries, languages, a ratio, length, release or rating.</summary>
    /// <returns>True where it is one of these.</returns>
    public static bool Read(ReadingBuilder reading, PageTitle title, string film, PageLine line)
    {
        var lines = new LineRange(line.Number, line.Number);
        var text = line.Text;
        if (text.Length > 250)
        {
            return false;
        }

        if (Awards.AreIn(text))
        {
            return Awards.Read(reading, film, lines, text);
        }

        if (
            PageValues.Genres(reading, film, lines, text)
            || PageValues.Read(reading, title, film, lines, new(Label.Country, "", ""), text)
            || PageValues.Read(reading, title, film, lines, new(Label.Language, "", ""), text)
            || (Colour.IsMatch(text) && PageValues.Read(reading, title, film, lines, new(Label.Colour, "", ""), text))
            || Score(reading, film, lines, text)
            || PageValues.AspectRatio(reading, film, lines, text)
            || PageValues.Runtime(reading, film, lines, text)
            || (text.StartsWith("Rated ", StringComparison.Ordinal) && AgeRatings.Read(reading, film, lines, text, ""))
            || (
                !IsProse(text)
                && char.IsDigit(text[0])
                && text.Contains('(', StringComparison.Ordinal)
                && PageReleases.Read(reading, film, lines, text)
            )
        )
        {
            return true;
        }

        return SubHeader(reading, title, film, lines, text);
    }

    // What the visitors of the page think; no field holds a number that changes every day.
    private static bool Score(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        if (Rating.Match(text) is { Success: true } rating)
        {
            reading.Statement(
                lines,
                film,
                $"rated {rating.Groups["mark"].Value} of {rating.Groups["of"].Value} by users of the page"
            );
            return true;
        }

        if (Counts.Match(text) is { Success: true } counts)
        {
            var critics = counts.Groups["critics"].Success
                ? $" and {counts.Groups["critics"].Value} critics' reviews"
                : "";
            reading.Statement(lines, film, $"{counts.Groups["users"].Value} user reviews{critics} on the page");
            return true;
        }

        return false;
    }

    // "R | 2h 7min | Biography, Drama | 26 April 2019 (USA)" below the title.
    private static bool SubHeader(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string text)
    {
        var parts = text.Split(
            ['|', '·', '‧', '•'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (parts.Length < 2)
        {
            return false;
        }

        var isRead = false;
        foreach (var part in parts)
        {
            isRead |=
                PageValues.Runtime(reading, film, lines, part)
                || PageValues.Genres(reading, film, lines, part)
                || PageValues.Read(reading, title, film, lines, new(Label.Country, "", ""), part)
                || PageReleases.Read(reading, film, lines, part)
                || (isRead is false && AgeRatings.Read(reading, film, lines, part, ""));
        }

        return isRead;
    }
}
