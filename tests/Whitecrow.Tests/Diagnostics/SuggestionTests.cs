using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Diagnostics;

public class SuggestionTests
{
    [Theory]
    [InlineData("directer", "directors")]
    [InlineData("sumary", "summary")]
    [InlineData("tilte", "title")]
    [InlineData("Title", "title")]
    public void A_slip_of_the_keyboard_finds_the_word_that_was_meant(string written, string meant) =>
        Assert.Equal(meant, Suggestion.Nearest(written, ["title", "summary", "directors", "draft"]));

    [Theory]
    [InlineData("templates/layouts/film.sbn-html", null)]
    [InlineData("templates/layouts/hoem.sbn-html", "templates/layouts/home.sbn-html")]
    [InlineData("templates/layuots/home.sbn-html", "templates/layouts/home.sbn-html")]
    public void Of_a_path_the_name_at_its_end_has_to_be_alike(string written, string? meant) =>
        Assert.Equal(
            meant,
            Suggestion.Nearest(written, ["templates/layouts/home.sbn-html", "templates/layouts/place.sbn-html"])
        );

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void What_has_no_two_letters_is_like_nothing(string written) =>
        Assert.Null(Suggestion.Nearest(written, ["X", "M", "é"]));

    [Theory]
    [InlineData("budget")]
    [InlineData("x")]
    public void A_word_that_is_like_no_other_gets_no_suggestion(string written) =>
        Assert.Null(Suggestion.Nearest(written, ["title", "summary", "directors"]));
}
