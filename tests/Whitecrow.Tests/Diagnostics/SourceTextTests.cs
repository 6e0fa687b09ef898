using System.Text;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Diagnostics;

public class SourceTextTests
{
    [Fact]
    public void A_byte_order_mark_carriage_returns_and_decomposed_accents_are_read_as_if_they_were_not_there()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Ade\u0300le\r\nParis\r")];

        var text = SourceText.Decode("a.md", bytes);

        Assert.Empty(text.Diagnostics);
        Assert.Equal("Adèle\nParis\n", text.Value.Text);
        Assert.Equal(2, text.Value.LineCount);
    }

    [Fact]
    public void The_first_byte_that_is_not_UTF_8_is_reported_at_its_line_and_column()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("one\ntwé "), 0xE9, 0x20, 0xE8];

        var diagnostic = Assert.Single(SourceText.Decode("a.md", bytes).Diagnostics);

        Assert.Equal(DiagnosticCode.BadEncoding, diagnostic.Code);
        Assert.Equal(new SourceLocation("a.md", 2, 5), diagnostic.Location);
        Assert.Contains("0xE9", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_text_in_UTF_16_is_named_so_also_without_a_mark_at_its_head(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: false);

        var text = SourceText.Decode("a.md", encoding.GetBytes("---\ntitle: Клара\n---\n"));

        Assert.Contains("the file is UTF-16", Assert.Single(text.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: Клара\n---\n", text.Value.Text);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\n", 2)]
    [InlineData("a\nb", 2)]
    public void A_line_end_at_the_end_begins_no_further_line(string text, int lines) =>
        Assert.Equal(lines, new SourceText("a", text).LineCount);

    [Fact]
    public void The_place_behind_the_last_character_is_a_place()
    {
        var text = new SourceText("a", "one\ntwo");

        Assert.Equal(new SourceLocation("a", 2, 4), text.LocationOf(7));
        Assert.Equal(new SourceLocation("a", 1, 4), text.LocationOf(3));
        Assert.Equal(new SourceLocation("a", 2, 1), text.LocationOf(4));
    }
}
