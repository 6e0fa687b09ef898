using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Tests.Pages;
using Xunit;

namespace Whitecrow.Tests;

public class BrokenContentTests
{
    private const string Film = """
        ---
        title: Der Blaue Engel
        year: {value: 1930, cite: [programme:2, nowhere]}
        original_title: {text: Der blaue Engel, lang: de}
        cast:
          - {person: people/marlene-dietrich, character: Lola Lola, cite: programme:3-4}
          - person: Emil Jannings
            status: disputed
            note: 'He says so.'
        releases:
          - {date: '1930-04-01~', country: DE, kind: theatrical}
        extra: {a: [1, {b: c}]}
        ---

        A [link](../people/marlene-dietrich.md#life "title"), [[Lola|films/m]], *emphasis* and `code`.[@programme:2; @programme]

        ## Heading

        | a | b |
        |---|---|
        | 1 | 2[^1] |

        > Quoted. {cite="programme:2"}

        ::: disputed
        - item
          1. inner
        :::

        [^1]: A footnote with ![picture](x.svg).
        """;

    private static readonly string[] Scraps =
    [
        "\n---\n",
        "\n",
        "  ",
        "\t",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "[[",
        "]]",
        "[@",
        "|",
        "> ",
        "::: ",
        "```\n",
        "<b>",
        "<!--",
        "&amp;",
        "'",
        "\"",
        "#",
        "*",
        "_",
        "\\",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "é",
        "e\u0301",
        "😀",
        "../",
        "http://",
        "javascript:",
        "!!str ",
        "&a ",
        "*a",
        "{{ x }}",
        "}}",
        "1961-02-30",
        "[^1]",
        "\r\n",
        "\u2028",
        "\u202E",
    ];

    /// <remarks>Each change cuts, doubles or inserts something at a random place.</remarks>
    [Fact]
    public void Whatever_happens_to_a_file_there_is_a_page_or_a_diagnostic_with_a_place()
    {
        var change =
            from at in Gen.Choose(0, 10_000)
            from length in Gen.Choose(0, 30)
            from scrap in Gen.Elements(Scraps)
            from kind in Gen.Choose(0, 2)
            select (at, length, scrap, kind);

        Prop.ForAll(
                change.NonEmptyListOf().Resize(12).ToArbitrary(),
                changes =>
                {
                    var text = new StringBuilder(Film);
                    foreach (var (at, length, scrap, kind) in changes)
                    {
                        var start = at % (text.Length + 1);
                        var part = Math.Min(length, text.Length - start);
                        _ = kind switch
                        {
                            0 => text.Remove(start, part),
                            1 => text.Insert(start, text.ToString(start, part)),
                            _ => text.Insert(start, scrap),
                        };
                    }

                    var (page, problems) = Building.Film(
                        "{{ page.title | html.escape }}{{ for s in body }}{{ s.content }}{{ end }}{{ for n in notes }}{{ n.html }}{{ end }}",
                        text.Replace("=== ", "").ToString()
                    );
                    return page is not null || problems.Length > 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }
}
