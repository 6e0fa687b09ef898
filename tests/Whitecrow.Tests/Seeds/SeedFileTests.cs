using System.Text;
using Whitecrow.Content;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class SeedFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_text_in_UTF_16_with_its_mark_is_read_as_any_other(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);

        var read = SeedFile.Read(
            "content/seeds/x.txt",
            [.. encoding.GetPreamble(), .. encoding.GetBytes("Adèle\r\nYear: 1990\r\n")]
        );

        Assert.Equal("Adèle", read.Value.Text.Line(1));
        Assert.Equal("Year: 1990", read.Value.Text.Line(2));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void A_text_in_another_encoding_is_told_to_be_saved_in_UTF_8()
    {
        var bytes = Encoding.Latin1.GetBytes("Adèle (1990)\nDirector: René Clair\nStars: Zoé Müller\n");
        var seed = SeedFile.Read("content/seeds/x.txt", bytes).Value;

        var read = Whitecrow.Seeds.SeedReader.Read(seed.Text, kind: null, Whitecrow.Seeds.KnownEntries.None);

        Assert.Null(read.Value);
        Assert.Contains("not in UTF-8", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }
}
