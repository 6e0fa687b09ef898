using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace Whitecrow.Tests.Pages;

/// <summary>What the templates of this repository make of small pages.</summary>
public class BundledTemplateTests
{
    [Fact]
    public void One_of_several_values_that_is_in_doubt_has_a_line_of_its_own()
    {
        var page = PageOf(
            "films/m",
            "title: M\ncountries: [DE, {value: FR, status: disputed, note: Who says so?}]\ngenres: [{value: crime, status: disputed, note: Or not?}]"
        );

        Assert.Contains(
            "<span class=\"doubted\">France <span class=\"how disp\">disputed</span></span>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<tr class=\"disp\" id=\"genres\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<span class=\"doubted\">crime", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404", "template: not-found\n", false)]
    [InlineData("pages/about", "", true)]
    public void The_page_for_missing_addresses_is_nothing_to_cite(string id, string template, bool isCited)
    {
        var page = PageOf(id, $"title: No such page\n{template}");

        Assert.Equal(isCited, page.Contains("<span id=\"cite\">", StringComparison.Ordinal));
        Assert.Equal(isCited, page.Contains("Last changed", StringComparison.Ordinal));
    }

    private static string PageOf(string id, string yaml)
    {
        var built = Pipeline.Build(
            new([
                .. SmallSites.ReadBundled().Files.Where(f => f.Path.StartsWith("templates/", StringComparison.Ordinal)),
                new("site.yml", "title: Test\n"u8.ToArray()),
                new($"content/{id}.md", Encoding.UTF8.GetBytes($"---\n{yaml.Trim()}\n---\n")),
            ])
            {
                LastChanged = () =>
                    new Dictionary<string, DateOnly>
                    {
                        [$"content/{id}.md"] = new(2026, 11, 21),
                    }.ToImmutableDictionary(),
            }
        );
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Whitecrow.Diagnostics.Severity.Error);
        return built.Files.Single(f => f.Path == $"{id}.html").Text;
    }
}
