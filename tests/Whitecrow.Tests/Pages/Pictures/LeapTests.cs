using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class LeapTests
{
    [Fact]
    public void The_disc_comes_down_towards_the_right_end()
    {
        var leap = Leap.Draw(new("Leningrad", "Paris, 16 June 1961"));

        Assert.Contains(
            """<path class="arc" d="M24 340Q512 -260 1000 340"/>""",
            leap.Broad.Body,
            StringComparison.Ordinal
        );
        Assert.Contains("""<circle cx="795" cy="140.9" r="13"/>""", leap.Broad.Body, StringComparison.Ordinal);
        Assert.Contains("""<circle cx="269.5" cy="64.4" r="9"/>""", leap.Narrow.Body, StringComparison.Ordinal);
        Assert.Contains("text-anchor=\"end\">Paris, 16 June 1961<", leap.Narrow.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_content_cannot_become_markup()
    {
        var leap = Leap.Draw(new("<b>", "&"));

        Assert.Contains(">&lt;b&gt;</text>", leap.Broad.Body, StringComparison.Ordinal);
        Assert.Contains(">&amp;</text>", leap.Broad.Body, StringComparison.Ordinal);
    }
}
