using Whitecrow.Tests.Site;
using Xunit;

namespace Whitecrow.Tests.Lint;

public class DateLintTests
{
    // Brigitte Helm was born on 17 March 1906 and died on 11 June 1996; Metropolis was shown first on 10 January 1927.
    private static string Person(string rest) =>
        $"=== people/helm.md\n---\ntitle: Brigitte Helm\nsummary: Player.\n{rest}\n---\n";

    private static string Film(string rest) =>
        $"=== films/metropolis.md\n---\ntitle: Metropolis\nsummary: Film.\n{rest}\n---\n";

    [Theory]
    [InlineData(
        "born: 1906-03-17\ndied: 1896-06-11",
        "content/people/helm.md:5:7: warning WC1001: Brigitte Helm cannot die"
    )]
    [InlineData("born: 1906\ndied: {date: 1905}", "content/people/helm.md:5:14: warning WC1001: ")]
    [InlineData(
        "born: 1806-03-17\ndied: 1996-06-11",
        "content/people/helm.md:5:7: warning WC1001: from 1806-03-17 to 1996-06-11"
    )]
    [InlineData("born: 1906\ndied: 2996", "warning WC1001: ")]
    public void A_life_that_nobody_can_have_lived_is_reported(string dates, string expected) =>
        Assert.Contains(Linting.Of(Person(dates)), d => d.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("born: 1906\ndied: 1906")]
    [InlineData("born: 1906-03\ndied: 1906-03-01")]
    [InlineData("born: 1906~\ndied: 1899")]
    [InlineData("born: 190X\ndied: 1901")]
    [InlineData("born: 1906?\ndied: 1905-12-31")]
    [InlineData("born: 1906/1908\ndied: 1907")]
    [InlineData("born: '[1906,1910]'\ndied: 1908")]
    [InlineData("born: ../1906\ndied: 1800")]
    [InlineData("born: [{value: {date: 1806}}, {value: {date: 1906}}]\ndied: 1996")]
    [InlineData("born: {date: 1986, status: refuted, note: no}\ndied: 1896")]
    public void A_life_that_is_possible_under_some_reading_is_not(string dates) =>
        Assert.Empty(Linting.Of(Person(dates)));

