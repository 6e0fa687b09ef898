using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Content;
using Whitecrow.Lint;
using Xunit;

namespace Whitecrow.Tests.Lint;

public class DateBoundsTests
{
    private static DateBounds Moment(string date) => DateBounds.OfMoment(EdtfDate.Parse(date)!);

    private static DateBounds Stretch(string date) => DateBounds.OfStretch(EdtfDate.Parse(date)!);

    [Theory]
    [InlineData("1961-06-15", "1961-06-16", true)]
    [InlineData("1961-06-16", "1961-06-16", false)]
    [InlineData("1961", "1961-06-16", false)]
    [InlineData("1960", "1961-06-16", true)]
    [InlineData("1960~", "1961-06-16", false)]
    [InlineData("1950~", "1961-06-16", true)]
    [InlineData("195X", "1961-06-16", true)]
    [InlineData("196X", "1961-06-16", false)]
    [InlineData("1960/..", "1961-06-16", false)]
    [InlineData("[1959,1960]", "1961-06-16", true)]
    [InlineData("[1959,1962]", "1961-06-16", false)]
    public void A_date_ends_before_another_only_where_no_reading_says_otherwise(
        string one,
        string other,
        bool expected
    ) => Assert.Equal(expected, Moment(one).EndsBefore(Moment(other)));

    [Fact]
    public void A_stretch_begins_with_its_first_part_and_ends_with_its_second()
    {
        Assert.True(Stretch("1955/1958").BeginsBefore(Moment("1956")));
        Assert.True(Stretch("1955/1958").EndsAfter(Moment("1957")));
        Assert.False(Stretch("1955/1958").EndsBefore(Moment("1957")));
        Assert.False(Stretch("1955/..").EndsAfter(Moment("1957")));
        Assert.False(Stretch("../1958").BeginsBefore(Moment("1800")));
        Assert.Equal(3, Stretch("1958/1960").LeastYearsAfter(Moment("1954-12-31")));
    }

    /// <summary>Whatever day a date means, the bounds have room for it; so nothing that may be true is reported.</summary>
    [Fact]
    public void A_comparison_that_holds_for_the_bounds_holds_for_every_day_that_the_dates_allow() =>
        Prop.ForAll(
                Dates.ToArbitrary(),
                Dates.ToArbitrary(),
                (one, other) =>
                {
                    var pairs = one.Days.SelectMany(d => other.Days.Select(o => (Day: d, Other: o))).ToArray();
                    return (!Moment(one.Text).EndsBefore(Moment(other.Text)) || pairs.All(p => p.Day < p.Other))
                        && (!Moment(one.Text).BeginsAfter(Moment(other.Text)) || pairs.All(p => p.Day > p.Other))
                        && (!Stretch(one.Text).EndsBefore(Stretch(other.Text)) || pairs.All(p => p.Day < p.Other))
                        && (!Stretch(one.Text).BeginsAfter(Stretch(other.Text)) || pairs.All(p => p.Day > p.Other));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<(string Text, DateOnly[] Days)> Dates =>
        from form in Gen.Choose(0, 5)
        from mark in Gen.Choose(0, 3)
        from day in Gen.Choose(0, 3000)
        select Date(form, mark, day);

    // A date, and some of the days that it can mean.
    private static (string Text, DateOnly[] Days) Date(int form, int mark, int seed)
    {
        var day = new DateOnly(1900, 1, 1).AddDays(seed);
        var doubt = mark switch
        {
            0 => "~",
            1 => "?",
            _ => "",
        };
        var near = doubt.Length > 0 ? 20 : 0;
        return form switch
        {
            0 => ($"{Iso(day)}{doubt}", [day, day.AddDays(near), day.AddDays(-near)]),
            1 => ($"{Iso(day)[..7]}{doubt}", [day, new(day.Year, day.Month, 1), day.AddDays(near)]),
            2 => ($"{day.Year}{doubt}", [day, new(day.Year, 1, 1), new(day.Year, 12, 31), day.AddYears(near / 3)]),
            3 => ($"{day.Year / 10}X", [day, new(day.Year / 10 * 10, 1, 1), new((day.Year / 10 * 10) + 9, 12, 31)]),
            4 => ($"{day.Year}/{day.Year + 2}", [day, day.AddYears(1), day.AddYears(2)]),
            _ => ($"[{Iso(day)},{Iso(day.AddDays(40))}]", [day, day.AddDays(40)]),
        };
    }

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
