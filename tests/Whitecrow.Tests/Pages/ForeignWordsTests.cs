using Whitecrow.Diagnostics;
using Whitecrow.Pages;
using Xunit;

namespace Whitecrow.Tests.Pages;

public class ForeignWordsTests
{
    [Theory]
    [InlineData("Giselle & co", "Giselle &amp; co")]
    [InlineData("Жизель", "<span lang=\"ru\">Жизель</span>")]
    [InlineData("Жизель, from the archive", "<span lang=\"ru\">Жизель</span>, from the archive")]
    [InlineData("Nervy / Нервы", "Nervy / <span lang=\"ru\">Нервы</span>")]
    [InlineData("«Жизель» на русской сцене", "«<span lang=\"ru\">Жизель» на русской сцене</span>")]
    [InlineData("Спартак 1 и 2 <b>", "<span lang=\"ru\">Спартак 1 и</span> 2 &lt;b&gt;")]
    [InlineData("Культура.РФ, Rossia", "<span lang=\"ru\">Культура.РФ</span>, Rossia")]
    [InlineData("Ὀδύσσεια Οδύσσεια", "Ὀδύσσεια Οδύσσεια")]
    [InlineData("„Жизель“ & „Дон Кихот“", "„<span lang=\"ru\">Жизель“ &amp; „Дон Кихот</span>“")]
    public void Words_in_another_alphabet_bear_the_language_that_the_labels_give_it(string text, string html) =>
        Assert.Equal(html, ForeignWords.Html(text, Russian));

    [Fact]
    public void Without_a_language_in_the_labels_nothing_is_marked() =>
        Assert.Equal("Жизель", ForeignWords.Html("Жизель", Read("a: b")));

    private static Labels Russian => Read("alphabets: { cyrillic: ru }");

    private static Labels Read(string yaml) =>
        Labels.Read(new SourceText("templates/labels.en.yml", yaml), "templates/labels.en.yml").Value;
}
