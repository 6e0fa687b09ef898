using Xunit;

namespace Whitecrow.Tests.Pages;

public class PageTests
{
    private const string Film = "---\ntitle: M\n---\n";

    private const string Source =
        "=== content/sources/programme.md\n---\ntitle: Programme\nkind: book\nlines: 9\nseed: p.txt\nfurniture: ['1']\n---\n=== content/seeds/p.txt\nx\n";

    [Theory]
    [InlineData("", "Filme people")]
    [InlineData("menu: [{label: Mine, page: people/index}]", "Mine")]
    public void Without_a_menu_the_folders_are_the_menu(string menu, string expected)
    {
        var (page, _) = Building.Film(
            "{{ for item in site.menu }}{{ item.label }} {{ end }}",
            "---\ntitle: M\n---\n",
            $"=== content/people/a.md\n---\ntitle: A\n---\n=== templates/labels.en.yml\nfolders: {{films: Filme}}\n=== site.yml\ntitle: T\n{menu}\n"
        );

        Assert.Equal(expected, page?.Trim());
    }

    [Fact]
    public void Notes_are_numbered_in_the_order_of_the_page_and_each_once()
    {
        var (page, problems) = Building.Film(
            "{{ cite page.fields.runtime.one }}|{{ cite page.fields.year.one }}|{{ for s in body }}{{ s.content }}{{ end }}|{{ for n in notes }}{{ n.number }} {{ n.html }};{{ end }}",
            "---\ntitle: M\nyear: {value: 1931, cite: programme:2}\nruntime: {value: 117, cite: [programme:3-4, programme:7]}\n---\nIn 1931 [@programme:2], and later.[@programme]\n",
            Source
        );

        Assert.Empty(problems);
        Assert.Equal(
            """
            <sup><a id="r1" href="#n1" aria-label="Note 1">1</a></sup>|<sup><a id="r2" href="#n2" aria-label="Note 2">2</a></sup>|<div class="mn" aria-hidden="true"><p><b>2</b><a tabindex="-1" href="../sources/programme.html#l2">Programme</a>, line 2</p><p><b>3</b><a tabindex="-1" href="../sources/programme.html">Programme</a></p></div>
            <p>In 1931<sup><a href="#n2" aria-label="Note 2">2</a></sup>, and later.<sup><a id="r3" href="#n3" aria-label="Note 3">3</a></sup></p>|1 <a href="../sources/programme.html#l3">Programme</a>, lines 3–4, 7;2 <a href="../sources/programme.html#l2">Programme</a>, line 2;3 <a href="../sources/programme.html">Programme</a>;
            """.Replace("line 2", "line\u00A02", StringComparison.Ordinal).Replace(
                "lines 3",
                "lines\u00A03",
                StringComparison.Ordinal
            ),
            page
        );
    }

