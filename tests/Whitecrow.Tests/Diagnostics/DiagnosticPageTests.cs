using System.Collections.Immutable;
using System.Text;
using Whitecrow.Audit;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Output;
using Whitecrow.Seeds;
using Whitecrow.Tests.Audit;
using Xunit;

namespace Whitecrow.Tests.Diagnostics;

/// <summary>Holds <c>docs/diagnostics.md</c> to what the program does, its examples included.</summary>
public class DiagnosticPageTests
{
    private static readonly ImmutableArray<DiagnosticPage> Pages = DiagnosticPage.ReadAll();

    // What it takes to see these is no single small text file: bytes, a disk, a second run, a text of some length.
    private static readonly ImmutableArray<string> WithoutExample =
    [
        "WC0101",
        "WC0102",
        "WC0106",
        "WC0108",
        "WC0109",
        "WC0506",
        "WC0512",
        "WC0702",
        "WC0703",
        "WC0704",
        "WC0705",
        "WC0706",
        "WC0707",
        "WC0708",
        "WC0709",
        "WC0710",
        "WC0711",
        "WC0815",
        "WC1015",
    ];

    public static TheoryData<string> CodesWithExample =>
        [.. DiagnosticCode.All.Select(c => c.Id).Where(id => !WithoutExample.Contains(id))];

    [Fact]
    public void Every_code_has_a_section_with_its_title_and_severity_and_no_other_code_has_one() =>
        Assert.Equal(
            DiagnosticCode.All.Select(c => $"{c.Id}: {Capital(c.Title)}, {Severity(c)}"),
            Pages.Select(p => $"{p.Code}: {p.Title}, {p.Severity}")
        );

    [Fact]
    public void Every_section_says_what_to_do() =>
        Assert.All(Pages, p => Assert.EndsWith(".", p.Remedy, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void The_wrong_example_of_a_section_brings_its_code_about_and_no_other(string code)
    {
        var page = Assert.Single(Pages, p => p.Code == code);
        Assert.True(page.Wrong is not null, $"{code} has no example; write one, or name it among those without");

        Assert.Equal(code, Assert.Single(ProblemsOf(page.Wrong), d => Matters(d, code)).Code.Id);
    }

    [Theory]
    [MemberData(nameof(CodesWithExample))]
    public void The_right_example_of_a_section_is_right(string code)
    {
        if (Assert.Single(Pages, p => p.Code == code).Right is { } right)
        {
            Assert.DoesNotContain(ProblemsOf(right), d => Matters(d, code));
        }
    }

    // Notes on other things than the example's are no mistakes of it.
    private static bool Matters(Diagnostic diagnostic, string code) =>
        diagnostic.Severity > Whitecrow.Diagnostics.Severity.Note || diagnostic.Code.Id == code;

    private static ImmutableArray<Diagnostic> ProblemsOf(ExampleFile example)
    {
        var site = SmallSites.Read("examples").Files.Where(f => f.Path != example.Path);
        var file = new InputFile(example.Path, Encoding.UTF8.GetBytes(example.Whole));
        if (example.Path.StartsWith("_site/", StringComparison.Ordinal))
        {
            return Audited(example.Path["_site/".Length..], example.Text);
        }

        return example.Path.StartsWith(SeedFile.Folder, StringComparison.Ordinal)
            ? Normalizer.Run([], [SeedFile.Read(file.Path, file.Content.Span).Value], null).Diagnostics
            : Pipeline.Build(new([.. site, file])).Diagnostics;
    }

    private static ImmutableArray<Diagnostic> Audited(string path, string text)
    {
        var page = text.StartsWith("<!doctype", StringComparison.Ordinal) ? text : Finished.Page(text);
        var files = new[] { OutputFile.FromText(path, page) };
        return
        [
            .. SiteAudit.Run(
                [
                    .. files,
                    .. path == "index.html"
                        ? []
                        : new[] { OutputFile.FromText("index.html", Finished.Page("", "Home")) },
                ],
                []
            ),
        ];
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Severity(DiagnosticCode code) =>
        Diagnostic.NameOf(code.DefaultSeverity) + (code.IsAlwaysError ? ", always" : "");
}
