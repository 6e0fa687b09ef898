using Whitecrow.Diagnostics;
using Whitecrow.Site;
using Xunit;

namespace Whitecrow.Tests.Site;

public class SiteSettingsTests
{
    [Theory]
    [InlineData("url: https://example.org:99999/a")]
    [InlineData("url: https://example.org:/a")]
    [InlineData("url: https://someone@example.org/a")]
    [InlineData("repository: https://example.org:65536/a")]
    [InlineData("offline: {zip: con.zip}")]
    [InlineData("offline: {single_file: lpt1.html}")]
    public void An_address_or_name_that_works_nowhere_is_refused(string setting) =>
        Assert.Equal("WC0210", Assert.Single(Read(setting).Diagnostics).Code.Id);

    [Theory]
    [InlineData("url: https://example.org:65535/a")]
    [InlineData("url: http://localhost:4000")]
    [InlineData("url: 'http://[::1]:80/'")]
    [InlineData("repository: https://example.org/owner/name?x#y")]
    [InlineData("offline: {zip: console.zip, single_file: com10.html}")]
    public void Others_are_taken(string setting) => Assert.Empty(Read(setting).Diagnostics);

    [Theory]
    [InlineData("https://münchen.example/ä/", "https://xn--mnchen-3ya.example/%C3%A4")]
    [InlineData("https://example.org:8080/ä b", null)]
    [InlineData("https://example.org:8080/é", "https://example.org:8080/%C3%A9")]
    [InlineData("https://Example.org/A/", "https://Example.org/A")]
    public void The_address_of_the_site_is_given_to_programs_in_ASCII(string written, string? given) =>
        Assert.Equal(given, Read($"url: {written}").Value.Url);

    private static Checked<SiteSettings> Read(string setting) =>
        SiteSettings.Read(new SourceText(SiteSettings.File, $"title: T\n{setting}\n"));
}
