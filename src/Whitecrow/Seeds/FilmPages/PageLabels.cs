using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>What a label on a page announces.</summary>
internal enum Label
{
    Director,
    Writer,
    Stars,
    Producer,
    Composer,
    Camera,
    Editor,
    Country,
    Language,
    Release,
    AlsoKnownAs,
    OriginalTitle,
    FilmedIn,
    Budget,
    OpeningWeekend,
    Gross,
    WorldwideGross,
    Runtime,
    SoundMix,
    Colour,
    AspectRatio,
    Genre,
    Tagline,
    Keywords,
    Rating,
    ProductionCompany,
    Distributor,
    Awards,
    Storyline,
    Sites,
    Guide,
}

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
    Soundtrack,
    Connections,
    Reviews,
    Questions,
    BoxOffice,
    Companies,
    Other,
}

/// <summary>A label, the words behind it that narrow it ("USA"), and its value where that stands on the same line.</summary>
internal sealed record Labelled(Label Label, string Detail, string Value);

/// <summary>The labels and headings that film databases print, in their several wordings.</summary>
internal static class PageLabels
{
    private static readonly Dictionary<string, Label> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Director"] = Label.Director,
        ["Directors"] = Label.Director,
        ["Directed by"] = Label.Director,
        ["Writer"] = Label.Writer,
        ["Writers"] = Label.Writer,
        ["Written by"] = Label.Writer,
        ["Writing credits"] = Label.Writer,
        ["Screenplay"] = Label.Writer,
        ["Star"] = Label.Stars,
        ["Stars"] = Label.Stars,
        ["Starring"] = Label.Stars,
        ["Producer"] = Label.Producer,
        ["Producers"] = Label.Producer,
        ["Produced by"] = Label.Producer,
        ["Music by"] = Label.Composer,
        ["Composer"] = Label.Composer,
        ["Composers"] = Label.Composer,
        ["Cinematography by"] = Label.Camera,
        ["Cinematography"] = Label.Camera,
        ["Cinematographer"] = Label.Camera,
        ["Film Editing by"] = Label.Editor,
        ["Edited by"] = Label.Editor,
        ["Editor"] = Label.Editor,
        ["Country"] = Label.Country,
        ["Countries"] = Label.Country,
        ["Country of origin"] = Label.Country,
        ["Countries of origin"] = Label.Country,
        ["Language"] = Label.Language,
        ["Languages"] = Label.Language,
        ["Release Date"] = Label.Release,
        ["Release Dates"] = Label.Release,
        ["Released"] = Label.Release,
        ["Also Known As"] = Label.AlsoKnownAs,
        ["AKA"] = Label.AlsoKnownAs,
        ["Alternative titles"] = Label.AlsoKnownAs,
        ["Original title"] = Label.OriginalTitle,
        ["Filming Location"] = Label.FilmedIn,
        ["Filming Locations"] = Label.FilmedIn,
        ["Filmed in"] = Label.FilmedIn,
        ["Budget"] = Label.Budget,
        ["Runtime"] = Label.Runtime,
        ["Running time"] = Label.Runtime,
        ["Duration"] = Label.Runtime,
        ["Length"] = Label.Runtime,
        ["Sound Mix"] = Label.SoundMix,
        ["Sound"] = Label.SoundMix,
        ["Color"] = Label.Colour,
        ["Colour"] = Label.Colour,
        ["Aspect Ratio"] = Label.AspectRatio,
        ["Genre"] = Label.Genre,
        ["Genres"] = Label.Genre,
        ["Tagline"] = Label.Tagline,
        ["Taglines"] = Label.Tagline,
        ["Plot Keywords"] = Label.Keywords,
        ["Keywords"] = Label.Keywords,
        ["Certificate"] = Label.Rating,
        ["Certification"] = Label.Rating,
        ["Certificates"] = Label.Rating,
        ["Rating"] = Label.Rating,
        ["Motion Picture Rating"] = Label.Rating,
        ["MPAA"] = Label.Rating,
        ["MPA"] = Label.Rating,
        ["Production Co"] = Label.ProductionCompany,
        ["Production Company"] = Label.ProductionCompany,
        ["Production Companies"] = Label.ProductionCompany,
        ["Company"] = Label.ProductionCompany,
        ["Distributor"] = Label.Distributor,
        ["Distributors"] = Label.Distributor,
        ["Distributed by"] = Label.Distributor,
        ["Awards"] = Label.Awards,
        ["Outline"] = Label.Storyline,
        ["Plot"] = Label.Storyline,
        ["Summary"] = Label.Storyline,
        ["Official Site"] = Label.Sites,
        ["Official Sites"] = Label.Sites,
        ["Parents Guide"] = Label.Guide,
        ["Content advisory"] = Label.Guide,
    };

    // "Opening Weekend USA", "Opening weekend US & Canada", "Gross Italy", "Cumulative Worldwide Gross".
    private static readonly Regex Takings = Pattern.Of(
        @"(?i)^(?:(?<worldwide>(?:cumulative )?worldwide gross|gross worldwide)|(?<opening>opening weekend)(?<where>[^:]{0,40})|(?<gross>gross|box office gross)(?<where>[^:]{0,40}))$"
    );

    private static readonly (string Start, Section Section)[] Headings =
    [
        ("cast overview", Section.Cast),
        ("cast (", Section.Cast),
        ("credited cast", Section.Cast),
        ("complete credited cast", Section.Cast),
        ("series cast", Section.Cast),
        ("rest of cast", Section.Cast),
        ("top cast", Section.Cast),
        ("full cast", Section.Cast),
        ("first billed only", Section.Cast),
    ];

    private static readonly Dictionary<string, Section> WholeHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Cast"] = Section.Cast,
        ["Storyline"] = Section.Storyline,
        ["Plot"] = Section.Storyline,
        ["Plot Summary"] = Section.Storyline,
        ["Synopsis"] = Section.Storyline,
        ["Did You Know?"] = Section.DidYouKnow,
        ["Did you know"] = Section.DidYouKnow,
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
        ["Crazy Credits"] = Section.Other,
        ["Alternate Versions"] = Section.Other,
        ["User Reviews"] = Section.Reviews,
        ["User Review"] = Section.Reviews,
        ["Featured Review"] = Section.Reviews,
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
        ["Awards"] = Section.Other,
        ["Photos"] = Section.Other,
        ["Videos"] = Section.Other,
        ["Contribute to This Page"] = Section.Other,
        ["Recently Viewed"] = Section.Other,
        ["More like this"] = Section.Other,
    };

    // Longest first, so that "Country of origin" is not read as "Country".
    private static readonly Regex InLine = Pattern.Of(
        @"(?:^|[\s|])(?<label>(?i:"
            + string.Join('|', ByName.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape))
            + @"))(?: \((?:MPAA|MPA)\))?:"
    );

    /// <summary>The labels in a line; empty for a line that does not begin with one.</summary>
    public static ImmutableArray<Labelled> In(string line)
    {
        var bare = WithoutRemark(line.TrimEnd(':', ' '));
        if (ByName.TryGetValue(bare, out var alone) && IsAlone(line, alone))
        {
            return [new(alone, Remark(line), "")];
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (
            Amount(colon < 0 ? line : line[..colon]) is { } amount
            && (colon >= 0 || amount.Label == Label.OpeningWeekend || amount.Label == Label.WorldwideGross)
        )
        {
            return [amount with { Value = colon < 0 ? "" : line[(colon + 1)..].Trim() }];
        }

        var found = InLine.Matches(line);
        if (found.Count == 0 || found[0].Index > 0)
        {
            return [];
        }

        var labels = ImmutableArray.CreateBuilder<Labelled>();
        for (var at = 0; at < found.Count; at++)
        {
            var from = found[at].Index + found[at].Length;
            var to = at + 1 < found.Count ? found[at + 1].Index : line.Length;
            labels.Add(
                new(ByName[found[at].Groups["label"].Value], Remark(found[at].Value), line[from..to].Trim(' ', '|'))
            );
        }

        return labels.ToImmutable();
    }

    /// <summary>The section that a heading opens; null for a line that is none.</summary>
    public static Section? Heading(string line)
    {
        var bare = line.TrimEnd(':', ' ');
        return WholeHeadings.TryGetValue(bare, out var section) ? section
            : line.Length < 80
            && Headings.FirstOrDefault(h => line.StartsWith(h.Start, StringComparison.OrdinalIgnoreCase))
                is { Start: not null } heading
                ? heading.Section
            : null;
    }

    /// <summary>How many lines of a text look like labels or headings: the stronger, the surer it is a page.</summary>
    public static int Evidence(IEnumerable<string> lines) =>
        lines.Count(l => l.Length < 200 && (Heading(l) is not null || In(l).Length > 0));

    // A word such as "Company" or "Plot" alone on a line is a label only with its colon; "Release Date" needs none.
    private static bool IsAlone(string line, Label label) =>
        line.EndsWith(':')
        || line.Contains(' ', StringComparison.Ordinal)
        || label is Label.Runtime or Label.Genre or Label.Budget or Label.Language or Label.Country or Label.Rating;

    private static Labelled? Amount(string label)
    {
        var match = label.Length < 80 ? Takings.Match(label.Trim()) : System.Text.RegularExpressions.Match.Empty;
        return !match.Success ? null
            : match.Groups["worldwide"].Success ? new(Label.WorldwideGross, "", "")
            : match.Groups["opening"].Success ? new(Label.OpeningWeekend, match.Groups["where"].Value.Trim(), "")
            : new(Label.Gross, match.Groups["where"].Value.Trim(), "");
    }

    private static string WithoutRemark(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && line.EndsWith(')') ? line[..open].Trim() : line;
    }

    private static string Remark(string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        var close = label.IndexOf(')', StringComparison.Ordinal);
        return open >= 0 && close > open ? label[(open + 1)..close] : "";
    }
}
