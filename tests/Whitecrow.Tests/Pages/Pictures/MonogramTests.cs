using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class MonogramTests
{
    private static readonly MonogramScale Scale = new(1880, 2030, 1961);

    [Fact]
    public void A_life_runs_from_birth_to_death_on_the_axis_of_the_site()
    {
        var picture = Monogram.Draw(new("RN", MonogramGround.Story, 1938, 1993, Arc: true), Scale);

        Assert.Equal("mono mk", picture.Classes);
        Assert.Contains("""<path class="mlife" d="M49.1 102H84.3"/>""", picture.Body, StringComparison.Ordinal);
        Assert.Contains("""<path class="mturn" d="M63.8 94V110"/>""", picture.Body, StringComparison.Ordinal);
        Assert.Contains("""<path class="marc" """, picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_death_year_the_life_stays_open()
    {
        var picture = Monogram.Draw(new("MV", MonogramGround.Work, 1940, null, Arc: false), Scale);

        Assert.Contains("""<path class="mlife open" d="M50.4 102H108"/>""", picture.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("marc", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_birth_year_no_life_is_drawn()
    {
        var picture = Monogram.Draw(new("CS", MonogramGround.Story, null, 1993, Arc: false), Scale);

        Assert.DoesNotContain("mlife", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_life_before_the_axis_begins_is_held_at_its_end()
    {
        var picture = Monogram.Draw(new("WS", MonogramGround.Work, 1564, 1616, Arc: false), Scale);

        Assert.Contains("d=\"M12 102H12\"", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_a_turn_marks_none()
    {
        var picture = Monogram.Draw(new("CS", MonogramGround.Film, null, null, Arc: false), Scale with { Turn = null });

        Assert.Equal("mono mp", picture.Classes);
        Assert.DoesNotContain("mturn", picture.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rudolf Nureyev", null, "RN")]
    [InlineData("Aleksandr Ivanovich Pushkin", "Pushkin, Aleksandr Ivanovich", "AP")]
    [InlineData("Miguel de Cervantes", "Cervantes, Miguel de", "MC")]
    [InlineData("Charlotte de Turckheim", "de Turckheim, Charlotte", "CT")]
    [InlineData("Jacques d’Amboise", null, "JA")]
    [InlineData("Łucja Ż", null, "ŁŻ")]
    [InlineData("Рудольф Нуреев", null, "РН")]
    [InlineData("Anonymous", null, "A")]
    [InlineData("Sting", "Sting", "S")]
    [InlineData("", null, "")]
    public void Initials_are_those_of_the_first_given_name_and_the_surname(
        string name,
        string? sortName,
        string letters
    )
    {
        Assert.Equal(letters, Initials.Of(name, sortName));
    }
}
