using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class YearStripTests
{
    [Fact]
    public void The_page_stands_at_its_date_and_the_years_keep_clear_of_it()
    {
        var strip = YearStrip.Draw(new([1938.2, 1961.46, 1993], [2018], [1966], YearStrip.YearOf(1961, 6, 16)))!;

        Assert.Equal((1935, 2020), (strip.From, strip.To));
        Assert.Equal(new YearStripMark(1961, "31.1%"), strip.Here);
        Assert.Equal([1940, 1980, 2000], strip.Years.Select(mark => mark.Year));
        Assert.Contains(
            """<path class="now" vector-effect="non-scaling-stroke" d="M311 0V56"/>""",
            strip.Picture.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """<path class="dim" vector-effect="non-scaling-stroke" d="M365 28V40"/>""",
            strip.Picture.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Dates_that_fall_together_make_one_tick()
    {
        var strip = YearStrip.Draw(new([1961.46, 1961.46, 1961.461], [], [], null))!;

        Assert.Contains("d=\"M292 28V10\"", strip.Picture.Body, StringComparison.Ordinal);
        Assert.Null(strip.Here);
    }

    [Fact]
    public void Without_dates_there_is_no_strip()
    {
        Assert.Null(YearStrip.Draw(new([], [], [], null)));
    }

    [Theory]
    [InlineData(1961, 6, 16, 1961.457)]
    [InlineData(1961, 0, 0, 1961.0)]
    [InlineData(1961, 12, 31, 1961.997)]
    public void A_day_is_a_year_with_a_fraction(int year, int month, int day, double expected)
    {
        Assert.Equal(expected, YearStrip.YearOf(year, month, day), 0.001);
    }
}
