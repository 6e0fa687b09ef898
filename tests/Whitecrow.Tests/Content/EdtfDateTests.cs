using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Content;
using Xunit;

namespace Whitecrow.Tests.Content;

public class EdtfDateTests
{
    [Theory]
    [InlineData("1961", "1961-01-01", "1961-12-31")]
    [InlineData("1961-06", "1961-06-01", "1961-06-30")]
    [InlineData("1961-06-16", "1961-06-16", "1961-06-16")]
    [InlineData("1938~", "1938-01-01", "1938-12-31")]
    [InlineData("196X", "1960-01-01", "1969-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("196X-02-29", "1960-02-29", "1969-02-28")]
    [InlineData("1961-06-XX", "1961-06-01", "1961-06-30")]
    [InlineData("1961/1962", "1961-01-01", "1962-12-31")]
    [InlineData("1983/..", "1983-01-01", "9999-12-31")]
    [InlineData("../1983", "0001-01-01", "1983-12-31")]
    [InlineData("[1961-06-16,1961-06-17]", "1961-06-16", "1961-06-17")]
    [InlineData("[1977, 1975]", "1975-01-01", "1977-12-31")]
    [InlineData("2016-02-29", "2016-02-29", "2016-02-29")]
    [InlineData("1961-22", "1961-06-01", "1961-08-31")]
    public void A_date_means_the_days_from_its_earliest_to_its_latest(string text, string earliest, string latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.NotNull(date);
        Assert.Equal((earliest, latest), ($"{date.Earliest:yyyy-MM-dd}", $"{date.Latest:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("61")]
    [InlineData("1961-13")]
    [InlineData("1961-02-29")]
    [InlineData("1961-6-16")]
    [InlineData("16 June 1961")]
    [InlineData("1962/1961")]
    [InlineData("../..")]
    [InlineData("[1961]")]
    [InlineData("XXXX")]
    [InlineData("1961-06-16T00:00")]
    [InlineData("1961/1962/1963")]
    public void What_is_no_date_is_not_guessed_at(string text) => Assert.Null(EdtfDate.Parse(text));

    [Fact]
    public void Any_text_whatever_is_a_date_or_none_and_a_date_ends_no_earlier_than_it_begins() =>
        Prop.ForAll<string>(text => EdtfDate.Parse(text ?? "") is not { } date || date.Earliest <= date.Latest)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_calendar_day_is_read_as_itself() =>
        Prop.ForAll(
                Gen.Choose(0, DateOnly.MaxValue.DayNumber - 366).Select(n => DateOnly.FromDayNumber(n)).ToArbitrary(),
                day =>
                    EdtfDate.Parse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Day
                    == day
            )
            .QuickCheckThrowOnFailure();
}
