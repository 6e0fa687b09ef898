using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class PageLineTests
{
    [Theory]
    [InlineData(
        "Budget: $20,000,000 (estimated)",
        "box_office",
        "{kind: budget, amount: 20000000, currency: USD, note: estimated}"
    )]
    [InlineData(
        "Opening Weekend USA: $78,782, 28 April 2019",
        "box_office",
        "{kind: opening-weekend, territory: US, amount: 78782, currency: USD, date: 2019-04-28}"
    )]
    [InlineData(
        "Opening weekend US & Canada\n$1,003\nMay 5, 1998",
        "box_office",
        "{kind: opening-weekend, territory: US, amount: 1003, currency: USD, date: 1998-05-05}"
    )]
    [InlineData(
        "Gross worldwide\n€1.5 million",
        "box_office",
        "{kind: gross, territory: worldwide, amount: 1500000, currency: EUR}"
    )]
    [InlineData("Runtime: 1 h 52 min", "runtime", "112")]
    [InlineData("Runtime: 2 hours 7 minutes", "runtime", "127")]
    [InlineData("Runtime:\n\n95 min", "runtime", "95")]
    [InlineData("Colour: Black and White | Color", "colour", "both")]
    [InlineData("Aspect Ratio:\n\n1,66:1", "aspect_ratio", "\"1.66 : 1\"")]
    [InlineData("Certificate: UK:12A | Sweden:11", "ratings", "{system: UK, value: 12A}")]
    [InlineData("Release Date: May 2019 (USA)", "releases", "{date: 2019-05, country: US}")]
    [InlineData(
        "Release Date: 1 September 2018 (USA) (Telluride Film Festival)",
        "releases",
        "{date: 2018-09-01, place: organisations/telluride-film-festival, country: US, kind: festival}"
    )]
    [InlineData("Directors: Anna Berg, Ivo Lund", "directors", "{person: anna-berg}")]
    [InlineData(
        "Producer: Anna Berg (executive producer)",
        "crew",
        "{person: anna-berg, role: production (executive producer)}"
    )]
    [InlineData("Country:\n\nSoviet Union | West Germany", "countries", "SUHH")]
    [InlineData("Language: None", "languages", "zxx")]
    [InlineData("Rated PG-13 for peril.", "ratings", "{value: PG-13, reason: peril}")]
    [InlineData("Spoofed in The Show (1999)", "statement", "spoofed in The Show (1999)")]
    [InlineData("Tagline: Sing or be silent", "statement", "\"tagline: Sing or be silent\"")]
    [InlineData("Color", "colour", "colour")]
    [InlineData("Color\nColor (Technicolor)", "colour", "colour")]
    [InlineData("Language: English | Klingonese", "languages", "en")]
    [InlineData(
        "Composer\nAnna Berg ... composer (as A. Berg)",
        "crew",
        "{person: anna-berg, role: music (as A. Berg)}"
    )]
    [InlineData(
        "Release date: 3 May 1987 (Cannes Film Festival); 3 June 1988 (UK)",
        "releases",
        "{date: 1988-06-03, country: GB}"
    )]
    [InlineData("Also known as: Ilmar (Finland), Das Tal (Germany)", "aliases", "Das Tal")]
    [InlineData("Featured in Parallel Lives (1996)", "statement", "featured in Parallel Lives (1996)")]
    [InlineData("Won 2 Oscars. Another 5 wins.", "awards", "{name: Oscar, result: won, note: 2 times}")]
    [InlineData("Premiere: 15.2.1963", "releases", "{date: 1963-02-15}")]
    [InlineData("Released: 3 septembre 1916", "releases", "{date: 1916-09-03}")]
    [InlineData(
        "Premiere: 12 March 1961, Röda Kvarn, Stockholm, Sweden",
        "releases",
        "{date: 1961-03-12, place: places/stockholm, country: SE, note: Röda Kvarn}"
    )]
    [InlineData("Release date: 12 March 1954 (London)", "releases", "{date: 1954-03-12, place: places/london}")]
    [InlineData("Release date: 12 March 1954 (limited)", "releases", "{date: 1954-03-12}")]
    [InlineData("Length: 1,524 metres(approx. 74 mins at 18 fps)", "runtime", "74")]
    [InlineData("Length: 6,020 ft(7 reels)", "statement", "\"film length: 6,020 ft\"")]
    [InlineData("Running time: 92'", "runtime", "92")]
    [InlineData("Runtime: 58 min (24 episodes)", "runtime", "58")]
    [InlineData("Aspect ratio: 1:1.37", "aspect_ratio", "\"1.37 : 1\"")]
    [InlineData("Budget: €3.200.000", "box_office", "{kind: budget, amount: 3200000, currency: EUR}")]
    [InlineData("Budget: £140 000", "box_office", "{kind: budget, amount: 140000, currency: GBP}")]
    [InlineData("Seasons\n3 2 1 See all »", "statement", "3 seasons")]
    [InlineData("1 season", "statement", "1 season")]
    [InlineData("TV-14 | 58min | Crime, Drama | TV Series (2016–2019)", "kind", "television")]
    [InlineData("TV Movie  -   Crime | Mystery -  8 November 1987 (USA)", "genres", "crime")]
    [InlineData(
        "Nordic Film Awards\tBest Actress\tEva Holm\tNominated",
        "awards",
        "{name: Nordic Film Awards, category: Best Actress, result: nominated, who: eva-holm}"
    )]
    [InlineData(
        "Awards: Silver Oar, Oslo Film Festival, 1963",
        "awards",
        "{name: Silver Oar, year: 1963, note: Oslo Film Festival}"
    )]
    [InlineData("Based on: Ivo Lund (The Mill – short story)", "based_on", "{work: the-mill, relation: based on}")]
    [InlineData("Writer: Anna Berg, after the poem by Ivo Lund", "based_on", "{work: alma, relation: based on}")]
    [InlineData("Writer: Anna Berg, after the poem by Ivo Lund", "writers", "{person: anna-berg}")]
    [InlineData("Stars: Dora Vance (Rose), Ada Lind (II)", "cast", "{person: dora-vance, character: Rose}")]
    [InlineData("Stars: Dora Vance (Rose), Ada Lind (II)", "cast", "{person: ada-lind}")]
    [InlineData("Réalisation : Anna Berg", "directors", "{person: anna-berg}")]
    [InlineData("Regie: Anna Berg", "directors", "{person: anna-berg}")]
    [InlineData("Pays de production : France - Italie", "countries", "IT")]
    public void A_line_of_a_page_fills_its_field(string line, string field, string value)
    {
        var claims = Page(line).Claims.Where(c => c.Field == field).Select(c => c.Value.Yaml);

        Assert.Contains(value, claims);
    }

    [Theory]
    [InlineData("Gross USA:", "gross_usa")]
    [InlineData("Cumulative Worldwide Gross:", "worldwide_gross")]
    [InlineData("Runtime:", "runtime")]
    [InlineData("Budget: -", "budget")]
    [InlineData("Company Credits", "companies")]
    [InlineData("Language:\n\nSee more »", "languages")]
    public void A_label_without_its_value_is_a_gap(string line, string field) =>
        Assert.Contains(field, Page(line).Gaps.Select(g => g.Field));

    [Theory]
    [InlineData("Music: live piano accompaniment by Anna Berg", "crew")]
    [InlineData("Reviews Counted: 22", "statement")]
    public void A_line_of_other_words_fills_no_field(string line, string field) =>
        Assert.DoesNotContain(Page(line).Claims, c => c.Lines.First == 5 && c.Field == field);

    [Fact]
    public void The_original_title_below_the_header_is_read() =>
        Assert.Contains(
            "La Noria",
            SeedTexts
                .Read("The Well (1990)\n\"La Noria\" (original title)\nCast\nEva Holm ... Alma\nIvo Holt ... Olle")
                .Value!.Claims.Where(c => c.Field == "original_title")
                .Select(c => c.Value.Yaml)
        );

    [Fact]
    public void The_names_of_other_films_below_links_are_furniture()
    {
        var reading = Page("More like this\nThe Other Lake\n8.4\nStoryline\nAlma leaves the lake for good.");

        Assert.Contains(reading.Furniture, f => f == 6);
        Assert.DoesNotContain(reading.Claims, c => c.Value.Yaml.Contains("Other Lake", StringComparison.Ordinal));
    }

    [Fact]
    public void A_review_without_date_and_author_has_its_heading()
    {
        var reading = Page(
            "User reviews\nSlow, but it stays\nI saw it twice, and the snow has never looked so very white to me before."
        );

        Assert.Contains("{title: \"Slow, but it stays\"}", reading.Claims.Select(c => c.Value.Yaml));
    }

    [Theory]
    [InlineData("The Ferry (TV Series 2016–2019) -\nCast\nEva Holm ... Alma\nIvo Holt ... Olle", "The Ferry")]
    [InlineData(
        "The Ferry\nDrama · 1 h 38 min · Norway\nRegie: Anna Berg\nKamera: Ivo Lund\nMusik: Eva Holm",
        "The Ferry"
    )]
    [InlineData(
        "The Ferry\nFrom Wikipedia, the free encyclopedia\nDirected by\tAnna Berg\nProduced by\tIvo Lund\nRunning time\t97 minutes\nThe Ferry is a 1951 Norwegian drama film directed by Anna Berg.\nCast[edit]\nEva Holm as Alma\nIvo Holt as Olle",
        "The Ferry"
    )]
    public void A_page_is_about_the_film_of_its_first_line(string text, string title)
    {
        var reading = SeedTexts.Read(text).Value!;

        Assert.Equal("films/the-ferry", reading.MainId);
        Assert.Contains(reading.Claims, c => c.Lines.First == 1 && c.Field == "title" && c.Value.Yaml == title);
    }

    [Fact]
    public void A_page_without_any_title_says_so_and_reads_on()
    {
        var read = SeedTexts.Read("Cast\nAnna Berg ... Alma\nIvo Lund ... Olle\nRuntime: 95 min");

        Assert.Contains(read.Diagnostics, d => d.Message.Contains("found no title", StringComparison.Ordinal));
        Assert.Equal(2, read.Value!.Claims.Count(c => c.Field == "cast"));
    }

    [Fact]
    public void A_name_printed_twice_is_read_once_and_reported_at_its_column()
    {
        var read = SeedTexts.Read("Alma (1990)\nCast\n  Anna Berg Anna Berg ... Alma\nIvo Lund ... Olle");

        Assert.Contains("{person: anna-berg, character: Alma, order: 1}", read.Value!.Claims.Select(c => c.Value.Yaml));
        var note = Assert.Single(read.Diagnostics);
        Assert.Equal((3, 3), (note.Location.Line, note.Location.Column));
    }

    [Fact]
    public void A_row_without_a_role_is_a_row_without_a_role() =>
        Assert.Contains("{person: dora-vance, order: 3}", Page("Dora Vance ...").Claims.Select(c => c.Value.Yaml));

    [Fact]
    public void A_line_that_no_rule_knows_is_kept_and_reported()
    {
        var read = SeedTexts.Read("Alma (1990)\nCast\nAnna Berg ... Alma\nDetails\nXyzzy 17");

        Assert.Contains(read.Value!.Passages, p => p.Lines.First == 5);
        Assert.Contains(read.Diagnostics, d => d.Code.Id == "WC0706" && d.Location.Line == 5);
    }

    [Theory]
    [InlineData("Writers\nEva HolmIvo McLund", "writers", "{person: eva-holm} {person: ivo-mclund}")]
    [InlineData(
        "Director: Eva Holm(first part)Ivo Lund",
        "directors",
        "{person: eva-holm, credit: first part} {person: ivo-lund}"
    )]
    [InlineData("Director: Eva MacHolm", "directors", "{person: eva-macholm}")]
    [InlineData("Director: AnnaSophia Berg", "directors", "{person: annasophia-berg}")]
    [InlineData("Countries of origin\nUnited StatesGermanyUnited Kingdom", "countries", "US DE GB")]
    [InlineData("Languages: FrenchEnglish", "languages", "fr en")]
    [InlineData(
        "Production companies\nHolm FilmsStudioLund",
        "companies",
        "{organisation: holm-films, role: production} {organisation: studiolund, role: production}"
    )]
    [InlineData("Production companies\nHolm MedienFerry", "companies", "")]
    [InlineData(
        "Company Credits\n\n\nHolm Pictures, Anna Berg Productions",
        "companies",
        "{organisation: holm-pictures, role: production} {organisation: anna-berg-productions, role: production}"
    )]
    public void Values_that_were_run_together_are_parted(string lines, string field, string values) =>
        Assert.Equal(
            values,
            string.Join(' ', Page(lines).Claims.Where(c => c.Field == field).Select(c => c.Value.Yaml))
        );

    [Fact]
    public void Makers_and_players_may_each_stand_above_what_they_did()
    {
        var claims = SeedTexts
            .Read(
                "The Ferry (1955)\nCast & crew\nEva Holm\nDirector\nIvo Lund\nWriter\nOlga Ray\nAlma\nAnna Berg\nThe Widow\nDetails",
                SeedKind.FilmPage
            )
            .Value!.Claims.Select(c => $"{c.Field} {c.Value.Yaml}")
            .ToArray();

        Assert.Contains("directors {person: eva-holm}", claims);
        Assert.Contains("writers {person: ivo-lund}", claims);
        Assert.Contains("cast {person: olga-ray, character: Alma, order: 1}", claims);
        Assert.Contains("cast {person: anna-berg, character: The Widow, order: 2}", claims);
    }

    [Fact]
    public void The_year_of_a_title_may_stand_below_it_in_brackets()
    {
        var reading = SeedTexts
            .Read("The Ferry\n(1955)\nPG | 1h 33m | Drama\nDirector: Eva Holm\nCountry: Norway", SeedKind.FilmPage)
            .Value!;

        Assert.Equal("films/the-ferry", reading.MainId);
        Assert.Contains(reading.Claims, c => c is { Field: "year", Value.Yaml: "1955" });
    }

    [Fact]
    public void A_page_of_reviews_names_no_part_of_itself_as_a_player()
    {
        var reading = SeedTexts
            .Read(
                "THE FERRY\n1977, Drama, 1h 59m\nCritics Consensus\nLate, but worth it.\nMovie Info\nA boat is late.\nDirector\nEva Holm\n"
                    + "Genres\nReleases\nAlternative Titles\nFerja\n94 mins   More at Filmbase\nCast\nIvo Lund – Olle\nAnna Berg – Alma\n"
                    + "Awards\n1978 Bergen Film Festival: Best Lyrical Film (won)",
                SeedKind.FilmPage
            )
            .Value!;

        Assert.Equal(
            [
                "title THE FERRY",
                "year 1977",
                "genres drama",
                "runtime 119",
                "directors {person: eva-holm}",
                "aliases Ferja",
                "runtime 94",
                "cast {person: ivo-lund, character: Olle, order: 1}",
                "cast {person: anna-berg, character: Alma, order: 2}",
                "awards {name: Bergen Film Festival, year: 1978, category: Best Lyrical Film, result: won}",
            ],
            reading.Claims.OrderBy(c => c.Lines.First).Select(c => $"{c.Field} {c.Value.Yaml}")
        );
    }

    private static SeedReading Page(string line) =>
        SeedTexts.Read($"Alma (1990)\nCast\nEva Holm ... Alma\nIvo Holt ... Olle\n{line}\n", SeedKind.FilmPage).Value!;
}
