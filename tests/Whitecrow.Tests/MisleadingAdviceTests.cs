using System.Text;
using Xunit;

namespace Whitecrow.Tests;

/// <summary>Mistakes of which more is known than that something is wrong: what is said can be done.</summary>
public class MisleadingAdviceTests
{
    [Theory]
    [InlineData("[a](<my file.md>)", "write content/films/my-file.md, and its name here")]
    [InlineData("[a](<M 1931.md>)", "did you mean 'films/m-1931'?")]
    [InlineData(
        "[a](../people/Лорре.md)",
        "small letters a to z, digits and single hyphens; write content/people/lorre.md"
    )]
    public void A_link_to_a_name_that_no_page_can_have_is_told_one_that_it_can(string link, string advice) =>
        Assert.Contains(
            advice,
            Assert.Single(Problems("content/films/x.md", $"title: X\n---\n{link}")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("index")]
    [InlineData("films/m-1931")]
    public void A_menu_may_name_any_page(string page) =>
        Assert.Empty(Problems("site.yml", $"title: T\nmenu: [{{label: A, page: {page}}}]"));

    [Theory]
    [InlineData("nope", "there is no page 'nope'; correct the name, or write content/nope.md")]
    [InlineData("m-1931", "there is no page 'm-1931'; did you mean 'films/m-1931'?")]
    [InlineData("Index", "'page' cannot be 'Index'; write the id of any page")]
    public void A_menu_that_names_no_page_is_told_what_is_missing(string page, string advice) =>
        Assert.EndsWith(
            advice,
            Assert.Single(Problems("site.yml", $"title: T\nmenu: [{{label: A, page: {page}}}]")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("!!python/object x", "found the tag '!!python/object'")]
    [InlineData("[!x y]", "found the tag '!x'")]
    [InlineData("!<tag:example.org,2000:x> y", "found the tag '!<tag:example.org,2000:x>'")]
    public void A_tag_is_repeated_as_it_is_written(string yaml, string words) =>
        Assert.Contains(
            words,
            Assert.Single(Problems("content/films/x.md", $"title: X\nextra: {yaml}\n---")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("-0044-03-15")]
    [InlineData("-44")]
    [InlineData("99999")]
    [InlineData("Y-17000")]
    [InlineData("12345-01-02")]
    [InlineData("0000")]
    public void A_year_out_of_range_is_told_the_range(string year) =>
        Assert.Contains(
            "years are from 0001 to 9999",
            Assert.Single(Problems("content/films/x.md", $"title: X\nyear: {year}\n---")),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_ending_in_capitals_is_said_to_be_one() =>
        Assert.Equal(
            "content/films/x.MD: error WC0103: a page's ending is written in small letters; rename the file to 'x.md'",
            Assert.Single(Problems("content/films/x.MD", "title: X\n---"))
        );

    private static IEnumerable<string> Problems(string path, string text)
    {
        var yaml = path == "site.yml" ? text : $"---\n{text}";
        return Pipeline
            .Build(
                new([
                    .. SmallSites
                        .ReadBundled()
                        .Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)),
                    .. path == "site.yml" ? [] : new[] { File("site.yml", "title: T") },
                    File("content/films/m-1931.md", "---\ntitle: M\n---\n" + (path == "site.yml" ? "" : "[x](x.md)")),
                    File(path, yaml + "\n"),
                ])
            )
            .Diagnostics.Where(d => d.Severity > Whitecrow.Diagnostics.Severity.Note)
            .Select(d => d.ToString());
    }

    private static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