    [Theory]
    [InlineData("programme:3, programme:7", "lines 3, 7")]
    [InlineData("programme:3, programme:7-8", "lines 3, 7–8")]
    [InlineData("programme:3, programme", "line 3")]
    public void The_word_for_lines_is_for_all_lines_of_a_source(string cites, string expected)
    {
        var (page, _) = Building.Film(
            "{{ sources_of page.fields.year.one }}",
            $"---\ntitle: M\nyear: {{value: 1931, cite: [{cites}]}}\n---\n",
            Source
        );

        Assert.Contains(
            $"</a>, {expected.Replace("e ", "e\u00A0").Replace("s ", "s\u00A0")}",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_note_says_who_published_its_source_and_when_unless_it_names_lines()
    {
        var (page, problems) = Building.Film(
            """
            {{ for s in body }}{{ s.content }}{{ end }}|{{ for n in notes }}{{ n.html }}|{{ end }}
            """,
            """
            ---
            title: M
            ---
            Danced.[@review; @programme:2]
            """,
            """
            === content/people/ana-dorn.md
            ---
            title: Ana Dorn
            ---
            === content/sources/review.md
            ---
            title: M
            kind: web-page
            author: [people/ana-dorn, Bo Ek]
            publisher: The Paper
            published: 2019-04-26
            ---
            === content/sources/programme.md
            ---
            title: Programme
            kind: book
            publisher: The House
            ---
            """
        );

        Assert.Empty(problems);
        Assert.Contains(
            "<p><b>1</b><a tabindex=\"-1\" href=\"../sources/review.html\">M</a>, The Paper, 2019; "
                + "<a tabindex=\"-1\" href=\"../sources/programme.html\">Programme</a>, line\u00A02</p>",
            page!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "|<a href=\"../sources/review.html\">M</a>, Ana Dorn, Bo Ek, The Paper, 26\u00A004 2019; ",
            page!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Links_in_a_body_are_relative_and_drawn_by_the_template_for_them()
    {
        var (page, problems) = Building.Film(
            "{{ for s in body }}[{{ s.anchor }}|{{ s.title }}]{{ s.content }}{{ end }}",
            $"{Film}By [Fritz *Lang*](../people/fritz-lang.md).\n\n## The [city](#the-city)\n\n<https://example.org/?a=1&b=2>\n",
            "=== content/people/fritz-lang.md\n---\ntitle: Fritz Lang\n---\n"
        );

        Assert.Empty(problems);
        Assert.Equal(
            """
            [|]<p>By <a href="../people/fritz-lang.html">Fritz <em>Lang</em></a>.</p>[the-city|The <a href="m.html#the-city">city</a>]<p><a href="https://example.org/?a=1&amp;b=2" rel="external">https://example.org/?a=1&amp;b=2</a></p>
            """,
            page
        );
    }

    [Theory]
    [InlineData("**Which *name*?** This one.", "<p class=\"q\">Which <em>name</em>?</p>\n<p> This one.</p>")]
    [InlineData("**Never again!**", "<p class=\"q\">Never again!</p>")]
    [InlineData("**Kavanagh** is right.", "<p><strong>Kavanagh</strong> is right.</p>")]
    [InlineData("It **is so.** Says he.", "<p>It <strong>is so.</strong> Says he.</p>")]
    public void In_a_box_a_sentence_in_bold_heads_what_is_said_of_it(string text, string html)
    {
        var (page, problems) = Building.Film(
            "{{ for s in body }}{{ s.content }}{{ end }}",
            $"{Film}::: disputed\n{text}\n:::\n\n**Here?** No.\n"
        );

        Assert.Empty(problems);
        Assert.Equal(
            $"""
            <div class="box disputed" role="note"><p class="boxhead">disputed</p>
            {html}
            </div>
            <p><strong>Here?</strong> No.</p>
            """,
            page
        );
    }

    [Fact]
    public void A_claim_of_a_source_is_read_as_the_field_that_it_fills()
    {
        var (page, problems) = Building.Film(
            """
            {{ for line in site.sources[0].account }}{{ for row in line.rows }}{{ for v in row.said?.values ?? [] }}{{ v.fields ? v.fields.person.one.link.title + " as " + v.fields.character.one.text : v.text }};{{ end }}{{ end }}{{ end }}
            """,
            Film,
            """
            === content/people/ana-dorn.md
            ---
            title: Ana Dorn
            ---
            === content/sources/list.md
            ---
            title: List
            kind: annotated-list
            lines: 9
            claims:
              - {id: c1, lines: 1, about: films/m, field: cast, value: {person: ana-dorn, character: Bo}}
              - {id: c2, lines: 2, about: films/m, field: releases, value: {date: nonsense}}
              - {id: c3, lines: 3, about: films/m, field: year, value: 1961/1962}
              - {id: c4, lines: 4, about: films/m, field: no_such_field, value: 1}
            ---
            """
        );

        Assert.Empty(problems);
        Assert.Equal("Ana Dorn as Bo;1961–1962;", page);
    }

    [Theory]
    [InlineData("{{ page.title = 'X' }}")]
    [InlineData("{{ site.films[0].summary = 'X' }}")]
    public void A_template_cannot_change_what_other_pages_see(string layout)
    {
        var problem = Assert.Single(Building.Film(layout, Film).Problems);

        Assert.StartsWith("templates/layouts/film.sbn-html:1:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_partial_names_the_page_and_who_included_it()
    {
        var problem = Assert.Single(
            Building
                .Film(
                    "<p>\n{{ include 'head' }}",
                    Film,
                    "=== templates/partials/head.sbn-html\n{{ include 'deep/title' }}\n=== templates/deep/title.sbn-html\n<title>{{ page.titel }}</title>\n"
                )
                .Problems
        );

        Assert.StartsWith("templates/deep/title.sbn-html:1:16: error WC0602:", problem, StringComparison.Ordinal);
        Assert.EndsWith(
            ", included from templates/partials/head.sbn-html:1:4, included from templates/layouts/film.sbn-html:2:4 (on the page 'films/m')",
            problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_partial_that_is_not_there_is_reported_where_it_is_included()
    {
        var problem = Assert.Single(
            Building.Film("{{ include 'haed' }}", Film, "=== templates/partials/head.sbn-html\nx\n").Problems
        );

        Assert.StartsWith("templates/layouts/film.sbn-html:1:4: error WC0603", problem, StringComparison.Ordinal);
        Assert.Contains("did you mean 'templates/partials/head.sbn-html'?", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_not_in_the_list_is_reported() =>
        Assert.StartsWith(
            "templates/layouts/film.sbn-html:1:11: error WC0604",
            Assert.Single(Building.Film("{{ labels.nothing }}", Film).Problems),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_template_that_never_ends_is_stopped() =>
        Assert.Contains(
            "WC0602",
            Assert.Single(Building.Film("{{ while true }}{{ end }}", Film).Problems),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("content/img/x.svg")]
    [InlineData("content/films/x.html")]
    [InlineData("content/x.js")]
    public void A_file_in_which_a_script_can_stand_is_not_published(string path)
    {
        var problem = Assert.Single(
            Building.Film("{{ page.title | html.escape }}", Film, $"=== {path}\n<svg/>\n").Problems
        );

        Assert.StartsWith($"{path}: warning WC0104", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_finds_its_page_is_printed_as_it_is_written()
    {
        var (page, problems) = Building.Film(
            "{{ $v = page.fields.writers.one.fields.person.one; $v.text }}, {{ $v.link.title }}",
            "---\ntitle: M\nwriters: Thea Harbou\n---\n",
            "=== content/people/thea-von-harbou.md\n---\ntitle: Thea von Harbou\naliases: [Thea Harbou]\n---\n"
        );

        Assert.Empty(problems);
        Assert.Equal("Thea Harbou, Thea von Harbou", page);
    }

    [Fact]
    public void A_day_and_its_month_stay_on_one_line()
    {
        var (page, _) = Building.Film(
            "{{ page.fields.year.one.text }}{{ for s in body }}{{ s.content }}{{ end }}",
            "---\ntitle: M\nyear: 1931-05-11\n---\nOn 11 May 1931.\n",
            "=== templates/labels.en.yml\ndate: {months: [January, February, March, April, May, June, July, August, September, October, November, December]}\n"
        );

        Assert.Equal("11\u00A0May 1931<p>On 11\u00A0May 1931.</p>", page);
    }
}
