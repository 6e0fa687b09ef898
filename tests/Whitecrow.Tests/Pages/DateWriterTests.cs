using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Pages;
using Xunit;

namespace Whitecrow.Tests.Pages;

public class DateWriterTests
{
    private const string Words = """
        date:
          months: [January, February, March, April, May, June, July, August, September, October, November, December]
          about: about
          perhaps: perhaps
          or: or
          to: to
          from: from
          until: until
          decade: the {0}s
          season_21: spring
        """;

    [Theory]
    [InlineData("1961", "1961")]
    [InlineData("1961-06", "June 1961")]
    [InlineData("1961-06-16", "16~June 1961")]
    [InlineData("2018-08-31~", "about~31~August 2018")]
    [InlineData("1961?", "perhaps~1961")]
    [InlineData("1961%", "perhaps about~1961")]
    [InlineData("196X", "the 1960s")]
    [InlineData("19XX", "the 1900s")]
    [InlineData("1961-21", "spring 1961")]
    [InlineData("1961/1962", "1961–1962")]
    [InlineData("1961-05/1961-06", "May–June 1961")]
    [InlineData("1987-11-14/1987-11-16", "14–16~November 1987")]
    [InlineData("1961-05-30/1961-06-02", "30~May 1961 to 2~June 1961")]
    [InlineData("1983/..", "from 1983")]
    [InlineData("../1983", "until 1983")]
    [InlineData("[1961-06-16,1961-06-17]", "16~June 1961 or 17~June 1961")]
    public void A_date_is_written_as_sure_as_it_is(string date, string words)
    {
        var labels = Labels.Read(new SourceText("templates/labels.en.yml", Words), "templates/labels.en.yml").Value;

        Assert.Equal(words.Replace('~', '\u00A0'), new DateWriter(labels).Write(EdtfDate.Parse(date)!));
    }

    [Theory]
    [InlineData("1961-06-16", "1961-06-16")]
    [InlineData("1938~", "1938")]
    [InlineData("196X", null)]
    [InlineData("1961/1962", null)]
    public void HTML_gets_a_machine_readable_date_where_it_has_a_form_for_it(string date, string? machine) =>
        Assert.Equal(machine, DateWriter.Machine(EdtfDate.Parse(date)!));
}
