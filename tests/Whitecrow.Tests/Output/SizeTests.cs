using System.Text.RegularExpressions;
using Xunit;

namespace Whitecrow.Tests.Output;

/// <summary>The site is read on a phone in a museum queue.</summary>
public partial class SizeTests
{
    private const int MostOfFirstPage = 60_000;
    private const int MostOfPage = 150_000;

    [Fact]
    public void The_first_page_of_the_bundled_site_with_all_that_it_asks_for_is_small_and_no_page_is_large()
    {
        var site = Pipeline.Build(SmallSites.ReadBundled());
        var files = site.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);

        var asked = Asked().Matches(files["index.html"].Text).Select(m => m.Groups["path"].Value).ToArray();
        Assert.Contains("assets/style.css", asked);
        var sizes = asked.Prepend("index.html").Distinct().Select(p => files[p].Content.Length);
        Assert.InRange(sizes.Sum(), 1, MostOfFirstPage);

        var edition = site.Files.Single(f => f.Path == "the-white-crow.html");
        Assert.Empty(
            site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && f != edition)
                .Where(f => f.Content.Length > MostOfPage)
        );
    }

    [GeneratedRegex("<(link rel=\"(stylesheet|icon)\"|script|img)[^>]* (href|src)=\"(?<path>[^\"]+)\"")]
    private static partial Regex Asked();
}
