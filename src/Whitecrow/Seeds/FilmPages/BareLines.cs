using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Recognises lines whose label a dump has lost, by what they look like.</summary>
internal static class BareLines
{
    private static readonly Pattern EndsSentence = Pattern.Of(@"[.!?…][”""’')\]]*$");
    private static readonly Pattern SmallWord = Pattern.Of(@"^\p{Ll}");

    private static readonly Pattern Colour = Pattern.Of(
        @"(?i)^(?:Colou?r|Black and White)(?: \([^()]*\))?(?: \| (?:Colou?r|Black and White)(?: \([^()]*\))?)*$"
    );
    private static readonly Pattern Sound = Pattern.Of(
        @"^(?:(?:Dolby(?: [\p{L}\d.]+){0,3}|Mono|Stereo|DTS(?:-\p{L}+)?|SDDS|Silent|Datasat|Auro [\d.]+|\d{1,2}-Track [\p{L}]+|Sonics-DDP|IMAX 6-Track|70 mm 6-Track)(?: \([^()]*\))?(?: \| |$))+$"
    );
    private static readonly Pattern Score = Pattern.Of(
        @"^(?:Ratings?: )?(?<mark>\d{1,2}(?:\.\d)?) ?/ ?(?<of>10|5|100)(?: \(?[\d,.KM]+\)?| from [\d,.]+ (?:users|votes).*)?$"
    );
    private static readonly Pattern Counts = Pattern.Of(
        @"^(?:Reviews: )?(?<users>[\d,]+) users?(?: reviews?)?(?: \| (?<critics>[\d,]+) critics?)?$"
    );
    private static readonly Pattern OnTelevision = Pattern.Of(
        @"^(?i:TV|Television) ?(?i:mini-?(?: ?series)?|series|movie|special)(?: \([\d–\- ]{4,11}\))?$"
    );
    private static readonly Pattern WholeYear = Pattern.Of(@"^(?:1[89]|20)\d{2}$");

    /// <summary>True for a stretch of running words rather than a name, list or heading.</summary>
    public static bool IsProse(string text)
    {
        var words = text.Split(' ');
        return words.Length >= 5
            && words.Count(w => SmallWord.IsMatch(w)) * 3 >= words.Length
            && (EndsSentence.IsMatch(text) || words.Length >= 12);
    }

    /// <summary>True for a line that says whether a film is in colour.</summary>
    public static bool IsColour(string text) => Colour.IsMatch(text);

    /// <summary>True for a line of nothing but kinds of sound.</summary>
    public static bool IsSound(string text) => Sound.IsMatch(text);

    /// <summary>Reads a line without a label as genres, countries, languages, a ratio, length, release or rating.</summary>
    /// <returns>True where it is one of these.</returns>
    public static bool Read(ReadingBuilder reading, string film, PageLine line)
    {
        var (lines, text) = (line.At, line.Text);
        if (text.Length is 0 or > 250)
        {
            return false;
        }

        if (Awards.AreIn(text))
        {
            return Awards.Read(reading, film, lines, text);
        }

        return PageLists.Genres(reading, film, lines, text)
            || PageLists.Countries(reading, film, lines, text)
            || PageLists.Languages(reading, film, lines, text)
            || (Colour.IsMatch(text) && PageTechnics.Colour(reading, film, lines, text))
            || SoundMix(reading, film, lines, text)
            || Opinion(reading, film, lines, text)
            || PageTechnics.AspectRatio(reading, film, lines, text)
            || PageTechnics.Runtime(reading, film, lines, text)
            || AgeRatings.ReadKnown(reading, film, lines, text)
            || (!IsProse(text) && Release(reading, film, lines, text))
            || SubHeader(reading, film, lines, text, line.Columns)
            || Estimate(reading, film, lines, text);
    }

    // "NOK 18,500,000 (estimated)": of all sums on a page only a budget is one.
    private static bool Estimate(ReadingBuilder reading, string film, LineRange lines, string text) =>
        text.EndsWith("(estimated)", StringComparison.OrdinalIgnoreCase)
        && text.Length <= 40
        && BoxOffice.Read(reading, film, lines, text, "budget", territory: null);

    private static bool SoundMix(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        if (!Sound.IsMatch(text))
        {
            return false;
        }

        reading.Statement(lines, film, $"sound mix: {text}");
        return true;
    }

    private static bool Release(ReadingBuilder reading, string film, LineRange lines, string text) =>
        char.IsDigit(text[0])
        && text.Contains('(', StringComparison.Ordinal)
        && !text.Contains('|', StringComparison.Ordinal)
        && PageReleases.IsOne(text)
        && PageReleases.Read(reading, film, lines, text);

    // What the visitors of the page think; no field holds a number that changes every day.
    private static bool Opinion(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        if (Score.Match(text) is { Success: true } rating)
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
    private static bool SubHeader(
        ReadingBuilder reading,
        string film,
        LineRange lines,
        string text,
        System.Collections.Immutable.ImmutableArray<string> columns
    )
    {
        var parts = text.Split(
            ['|', '·', '‧', '•'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        // "TV Movie - Crime | Mystery - 8 November 1987 (USA)"
        parts =
        [
            .. parts.SelectMany(p =>
                p.Split(" - ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
        if (parts.Length < 2 && columns.Length is >= 2 and <= 5)
        {
            parts = [.. columns];
        }

        // "1977, Drama, 1h 59m"
        if (
            parts.Length < 2
            && text.Split(", ") is { Length: >= 2 } facts
            && facts.Any(PageTechnics.IsRuntime)
            && facts.All(f => PageTechnics.IsRuntime(f) || WholeYear.IsMatch(f) || PageLists.AreGenres(f))
        )
        {
            parts = facts;
        }

        if (parts.Length < 2)
        {
            return false;
        }

        var isRead = false;
        foreach (var part in parts)
        {
            var isOne =
                PageTechnics.Runtime(reading, film, lines, part)
                || PageLists.Genres(reading, film, lines, part)
                || PageLists.Countries(reading, film, lines, part)
                || Year(reading, film, lines, part)
                || Series(reading, film, lines, part)
                || PageReleases.Read(reading, film, lines, part)
                || AgeRatings.ReadKnown(reading, film, lines, part);
            isRead |= isOne;
        }

        return isRead;
    }

    // "TV Series (2016–2019)"
    private static bool Series(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        if (!OnTelevision.IsMatch(text))
        {
            return false;
        }

        reading.Claim(lines, film, "kind", ClaimValue.Of("television"));
        return true;
    }

    private static bool Year(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        if (!WholeYear.IsMatch(text))
        {
            return false;
        }

        reading.Claim(lines, film, "year", ClaimValue.Of(text));
        return true;
    }
}
