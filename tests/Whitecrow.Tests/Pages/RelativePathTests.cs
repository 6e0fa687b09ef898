using Whitecrow.Pages;
using Xunit;

namespace Whitecrow.Tests.Pages;

public class RelativePathTests
{
    [Theory]
    [InlineData("index.html", "films/m.html", "films/m.html")]
    [InlineData("films/m.html", "index.html", "../index.html")]
    [InlineData("films/m.html", "people/a.html", "../people/a.html")]
    [InlineData("films/m.html", "films/n.html", "n.html")]
    [InlineData("films/m.html", "films/m.html", "m.html")]
    [InlineData("a/b/c.html", "a/d.html", "../d.html")]
    [InlineData("index.html", "img/a leap é.png", "img/a%20leap%20%C3%A9.png")]
    public void The_way_from_one_page_to_another_works_wherever_the_site_lies(string from, string to, string way) =>
        Assert.Equal(way, RelativePath.Between(from, to));
}
