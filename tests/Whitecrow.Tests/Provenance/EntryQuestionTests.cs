using Whitecrow.Provenance;
using Whitecrow.Tests.Site;
using Xunit;

namespace Whitecrow.Tests.Provenance;

public class EntryQuestionTests
{
    private const string Files = """
        === films/leap.md
        ---
        title: 'Leap #2'
        aliases: [Le Saut, Прыжок]
        year: 1961
        ---
        === people/ana-dorn.md
        ---
        title: Ana Dorn
        born: 1901
        ---
        === people/ana-dorn-dancer.md
        ---
        title: Ana Dorn
        ---
        """;

    [Theory]
    [InlineData("films/leap")]
    [InlineData("films/leap.md")]
    [InlineData("content/films/leap.md")]
    [InlineData("./content/films/leap.md")]
    [InlineData("content\\films\\leap.md")]
    [InlineData("films/leap.html")]
    [InlineData("leap")]
    [InlineData("Leap #2")]
    [InlineData("le saut")]
    [InlineData("Прыжок")]
    public void An_entry_is_known_by_id_file_page_slug_title_and_alias(string asked)
    {
        var question = Ask(asked);

        Assert.Equal("films/leap", question.Entry?.Id.Value);
        Assert.Null(question.Key);
    }

    [Theory]
    [InlineData("films/leap#year")]
    [InlineData("Le Saut#year")]
    [InlineData("Leap #2#year")]
    public void A_key_stands_behind_a_number_sign(string asked)
    {
        var question = Ask(asked);

        Assert.Equal(("films/leap", "year"), (question.Entry?.Id.Value, question.Key));
    }

    [Theory]
    [InlineData("films/laep", "there is no page 'films/laep'", "did you mean 'films/leap'?")]
    [InlineData("Le Sault", "there is no page 'Le Sault'", "did you mean 'Le Saut'?")]
    [InlineData("films/leap#yaer", "films/leap has no 'yaer'", "did you mean 'films/leap#year'?")]
    [InlineData("films/leap#runtime", "films/leap has no 'runtime'", "it has title, aliases, year")]
    [InlineData("Ana Dorn", "2 pages are called 'Ana Dorn'", "ask for people/ana-dorn or people/ana-dorn-dancer")]
    [InlineData("Ana Dorn#born", "2 pages are called 'Ana Dorn'", "ask for people/ana-dorn or people/ana-dorn-dancer")]
    [InlineData("", "there is no page ''", "give its id, as in people/peter-lorre, its file or its title")]
    public void What_is_not_clear_is_answered_with_what_to_ask_instead(string asked, string problem, string hint)
    {
        var question = Ask(asked);

        Assert.Null(question.Entry);
        Assert.Equal((problem, hint), (question.Problem, question.Hint));
    }

    private static EntryQuestion Ask(string asked) => EntryQuestion.Read(asked, Resolving.Of(Files).Site);
}