    [Theory]
    [InlineData("cast: [{person: people/helm}]", 5, 17)]
    [InlineData("writers: [people/helm]", 5, 11)]
    [InlineData("crew: [{person: people/helm, role: costumes}]", 5, 17)]
    public void A_credit_before_birth_is_reported_at_the_name_where_year_and_birth_fit_everything_else(
        string credit,
        int line,
        int column
    )
    {
        // Another film of hers, and another player of this one, vouch for both dates.
        var other = "=== films/other.md\n---\ntitle: Other\nyear: 1960\ncast: [people/helm]\n---\n";
        var partner = "releases: [{date: 1890-05-01}]\n";
        var found = Linting.Of(Person("born: 1906-03-17") + other + Film($"year: 1890\n{credit}\n{partner}"));

        var only = Assert.Single(found);
        Assert.StartsWith(
            $"content/films/metropolis.md:{line}:{column}: warning WC1002: ",
            only,
            StringComparison.Ordinal
        );
        Assert.Contains("Brigitte Helm, born 1906-03-17, content/people/helm.md:4", only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_birth_that_contradicts_a_whole_career_is_reported_once_and_at_the_birth()
    {
        var films = string.Concat(
            Enumerable
                .Range(1925, 8)
                .Select(y =>
                    $"=== films/f{y}.md\n---\ntitle: Film of {y}\nyear: {y}\ncast: [people/helm, people/rasp]\n---\n"
                )
        );
        var rasp = "=== people/rasp.md\n---\ntitle: Fritz Rasp\nborn: 1891\ndied: 1976\n---\n";

        var only = Assert.Single(Linting.Of(Person("born: {date: 1996-03-17}") + rasp + films));

        Assert.StartsWith("content/people/helm.md:4:14: warning WC1002: ", only, StringComparison.Ordinal);
        Assert.EndsWith("(7 more values contradict this one)", only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_year_that_contradicts_a_whole_cast_is_reported_once_and_at_the_year()
    {
        var cast = "cast: [people/helm, people/rasp, people/abel]";
        var others = """
            === people/rasp.md
            ---
            title: Fritz Rasp
            born: 1891
            ---
            === people/abel.md
            ---
            title: Alfred Abel
            born: 1895
            ---

            """;

        var only = Assert.Single(
            Linting.Of(Person("born: 1906") + others + Film($"year: 1889\n{cast}\nreleases: [{{date: 1927}}]"))
        );

        Assert.StartsWith("content/films/metropolis.md:4:7: warning WC1002: ", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year: 2019", "cast: [people/helm]", true)]
    [InlineData("year: 2019", "directors: [people/helm]", true)]
    // A book may be filmed, and a score be used, long after a death.
    [InlineData("year: 2019", "writers: [people/helm]", false)]
    [InlineData("year: 2019", "crew: [{person: people/helm, role: music}]", false)]
    // It was shot before.
    [InlineData("year: 1998", "cast: [people/helm]", false)]
    [InlineData("year: 1999", "cast: [people/helm]", true)]
    [InlineData("year: 1999?", "cast: [people/helm]", false)]
    [InlineData("year: 199X", "cast: [people/helm]", false)]
    [InlineData("year: 2019", "cast: [{person: people/helm, note: In scenes from older films.}]", false)]
    [InlineData("year: 2019", "cast: [{person: people/helm, status: disputed, note: A namesake?}]", false)]
    public void A_part_played_after_death_is_reported(string year, string credit, bool isWrong)
    {
        var found = Linting.Of(Person("born: 1906-03-17\ndied: 1996-06-11") + Film($"{year}\n{credit}"));

        Assert.Equal(isWrong ? ["WC1003"] : [], found.Select(d => d.Split(' ')[2].TrimEnd(':')));
    }

    [Theory]
    [InlineData("directors: [people/helm]", "1912", "would have been 6 at most")]
    [InlineData("cast: [people/helm]", "1912", null)]
    [InlineData("directors: [people/helm]", "1926", null)]
    [InlineData("cast: [people/helm]", "2026", "would have been 119 at least")]
    [InlineData("writers: [people/helm]", "2026", null)]
    public void Work_at_an_age_at_which_nobody_does_it_is_reported(string credit, string year, string? expected)
    {
        var found = Linting.Of(Person("born: 1906-03-17") + Film($"year: {year}\n{credit}"));

        Assert.Equal(expected is null ? 0 : 1, found.Length);
        Assert.All(
            found,
            d =>
                Assert.Contains(
                    $"WC1004: Brigitte Helm, born 1906-03-17, content/people/helm.md:4, {expected}",
                    d,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("affiliations: [{organisation: Ufa, when: 1905/1935}]", "4:42", "WC1002")]
    [InlineData("affiliations: [{organisation: Ufa, when: 1925/1997}]", "4:42", "WC1003")]
    [InlineData("affiliations: [{organisation: Ufa, when: 1925/..}]", null, "")]
    [InlineData("affiliations: [{organisation: Ufa, when: 1906/1996}]", null, "")]
    [InlineData("relations: [{person: Fritz Lang, kind: friend, when: 1890}]", "4:54", "WC1002")]
    [InlineData("relations: [{person: Fritz Lang, kind: friend, when: 1999}]", "4:54", "WC1003")]
    [InlineData("relations: [{person: Fritz Lang, kind: his biographer, when: 1999}]", null, "")]
    public void What_a_person_was_outside_of_a_life_is_reported(string tie, string? place, string code)
    {
        var found = Linting.Of(
            "=== people/helm.md\n---\ntitle: Brigitte Helm\nsummary: Player.\n"
                + tie
                + "\nborn: 1906-03-17\ndied: 1996-06-11\n---\n"
        );

        Assert.Equal(place is null ? 0 : 1, found.Length);
        Assert.All(
            found,
            d => Assert.StartsWith($"content/people/helm.md:{place}: warning {code}: ", d, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("1899", "content/story/10-a.md:5:11: warning WC1002: ")]
    [InlineData("1999", "content/story/10-a.md:5:11: warning WC1003: ")]
    [InlineData("1996", null)]
    [InlineData("1996-06-12?", null)]
    public void An_event_in_which_somebody_dead_or_unborn_took_part_is_reported(string when, string? expected)
    {
        var found = Linting.Of(
            Person("born: 1906-03-17\ndied: 1996-06-11")
                + $"=== story/10-a.md\n---\ntitle: A\nsummary: One.\nevents:\n  - when: {when}\n    title: A prize\n    who: [people/helm]\n---\n"
        );

        Assert.Equal(expected is null ? 0 : 1, found.Length);
        Assert.All(found, d => Assert.StartsWith(expected!, d, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("releases: [{date: 1926-01-10}]", "5:19", "WC1006")]
    [InlineData("reviews: [{date: 1926, text: Long.}]", "5:18", "WC1006")]
    [InlineData("awards: [{name: A prize, year: 1925}]", "5:32", "WC1006")]
    [InlineData("box_office: [{kind: gross, amount: 1, date: 1926}]", "5:45", "WC1006")]
    [InlineData("connections: [{kind: referenced-in, title: Modern Times, year: 1926}]", "5:64", "WC1007")]
    [InlineData("connections: [{kind: adaptation-of, title: A novel, year: 1936}]", "5:59", "WC1007")]
    [InlineData("releases: [{date: 1927-01-10}, {date: 1984}]", null, "")]
    [InlineData("releases: [{date: 1926~}]", null, "")]
    [InlineData("releases: [{date: 192X}]", null, "")]
    [InlineData("connections: [{kind: references, title: A novel, year: 1926}]", null, "")]
    public void A_date_that_comes_before_the_film_is_reported(string row, string? place, string code)
    {
        var found = Linting.Of(Film($"year: 1927\n{row}"));

        Assert.Equal(place is null ? 0 : 1, found.Length);
        Assert.All(
            found,
            d =>
                Assert.StartsWith($"content/films/metropolis.md:{place}: warning {code}: ", d, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_year_that_contradicts_all_releases_is_reported_once_and_at_the_year()
    {
        var releases = "releases: [{date: 1927-01-10}, {date: 1927-03-06}, {date: 1984}]";

        var only = Assert.Single(Linting.Of(Film($"year: 1997\n{releases}")));

        Assert.StartsWith("content/films/metropolis.md:4:7: warning WC1006: ", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year: 1787", "there were no films before 1888")]
    [InlineData("releases: [{date: 2727-01-10}]", "2727-01-10 lies in a far future")]
    [InlineData("reviewed: 2206-01-01", "2206-01-01 lies in a far future")]
    public void A_date_before_or_after_all_others_is_reported(string row, string expected) =>
        Assert.Contains($"WC1010: {expected}", Assert.Single(Linting.Of(Film(row))), StringComparison.Ordinal);

    [Theory]
    [InlineData("year: 1925", "1926", 1)]
    [InlineData("year: 1926", "1926-11", 0)]
    [InlineData("year: 1927", "[{value: 1920}, {value: 1930}]", 0)]
    public void A_film_older_than_the_book_that_it_was_made_from_is_reported(string year, string book, int count)
    {
        var found = Linting.Of(
            Film($"{year}\nbased_on: [works/novel]") + $"=== works/novel.md\n---\ntitle: The novel\nyear: {book}\n---\n"
        );

        Assert.Equal(count, found.Length);
        Assert.All(
            found,
            d => Assert.StartsWith("content/films/metropolis.md:4:7: warning WC1007: ", d, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("cite: paper", 1)]
    [InlineData("cite: [paper, book]", 0)]
    [InlineData("cite: [paper, undated]", 0)]
    [InlineData("cite: paper, status: disputed, note: announced", 0)]
    public void A_source_that_is_older_than_what_it_reports_is_reported(string cite, int count)
    {
        var found = Linting.Of(
            $$"""
            === people/helm.md
            ---
            title: Brigitte Helm
            died: {date: 1996-06-11, {{cite}}}
            ---
            === sources/paper.md
            ---
            title: Paper
            kind: news-article
            published: 1996-06-10
            ---
            === sources/book.md
            ---
            title: Book
            kind: book
            published: 2001
            ---
            === sources/undated.md
            ---
            title: Undated
            kind: web-page
            ---

            """
        );

        Assert.Equal(count, found.Length);
        Assert.All(
            found,
            d =>
                Assert.Contains(
                    "WC1008: 'paper' is of 1996-06-10, content/sources/paper.md:4, and cannot report this death of 1996-06-11",
                    d,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("published: 1996\naccessed: 1995", "5:11")]
    [InlineData("derived_from: later\npublished: 1996", "5:12")]
    [InlineData("published: 1996\naccessed: 2020", null)]
    [InlineData("derived_from: later\npublished: 2001-06", null)]
    public void A_source_read_before_it_was_published_or_older_than_its_own_source_is_reported(
        string dates,
        string? place
    )
    {
        var found = Linting.Of(
            $"=== sources/paper.md\n---\nkind: web-page\nsummary: Paper.\n{dates}\ntitle: Paper\n---\n"
                + "=== sources/later.md\n---\ntitle: Later\nkind: book\npublished: 2001\n---\n"
        );

        Assert.Equal(place is null ? 0 : 1, found.Length);
        Assert.All(
            found,
            d => Assert.StartsWith($"content/sources/paper.md:{place}: warning WC1008: ", d, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Of_events_out_of_order_the_one_that_contradicts_most_is_reported()
    {
        var found = Linting.Of(Events("1924", "1925-05", "1952-11", "1926", "1927-01-10", "1927"));

        var only = Assert.Single(found);
        Assert.StartsWith("content/story/10-a.md:9:11: warning WC1009: ", only, StringComparison.Ordinal);
        Assert.Contains(
            "stands below that of 1952-11 (line 9); put the events in the order",
            only,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_two_events_in_the_wrong_order_the_lower_one_is_reported() =>
        Assert.StartsWith(
            "content/story/10-a.md:7:11: warning WC1009: ",
            Assert.Single(Linting.Of(Events("1927-01-10", "1926-11-01"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Events_whose_order_cannot_be_known_are_not_reported() =>
        Assert.Empty(
            Linting.Of(Events("1925", "1925-05", "1925", "1925~", "192X", "1926/1928", "1927", "1926?", "../1930"))
        );

    [Fact]
    public void A_span_that_runs_backwards_is_reported_with_the_span_that_was_meant() =>
        Assert.Contains(
            "content/films/metropolis.md:4:7: error WC0208: 'year' cannot be '1927/1926': the span ends before it begins; write 1926/1927",
            Resolving.Of(Film("year: 1927/1926")).Problems
        );

    private static string Events(params string[] dates) =>
        "=== story/10-a.md\n---\ntitle: A\nsummary: One.\nevents:\n"
        + string.Concat(dates.Select(d => $"  - when: {d}\n    title: Something\n"))
        + "---\n";

    [Theory]
    [InlineData("text: She dies at Ascona, aged ninety.", null)]
    [InlineData("text: She dies at Ascona, aged eighty-nine.", "6:36")]
    [InlineData("text: 'Died at the age of 91.'", "6:31")]
    [InlineData("text: A woman 91 years old.", "6:19")]
    [InlineData("text: Her house of the age of Goethe.", null)]
    public void An_age_that_does_not_fit_birth_and_event_is_reported(string text, string? place)
    {
        var found = Linting.Of(
            Person("born: 1906-03-17\ndied: 1996-06-11")
                + $"=== story/10-a.md\n---\ntitle: A\nsummary: One.\nevents:\n  - title: The end\n    {text}\n    when: 1996-06-11\n    who: [people/helm]\n---\n"
        );

        Assert.Equal(place is null ? 0 : 1, found.Length);
        Assert.All(
            found,
            d =>
                Assert.StartsWith(
                    $"content/story/10-a.md:{place}: warning WC1005: Brigitte Helm",
                    d,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("She left the screen in 1935. She died at Ascona, aged ninety-two.", 1)]
    [InlineData("She died at Ascona, aged ninety.", 0)]
    [InlineData("She left the screen, aged twenty-nine. She died at Ascona.", 0)]
    public void An_age_at_death_is_compared_in_the_sentence_that_tells_of_the_death(string sentence, int count) =>
        Assert.Equal(count, Linting.Of(Person("born: 1906-03-17\ndied: 1996-06-11") + sentence + "\n").Length);
}
