using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A part of a page that a heading opens.</summary>
internal enum Section
{
    Top,
    Cast,
    Storyline,
    DidYouKnow,
    Trivia,
    Goofs,
    Quotes,
    CrazyCredits,
    Versions,
    Soundtrack,
    Connections,
    Reviews,
    Questions,
    BoxOffice,
    Companies,
    Links,
    Other,
}

/// <summary>The headings that film databases print, in their several wordings.</summary>
internal static class PageSections
{
    private const int LongestHeading = 80;

    private static readonly Pattern Cast = Pattern.Of(
        @"(?i)^(?:(?:episode |season )?(?:complete )?(?:cast overview|credited cast)|(?:series|top|full|main|rest of|top billed|voice) cast\b|cast \(|cast$|cast & crew$|cast and crew$|actors$|first billed only)"
    );

    private static readonly Dictionary<string, Section> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Storyline"] = Section.Storyline,
        ["Plot"] = Section.Storyline,
        ["Plot Summary"] = Section.Storyline,
        ["Synopsis"] = Section.Storyline,
        ["Overview"] = Section.Storyline,
        ["Summary"] = Section.Storyline,
        ["Did You Know?"] = Section.DidYouKnow,
        ["Did you know"] = Section.DidYouKnow,
        ["Fun Facts"] = Section.DidYouKnow,
        ["Trivia"] = Section.Trivia,
        ["Goof"] = Section.Goofs,
        ["Goofs"] = Section.Goofs,
        ["Quote"] = Section.Quotes,
        ["Quotes"] = Section.Quotes,
        ["Memorable quotes"] = Section.Quotes,
        ["Soundtrack"] = Section.Soundtrack,
        ["Soundtracks"] = Section.Soundtrack,
        ["Connections"] = Section.Connections,
        ["Movie connections"] = Section.Connections,
        ["Crazy Credits"] = Section.CrazyCredits,
        ["Alternate Versions"] = Section.Versions,
        ["User Reviews"] = Section.Reviews,
        ["User Review"] = Section.Reviews,
        ["Featured Review"] = Section.Reviews,
        ["Featured Reviews"] = Section.Reviews,
        ["Reviews"] = Section.Reviews,
        ["User Comments"] = Section.Reviews,
        ["Frequently Asked Questions"] = Section.Questions,
        ["FAQ"] = Section.Questions,
        ["Box Office"] = Section.BoxOffice,
        ["Company Credits"] = Section.Companies,
        ["Details"] = Section.Other,
        ["Edit Details"] = Section.Other,
        ["Technical Specs"] = Section.Other,
        ["Technical Specifications"] = Section.Other,
        ["Tech specs"] = Section.Other,
        ["Awards"] = Section.Other,
        ["Photos"] = Section.Other,
        ["Videos"] = Section.Other,
        ["Contribute to This Page"] = Section.Other,
        ["Recently Viewed"] = Section.Other,
        ["More like this"] = Section.Links,
        ["People who liked this also liked"] = Section.Links,
        ["Customers also watched"] = Section.Links,
        ["Customers also bought"] = Section.Links,
        ["Viewers also watched"] = Section.Links,
        ["You may also like"] = Section.Links,
        ["You might also like"] = Section.Links,
        ["Related films"] = Section.Links,
        ["Related movies"] = Section.Links,
        ["Similar films"] = Section.Links,
        ["Similar movies"] = Section.Links,
        ["Recommended for you"] = Section.Links,
        ["See also"] = Section.Links,
        ["Notes and references"] = Section.Other,
        ["Notes"] = Section.Other,
        ["Bibliography"] = Section.Other,
        ["Soundtrack listing"] = Section.Soundtrack,
        ["Cast and characters"] = Section.Cast,
        ["Premise"] = Section.Storyline,
        ["Production"] = Section.Other,
        ["Development"] = Section.Other,
        ["Filming"] = Section.Other,
        ["Release"] = Section.Other,
        ["Reception"] = Section.Other,
        ["Critical response"] = Section.Other,
        ["Critical reception"] = Section.Other,
        ["Accolades"] = Section.Other,
        ["Home media"] = Section.Other,
        ["Marketing"] = Section.Other,
        ["Legacy"] = Section.Other,
        ["Contents"] = Section.Other,
        ["References"] = Section.Other,
        ["External links"] = Section.Other,
        ["Movie Info"] = Section.Other,
        ["Film Info"] = Section.Other,
        ["Movie Details"] = Section.Other,
        ["Film Details"] = Section.Other,
        ["About the film"] = Section.Storyline,
        ["About this film"] = Section.Storyline,
        ["About this movie"] = Section.Storyline,
        ["What to know"] = Section.Other,
        ["Where to watch"] = Section.Other,
        ["Popular reviews"] = Section.Reviews,
        ["Recent reviews"] = Section.Reviews,
        ["Critics reviews"] = Section.Reviews,
        ["Critic reviews"] = Section.Reviews,
        ["Audience reviews"] = Section.Reviews,
    };

    /// <summary>The section that a heading opens; null for a line that is none.</summary>
    public static Section? Opened(string line)
    {
        if (line.Length > LongestHeading)
        {
            return null;
        }

        // "Top cast16": a count that stood beside the heading.
        var words = line.TrimEnd(':', ' ');
        var bare = words.TrimEnd("0123456789.KM".ToCharArray());
        if (bare.Length > 0 && bare.Length < words.Length && char.IsLower(bare[^1]))
        {
            words = bare;
        }

        return Headings.TryGetValue(words, out var section) ? section
            : Cast.IsMatch(words) && !line.Contains(": ", StringComparison.Ordinal) ? Section.Cast
            : null;
    }

    /// <summary>True for a line of the contents of a page: <c>2.1 Casting</c>, the number in a column of its own.</summary>
    public static bool IsContents(PageLine line) =>
        line.Columns is [var number, var heading]
        && number.Length <= 5
        && number.All(c => char.IsAsciiDigit(c) || c == '.')
        && Opened(heading) is not null;

    /// <summary>The field by which a heading with nothing below it is noted; null where nothing is missing then.</summary>
    public static string? GapOf(Section section) =>
        section switch
        {
            Section.Cast => "cast",
            Section.Companies => "companies",
            Section.Goofs => "goofs",
            Section.Quotes => "quotes",
            Section.Soundtrack => "music",
            Section.Connections => "connections",
            Section.BoxOffice => "box_office",
            _ => null,
        };
}
