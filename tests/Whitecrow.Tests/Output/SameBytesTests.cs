using System.Globalization;
using Xunit;

namespace Whitecrow.Tests.Output;

public class SameBytesTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        const string All = "url: https://example.org/x\noffline: { zip: all.zip, single_file: all.html }";
        var here = CultureInfo.CurrentCulture;
        var usual = SmallCatalogue.Site(SmallCatalogue.Files, All);
        SiteOutput other;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            other = SmallCatalogue.Site(SmallCatalogue.Files, All);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }

        Assert.Empty(usual.Diagnostics);
        Assert.Equal(usual.Files.Select(f => f.Path), other.Files.Select(f => f.Path));
        Assert.All(
            usual.Files.Zip(other.Files),
            p => Assert.True(p.First.Content.Span.SequenceEqual(p.Second.Content.Span), p.First.Path)
        );
    }
}
