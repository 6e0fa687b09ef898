using Xunit;
using static Whitecrow.Tests.Audit.Finished;

namespace Whitecrow.Tests.Audit;

public class TextRulesTests
{
    [Theory]
    [InlineData("<p>Romeo &amp;amp; Juliet</p>", "index.html:4:10 WC0808")]
    [InlineData("<p>it&amp;#39;s</p>", "index.html:4:6 WC0808")]
    [InlineData("<p>a &lt;b&gt;bold&lt;/b&gt;</p>", "index.html:4:6 WC0808")]
    [InlineData("<p>I <foo>wrote</foo> this</p>", "index.html:4:6 WC0808")]
    [InlineData("""<img alt="Romeo &amp;amp; Juliet" src="data:,x">""", "index.html:4:17 WC0808")]
    [InlineData("<p>a {{ page.title }}</p>", "index.html:4:6 WC0814")]
    [InlineData("<p>{% if %}</p>", "index.html:4:4 WC0814")]
    [InlineData("<p>see [[Clara Saint]]</p>", "index.html:4:8 WC0814")]
    [InlineData("<p>see [@film-page:7]</p>", "index.html:4:8 WC0814")]
    [InlineData("<p>[Clara](../people/clara.md)</p>", "index.html:4:10 WC0814")]
    [InlineData("<p>::: note</p>", "index.html:4:4 WC0814")]
    [InlineData("<p>a **bold word</p>", "index.html:4:6 WC0814")]
    [InlineData("<p>note[^1]</p>", "index.html:4:8 WC0814")]
    [InlineData("""<p title="{{ x">a</p>""", "index.html:4:11 WC0814")]
    [InlineData("<p>Person { Name = x }</p>", "index.html:4:4 WC0814")]
    [InlineData("<p>System.Collections.Generic.List`1</p>", "index.html:4:4 WC0814")]
    public void Marks_that_a_reader_should_not_see_are_reported(string body, string fault) =>
        Assert.Contains(fault, FaultsIn(body));

    [Theory]
    [InlineData("<p>Romeo &amp; Juliet, 1 &lt; 2, AT&amp;T</p>")]
    [InlineData("<p>write <code>[[Clara Saint]]</code> or <code>{{ &amp;amp; &lt;b&gt; }}</code></p>")]
    [InlineData("<pre>::: note\n<span>[@x:1]</span></pre>")]
    [InlineData("<p>***** out of five, **** and [sic], {a}, 100 %, f(x)[1] (see)</p>")]
    [InlineData("<script>var a = {b:{}};</script>")]
    public void Text_that_only_looks_alike_is_fine(string body) => Assert.Empty(FaultsIn(body));

    [Fact]
    public void A_mark_in_a_title_or_description_is_reported() =>
        Assert.Equal(
            ["index.html:3:35 WC0808", "index.html:3:49 WC0808", "index.html:3:57 WC0814"],
            FaultsIn("", """<meta name="description" content="&lt;i>The Leap&lt;/i> {{">""")
        );

    [Fact]
    public void A_mark_behind_code_and_entities_is_found_at_its_own_place() =>
        Assert.Equal(
            ["index.html:5:3 WC0814", "index.html:5:29 WC0814"],
            FaultsIn("<p><code>[[a]]</code> &amp; &copy; <b>x</b>\ny [[b]] <i>&eacute;</i> and [[c]]</p>")
        );
}
