using System.Collections.Immutable;
using System.Text.Json;
using Whitecrow.Cli.Commands;
using Whitecrow.Cli.Reporting;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Cli.Tests.Reporting;

public class ReportTests
{
    private static readonly ImmutableArray<Diagnostic> Three =
    [
        new(
            DiagnosticCode.MissingPage,
            new("content/a, b.md", 14, 9),
            "no page 'x': 100 % sure\nsecond\u001b[31m line"
        ),
        new(DiagnosticCode.RepairedValue, new("content/a, b.md", 15, 0), "repaired"),
        new(DiagnosticCode.SeedChanged, SourceLocation.Whole("content/s.md"), "changed"),
    ];

    [Fact]
    public void Text_is_one_line_for_each_diagnostic_and_a_summary() =>
        Assert.Equal(
            """
            content/a, b.md:14:9: error WC0301: no page 'x': 100 % sure second�[31m line
            content/a, b.md:15: note WC0702: repaired
            content/s.md: warning WC0406: changed
            Nothing is published, since there are errors (1.50 s)
              pages      1,203 (film 1,200, person 3)
              links      12,345
              citations  7
              errors     1
              warnings   1
              notes      1

            """.ReplaceLineEndings("\n"),
            Written(ReportFormat.Text, Outcome.NotPublished, Three)
        );

