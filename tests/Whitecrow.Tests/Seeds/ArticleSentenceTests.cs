using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class ArticleSentenceTests
{
    [Theory]
    [InlineData(
        "The screenplay award went to Anna Berg and her co-writer Ivo Lund.",
        "films/alma awards {category: screenplay award, result: won, who: [anna-berg, ivo-lund]}"
    )]
    [InlineData(
        "Anna Berg shared the camera prize with Ivo Lund for “The Well.”",
        "films/the-well awards {category: camera prize, result: won, who: [anna-berg, ivo-lund]}"
    )]
    [InlineData(
        "Anna Berg and Ivo Lund shared the best actress award for “The Well.”",
        "films/the-well awards {category: best actress, result: won, who: [anna-berg, ivo-lund]}"
    )]
    [InlineData(
        "The best actress award was shared by Eva Holm, for “The Well,” and Olga Ray, for “Evening.”",
        "films/evening awards {category: best actress, result: won, who: olga-ray}"
    )]
    [InlineData(
        "Best actor went to Ivo Lund for “The Well”; Eva Holm won best actress for her performance in “Evening,” directed by Olga Ray.",
        "films/the-well awards {category: best actor, result: won, who: ivo-lund}"
    )]
    [InlineData(
        "Best actor went to Ivo Lund for “The Well”; Eva Holm won best actress for her performance in “Evening,” directed by Olga Ray.",
        "films/evening cast {person: eva-holm}"
    )]
    [InlineData("“Alma” took home four prizes including best film.", "films/alma awards {wins: 4}")]
    [InlineData(
        "“Alma” took home four prizes including best film.",
        "films/alma awards {category: best film, result: won}"
    )]
    [InlineData(
        "At the 35th Academy Awards the film was nominated for Best Original Song (“Light”).",
        "films/alma awards {name: Academy Award, category: best original song, result: nominated}"
    )]
    [InlineData(
        "Eva Holm received a lifetime achievement award.",
        "people/eva-holm statement lifetime achievement award"
    )]
    public void A_sentence_on_prizes_gives_each_to_its_film(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Theory]
    [InlineData("“The Well” (1949), directed by Olga Ray, is lost.", "films/the-well directors {person: olga-ray}")]
    [InlineData("“The Well” (1949), directed by Olga Ray, is lost.", "films/the-well year 1949")]
    [InlineData(
        "Sony’s “The Well,” starring Eva Holm and Ivo Lund, is shorter.",
        "films/the-well cast {person: ivo-lund}"
    )]
    [InlineData(
        "Sony’s “The Well,” starring Eva Holm and Ivo Lund, is shorter.",
        "films/the-well companies {organisation: sony, role: studio}"
    )]
    [InlineData(
        "Eva Holm went on to star in “The Well,” directed by Olga Ray in 1985.",
        "films/the-well cast {person: eva-holm}"
    )]
    [InlineData("Eva Holm is the star of “The Well.”", "films/the-well cast {person: eva-holm}")]
    [InlineData("Doris Haldane’s novel “The Well” (1949) is long.", "")]
    [InlineData("Its stars were Eva Holm and the Danish tenor Ivo Lund.", "films/alma cast {person: ivo-lund}")]
    [InlineData(
        "The songs were by Ivo Lund and the dances by Olga Ray.",
        "films/alma crew {person: olga-ray, role: choreography}"
    )]
    [InlineData("Eva Holm’s costumes deserve a better film.", "films/alma crew {person: eva-holm, role: costumes}")]
    [InlineData(
        "Eva Holm, who died last year, played Mona, the keeper’s daughter.",
        "films/alma cast {person: eva-holm, character: Mona}"
    )]
    [InlineData("Eva Holm played Hedda Gabler, on the stage.", "")]
    [InlineData(
        "Fifty years ago this week, the film opened at the Odeon.",
        "films/alma releases {date: 1962, place: places/odeon}"
    )]
    [InlineData("The thriller also stars Eva Holm and Olga Ray.", "films/alma cast {person: olga-ray}")]
    [InlineData("It is the directorial debut of choreographer Ivo Lund.", "films/alma directors {person: ivo-lund}")]
    [InlineData(
        "Ivo Lund co-wrote the script with Olga Ray.",
        "films/alma writers {person: olga-ray, credit: screenplay}"
    )]
    [InlineData(
        "The script is by Olga Ray, from a story by Ivo Lund.",
        "films/alma writers {person: ivo-lund, credit: story}"
    )]
    [InlineData("It has music by Oscar-winning composer Ivo Lund.", "films/alma crew {person: ivo-lund, role: music}")]
    [InlineData("Eva Holm and Ivo Lund have boarded the drama.", "films/alma cast {person: eva-holm}")]
    [InlineData(
        "Eva Holm is set to play the ballerina, Irina Volkova.",
        "films/alma cast {person: eva-holm, character: Irina Volkova}"
    )]
    [InlineData(
        "“Alma” is released in UK cinemas on 20 May 2012.",
        "films/alma releases {date: 2012-05-20, country: GB, kind: theatrical}"
    )]
    [InlineData(
        "Ivo Lund is in “The Well,” which is based on Olga Ray’s 1998 novel.",
        "films/the-well based_on {work: the-well, relation: based on}"
    )]
    [InlineData("Eva Holm plays your wife, Romola.", "films/alma cast {person: eva-holm, character: Romola}")]
    [InlineData("Olga Ray’s film “The Well” is shorter.", "films/the-well directors {person: olga-ray}")]
    [InlineData("Shooting starts in January in Montreal and Riga.", "films/alma filmed_in riga")]
    [InlineData("It was shot over 14 months in Aarhus and Riga.", "films/alma filmed_in aarhus")]
    [InlineData("At 128 minutes the film is too long.", "films/alma runtime 128")]
    [InlineData(
        "Producers of the film are Eva Holm and Ivo Lund of Northgate Films.",
        "films/alma companies {organisation: northgate-films, role: production}"
    )]
    [InlineData("Olga Ray’s previous film, “The Well,” was shorter.", "films/the-well directors {person: olga-ray}")]
    [InlineData("Eva Holm made her debut in 2012’s “The Well.”", "films/the-well cast {person: eva-holm}")]
    [InlineData("The comedy “The Well” was shorter.", "films/the-well genres comedy")]
    [InlineData("German filmmaker Ivo Lund was there.", "people/ivo-lund nationality DE")]
    [InlineData(
        "It opens in Denmark on 28 August, is based on a 1962 novel and runs long.",
        "films/alma releases {date: 2012-08-28, country: DK}"
    )]
    [InlineData("Eva Holm and Ivo Lund dance the title roles in the film.", "films/alma cast {person: ivo-lund}")]
    public void A_sentence_tells_who_made_which_film(string sentence, string claim)
    {
        var claims = InArticle(sentence);
        if (claim.Length > 0)
        {
            Assert.Contains(claim, claims);
        }
        else
        {
            Assert.DoesNotContain(claims, c => c.StartsWith("films/", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(
        "“The Well” took first place with $21.4 million from 3,105 theaters.",
        "films/the-well statement \"$21.4 million in a weekend\""
    )]
    [InlineData(
        "“The Well” fell 58 percent in its second weekend to $13.9 million.",
        "films/the-well statement \"$13.9 million in its second weekend\""
    )]
    [InlineData(
        "“The Well” was first with a $21.4 Million debut.",
        "films/the-well box_office {kind: opening-weekend, amount: 21400000, currency: USD}"
    )]
    [InlineData(
        "“The Well” has earned $61.2 million in ten days.",
        "films/the-well box_office {kind: gross, amount: 61200000, currency: USD}"
    )]
    [InlineData(
        "It had taken more than £1.5 million at British cinemas.",
        "films/alma box_office {kind: gross, amount: 1500000, currency: GBP}"
    )]
    [InlineData(
        "It had a budget of 1.2 million euros.",
        "films/alma box_office {kind: budget, amount: 1200000, currency: EUR}"
    )]
    [InlineData(
        "“The Well” made $3 million, bringing its worldwide total to $112 million.",
        "films/the-well box_office {kind: gross, territory: worldwide, amount: 112000000, currency: USD}"
    )]
    [InlineData(
        "“The Well” debuted in second place with a solid $18.6 million.",
        "films/the-well box_office {kind: opening-weekend, amount: 18600000, currency: USD}"
    )]
    [InlineData("1. “Alma,” $34.1 million.", "films/alma statement \"$34.1 million in a weekend\"")]
    [InlineData("2. Alma – $13.9M", "films/alma statement \"$13.9M in a weekend\"")]
    public void A_sum_is_that_of_its_film_and_its_weekend(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Theory]
    [InlineData(
        "Ms. Holm was born Eva Maria Huber on March 12th, 1916, in Graz.",
        "people/eva-holm born {date: 1916-03-12, place: graz}"
    )]
    [InlineData(
        "Ms. Holm was born Eva Maria Huber on March 12th, 1916, in Graz.",
        "people/eva-holm aliases Eva Maria Huber"
    )]
    [InlineData("She was born in March 1916.", "people/eva-holm born {date: 1916-03}")]
    [InlineData(
        "She studied dance with Grete Ray and joined the Oslo Opera Ballet in 1934.",
        "people/eva-holm relations {person: grete-ray, kind: teacher}"
    )]
    [InlineData(
        "She studied dance with Grete Ray and joined the Oslo Opera Ballet in 1934.",
        "people/eva-holm affiliations {organisation: oslo-opera-ballet, when: 1934}"
    )]
    [InlineData("She joined the cast of “Evening” in 1934.", "")]
    [InlineData(
        "She married the producer Georg Lind in 1951.",
        "people/eva-holm relations {person: georg-lind, kind: husband, when: 1951}"
    )]
    [InlineData(
        "Her death was confirmed by her daughter, Katharina Lind.",
        "people/eva-holm relations {person: katharina-lind, kind: daughter}"
    )]
    [InlineData(
        "Her later films include “The Well” (1953), “Three Letters” (1957) and “Evening” (1962).",
        "films/three-letters cast {person: eva-holm}"
    )]
    [InlineData(
        "In “The Well” (1949), directed by Carol Ray, she played Anna Sorel, a courier.",
        "films/the-well cast {person: eva-holm, character: Anna Sorel}"
    )]
    [InlineData("She made her film debut in 1935 in “The Well.”", "films/the-well year 1935")]
    [InlineData("She is the star of “The Well.”", "films/the-well cast {person: eva-holm}")]
    [InlineData(
        "Her first feature was “The Well” in 1957, and it was followed by “Evening” (1959), with Dora Ray.",
        "films/evening cast {person: eva-holm}"
    )]
    [InlineData("Her first feature was “The Well” in 1957.", "films/the-well year 1957")]
    [InlineData("She moved to London in 1938.", "people/eva-holm statement moved to London in 1938")]
    public void A_sentence_of_an_obituary_is_about_whose_life_it_tells(string sentence, string claim)
    {
        var claims = InObituary(sentence);
        if (claim.Length > 0)
        {
            Assert.Contains(claim, claims);
        }
        else
        {
            Assert.DoesNotContain(claims, c => c.StartsWith("people/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_title_in_straight_marks_is_a_title()
    {
        var reading = SeedTexts
            .Read(
                "Eva Holm Boards Ballet Drama 'The Dancers' House'\n\nEva Holm has boarded the drama, which is shot in the North of the country this year.\n\nShe starred in “The Well” in a year that nobody in the country remembers.",
                SeedKind.Article
            )
            .Value!;

        Assert.Equal("films/the-dancers-house", reading.MainId);
    }

    [Fact]
    public void A_review_is_about_the_film_of_its_heading()
    {
        var reading = SeedTexts
            .Read(
                "Film review: The White Room\nBy Olga Ray\n\nThe White Room is slow, and the snow in it has never looked so very white to me before.\n\nDirector: Ivo Lund. Starring: Eva Holm, Ada Lind. 15 cert, 118 mins.",
                SeedKind.Article
            )
            .Value!;

        Assert.Equal("films/the-white-room", reading.MainId);
        Assert.Equal(
            ["{person: ivo-lund}", "{person: eva-holm}", "{person: ada-lind}", "{value: 15}", "118"],
            reading
                .Claims.Where(c => c.Lines.First == 6)
                .Select(c => c.Value.Yaml.Replace("\"", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_weekday_in_an_obituary_is_the_last_before_its_date() =>
        Assert.Contains(
            "people/eva-holm died {date: 2008-01-06, place: oslo}",
            Claims(Obituary("Nothing more is known of her later years in the North."), 5)
        );

    [Fact]
    public void An_article_that_names_somebody_who_died_is_no_obituary() =>
        Assert.Equal(
            "films/alma",
            SeedTexts
                .Read(Article("Olga Ray, who died last year, was there when it was shot in the North."))
                .Value!.MainId
        );

    [Theory]
    [InlineData(
        "It was not the first time. Ivo Lund had broken away at Le Bourget on 16 June 1961; Olga Ray followed in London on 4 September 1970.",
        "people/olga-ray statement defected in London on 1970-09-04"
    )]
    [InlineData(
        "It is told in “The Well” (2015), a documentary shown on Arte on 3 March 2016.",
        "films/the-well year 2015"
    )]
    public void A_sentence_of_a_history_has_its_days(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Theory]
    [InlineData(
        "Ivo Lund, dancer, born 12 December 1932; died 30 December 2019",
        "people/ivo-lund born {date: 1932-12-12}"
    )]
    [InlineData(
        "Ivo Lund, dancer, born 12 December 1932; died 30 December 2019",
        "people/ivo-lund died {date: 2019-12-30}"
    )]
    [InlineData("It was shown to Ivo Lund (1892–1960) in Oslo.", "people/ivo-lund died {date: 1960}")]
    [InlineData(
        "Ivo Lund, who was born in Oslo in 1892 and died in 1960, saw it.",
        "people/ivo-lund died {date: 1960}"
    )]
    [InlineData("A new score was written by Ivo Lund.", "films/alma crew {person: ivo-lund, role: music}")]
    [InlineData("Ivo Lund, 33, joined the Oslo Ballet in 2007.", "people/ivo-lund statement aged 33")]
    [InlineData("Ivo Lund's documentary 'Alma' is short.", "films/alma directors {person: ivo-lund}")]
    [InlineData("Ivo Lund's 'Alma', a drama about a boat, is short.", "films/alma directors {person: ivo-lund}")]
    [InlineData("Alma. Directed by Ivo Lund. 85 minutes. In English and Danish. Rated 12A.", "films/alma languages da")]
    [InlineData("'Alma', made in 1923 by the Danish director Ivo Lund, was lost.", "films/alma year 1923")]
    [InlineData(
        "'Alma', made in 1923 by the Danish director Ivo Lund, was lost.",
        "films/alma directors {person: ivo-lund}"
    )]
    public void A_sentence_of_an_article_has_lives_and_works(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Fact]
    public void A_film_may_be_titled_without_marks() =>
        Assert.Contains(
            "films/evening directors {person: ivo-lund}",
            Claims(
                "Eva Holm to play a queen\n\nThe picture, titled Evening, will be directed by Ivo Lund.\n\nIt is late.",
                3
            )
        );

    [Fact]
    public void The_drama_of_a_studio_is_the_film_of_the_sentence_before() =>
        Assert.Contains(
            "films/noon cast {person: eva-holm}",
            Claims(
                "“Evening” leads the weekend\n\n“Evening” took $31 million.\n\n“Noon” eased 41% to $7 million. The Sony drama, starring Eva Holm, is new.",
                5
            )
        );

    [Theory]
    [InlineData("Olga Ray married the producer Ivo Lund in 1926.", "crew")]
    [InlineData("Ivo Holt was the composer, Georg Lind, of the story.", "crew")]
    [InlineData("Ivo Lund danced Albrecht in Oslo as a young man.", "cast")]
    [InlineData("Eva Holm, then a 21-year-old dancer with Ivo Lund, said no.", "statement")]
    [InlineData("It has a script by Ivo Lund, who won an Academy Award for another story.", "awards")]
    [InlineData("Ivo Lund won the Golden Bear in his youth.", "awards")]
    [InlineData("Tickets cost £12 in Oslo.", "box_office")]
    [InlineData("The film cost £505,000, nearly twice its budget.", "box_office")]
    public void What_is_told_of_lives_is_not_told_of_the_film(string sentence, string field) =>
        Assert.DoesNotContain(InArticle(sentence), c => c.Contains($" {field} ", StringComparison.Ordinal));

    [Fact]
    public void Who_wrote_the_score_did_not_write_the_film() =>
        Assert.DoesNotContain(
            InArticle("A new score was written by Ivo Lund."),
            c => c.Contains(" writers ", StringComparison.Ordinal)
        );

    [Fact]
    public void Menus_may_stand_above_the_headline_of_a_review() =>
        Assert.Contains(
            "films/the-weight-of-snow directors {person: jan-kos}",
            Claims(
                "Sections\nSearch\nCulture > Film\nThe Weight of Snow review – a slow winter\nOlga Ray\n\n"
                    + "It snows for two hours, and nobody who sees it will want it to stop before the end of the day.\n\n"
                    + "The Weight of Snow was directed by Jan Kos, who has seen more snow than most of us have, or will.",
                9
            )
        );

    [Theory]
    [InlineData("Lund dies in West Haven, aged 45.")]
    [InlineData("Ivo Lund joined the Ballet des Arts in Oslo.")]
    [InlineData("Ivo Lund plays Chopin, and Eva Holm sings, at a concert.")]
    public void What_looks_like_a_name_is_not_taken_for_one(string sentence) =>
        Assert.DoesNotContain(
            InArticle(sentence),
            c =>
                c.Contains("west-haven", StringComparison.Ordinal)
                || c.Contains("organisation: ballet}", StringComparison.Ordinal)
                || c.Contains("Chopin", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("“Alma” will not be directed by Ivo Lund.", "directors")]
    [InlineData("Olga Ray denied that Ivo Lund would star in “Alma.”", "cast")]
    [InlineData("“Alma” was never nominated for an Oscar.", "awards")]
    [InlineData("Some say that “Alma” was directed by Ivo Lund.", "directors")]
    [InlineData("“Alma” wasn’t shot in Bergen.", "filmed_in")]
    [InlineData("“Alma” was directed by Eva Holm, but the score was not written by Ivo Lund.", "crew")]
    [InlineData("Ivo Lund turned down an offer to star in “Alma.”", "cast")]
    [InlineData("Ivo Lund was rumoured to star in “Alma.”", "cast")]
    [InlineData("“Alma” might have been directed by Ivo Lund.", "directors")]
    public void What_is_denied_or_only_said_is_no_fact(string sentence, string field) =>
        Assert.DoesNotContain(InArticle(sentence), c => c.Contains($" {field} ", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "“Alma” was directed by Eva Holm, but the score was not written by Ivo Lund.",
        "films/alma directors {person: eva-holm}"
    )]
    [InlineData(
        "“Alma” stars Eva Holm, who had never acted before, and was shot in Bergen.",
        "films/alma filmed_in bergen"
    )]
    [InlineData(
        "“Alma” was not only directed by Eva Holm but filmed at night.",
        "films/alma directors {person: eva-holm}"
    )]
    [InlineData("The score by Ivo Lund does not know when to stop.", "films/alma crew {person: ivo-lund, role: music}")]
    [InlineData("“Never Again, Alma” (1961) was directed by Eva Holm.", "films/never-again-alma year 1961")]
    public void A_denial_reaches_no_further_than_its_own_words(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Theory]
    [InlineData("The Grey Ferry (1964), directed by Eva Holm, was lost.", "films/the-grey-ferry year 1964")]
    [InlineData(
        "She was seen in Ivo Lund’s Deep Water, a drama starring Olga Ray.",
        "films/deep-water directors {person: ivo-lund}"
    )]
    [InlineData("Eva Holm played the spy Karl in Cold Morning (1988).", "films/cold-morning year 1988")]
    [InlineData(
        "It was the year of the documentary Night Boats, directed by Olga Ray.",
        "films/night-boats directors {person: olga-ray}"
    )]
    public void A_title_is_told_by_the_words_beside_it(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Theory]
    [InlineData(
        "“Alma” stars the Polish actor Jan Kos, 24, Bafta winner Eva Holm and Dame Olga Ray.",
        "films/alma cast {person: jan-kos}"
    )]
    [InlineData(
        "“Alma” stars the Polish actor Jan Kos, 24, Bafta winner Eva Holm and Dame Olga Ray.",
        "films/alma cast {person: olga-ray}"
    )]
    [InlineData(
        "“Alma” has Jan Kos as the clerk Ivo Rudd, and Eva Holm.",
        "films/alma cast {person: jan-kos, character: Ivo Rudd}"
    )]
    [InlineData(
        "In “Alma,” the part of Ivo Rudd finally went to Jan Kos.",
        "films/alma cast {person: jan-kos, character: Ivo Rudd}"
    )]
    [InlineData(
        "Opposite him in “Alma,” as the clerk Ivo Rudd, is Jan Kos.",
        "films/alma cast {person: jan-kos, character: Ivo Rudd}"
    )]
    [InlineData(
        "Rounding out the cast of “Alma” are Jan Kos and newcomer Eva Holm.",
        "films/alma cast {person: eva-holm}"
    )]
    [InlineData(
        "“Alma” has Jan Kos serving as director of photography.",
        "films/alma crew {person: jan-kos, role: camera}"
    )]
    [InlineData(
        "Producers of “Alma” are the makers of it; producers are Jan Kos for Nord Pictures and Eva Holm for Lake Films.",
        "films/alma companies {organisation: lake-films, role: production}"
    )]
    [InlineData("Cinematographer Jan Kos shot “Alma” on a lake.", "films/alma crew {person: jan-kos, role: camera}")]
    [InlineData(
        "In “Alma,” Jan Kos plays Rudd, and Olga Ray plays his wife, Ane.",
        "films/alma cast {person: jan-kos, character: Rudd}"
    )]
    [InlineData("In “Alma,” Jan Kos is very funny as Rudd.", "films/alma cast {person: jan-kos, character: Rudd}")]
    [InlineData(
        "The script, which Jan Kos wrote with the critic Eva Holm, is dry.",
        "films/alma writers {person: eva-holm, credit: screenplay}"
    )]
    [InlineData("Its choreography is credited to Jan Kos.", "films/alma crew {person: jan-kos, role: choreography}")]
    [InlineData("Eva Holm and co-writer Jan Kos lean on letters in “Alma.”", "films/alma writers {person: jan-kos}")]
    [InlineData(
        "“Alma” has been bought for the UK and Ireland by Lake Releasing.",
        "films/alma companies {organisation: lake-releasing, role: distributor}"
    )]
    [InlineData("“Alma” has taken much since it opened on 30 March.", "films/alma releases {date: 2012-03-30}")]
    [InlineData(
        "“Evening” (1971), directed by Jan Kos, is a model of “Alma.”",
        "films/evening directors {person: jan-kos}"
    )]
    public void A_sentence_names_people_in_many_ways(string sentence, string claim) =>
        Assert.Contains(claim, InArticle(sentence));

    [Theory]
    [InlineData("In the film Eva Holm plays a queen, and Holm is good.")]
    [InlineData("The documentary starring Eva Holm was shown in Oslo.")]
    [InlineData("The story was written by Ivo Lund (1938).")]
    [InlineData("It was the first film Oscar of the year, and a drama of Norway.")]
    public void What_people_and_prizes_are_called_is_no_title(string sentence) =>
        Assert.DoesNotContain(
            InArticle(sentence),
            c => c.Contains(" title ", StringComparison.Ordinal) && !c.Contains("Alma", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "Crew: Director: Jan Kos. Screenplay: Kos, Eva Holm. Camera (color): Ivo Rudd.",
        "films/alma crew {person: ivo-rudd, role: camera}"
    )]
    [InlineData("With: Jan Kos, Eva Holm, Ivo Rudd. (Polish, English dialogue)", "films/alma cast {person: ivo-rudd}")]
    [InlineData("With: Jan Kos, Eva Holm, Ivo Rudd. (Polish, English dialogue)", "films/alma languages pl")]
    [InlineData(
        "Production: (Poland-Norway) A Lake release of a Nord Pictures, Kos Film production. Producers: Eva Holm, Ivo Rudd.",
        "films/alma companies {organisation: kos-film, role: production}"
    )]
    [InlineData(
        "Production: (Poland-Norway) A Lake release of a Nord Pictures, Kos Film production. Producers: Eva Holm, Ivo Rudd.",
        "films/alma countries \"NO\""
    )]
    public void A_box_of_the_trade_press_is_read(string line, string claim) => Assert.Contains(claim, InArticle(line));

    private static string[] InArticle(string sentence) => Claims(Article(sentence), 7);

    private static string[] InObituary(string sentence) => Claims(Obituary(sentence), 7);

    private static string Article(string sentence) =>
        $"""
            “Alma” opens in Oslo
            2 April 2012

            The critics have praised “Alma” since the day on which it was first seen in the North of the country.

            They say as much of “The Old Lake,” which was seen there a week later and by as many people.
            {sentence}
            """;

    private static string Obituary(string sentence) =>
        $"""
            Eva Holm, Star of ‘The Ferry,’ Dies at 91
            By Olga Ray
            Jan. 9, 2008

            Eva Holm, the Norwegian actress who was seen in many films of the North, died on Sunday at her home in Oslo. She was 91.

            {sentence}
            """;

    private static string[] Claims(string text, int line) =>
        [
            .. SeedTexts
                .Read(text, SeedKind.Article)
                .Value!.Claims.Where(c => c.Lines.First == line)
                .Select(c => $"{c.About} {c.Field} {c.Value.Yaml}"),
        ];
}
