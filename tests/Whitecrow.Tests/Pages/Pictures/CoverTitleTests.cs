using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class CoverTitleTests
{
    [Theory]
    [InlineData("Giselle", "Giselle")]
    [InlineData("The Nutcracker", "The Nutcracker")]
    [InlineData("Romeo and Juliet", "Romeo and|Juliet")]
    [InlineData("The Sleeping Beauty", "The Sleeping|Beauty")]
    [InlineData("The Fountain of Bakhchisarai", "The Fountain of|Bakhchisarai")]
    public void A_title_breaks_where_the_longer_line_is_shortest(string title, string lines)
    {
        Assert.Equal(lines.Split('|'), CoverTitle.Set(title).Lines);
    }

    [Fact]
    public void Three_lines_are_never_set()
    {
        var title = CoverTitle.Set("The Hundred-Year-Old Man Who Climbed Out of the Window and Disappeared");

        Assert.Equal("The Hundred-Year-Old Man|Who Climbed Out of the…", string.Join('|', title.Lines));
        Assert.Equal(18, title.Size);
    }

    [Fact]
    public void A_letter_and_its_accent_take_one_place()
    {
        // Fifteen letters, each with a mark that has no form of its own in one character.
        var title = CoverTitle.Set(string.Concat(Enumerable.Repeat("x\u0331", 15)));

        Assert.Equal(CoverTitle.FullSize, title.Size);
    }

    [Fact]
    public void Any_title_gets_one_or_two_lines_that_can_be_read()
    {
        Prop.ForAll<string>(
                ArbMap.Default.ArbFor<string>(),
                words =>
                {
                    var title = CoverTitle.Set(words ?? "");
                    Assert.InRange(title.Lines.Length, 1, 2);
                    Assert.InRange(title.Size, 18, CoverTitle.FullSize);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
