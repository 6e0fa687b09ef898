using System.Collections.Immutable;
using System.Text;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests.Pages;

/// <summary>What somebody is told who made a mistake in a template. The words are the engine's, the places and names ours.</summary>
public class TemplateErrorTests
{
    private static readonly DiagnosticCode[] Codes =
    [
        DiagnosticCode.TemplateFailure,
        DiagnosticCode.TemplateSyntax,
        DiagnosticCode.MissingTemplate,
    ];

    [Fact]
    public void A_value_that_is_null_is_named_at_the_member_that_it_lacks()
    {
        var error = Assert.Single(Errors("<h1>\n  {{ film = { director: null }; film.director.name }}"));

        Assert.Equal(DiagnosticCode.TemplateFailure, error.Code);
        Assert.Equal("templates/layouts/home.sbn-html:2:47", error.Location.ToString());
        Assert.Contains("film.director", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_that_was_rendered_is_named()
    {
        var error = Assert.Single(Errors("{{ page.titel }}"));

        Assert.Equal("templates/layouts/home.sbn-html:1:9", error.Location.ToString());
        Assert.Contains("page.titel", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(on the page 'index')", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_include_of_an_include_names_who_included_whom()
    {
        var error = Assert.Single(
            Errors(
                "a\n{{ include 'outer' }}",
                ("outer", "b\n\n {{ for i in 1..2; include 'inner' i; end }}"),
                ("inner", "{{ if $1 == 2 }}\n {{ nobody.name }}{{ end }}")
            )
        );

        Assert.Equal("templates/partials/inner.sbn-html:2:5", error.Location.ToString());
        Assert.EndsWith(
            ", included from templates/partials/outer.sbn-html:3:20, included from templates/layouts/home.sbn-html:2:4 (on the page 'index')",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_template_that_was_included_before_does_not_stand_in_the_chain()
    {
        var error = Assert.Single(
            Errors(
                "{{ include 'fine' }}{{ include 'link' }}",
                ("fine", "{{ include 'link' 1 }}"),
                ("link", "{{ if !$1; nobody; end }}")
            )
        );

        Assert.Contains(
            "included from templates/layouts/home.sbn-html:1:24 (on",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("fine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_a_function_stands_where_the_function_is_written()
    {
        var error = Assert.Single(
            Errors(
                "{{ include 'functions' }}\n{{ for x in [null]; name_of x; end }}",
                ("functions", "{{ func name_of(someone)\n  ret someone.name\nend }}")
            )
        );

        Assert.Equal("templates/partials/functions.sbn-html:2:15", error.Location.ToString());
        Assert.Contains("someone", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_of_ours_that_refuses_its_argument_is_reported_where_it_is_called()
    {
        var error = Assert.Single(Errors("a {{ 5 | href }}"));

        Assert.Equal("templates/layouts/home.sbn-html:1:10", error.Location.ToString());
        Assert.Contains("href needs a page or a path", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("href null", "href needs a page or a path")]
    [InlineData("card null", "card needs a page")]
    [InlineData("leap null null", "leap needs the words at both ends of the arc")]
    public void What_a_function_of_ours_says_of_nothing_is_said_in_words(string call, string words)
    {
        var error = Assert.Single(Errors($"{{{{ {call} }}}}"));

        Assert.Equal($"{words} (on the page 'index')", error.Message);
    }

    [Fact]
    public void A_partial_that_does_not_exist_is_reported_with_the_name_of_one_that_does()
    {
        var error = Assert.Single(Errors("{{ include 'heda' }}", ("head", "")));

        Assert.Equal("templates/layouts/home.sbn-html:1:4", error.Location.ToString());
        Assert.Contains(
            "there is no template 'templates/partials/heda.sbn-html'; did you mean 'templates/partials/head.sbn-html'?",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_partial_that_cannot_be_read_is_reported_in_its_own_file()
    {
        var errors = Errors("{{ include 'broken' }}", ("broken", "ok\n  {{ if }}\n{{ end }}"));

        Assert.Contains(
            errors,
            e =>
                e.Code == DiagnosticCode.TemplateSyntax
                && e.Location.ToString() == "templates/partials/broken.sbn-html:2:9"
        );
    }

    [Fact]
    public void An_include_that_never_ends_is_an_error_with_a_place()
    {
        var error = Assert.Single(Errors("{{ include 'again' }}", ("again", " {{ include 'again' }}")));

        Assert.Equal("templates/partials/again.sbn-html:1:5", error.Location.ToString());
    }

    [Fact]
    public void A_loop_that_never_ends_is_an_error_with_a_place()
    {
        var error = Assert.Single(Errors("\n{{ while true }}{{ end }}"));

        Assert.Equal("templates/layouts/home.sbn-html:2:4", error.Location.ToString());
    }

    private static ImmutableArray<Diagnostic> Errors(string layout, params (string Name, string Text)[] partials)
    {
        const string changed = "templates/layouts/home.sbn-html";
        InputFile[] files =
        [
            .. SmallSites.Read("minimal").Files.Where(f => f.Path != changed),
            File(changed, layout),
            .. partials.Select(p => File($"templates/partials/{p.Name}.sbn-html", p.Text)),
        ];
        return [.. Pipeline.Build(new([.. files])).Diagnostics.Where(d => Codes.Contains(d.Code))];

        static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
    }
}
