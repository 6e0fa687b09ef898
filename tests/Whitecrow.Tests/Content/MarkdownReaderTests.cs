using System.Diagnostics;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Content;

public class MarkdownReaderTests
{
    [Fact]
    public void Links_citations_and_headings_are_found_with_their_place_in_the_file()
    {
        var (entry, problems) = Body(
            "## At Le Bourget\n\nShe met [Clara Saint](../people/clara-saint.md#paris) and [[the teacher|people/pushkin]] there.[@film-page:79-87; @trailer-news]\n"
        );

        Assert.Empty(problems);
        Assert.Equal("at-le-bourget", Assert.Single(entry.Body.Headings).Anchor);
        Assert.Equal(
            [("../people/clara-saint.md#paris", "4:6:23"), ("people/pushkin", "4:6:73")],
            entry.Body.Links.Select(l => (l.Target, $"4:{l.At.Line}:{l.At.Column}"))
        );
        Assert.Equal(["film-page:79-87", "trailer-news"], entry.Body.Cites.Select(c => c.ToString()));
        Assert.Equal((6, 98), (entry.Body.Cites[0].At.Line, entry.Body.Cites[0].At.Column));
    }

    [Fact]
    public void A_link_knows_the_sentence_that_it_stands_in()
    {
        var (entry, _) = Body("He left. In *1961* A. I. Pushkin met [Clara](c.md) in Paris [@a]. She stayed.");

        var sentence = Assert.Single(entry.Body.Links).Sentence;

        Assert.Equal("In 1961 A. I. Pushkin met ", sentence.Before);
        Assert.Equal("Clara", sentence.Marked);
        Assert.Equal(" in Paris.", sentence.After);
    }

    [Theory]
    [InlineData("[x](x.md) ")]
    [InlineData("[[x]] ")]
    [InlineData("x [@x]")]
    [InlineData("<b> ")]
    public void A_long_paragraph_of_marks_is_read_in_a_moment(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 64_000));
        var started = Stopwatch.GetTimestamp();

        var (entry, _) = Body(text);
        _ = entry.Body.CitedStretches(new SourceText("content/films/m.md", text));

        // A second or so; by the square of the length it was minutes.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Thousands_of_addresses_in_a_row_are_reported_and_not_read()
    {
        var addresses = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"[a{i}]: x.md\n"));

        var (_, problems) = Body(addresses);

        Assert.StartsWith(
            "content/films/m.md:5004:1: error WC0512: more than 5000 lines",
            Assert.Single(problems),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("It is his. (The poet, not [Clara](c.md).) Who else?", "(The poet, not ", ".)")]
    [InlineData("(It is hers.) Not for [Clara](c.md). Who else?", "Not for ", ".")]
    [InlineData("“Stay.” So said [Clara](c.md).", "So said ", ".")]
    [InlineData("He said: “Stay, [Clara](c.md)!” She did.", "He said: “Stay, ", "!”")]
    public void What_closes_a_sentence_behind_its_full_stop_belongs_to_it(string text, string before, string after)
    {
        var (entry, _) = Body(text);

        var sentence = Assert.Single(entry.Body.Links).Sentence;
        Assert.Equal((before, after), (sentence.Before, sentence.After));
    }

    [Fact]
    public void Raw_HTML_is_reported_with_what_to_write_instead()
    {
        var (_, problems) = Body("A <b>bold</b> word.\n\n<script>alert(1)</script>\n\nFine <!-- a comment --> here.\n");

        Assert.Equal(
            [
                "content/films/m.md:4:3: error WC0501: found the HTML '<b>'; write Markdown instead (**words** for bold), or '\\<' for a plain '<'",
                "content/films/m.md:6:1: error WC0501: found the HTML '<script>'; write Markdown instead (there is none for this: the templates make it), or '\\<' for a plain '<'",
            ],
            problems
        );
    }

    [Theory]
    [InlineData("<div>\n\nA *word*.\n\n</div>\n")]
    [InlineData("One <i>begins\n\nand ends</i> later.\n")]
    public void Both_tags_of_an_element_are_one_mistake(string body) => Assert.Single(Body(body).Problems);

    [Theory]
    [InlineData("# Title\n", "WC0504")]
    [InlineData("::: dispute\nx\n:::\n", "did you mean 'disputed'?")]
    [InlineData("![](a.png)\n", "WC0505")]
    [InlineData("x [@Film Page:3]\n", "WC0403")]
    public void Other_mistakes_in_a_body_are_reported(string body, string expected) =>
        Assert.Contains(expected, Assert.Single(Body(body).Problems), StringComparison.Ordinal);

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    public void Ten_thousand_nested_marks_end_in_a_page_or_a_diagnostic(char mark)
    {
        var (_, problems) = Body(new string(mark, 10_000) + "x");

        Assert.True(problems.Length <= 1);
    }

    [Fact]
    public void A_quotation_knows_its_source()
    {
        var (entry, problems) = Body("> Private life is impossible. {cite=\"film-page:53\"}\n");

        Assert.Empty(problems);
        var quotation = Assert.Single(entry.Body.Quotations);
        Assert.Equal("Private life is impossible.", quotation.Text);
        Assert.Equal("film-page:53", quotation.Cite.ToString());
    }

    private static (Entry Entry, string[] Problems) Body(string body)
    {
        var (entry, problems) = Reading.Of("---\ntitle: M\n---\n" + body);
        return (entry!, problems);
    }
}
