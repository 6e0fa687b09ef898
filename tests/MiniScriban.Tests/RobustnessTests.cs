#if !UPSTREAM_PACKAGES
// These hold our interpreter to its promises; what the package does with such templates is its own affair.
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Scriban;
using Scriban.Syntax;
using Xunit;

namespace MiniScriban.Tests;

/// <summary>Whatever a template says, it ends, soon, in text or in an error of a template.</summary>
public sealed class RobustnessTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    // A fixed seed: a failure on one machine is a failure on every machine.
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260304, 7919);

    private static readonly string[] Fragments =
    [
        "{{",
        "}}",
        "{{-",
        "-}}",
        "{{~",
        "~}}",
        "{%{",
        "}%}",
        " ",
        "\n",
        ";",
        "if ",
        "else ",
        "else if ",
        "end",
        "for x in ",
        "for ",
        "in ",
        "while ",
        "case ",
        "when ",
        "func f",
        "func f(a, b = 1)",
        "func f(a...)",
        "do",
        "ret ",
        "break",
        "continue",
        "capture c",
        "with ",
        "wrap ",
        "import ",
        "readonly ",
        "tablerow x in ",
        "unless ",
        "include ",
        "include 'hello'",
        "include 'loop'",
        "limit:2",
        "offset:1",
        "reversed",
        "x",
        "y",
        "f",
        "f x",
        "$",
        "$$",
        "$0",
        "$x",
        "this",
        "empty",
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "1.5",
        "1000000000",
        "9223372036854775807",
        "'a'",
        "\"b\\n\"",
        "`c`",
        "$\"{",
        "$'{x}'",
        "'",
        "\"",
        "`",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "{a: 1}",
        "[1, 2]",
        ".",
        "..",
        "..<",
        "?.",
        "?",
        ":",
        ",",
        "|",
        "||",
        "&&",
        "??",
        "?!",
        "!",
        "=",
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "<<",
        ">>",
        "++",
        "--",
        "+=",
        "^",
        "@",
        "#",
        "##",
        "&",
        "~",
        "\\",
        "for.index",
        "for.",
        "while.first",
        "title",
        "tags",
        "posts",
        "so",
        "dict",
        "author",
        "published",
        "duration",
        "lazy",
        "string.upcase",
        "string.pad_left",
        "string.truncate",
        "string.split",
        "array.sort",
        "array.map 'title'",
        "array.each @f",
        "array.filter @string.empty",
        "array.join ','",
        "array.cycle",
        "array.insert_at",
        "html.escape",
        "html.strip",
        "object.to_json",
        "object.from_json",
        "object.eval",
        "object.eval_template",
        "object.keys",
        "math.round",
        "math.divided_by",
        "math.format 'N2'",
        "date.to_string '%c'",
        "date.parse",
        "date.add_days",
        "regex.match",
        "regex.replace",
        "timespan.from_days",
        "size",
        "empty?",
        "x = x + x",
        "x = [x, x]",
        "x.y = x",
        "x[0] = x",
        "x++",
        "1..1000000000",
    ];

    private static readonly string[] CaseTemplates = [.. CaseFiles.All().Select(each => each.Template)];

    [Fact]
    public void Words_in_any_order_end_in_text_or_in_an_error_of_the_template()
    {
        var templates =
            from words in Gen.Elements(Fragments).ListOf()
            from separator in Gen.Elements(" ", "; ", " }}\n{{ ", "")
            select "{{ " + string.Join(separator, words);

        Prop.ForAll(templates.ToArbitrary(), EndsWell).Check(Repeatable);
    }

    [Fact]
    public void Mutated_cases_end_in_text_or_in_an_error_of_the_template()
    {
        var templates =
            from template in Gen.Elements(CaseTemplates)
            from at in Gen.Choose(0, template.Length)
            from length in Gen.Choose(0, Math.Min(4, template.Length - at))
            from inserted in Gen.Elements(Fragments)
            select template.Remove(at, length).Insert(at, inserted);

        Prop.ForAll(templates.ToArbitrary(), EndsWell).Check(Repeatable);
    }

    [Fact]
    public void Any_characters_end_in_text_or_in_an_error_of_the_template() =>
        Prop.ForAll<string>(text => EndsWell(text) && EndsWell("{{" + text + "}}")).Check(Repeatable);

    public static TheoryData<string> Bombs() =>
        [
            "{{ " + new string('(', 10_000) + "1" + new string(')', 10_000) + " }}",
            "{{ " + new string('(', 10_000),
            "{{ " + new string('[', 10_000) + new string(']', 10_000) + " }}",
            "{{ " + string.Concat(Enumerable.Repeat("{a:", 10_000)) + " }}",
            "{{ " + new string('-', 10_000) + "1 }}",
            "{{ " + new string('!', 10_000) + "x }}",
            "{{ " + string.Concat(Enumerable.Repeat("$\"{", 10_000)) + " }}",
            "{{ x = 1 " + string.Concat(Enumerable.Repeat("+ 1 ", 10_000)) + "\nx }}",
            "{{ x = title" + string.Concat(Enumerable.Repeat(".y", 10_000)) + " }}",
            "{{ x = [] \n x" + string.Concat(Enumerable.Repeat("[0]", 10_000)) + " }}",
            "{{ 'a'" + string.Concat(Enumerable.Repeat(" | string.upcase", 10_000)) + " }}",
            "{{ true" + string.Concat(Enumerable.Repeat(" ? true : true", 10_000)) + " }}",
            "{{ f" + string.Concat(Enumerable.Repeat("(f", 10_000)) + " }}",
            string.Concat(Enumerable.Repeat("{{ if true }}", 10_000)),
            string.Concat(Enumerable.Repeat("{{ if true }}", 10_000))
                + string.Concat(Enumerable.Repeat("{{ end }}", 10_000)),
            "{{ if true }}" + string.Concat(Enumerable.Repeat("{{ else if true }}", 10_000)) + "{{ end }}",
            string.Concat(Enumerable.Repeat("{{ for x in [1] }}", 10_000)),
            string.Concat(Enumerable.Repeat("{{ f = do }}", 10_000)),
            "{{ include 'loop' }}",
            "{{ func f; f; end; f }}",
            "{{ f(x) = f(x + 1); f(1) }}",
            "{{ func f; (((((((((((f))))))))))); end; f }}",
            "{{ func f; [1] | array.each @f; end; f }}",
            "{{ x = '{{ x | object.eval_template }' + '}'; x | object.eval_template }}",
            "{{ x = 'x | object.eval'; x | object.eval }}",
            "{{ for i in 1..1000000000 }}{{ end }}",
            "{{ 1..1000000000 }}",
            "{{ 1..1000000000 | array.reverse }}",
            "{{ (1..1000000000) + [1] }}",
            "{{ [1] * 1000000000 }}",
            "{{ x = [1]; x[1000000000] = 1 }}",
            "{{ [] | array.insert_at 1000000000 1 }}",
            "{{ while true }}{{ end }}",
            "{{ while true; x = x + 'aaaaaaaaaa'; end }}",
            "{{ x = 'a'; for i in 1..100; x = x + x; end }}",
            "{{ x = [1]; for i in 1..100; x = x + x; end }}",
            "{{ x = 2; for i in 1..100; x = x * x; end; x }}",
            "{{ x = [1]; for i in 1..100; x = [x, x]; end; x }}",
            "{{ x = [1]; for i in 1..18; x = [x, x]; end; x | object.to_json }}",
            "{{ x = {}; x.x = x; x }}",
            "{{ x = {}; x.x = x; x | object.to_json }}",
            "{{ x = []; x[0] = x; x == x }}",
            "{{ x = []; y = []; x[0] = y; y[0] = x; x == y }}",
            "{{ 'a' * 1000000000 }}",
            "{{ 'a' | string.pad_left 1000000000 }}",
            "{{ 'a' | string.pad_right 1000000000 }}",
            "{{ x = 'a' * 1000000; x | string.replace 'a' x }}",
            "{{ x = 'a' * 1000000; x | regex.replace 'a' x }}",
            "{{ 1 << 1000000000 }}",
            "{{ 5 | object.format 'D999999999' }}",
            "{{ 5 | math.format 'N999999999' }}",
            "{{ x = 'a' * 1000; for i in 1..900; [x, x] | array.join x; end }}",
            "{{ for i in 1..900 }}{{ include 'nested' }}{{ end }}",
            "{{ ('<script' * 100000) | html.strip }}",
            "{{ (1..1000000000) | array.contains (-1) }}",
            "{{ (1..1000000000) == (1..1000000000) }}",
            "{{ (1..1000000000) | object.to_json }}",
            "{{ x = []; for i in 1..999; x = x | array.add x; end; x | object.to_json }}",
            "{{ x = {}; for i in 1..100; y = {}; y.x = x; x = y; end; x }}",
            "{{ ('9' * 1000000) | object.eval }}",
            "{{ [1] | array.insert_at (-2147483648) 1 }}",
            "{{ 'abc' | string.slice (-2147483648) 2147483647 }}",
            "{{ date.now | date.add_days 1e300 }}",
            "{{ 5.5 | math.round 1000000000 }}",
            "{{ func f(n); if n < 60; f(n + 1); f(n + 1); end; end; f(0) }}",
            "{{ x = [1]; y = [1]; for i in 1..60; x = [x, x]; y = [y, y]; end; x == y }}",
            "{{ x = [1]; for i in 1..60; x = x | array.concat x; end; x | array.size }}",
            "{{ x = '%' * 1000; for i in 1..900; x = x | html.url_encode | html.url_encode; end }}",
            "{{ x = '<' * 100000; for i in 1..60; x = x | html.escape; end }}",
            "{{ x = 'a' * 20000; x | string.replace 'a' x }}",
            "{{ x = 'a' * 20000; x | regex.replace 'a' x }}",
            "{{ ('<' * 1000000) | html.strip | string.size }}",
            "{{ (1 << 1048576) | object.kind }}",
            "{{ x = []; x[0] = x; x | object.to_json }}",
            "{{ x = {}; x.x = x; y = {}; y.x = y; [x] == [y] }}",
            "{{ 'include `loop`' | object.eval }}",
            "{{ x = 'for i in 1..10; x | object.eval; end'; x | object.eval }}",
            "{{ f = do; ret $0 | array.each @f; end; [[[1]]] | f }}",
            "{{ func f; $0 | f; end; 1 | f }}",
            "{{ func f; wrap f; f; end; end; f }}",
            "{{ capture x; for i in 1..900; 'a' * 1000; end; end; for i in 1..99; capture x; x; x; end; end }}",
        ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_template_that_wants_too_much_is_stopped_soon(string template) => Assert.True(EndsWell(template));

    [Fact]
    public void A_regular_expression_that_takes_too_long_is_an_error()
    {
        var template = Template.Parse("{{ ('a' * 40) + '!' | regex.match `^(a+)+$` }}");
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(50) };

        Assert.Throws<ScriptRuntimeException>(() => template.Render(context));
    }

    [Fact]
    public void A_cancelled_rendering_aborts()
    {
        using var source = new CancellationTokenSource();
        var context = new TemplateContext { CancellationToken = source.Token };
        source.Cancel();

        Assert.Throws<ScriptAbortException>(() => Template.Parse("{{ for i in 1..9; i; end }}").Render(context));
    }

    [Fact]
    public void A_context_that_saw_an_error_can_be_used_again()
    {
        var context = new TemplateContext { TemplateLoader = new RecordedTemplates() };
        context.PushGlobal(CaseTests.NewModel());
        var broken = Template.Parse("a{{ capture c }}{{ with so }}{{ include 'fail' }}{{ end }}{{ end }}");

        Assert.Throws<ScriptRuntimeException>(() => broken.Render(context));
        context.Reset();
        context.PushGlobal(CaseTests.NewModel());

        Assert.Equal("b3", Template.Parse("b{{ count }}").Render(context));
    }

    [Fact]
    public void A_context_that_is_reset_reads_its_templates_again()
    {
        var context = new TemplateContext { TemplateLoader = new RecordedTemplates() };
        var template = Template.Parse("{{ include 'hello' }}");
        context.PushGlobal(CaseTests.NewModel());
        template.Render(context);

        context.Reset();

        Assert.Empty(context.CachedTemplates);
    }

    [Fact]
    public void One_template_renders_the_same_on_every_thread()
    {
        var template = Template.Parse(
            "{{ for p in posts }}{{ include 'card' url: p.url title: p.title }}{{ for.index }}{{ p.tags | array.join ',' }}{{ end }}"
        );
        var expected = template.Render(CaseTests.NewContext(new Dictionary<string, string>()));

        Parallel.For(
            0,
            2000,
            _ => Assert.Equal(expected, template.Render(CaseTests.NewContext(new Dictionary<string, string>())))
        );
    }

    /// <summary>Renders and says whether that ended soon, and in nothing but text or an error of the template.</summary>
    private static bool EndsWell(string text)
    {
        var clock = Stopwatch.StartNew();
        var template = Template.Parse(text ?? "", "page.html");
        if (!template.HasErrors)
        {
            var context = CaseTests.NewContext(new Dictionary<string, string>());
            context.RegexTimeOut = TimeSpan.FromMilliseconds(100);
            try
            {
                Assert.InRange(template.Render(context).Length, 0, context.LimitToString + 3);
            }
            catch (ScriptRuntimeException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }
        return clock.Elapsed < Soon;
    }
}
#endif
