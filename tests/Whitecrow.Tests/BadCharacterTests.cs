using System.Text;
using Xunit;

namespace Whitecrow.Tests;

/// <summary>Characters that no page can show, however they come into a file.</summary>
public class BadCharacterTests
{
    [Theory]
    [InlineData("\uFFFE", "U+FFFE")]
    [InlineData("\uFFFF", "U+FFFF")]
    [InlineData("\u202E", "U+202E")]
    [InlineData("\u0007", "U+0007")]
    public void A_character_that_no_page_can_show_is_named_at_its_place(string bad, string name)
    {
        Assert.Equal(
            [$"content/index.md:2:10: error WC0108: found the character {name}, which no page can show; delete it"],
            Problems($"---\ntitle: He{bad}re\u0301\n---\n")
        );
    }

    [Fact]
    public void Each_line_with_such_a_character_is_reported_once()
    {
        Assert.Equal(
            ["content/index.md:2:8", "content/index.md:5:3", "content/index.md:6:1"],
            Problems("---\ntitle: \a\n---\n\na \0 b \0 c\n\uFFFEd\n")
                .Select(p => p[..p.IndexOf(": ", StringComparison.Ordinal)])
        );
    }

    [Fact]
    public void A_file_of_nothing_else_does_not_fill_the_screen()
    {
        var problems = Problems("---\ntitle: Here\n---\n" + string.Concat(Enumerable.Repeat("a\0\n", 1000)));

        Assert.Equal(20, problems.Length);
        Assert.EndsWith("delete it, as in further lines", problems[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\u202e", "U+202E")]
    [InlineData(@"\uFFFE", "U+FFFE")]
    [InlineData(@"\0", "U+0000")]
    public void An_escape_for_such_a_character_in_front_matter_is_reported(string escape, string name)
    {
        Assert.Equal(
            [
                $"content/index.md:2:8: error WC0108: found an escape for the character {name}, which no page can show; delete it",
            ],
            Problems($"---\ntitle: \"He{escape}re\"\n---\n")
        );
    }

    [Theory]
    [InlineData("So &#x202e; it is.", "6:4", "U+202E")]
    [InlineData("So &#xFFFF; it is.", "6:4", "U+FFFF")]
    [InlineData("So [it](index.md \"&#x202E;\") is.", "6:4", "U+202E")]
    public void An_entity_for_such_a_character_in_a_body_is_reported(string body, string place, string name)
    {
        Assert.Equal(
            [
                $"content/index.md:{place}: error WC0108: found an escape for the character {name}, which no page can show; delete it",
            ],
            Problems($"---\ntitle: Here\n---\n\n\n{body}\n")
        );
    }

    private static string[] Problems(string index) =>
        [
            .. Pipeline
                .Build(
                    new([
                        .. SmallSites.Read("minimal").Files.Where(f => f.Path != "content/index.md"),
                        new("content/index.md", Encoding.UTF8.GetBytes(index)),
                    ])
                )
                .Diagnostics.Select(d => d.ToString()),
        ];
}
