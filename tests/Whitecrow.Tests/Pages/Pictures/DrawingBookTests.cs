using System.Runtime.CompilerServices;
using Whitecrow.Diagnostics;
using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class DrawingBookTests
{
    [Fact]
    public void A_film_takes_its_own_figure_then_that_of_its_work_then_the_one_for_all()
    {
        var book = Book(
            ("covers/films/the-leap.svg", Svg("""<path class="f" d="M1 1Z"/>""")),
            ("covers/films/_any.svg", Svg("""<path class="f" d="M2 2Z"/>""")),
            ("covers/works/giselle.svg", Svg("""<path class="f" d="M3 3Z"/>""")),
            ("covers/works/_any.svg", Svg("""<path class="f" d="M4 4Z"/>"""))
        );

        Assert.Contains("M1 1Z", book.Figure("films/the-leap", "works/giselle"), StringComparison.Ordinal);
        Assert.Contains("M2 2Z", book.Figure("films/another", null), StringComparison.Ordinal);
        Assert.Contains("M3 3Z", book.Figure("films/another", "works/giselle"), StringComparison.Ordinal);
        Assert.Contains("M4 4Z", book.Figure("films/another", "works/spartacus"), StringComparison.Ordinal);
        Assert.Contains("M3 3Z", book.Figure("films/giselle", null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_without_a_company_has_no_frieze_and_an_undrawn_company_has_the_one_for_all()
    {
        var book = Book(
            ("templates/covers/organisations/_any.svg", Svg("""<path class="f" d="M1 1Z"/>""")),
            ("templates/covers/organisations/bolshoi-ballet.svg", Svg("""<path class="f" d="M2 2Z"/>"""))
        );

        Assert.Equal("", book.Frieze(null));
        Assert.Contains("M1 1Z", book.Frieze("organisations/royal-ballet"), StringComparison.Ordinal);
        Assert.Contains("M2 2Z", book.Frieze("organisations/bolshoi-ballet"), StringComparison.Ordinal);
        Assert.True(book.Has("organisations/bolshoi-ballet"));
        Assert.False(book.Has("organisations/royal-ballet"));
    }

    [Fact]
    public void Only_the_shapes_of_a_drawing_reach_a_page()
    {
        var book = Book(
            (
                "covers/works/giselle.svg",
                """
                <?xml version="1.0" encoding="utf-8"?>
                <?xml-stylesheet href="../../assets/style.css"?>
                <!-- Ranks of tulle. -->
                <svg xmlns="http://www.w3.org/2000/svg" class="cover d7" viewBox="0 0 300 420">
                  <g transform="translate(1 2)">
                    <path class="f" d="M0 0Z"/>
                  </g>
                  <circle class="f" cx="1" cy="2" r="3"></circle>
                </svg>
                """
            )
        );

        Assert.Equal(
            """<g transform="translate(1 2)"><path class="f" d="M0 0Z"/></g><circle class="f" cx="1" cy="2" r="3"/>""",
            book.Figure("films/any", "works/giselle")
        );
    }

    [Theory]
    [InlineData("<svg>\n <script>alert(1)</script></svg>", 2, 3)]
    [InlineData("<svg>\n <path onclick=\"alert(1)\"/></svg>", 2, 8)]
    [InlineData("<svg>\n <path style=\"fill:red\"/></svg>", 2, 8)]
    [InlineData("<svg>\n <use href=\"#a\"/></svg>", 2, 3)]
    [InlineData("<svg>words</svg>", 1, 6)]
    [InlineData("<p/>", 1, 2)]
    [InlineData("<svg>\n <path></svg>", 2, 10)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", 0, 0)]
    [InlineData("", 0, 0)]
    public void What_a_page_cannot_have_is_reported_at_its_place(string text, int line, int column)
    {
        var book = DrawingBook.Read([new SourceText("covers/works/giselle.svg", text)]);

        var diagnostic = Assert.Single(book.Diagnostics);
        Assert.Equal(DiagnosticCode.BadDrawing, diagnostic.Code);
        Assert.Equal(new SourceLocation("covers/works/giselle.svg", line, column), diagnostic.Location);
        Assert.False(book.Value.Has("works/giselle"));
    }

    [Fact]
    public void Files_that_are_no_drawings_are_passed_over()
    {
        var book = DrawingBook.Read([
            new SourceText("layouts/base.sbn-html", "<p>"),
            new SourceText("assets/favicon.svg", "<svg/>"),
            new SourceText("covers/README.md", "# Covers"),
        ]);

        Assert.Empty(book.Diagnostics);
    }

    [Fact]
    public void The_drawings_of_this_repository_can_be_used()
    {
        var folder = TemplatesFolder();
        var files = Directory
            .EnumerateFiles(Path.Combine(folder, "covers"), "*.svg", SearchOption.AllDirectories)
            .Select(path => new SourceText(
                Path.GetRelativePath(folder, path).Replace('\\', '/'),
                File.ReadAllText(path)
            ))
            .ToList();

        var book = DrawingBook.Read(files);

        Assert.NotEmpty(files);
        Assert.Empty(book.Diagnostics);
        Assert.All(files, file => Assert.True(book.Value.Has(file.File["covers/".Length..^".svg".Length])));
    }

    private static string Svg(string shapes) => $"""<svg xmlns="http://www.w3.org/2000/svg">{shapes}</svg>""";

    private static DrawingBook Book(params (string Path, string Text)[] files)
    {
        var book = DrawingBook.Read(files.Select(file => new SourceText(file.Path, file.Text)));
        Assert.Empty(book.Diagnostics);
        return book.Value;
    }

    private static string TemplatesFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../templates"));
}
