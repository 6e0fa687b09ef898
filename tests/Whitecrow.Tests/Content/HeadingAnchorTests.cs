using Xunit;

namespace Whitecrow.Tests.Content;

public class HeadingAnchorTests
{
    /// <remarks>The right column follows the rule that GitHub's own filter and its reimplementations publish.</remarks>
    [Theory]
    [InlineData("At Le Bourget", "at-le-bourget")]
    [InlineData("What's new?", "whats-new")]
    [InlineData("What’s “new”…", "whats-new")]
    [InlineData("1961: the leap", "1961-the-leap")]
    [InlineData("1. A number", "1-a-number")]
    [InlineData("Ballet & film", "ballet--film")]
    [InlineData("Ballet &amp; film &copy;", "ballet--film-")]
    [InlineData("A — B, A -- B", "a--b-a----b")]
    [InlineData("A  double blank", "a--double-blank")]
    [InlineData("A/B (C.D) #E", "ab-cd-e")]
    [InlineData("Élan à l'ÉTÉ", "élan-à-lété")]
    [InlineData("Уфа и Ленинград", "уфа-и-ленинград")]
    [InlineData("Ёлка, ЦСКА «Й»", "ёлка-цска-й")]
    [InlineData("С `кодом` и `a_b.C()`", "с-кодом-и-a_bc")]
    [InlineData("*One* **two** _three_ snake_case ~x~", "one-two-three-snake_case-x")]
    [InlineData("Emoji 🎉 party", "emoji--party")]
    [InlineData("🎉 First", "-first")]
    [InlineData("⚙️ Works", "️-works")]
    [InlineData(":tada: Party", "tada-party")]
    [InlineData("日本語 見出し", "日本語-見出し")]
    [InlineData("हिन्दी भाषा", "हिन्दी-भाषा")]
    [InlineData("𝒜 𐐀", "𝒜-𐐨")]
    [InlineData("½ №1 x²", "-1-x")]
    [InlineData("İstanbul Straße", "i̇stanbul-straße")]
    [InlineData("A [link](m.md) in it", "a-link-in-it")]
    [InlineData("![a picture](still.png) of it", "-of-it")]
    [InlineData("[[Somebody]] and [[her|people/x]]", "somebody-and-her")]
    [InlineData("In Paris [@film-page:37]", "in-paris")]
    [InlineData("Trailing ##", "trailing")]
    [InlineData("!!!", "section")]
    public void A_heading_has_the_id_that_GitHub_gives_it(string heading, string expected) =>
        Assert.Equal([expected], Anchors("## " + heading));

    [Fact]
    public void Headings_that_come_again_are_numbered_around_those_that_bear_such_a_number_themselves() =>
        Assert.Equal(
            ["a", "a-1", "a-1-1", "a-2", "a-1-2", "section", "section-1"],
            Anchors("## A\n\n### A\n\n## A-1\n\n## *A*\n\n## a 1\n\n## !\n\n## ?")
        );

    [Fact]
    public void Headings_in_quotations_and_boxes_count_and_the_underlined_form_too() =>
        Assert.Equal(
            ["one", "one-1", "two-words", "one-2"],
            Anchors("> ## One\n\n::: note\n## One\n:::\n\nTwo words\n---\n\n- ## One")
        );

    private static IEnumerable<string> Anchors(string body) =>
        Reading.Of($"---\ntitle: M\n---\n{body}\n").Entry!.Body.Headings.Select(h => h.Anchor);
}
