using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads the value behind a label.</summary>
internal static class PageValues
{
    private static readonly HashSet<string> Nothings = new(
        ["-", "–", "—", "?", "N/A", "n/a", "None", "Unknown", "TBA", "TBD", "Not available", "Not specified"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly Pattern WholeYear = Pattern.Of(@"^(?:1[89]|20)\d{2}$");
    private static readonly Pattern Work = Pattern.Of(
        $@"^(?<title>\p{{Lu}}[^“”""()]{{1,80}}?)(?: by (?<by>{Pattern.Name}))?$"
    );

    // "Ivo Lund (The Ferry – short story)", "Ivo Lund: The Ferry (novel)"
    private static readonly Pattern WorkOf = Pattern.Of(
        $@"^(?<by>{Pattern.Name})(?: \(|: )(?<title>\p{{Lu}}[^“”""()–]{{1,80}}?)(?:(?: [–-] | \(|, )(?<form>short story|novel|novella|play|poem|story|book|memoirs?)\)?)\)?$"
    );
    private static readonly Pattern Source = Pattern.Of(
        $@"(?:^|,? )(?i:after|based on|adapted from|from|inspired by) (?<work>(?:(?:the|an?|his|her) |{Pattern.Name}[’']s ).+)$"
    );
    private static readonly Pattern Bracket = Pattern.Of(@"\([^()]*\)");

    /// <summary>True for what a page prints where it has no value; "None" is a language, of a film without words.</summary>
    public static bool IsNothing(Label label, string value) =>
        Nothings.Contains(value) && !(label == Label.Language && value == "None");

    /// <summary>Field or name by which a missing value is noted.</summary>
    public static string? GapOf(Labelled label) =>
        label.Label switch
        {
            Label.Title => "title",
            Label.Year => "year",
            Label.Director => "directors",
            Label.Writer => "writers",
            Label.BasedOn => "based_on",
            Label.Stars => "cast",
            Label.Crew => "crew",
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
            Label.Technique => label.Detail.Replace(' ', '_'),
            Label.Colour => "colour",
            Label.AspectRatio => "aspect_ratio",
            Label.Genre => "genres",
            Label.Tagline => "taglines",
            Label.Keywords => "keywords",
            Label.Rating => "ratings",
            Label.ProductionCompany or Label.Distributor => "companies",
            Label.Awards => "awards",
            Label.Storyline => "storyline",
            Label.Trivia => "trivia",
            Label.Goof => "goofs",
            Label.Quote => "quotes",
            Label.Connection => "connections",
            _ => null,
        };

    /// <summary>Notes the value of a label.</summary>
    /// <returns>False where the value is not of the kind that the label announces; nothing is noted then.</returns>
    public static bool Read(
        ReadingBuilder reading,
        PageTitle title,
        string film,
        LineRange lines,
        Labelled label,
        string value
    )
    {
        if (PageLabels.IsOfNames(label.Label) && BareLines.IsProse(Bracket.Replace(value, "")))
        {
            return false;
        }

        return label.Label switch
        {
            Label.Title => Title(reading, title, film, lines, value),
            Label.Year => Year(reading, film, lines, value),
            Label.Director => PagePeople.Read(reading, film, lines, value, "directors", null),
            Label.Writer => Writers(reading, title, film, lines, value),
            Label.BasedOn => BasedOn(reading, title, film, lines, value),
            // "Camera" announces who held it, or which model it was.
            Label.Crew when label.Detail == "camera" && value.Any(char.IsDigit) => Note(
                reading,
                film,
                lines,
                $"camera: {value}"
            ),
            Label.Crew => PagePeople.Read(reading, film, lines, value, "crew", label.Detail),
            Label.Country or Label.Language or Label.Genre => PageLists.Labelled(
                reading,
                film,
                lines,
                value,
                label.Label
            ),
            Label.Release => PageReleases.ReadAll(reading, film, lines, value),
            Label.AlsoKnownAs => PageNames.Aliases(reading, title, film, lines, value),
            Label.OriginalTitle => PageNames.Original(reading, title, film, lines, value),
            Label.FilmedIn => PageNames.Places(reading, film, lines, value),
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
            Label.Runtime => PageTechnics.Runtime(reading, film, lines, value),
            Label.Colour => PageTechnics.Colour(reading, film, lines, value),
            Label.AspectRatio => PageTechnics.AspectRatio(reading, film, lines, value),
            Label.Rating => AgeRatings.Read(reading, film, lines, value, label.Detail),
            Label.ProductionCompany => PageNames.Companies(reading, film, lines, value, "production"),
            Label.Distributor => PageNames.Companies(reading, film, lines, value, "distributor"),
            Label.Awards => Awards.Read(reading, film, lines, value) || Awards.ReadNamed(reading, film, lines, value),
            Label.SoundMix => Note(reading, film, lines, $"sound mix: {value}"),
            Label.Technique => Note(reading, film, lines, $"{label.Detail}: {value}"),
            _ => false,
        };
    }

    private static bool Title(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        var name = AlsoKnownAs.Title(value);
        reading.Claim(lines, film, name == title.Title ? "title" : "aliases", ClaimValue.Of(name));
        return name.Length > 0;
    }

    // "Anna Berg, after the poem by Ivo Lund"
    private static bool Writers(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        // In brackets the same words are a credit: "Anna Berg (adapted from the novel by)".
        if (
            Source.Match(value) is not { Success: true } source
            || value[..source.Index].Count(c => c == '(') != value[..source.Index].Count(c => c == ')')
        )
        {
            return WriterCredits.Read(reading, film, lines, value);
        }

        var isRead = source.Index > 0 && WriterCredits.Read(reading, film, lines, value[..source.Index]);
        return BasedOn(reading, title, film, lines, source.Groups["work"].Value) || isRead;
    }

    private static bool Year(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        if (!WholeYear.IsMatch(value))
        {
            return false;
        }

        reading.Claim(lines, film, "year", ClaimValue.Of(value));
        return true;
    }

    // The words behind the label, read as the sentence that they are part of.
    private static bool BasedOn(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        var before = reading.ClaimCount;
        SourceWorkFacts.Read(
            new Sentence(
                $"Based on {value}",
                lines.Last,
                new(film, title.Title, title.Year, null, SpeaksOfOthers: false),
                reading
            )
        );
        if (reading.ClaimCount == before && WorkOf.Match(value) is { Success: true } of)
        {
            SourceWorkFacts.Note(
                reading,
                lines,
                film,
                of.Groups["title"].Value.Trim(),
                of.Groups["form"].Value,
                of.Groups["by"].Value,
                "based on"
            );
        }
        else if (reading.ClaimCount == before && Work.Match(value) is { Success: true } work)
        {
            var name = work.Groups["title"].Value;
            var maker = work.Groups["by"].Value;
            if (maker.Length > 0 || !Names.IsFullName(name))
            {
                SourceWorkFacts.Note(reading, lines, film, name, "", maker, "based on");
            }
        }

        return reading.ClaimCount > before;
    }

    private static bool Note(ReadingBuilder reading, string film, LineRange lines, string sentence)
    {
        reading.Statement(lines, film, sentence);
        return true;
    }

    private static string Suffix(string detail) =>
        Content.Slug.FromTitle(detail) is { } slug ? "_" + slug.Replace('-', '_') : "";
}