    [Fact]
    public void A_published_site_is_named_with_the_file_to_open()
    {
        var text = Written(ReportFormat.Text, Outcome.Published, []);

        Assert.StartsWith("The site is built (1.50 s)\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            $"  warnings   0\n  open       {Path.Combine("out", "index.html")}\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_is_one_object()
    {
        using var json = JsonDocument.Parse(Written(ReportFormat.Json, Outcome.NotPublished, Three));

        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(1200, summary.GetProperty("pages").GetProperty("film").GetInt32());
        Assert.Equal(12345, summary.GetProperty("links").GetInt32());
        Assert.Equal(7, summary.GetProperty("citations").GetInt32());
        Assert.Equal(1, summary.GetProperty("warnings").GetInt32());
        Assert.False(summary.GetProperty("published").GetBoolean());
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal(
            ["code", "severity", "file", "line", "column", "endColumn", "message", "title", "page"],
            first.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            ("WC0301", "error"),
            (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString())
        );
        Assert.Equal((14, 9), (first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.Equal(Three[0].Message, first.GetProperty("message").GetString());
    }

    [Fact]
    public void Annotations_are_escaped_and_their_paths_start_at_the_repository() =>
        Assert.Equal(
            [
                "::error file=my site/content/a%2C b.md,line=14,endLine=14,col=9,endColumn=10,title=WC0301%3A a link to a page that is not there::no page 'x': 100 %25 sure%0Asecond\u001b[31m line",
                "::notice file=my site/content/a%2C b.md,line=15,title=WC0702%3A a value repaired while reading::repaired",
                "::warning file=my site/content/s.md,title=WC0406%3A the seed text has changed since it was read::changed",
            ],
            Written(ReportFormat.GitHub, Outcome.NotPublished, Three).Split('\n')[..3]
        );

    [Fact]
    public void Sarif_says_of_each_rule_what_it_means_and_of_each_result_where_it_is()
    {
        using var json = JsonDocument.Parse(Written(ReportFormat.Sarif, Outcome.NotPublished, Three));

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty("%SRCROOT%", out _));
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("whitecrow", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(["WC0301", "WC0406", "WC0702"], rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(
            rules,
            r =>
            {
                Assert.EndsWith(".", Text(r, "shortDescription"), StringComparison.Ordinal);
                Assert.Contains(
                    "**What to do:**",
                    r.GetProperty("help").GetProperty("markdown").GetString(),
                    StringComparison.Ordinal
                );
                Assert.Matches(
                    "^(error|warning|note)$",
                    r.GetProperty("defaultConfiguration").GetProperty("level").GetString()!
                );
                Assert.False(r.TryGetProperty("helpUri", out _), "an address is absolute, or not there");
            }
        );

        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["error", "note", "warning"], results.Select(r => r.GetProperty("level").GetString()));
        Assert.All(
            results,
            r =>
                Assert.Equal(
                    r.GetProperty("ruleId").GetString(),
                    rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                )
        );
        Assert.Equal(Three[0].Message, Text(results[0], "message"));
        Assert.Equal(
            [
                "my%20site/content/a%2C%20b.md 14:9-14:10",
                "my%20site/content/a%2C%20b.md 15:-:",
                "my%20site/content/s.md 1:-:",
            ],
            results.Select(Place)
        );

        static string? Text(JsonElement of, string name) => of.GetProperty(name).GetProperty("text").GetString();

        static string Place(JsonElement result)
        {
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            var file = place.GetProperty("artifactLocation");
            Assert.Equal("%SRCROOT%", file.GetProperty("uriBaseId").GetString());
            var region = place.GetProperty("region");
            string Part(string name) => region.TryGetProperty(name, out var part) ? part.ToString() : "";
            return $"{file.GetProperty("uri").GetString()} {Part("startLine")}:{Part("startColumn")}-{Part("endLine")}:{Part("endColumn")}";
        }
    }

    [Theory]
    [InlineData("see [her](../people/clara-sant.md).", 11, "../people/clara-sant.md")]
    [InlineData("It was.[@film-pge:12; @other]", 10, "film-pge:12")]
    [InlineData("  - {date: 1961-06-31, place: x}", 12, "1961-06-31")]
    [InlineData("kind: 'balet film' # or so", 7, "'balet film'")]
    [InlineData("A <b>word</b>.", 3, "<b>")]
    [InlineData("directer: somebody", 1, "directer")]
    [InlineData("x: [a]", 4, "[")]
    [InlineData("x", 9, "")]
    public void What_is_wrong_is_underlined_from_its_first_to_its_last_letter(string line, int column, string expected)
    {
        var end = Extent.EndColumn(line, column);

        Assert.Equal(expected, column > line.Length ? "" : line[(column - 1)..(end - 1)]);
        Assert.True(end > column);
    }

    [Fact]
    public void A_terminal_parts_files_by_a_blank_line_and_says_once_where_a_code_is_explained()
    {
        var text = Written(
            ReportFormat.Text,
            Outcome.NotPublished,
            [
                new(DiagnosticCode.MissingPage, new("content/a.md", 1, 3), "no page 'wrong'"),
                new(DiagnosticCode.MissingPage, new("content/a.md", 2, 1), "no page 'two'"),
                new(DiagnosticCode.SeedChanged, SourceLocation.Whole("content/s.md"), "changed"),
            ],
            isTerminal: true,
            source: "a wrong\ntwo\n"
        );

        Assert.StartsWith(
            """
            content/a.md:1:3: error WC0301: no page 'wrong'
             1 | a wrong
               |   ^^^^^
               = docs/diagnostics.md#wc0301
            content/a.md:2:1: error WC0301: no page 'two'
             2 | two
               | ^^^

            content/s.md: warning WC0406: changed
               = docs/diagnostics.md#wc0406

            Nothing is published
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_code_has_its_page_in_the_program() =>
        Assert.All(DiagnosticCode.All, c => Assert.NotEqual("", CodePages.TextOf(c)));

    [Fact]
    public void A_terminal_gets_the_line_with_a_caret_under_the_place()
    {
        var text = Written(
            ReportFormat.Text,
            Outcome.NotPublished,
            [new(DiagnosticCode.MissingPage, new("content/a.md", 2, 8), "no page 'x'")],
            isTerminal: true,
            source: "first\nсм. 天 [x]\n"
        );

        Assert.Equal(
            """
            content/a.md:2:8: error WC0301: no page 'x'
             2 | см. 天 [x]
               |         ^
            """.ReplaceLineEndings("\n"),
            string.Join('\n', text.Split('\n')[..3])
        );
    }

    [Fact]
    public void Of_a_long_line_the_terminal_gets_the_part_around_the_place()
    {
        var text = Written(
            ReportFormat.Text,
            Outcome.NotPublished,
            [new(DiagnosticCode.MissingPage, new("content/a.md", 1, 501), "no page 'x'")],
            isTerminal: true,
            source: new string('a', 500) + "X" + new string('b', 500)
        );

        var lines = text.Split('\n');
        Assert.Equal(lines[1].IndexOf('X', StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
        Assert.True(lines[1].Length < 100);
    }

    private static string Written(
        ReportFormat format,
        Outcome outcome,
        ImmutableArray<Diagnostic> diagnostics,
        bool isTerminal = false,
        string source = ""
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        var pages = ImmutableSortedDictionary<string, int>.Empty.Add("person", 3).Add("film", 1200);
        var build = new SiteBuild(
            [new("content/a.md", System.Text.Encoding.UTF8.GetBytes(source))],
            [],
            new(pages, 12345, 7),
            SeverityRules.Default,
            diagnostics
        );
        var root = Path.GetFullPath("/repository/my site");
        Report.Write(
            new(outcome, build, Path.Combine(root, "out"), TimeSpan.FromSeconds(1.5)),
            root,
            format,
            new()
            {
                Out = output,
                Error = output,
                WorkingFolder = root,
                Variable = name =>
                    name switch
                    {
                        "GITHUB_WORKSPACE" => Path.GetFullPath("/repository"),
                        "NO_COLOR" => "1",
                        _ => null,
                    },
                IsTerminal = isTerminal,
                TemporaryFolder = root,
            }
        );
        return output.ToString();
    }
}
