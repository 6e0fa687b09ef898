using System.Collections.Immutable;
using System.Text;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Site;

public class SeveritySettingsTests
{
    // A file that content may not hold (WC0104, a warning), a link to a missing page (WC0301, an error), and
    // a ballet that nobody has drawn (WC0606, a note).
    private static readonly (string Path, string Text)[] Mistakes =
    [
        ("content/films/a.docx", "A"),
        ("content/films/m.md", "---\ntitle: M\nkind: ballet-film\nbased_on: works/giselle\n---\n\n[a](b.md)\n"),
    ];

    [Theory]
    [InlineData("", "warning WC0104", "error WC0301", "note WC0606")]
    [InlineData("diagnostics: {WC0104: error, WC0606: off}", "error WC0104", "error WC0301")]
    [InlineData("diagnostics: {WC0301: warning, WC0104: note}", "note WC0104", "warning WC0301", "note WC0606")]
    public void A_site_may_say_how_much_a_kind_of_mistake_matters(string setting, params string[] expected) =>
        Assert.Equal(expected, Severities(setting));

    [Fact]
    public void Strictly_a_warning_is_an_error_and_a_note_stays_one() =>
        Assert.Equal(
            ["error WC0104", "error WC0301", "note WC0606"],
            Severities("diagnostics: {WC0301: warning}", isStrict: true)
        );

    [Theory]
    [InlineData(
        "{WC0140: off}",
        "site.yml:2:15: error WC0204: the list of severities has no key 'WC0140'; did you mean 'WC0104'?"
    )]
    [InlineData("{wc0104: off}", "did you mean 'WC0104'?")]
    [InlineData("{missing-page: off}", "it may have WC0101, WC0102, WC0103, WC0104, WC0105 and ")]
    [InlineData("{WC0104: of}", "site.yml:2:23: error WC0209: 'WC0104' cannot be 'of'; did you mean 'off'?")]
    [InlineData("{WC0104: hint}", "'WC0104' cannot be 'hint'; write one of off, note, warning, error")]
    [InlineData(
        "{WC0202: warning}",
        "site.yml:2:23: error WC0902: 'WC0202' (front matter that does not end) is always an error"
    )]
    [InlineData("[WC0104]", "WC0207")]
    public void A_severity_that_cannot_be_is_reported_at_its_column(string setting, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(Build($"diagnostics: {setting}", false), d => d.Location.File == "site.yml").ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_error_without_which_no_page_can_be_made_stays_one() =>
        Assert.Contains(
            Build("diagnostics: {WC0201: off}", false, ("content/films/n.md", "no front matter")),
            d => d is { Code.Id: "WC0201", Severity: Severity.Error }
        );

    private static string[] Severities(string setting, bool isStrict = false) =>
        [
            .. Build(setting, isStrict, Mistakes)
                .Where(d => d.Code.Id != "WC1016")
                .Select(d => $"{d.SeverityName} {d.Code.Id}"),
        ];

    private static ImmutableArray<Diagnostic> Build(
        string setting,
        bool isStrict,
        params (string Path, string Text)[] files
    )
    {
        var site = SmallSites.Read("examples").Files.Where(f => f.Path != "site.yml");
        var added = files
            .Append(("site.yml", $"title: The Leap\n{setting}\n"))
            .Select(f => new InputFile(f.Item1, Encoding.UTF8.GetBytes(f.Item2)));
        return Pipeline.Build(new([.. site, .. added], IsStrict: isStrict)).Diagnostics;
    }
}
