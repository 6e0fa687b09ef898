using System.Collections.Immutable;
using Whitecrow.Pages.Bodies;
using Xunit;

namespace Whitecrow.Tests.Pages.Bodies;

public class TypographyTests
{
    private static readonly ImmutableArray<string> English = ["“", "”", "‘", "’"];

    [Theory]
    [InlineData("\"He jumped\", says Clara.", "“He jumped”, says Clara.")]
    [InlineData("He said (\"go\").", "He said (“go”).")]
    [InlineData("Hare's screenplay, the dancers' school", "Hare’s screenplay, the dancers’ school")]
    [InlineData("She wrote: 'no'.", "She wrote: ‘no’.")]
    [InlineData("\"'No', he said\"", "“‘No’, he said”")]
    [InlineData("the '60s", "the ’60s")]
    [InlineData("already “set” and l’amour", "already “set” and l’amour")]
    public void Straight_marks_become_quotation_marks_and_apostrophes(string text, string expected)
    {
        Assert.Equal(expected, Typography.Quote(text, English));
    }

    [Fact]
    public void A_mark_behind_a_link_closes()
    {
        Assert.Equal("’s ballet", Typography.Quote("'s ballet", English, before: 'x'));
    }

    [Fact]
    public void A_language_without_marks_keeps_those_of_the_keyboard()
    {
        Assert.Equal("\"a\"", Typography.Quote("\"a\"", []));
    }

    [Theory]
    [InlineData("on 16 June 1961", "on 16\u00A0June 1961")]
    [InlineData("in 1916 June came", "in 1916 June came")]
    public void A_day_stays_with_its_month(string text, string expected)
    {
        Assert.Equal(expected, Typography.Bind(text, ["June"]));
    }
}
