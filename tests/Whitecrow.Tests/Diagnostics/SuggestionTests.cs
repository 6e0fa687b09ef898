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
    [InlineData("budget")]
    [InlineData("x")]
    public void A_word_that_is_like_no_other_gets_no_suggestion(string written) =>
        Assert.Null(Suggestion.Nearest(written, ["title", "summary", "directors"]));
}
