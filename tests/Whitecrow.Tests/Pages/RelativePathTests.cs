using Whitecrow.Pages;
using Xunit;

namespace Whitecrow.Tests.Pages;

public class RelativePathTests
{
    [Theory]
    [InlineData("index.html", "films/a.html")]
    [InlineData("films/a.html", "people/b.html")]
    [InlineData("films/a.html", "index.html")]
    [InlineData("films/a.html", "films/a.html")]
    [InlineData("a/b/c.html", "a/d/e f.html")]
    [InlineData("a/b.html", "a/100 %.html")]
    public void The_way_there_leads_there(string from, string to) =>
        Assert.Equal(to, RelativePath.Resolve(from, RelativePath.Between(from, to)));

    [Theory]
    [InlineData("index.html", "../x.html", null)]
    [InlineData("a/b.html", "../../x.html", null)]
    [InlineData("a/b.html", "./x.html", "a/x.html")]
    public void Steps_are_followed_as_far_as_the_site_goes(string from, string address, string? to) =>
        Assert.Equal(to, RelativePath.Resolve(from, address));
}
