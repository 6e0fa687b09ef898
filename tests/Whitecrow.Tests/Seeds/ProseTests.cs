using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class ProseTests
{
    [Theory]
    [InlineData("It was shot on location in Spain and Portugal.", "films/alma filmed_in portugal")]
    [InlineData("The film was shot in Technicolor.", "")]
    [InlineData("Set in Lisbon in 1974, it was filmed in black and white.", "films/alma colour black-and-white")]
    [InlineData("Music by Tchaikovsky.", "films/alma crew {person: Tchaikovsky, role: music}")]
    [InlineData(
        "The choreography was by Anna Berg, who was also the prima ballerina of the Nordic Ballet at the time.",
        "people/anna-berg affiliations {organisation: nordic-ballet, role: prima ballerina, when: 1990}"
    )]
    [InlineData("Directed by Anna Berg and Ivo Lund, it is short.", "films/alma directors {person: ivo-lund}")]
    [InlineData("Anna Berg directs.", "films/alma directors {person: anna-berg}")]
    [InlineData("Anna Berg's documentary about a village.", "films/alma directors {person: anna-berg}")]
    [InlineData("A documentary by Anna Berg with Ivo Lund.", "films/alma directors {person: anna-berg}")]
    [InlineData("Eva Holm plays Ulla Nord.", "films/alma cast {person: eva-holm, character: Ulla Nord}")]
    [InlineData("A queen, played by Eva Holm, sleeps.", "films/alma cast {person: eva-holm}")]
    [InlineData("Eva Holm plays the piano.", "")]
    [InlineData("Eva Holm's acting debut is a surprise.", "")]
    [InlineData("Eva Holm's debut is a surprise.", "films/alma directors {person: eva-holm}")]
    [InlineData("Ivo Lund composed the score.", "films/alma crew {person: ivo-lund, role: music}")]
    [InlineData("It won the Golden Lion.", "films/alma awards {name: Golden Lion, result: won}")]
    [InlineData(
        "It has grossed Rs 48.5 crore worldwide.",
        "films/alma box_office {kind: gross, territory: worldwide, amount: 485000000, currency: INR}"
    )]
    [InlineData("On Rotten Tomatoes the film stands at 91%.", "")]
    [InlineData(
        "It had a budget of €4.5 million.",
        "films/alma box_office {kind: budget, amount: 4500000, currency: EUR}"
    )]
    [InlineData(
        "It was one of the first ballets to be filmed under water.",
        "films/alma statement one of the first ballets filmed under water"
    )]
    [InlineData(
        "Said to be the first film that was shown in Oslo while the war lasted.",
        "films/alma statement the first film shown in Oslo"
    )]
    [InlineData("It is among the first films to tell all that a very long sentence can tell.", "")]
    [InlineData(
        "It was among the last ballets to leave Oslo.",
        "films/alma statement among the last ballets to leave Oslo"
    )]
    [InlineData("The film opens the season on 1 February 2018.", "")]
    [InlineData(
        "It premiered in the Shorts Competition at the Oslo Film Festival on May 3, 1990.",
        "films/alma releases {date: 1990-05-03, place: organisations/oslo-film-festival, kind: festival}"
    )]
    [InlineData("The artistic director Anna Berg smiles.", "")]
    [InlineData(
        "The film features the Nordic Ballet.",
        "films/alma companies {organisation: nordic-ballet, role: dance company}"
    )]
    [InlineData("The film features Princess Aurora.", "")]
    [InlineData("Starring Anna Berg as Alma and Ivo Lund.", "films/alma cast {person: anna-berg, character: Alma}")]
    [InlineData("Based on Anna Berg's novel “Salt”, it is long.", "works/salt creators {person: anna-berg}")]
    [InlineData("Based on a true story.", "")]
    [InlineData("Based on the life of a gladiator.", "")]
    [InlineData(
        "Anna Berg, who defected from the Soviet Union in 1970, dances.",
        "people/anna-berg statement defected from the Soviet Union in 1970"
    )]
    [InlineData(
        "It premiered at the 1991 Fjord Film Festival.",
        "films/alma releases {date: 1991, place: organisations/fjord-film-festival, kind: festival}"
    )]
    [InlineData("Released in Sweden on 4 May 1991.", "films/alma releases {date: 1991-05-04, country: SE}")]
    public void A_sentence_says_what_its_form_says_and_no_more(string sentence, string expected)
    {
        var claims = Remark(sentence)
            .Claims.Where(c => c.Lines.First == 2 && c.Field != "title" && c.Field != "form")
            .Select(c => $"{c.About} {c.Field} {c.Value}")
            .ToArray();

        if (expected.Length == 0)
        {
            Assert.Empty(claims);
        }
        else
        {
            Assert.Contains(expected, claims);
        }
    }

    [Fact]
    public void A_sentence_that_breaks_off_leaves_a_gap()
    {
        var reading = Remark("It was shot at the Nordic Theatre, where the ballet was first performed in");

        Assert.Equal(("works/alma", "premiere"), (reading.Gaps[0].About, reading.Gaps[0].Field));
        Assert.Contains(reading.Claims, c => c.Field == "premiere" && c.Value.Yaml == "{place: places/nordic-theatre}");
    }

    [Fact]
    public void Who_only_appears_behind_the_director_s_name_directs_nothing()
    {
        var read = SeedTexts.Read(
            "Alma (1990)\nFact: Directed by Anna Berg, and Ivo Lund appears in it.\nOlle (1991)\nFact: Short."
        );

        Assert.Equal("{person: anna-berg}", Assert.Single(read.Value!.Claims, c => c.Field == "directors").Value.Yaml);
    }

    [Fact]
    public void A_surname_means_the_one_person_of_that_name_in_the_text()
    {
        var read = SeedTexts.Read("Alma (1990)\nDirected by Anna Berg.\nOlle (1991)\nDirected by Berg.");

        Assert.Equal(2, read.Value!.Claims.Count(c => c.Value.Yaml == "{person: anna-berg}"));
    }

    [Fact]
    public void A_surname_that_several_people_bear_is_linked_to_none_and_reported()
    {
        var read = SeedTexts.Read(
            "Alma (1990)\nDirected by Anna Berg.\nOlle (1991)\nDirected by Ivo Berg.\nUlla (1992)\nBased on Berg's poem."
        );

        Assert.Contains("{person: Berg}", read.Value!.Claims.Select(c => c.Value.Yaml));
        Assert.Equal("WC0707", Assert.Single(read.Diagnostics).Code.Id);
    }

    [Fact]
    public void The_author_of_a_poem_does_not_become_a_teacher_of_the_same_surname()
    {
        var teacher = new KnownEntry(
            "people/alexander-pushkin-teacher",
            "Alexander Pushkin",
            [],
            [],
            null,
            ["ballet teacher"],
            []
        );
        var read = SeedTexts.Read(SeedTexts.FilmList, known: new([teacher], []));

        Assert.Contains(
            "{person: Pushkin}",
            read.Value!.Claims.Where(c => c.About.StartsWith("works/", StringComparison.Ordinal))
                .Select(c => c.Value.Yaml)
        );
        Assert.Contains(read.Diagnostics, d => d.Code.Id == "WC0707" && d.Location.Line == 44);
    }

    [Fact]
    public void A_role_of_the_same_surname_is_reason_enough_not_to_link()
    {
        var read = SeedTexts.Read(SeedTexts.FilmList, known: new([], ["Aleksandr Ivanovich Pushkin"]));

        Assert.Contains(read.Diagnostics, d => d.Code.Id == "WC0707" && d.Location.Line == 44);
    }

    [Fact]
    public void Another_spelling_of_a_name_becomes_an_alias_where_the_work_is_the_same()
    {
        var book = new KnownEntry(
            "works/rudolf-nureyev-the-life",
            "Rudolf Nureyev: The Life",
            [],
            [],
            null,
            [],
            ["people/julie-kavanagh"]
        );
        var author = new KnownEntry("people/julie-kavanagh", "Julie Kavanagh");
        var reading = SeedTexts.Read(SeedTexts.Article, known: new([author, book], [])).Value!;

        Assert.Contains(
            reading.Claims,
            c => c.About == "people/julie-kavanagh" && c.Field == "aliases" && c.Value.Yaml == "Julie Kavanaugh"
        );
        Assert.DoesNotContain(reading.Entities, e => e.Id == "people/julie-kavanaugh");
    }

    [Fact]
    public void An_entry_that_was_moved_is_found_by_its_former_id()
    {
        var moved = new KnownEntry(
            "people/vladimir-vasiliev-dancer",
            "Vladimir Viktorovich Vasiliev",
            [],
            ["people/vladimir-vasiliev"],
            null,
            [],
            []
        );
        var reading = SeedTexts.Read(SeedTexts.FilmList, known: new([moved], [])).Value!;

        Assert.Contains(
            reading.Claims,
            c => c.Field == "directors" && c.Value.Yaml == "{person: vladimir-vasiliev-dancer}"
        );
    }

    [Fact]
    public void Two_films_of_one_title_are_told_apart_by_year()
    {
        var reading = SeedTexts
            .Read("Giselle (1975)\nFact: Shot in Spain.\nGiselle (1968)\nFact: Shot in France.")
            .Value!;

        Assert.Equal(
            ["films/giselle", "films/giselle-1968"],
            reading.Claims.Where(c => c.Field == "year").Select(c => c.About)
        );
    }

    [Fact]
    public void A_review_is_a_person_s_opinion_and_no_source_of_claims()
    {
        var reading = SeedTexts.Read(SeedTexts.FilmPage).Value!;

        Assert.DoesNotContain(
            reading.Claims,
            c => c.Lines.First is >= 79 and <= 87 && c.Field is not ("aliases" or "reviews")
        );
    }

    private static SeedReading Remark(string sentence) =>
        SeedTexts.Read($"Alma (1990)\n{sentence}\nOlle (1991)\nNothing is known of it.", SeedKind.FilmList).Value!;
}
