using Xunit;

namespace Whitecrow.Tests.Lint;

public class WordingLintTests
{
    private const string Pages = """
        === people/julie-kavanagh.md
        ---
        title: Julie Kavanagh
        aliases: [Julie Cavanagh]
        ---
        === people/yuri-soloviev.md
        ---
        title: Yuri Soloviev
        sort_name: Soloviev, Yuri
        ---
        === people/martini.md
        ---
        title: Jean Martini
        ---
        === people/james-franco.md
        ---
        title: James Franco
        sort_name: Franco, James
        ---
        === works/swan-lake.md
        ---
        title: Swan Lake
        ---
        === films/other.md
        ---
        title: Other
        crew: [{person: Gabrielle Tana, role: producer}]
        ---

        """;

    [Theory]
    [InlineData("The book is by Julie Kavanaugh.", 22, "'Julie Kavanaugh' resembles 'Julie Kavanagh'")]
    [InlineData("So says Kavanaugh in her book.", 9, "'Kavanaugh' resembles 'Julie Kavanagh'")]
    [InlineData(
        "It was danced by [Yuri Solovyov](../people/yuri-soloviev.md).",
        24,
        "'Yuri Solovyov' resembles 'Yuri Soloviev'"
    )]
    [InlineData("It was danced by Yuriy Soloviev.", 18, "'Yuriy Soloviev' resembles 'Yuri Soloviev'")]
    [InlineData("They gave *Swann Lake* again.", 12, "'Swann Lake' resembles 'Swan Lake'")]
    public void A_name_that_resembles_that_of_a_page_is_reported_at_the_misspelt_word(
        string sentence,
        int column,
        string expected
    )
    {
        var only = Assert.Single(Linting.Of($"{Pages}=== pages/p.md\n---\ntitle: P\n---\n\n{sentence}\n"));

        Assert.StartsWith(
            $"content/pages/p.md:5:{column}: warning WC1014: {expected}; correct it",
            only,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Julie Kavanagh’s book, which Kavanagh wrote, and Julie Cavanagh too.")]
    [InlineData("The Kavanaghs are a family. Yuri's friend was Soloviev, Yuri.")]
    [InlineData("The paper “has her as Julie Kavanaugh in every line” of the page.")]
    [InlineData("Ivan Solovyov is somebody else, and so is Saint Martin.")]
    [InlineData("Martins are birds. We saw Martin there.")]
    [InlineData("Gabriella has nothing to do with Gabrielle Tana.")]
    [InlineData("[Her](../people/julie-kavanaugh.md) [[book|works/swann-lake]].[@swann-lake]")]
    [InlineData("They came by swann lake. Swans lake.")]
    [InlineData("So it is in France.")]
    public void A_name_that_is_known_quoted_or_another_one_is_not(string sentence) =>
        Assert.Empty(Linting.Of($"{Pages}=== pages/p.md\n---\ntitle: P\n---\n\n{sentence}\n"));

    [Fact]
    public void A_misspelt_name_in_a_field_is_reported_with_the_page_that_was_meant()
    {
        var only = Assert.Single(
            Linting.Of(Pages + "=== films/a.md\n---\ntitle: A\nwriters: [{person: Julie Kavanaugh}]\n---\n")
        );

        Assert.StartsWith(
            "content/films/a.md:3:20: warning WC1014: 'Julie Kavanaugh' resembles 'Julie Kavanagh'; write 'people/julie-kavanagh'",
            only,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_misspelt_name_in_a_folded_and_quoted_text_is_found_in_its_line() =>
        Assert.StartsWith(
            "content/films/a.md:5:9: warning WC1014: ",
            Assert.Single(
                Linting.Of(
                    Pages
                        + "=== films/a.md\n---\ntitle: A\nsummary: >-\n  It’s a film of which\n  Julie Kavanaugh\n  wrote the book.\n---\n"
                )
            ),
            StringComparison.Ordinal
        );

    private const string Seed =
        "REVIEW\n\nThe camera, which never rests, runs from one frightened face to the next as if it had lost somebody.\n";

    [Theory]
    [InlineData(
        "Here the camera, which never rests, runs from one frightened face on.",
        6,
        "10 words in a row stand in content/seeds/text.txt:3"
    )]
    [InlineData("The CAMERA — which never rests — runs from one end.", 1, "8 words in a row")]
    [InlineData("It says: “Runs from one frightened face to the next as if it had lost.”", 11, "13 words")]
    [InlineData("> The camera, which never rests, runs from one frightened face.", 3, "10 words")]
    [InlineData("The *camera*,[@x:3] which [never](a.md)\nrests, runs from one.", 1, "8 words")]
    public void Eight_words_in_a_row_from_a_text_at_hand_are_reported_at_the_first(
        string sentence,
        int column,
        string expected
    )
    {
        var only = Assert.Single(Linting.Of($"=== pages/p.md\n---\ntitle: P\n---\n\n{sentence}\n", Seed));

        Assert.StartsWith($"content/pages/p.md:5:{column}: warning WC1015: {expected}", only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Never does the camera rest, which runs from one frightened face to another.")]
    [InlineData("It runs “from one frightened face to the next as”, he says.")]
    [InlineData("> The camera, which never rests, runs from one frightened face.\n> {cite=\"x:3\"}")]
    [InlineData("The camera, which never rests, runs from [a](a.md) face.")]
    public void Other_words_short_quotations_and_quoted_blocks_with_a_source_are_allowed(string sentence) =>
        Assert.Empty(Linting.Of($"=== pages/p.md\n---\ntitle: P\n---\n\n{sentence}\n", Seed));

    [Fact]
    public void Lifted_words_in_a_field_are_reported_too() =>
        Assert.StartsWith(
            "content/films/a.md:3:11: warning WC1015: ",
            Assert.Single(
                Linting.Of(
                    "=== films/a.md\n---\ntitle: A\nsummary: 'The camera, which never rests, runs from one end to the other.'\n---\n",
                    Seed
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_site_of_this_repository_has_nothing_to_be_said_about() =>
        Assert.Empty(
            Pipeline
                .Build(SmallSites.ReadBundled())
                .Diagnostics.Where(d => d.Code.Id.StartsWith("WC10", StringComparison.Ordinal))
        );
}
