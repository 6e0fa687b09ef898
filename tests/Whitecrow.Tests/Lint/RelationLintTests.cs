using Xunit;

namespace Whitecrow.Tests.Lint;

public class RelationLintTests
{
    private static string Person(string slug, string title, string relation) =>
        $"=== people/{slug}.md\n---\ntitle: {title}\nrelations:\n  - {{{relation}}}\n---\n";

    [Fact]
    public void A_tie_that_the_other_page_does_not_name_is_noted_at_the_name() =>
        Assert.Equal(
            "content/people/harbou.md:4:14: note WC1011: content/people/lang.md does not name Thea von Harbou among its 'relations'; "
                + "add what Thea von Harbou is to Fritz Lang there",
            Assert.Single(
                Linting.Of(
                    Person("harbou", "Thea von Harbou", "person: people/lang, kind: husband")
                        + "=== people/lang.md\n---\ntitle: Fritz Lang\n---\n"
                )
            )
        );

    [Theory]
    [InlineData("husband", "wife")]
    [InlineData("director of her novels", "author of his films")]
    [InlineData("teacher", "friend")]
    [InlineData("friend", "friend")]
    public void Ties_that_both_sides_name_are_right(string one, string other) =>
        Assert.Empty(
            Linting.Of(
                Person("harbou", "Thea von Harbou", $"person: people/lang, kind: {one}")
                    + Person("lang", "Fritz Lang", $"person: people/harbou, kind: {other}")
            )
        );

    [Fact]
    public void A_tie_to_somebody_without_a_page_is_right() =>
        Assert.Empty(Linting.Of(Person("harbou", "Thea von Harbou", "person: Ayi Tendulkar, kind: husband")));

    [Theory]
    [InlineData("teacher", "teacher")]
    [InlineData("pupil", "student")]
    [InlineData("mother", "father")]
    public void Two_people_who_are_each_the_others_teacher_or_parent_are_reported(string one, string other)
    {
        var only = Assert.Single(
            Linting.Of(
                Person("harbou", "Thea von Harbou", $"person: people/lang, kind: {one}")
                    + Person("lang", "Fritz Lang", $"person: people/harbou, kind: {other}")
            )
        );

        Assert.StartsWith("content/people/harbou.md:4:33: warning WC1012: ", only, StringComparison.Ordinal);
        Assert.Contains("(content/people/lang.md:4)", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1922/1933", "1932", 0)]
    [InlineData("1922/1933", "1923~", 0)]
    [InlineData("1922/1933", "1940/1945", 1)]
    public void A_tie_that_the_two_sides_date_to_different_times_is_reported(string one, string other, int count) =>
        Assert.Equal(
            count,
            Linting
                .Of(
                    Person("harbou", "Thea von Harbou", $"person: people/lang, kind: friend, when: '{one}'")
                        + Person("lang", "Fritz Lang", $"person: people/harbou, kind: friend, when: '{other}'")
                )
                .Length
        );

    [Theory]
    [InlineData("follows", "follows", "warning WC1012")]
    [InlineData("follows", "referenced-in", "note WC1011")]
    [InlineData("follows", "followed-by", null)]
    [InlineData("referenced-in", "referenced-in", null)]
    public void Films_that_follow_each_other_say_so_from_both_ends(string one, string other, string? expected)
    {
        var found = Linting.Of(
            $"=== films/a.md\n---\ntitle: A\nconnections: [{{kind: {one}, to: films/b}}]\n---\n"
                + $"=== films/b.md\n---\ntitle: B\nconnections: [{{kind: {other}, to: films/a}}]\n---\n"
        );

        Assert.Equal(expected is null ? 0 : 1, found.Length);
        Assert.All(found, d => Assert.Contains(expected!, d, StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_within_a_part_of_itself_is_reported_once() =>
        Assert.Equal(
            "content/places/berlin.md:3:9: warning WC1013: 'places/berlin' lies within itself by way of 'places/prussia'; "
                + "correct this or another of these pages",
            Assert.Single(
                Linting.Of(
                    "=== places/berlin.md\n---\ntitle: Berlin\nwithin: prussia\n---\n"
                        + "=== places/prussia.md\n---\ntitle: Prussia\nwithin: berlin\n---\n"
                        + "=== places/mitte.md\n---\ntitle: Mitte\nwithin: berlin\n---\n"
                )
            )
        );

    [Fact]
    public void Values_without_a_source_are_noted_once_a_page()
    {
        var found = Linting.Of(
            """
            === films/m.md
            ---
            title: M
            year: {value: 1931, cite: paper}
            kind: {value: feature, cite: paper}
            colour: {value: black-and-white, cite: paper}
            countries: {value: DE, cite: paper}
            genres: [crime, thriller]
            runtime: 117
            cast: [{person: Peter Lorre}, {person: Otto Wernicke, cite: paper}]
            ---
            === places/berlin.md
            ---
            title: Berlin
            geo: {lat: 52.5, lon: 13.4}
            ---
            === sources/paper.md
            ---
            title: Paper
            kind: book
            author: Lotte Eisner
            ---

            """,
            withSources: true
        );

        Assert.StartsWith(
            "content/films/m.md:7:10: note WC1016: no source is named for 'genres' (2 values), 'runtime', 'cast'; add 'cite: source'",
            Assert.Single(found),
            StringComparison.Ordinal
        );
    }
}
