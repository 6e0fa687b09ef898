using System.Text.RegularExpressions;
using Xunit;

namespace Whitecrow.Tests.Seeds;

/// <summary>The words that normalize writes into entries, and when it writes them anew.</summary>
public sealed partial class DraftTests
{
    private const string Page = """
        Alma (1990)
        Director: Anna Berg
        Cast
        Eva Holm ... Alma
        Ivo Lund ... Olle
        Runtime: 95 min
        Country: Sweden
        Filming Locations: Lund, Sweden
        """;

    private const string List =
        "Films by the sea\n\nAlma (1990)\nFact: Directed by Anna Berg.\n\nOlle (1993)\nFact: Directed by Ivo Lund.\n";

    private const string News = """
        "Alma" opens in Stockholm

        By Maria Lindt, 3 March 1990

        "Alma," a film directed by Anna Berg, opens on Friday. Eva Holm plays Alma, a teacher by the sea. Ivo Lund, who plays Olle, directs a film of his own.

        The film was shot in Lund.
        """;

    private static readonly (string Name, string Text)[] Texts =
    [
        ("list.txt", List),
        ("news.txt", News),
        ("page.txt", Page),
    ];

    [Fact]
    public void What_a_later_text_says_joins_the_words_that_nobody_has_touched()
    {
        var site = new Folder().Normalize(("list.txt", List));
        Assert.Contains("summary: A film of 1990. Directed by Anna Berg.\n", Film(site), StringComparison.Ordinal);

        site.Normalize(("page.txt", Page));

        Assert.Contains(
            "summary: \"A film of 1990. Directed by Anna Berg. In the cast: Eva Holm and Ivo Lund. Filmed in Lund.\"\n",
            Film(site),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "[@film-page:2] In the cast: [Eva Holm](../people/eva-holm.md) and [Ivo Lund](../people/ivo-lund.md).[@film-page:4; @film-page:5] Filmed in [Lund](../places/lund.md).[@film-page:8]\n",
            Film(site),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("A film of 1990.[", "A film from 1990.[")]
    [InlineData("[@film-list:4]\n", "[@film-list:4]\n\nMore words.\n")]
    [InlineData("[@film-list:4]\n", "[@film-list:4] \n")]
    public void A_body_in_which_one_letter_is_an_editor_s_stays(string before, string after)
    {
        var site = new Folder().Normalize(("list.txt", List));
        Assert.Contains(before, Film(site), StringComparison.Ordinal);
        site.Files["content/films/alma.md"] = Film(site).Replace(before, after, StringComparison.Ordinal);
        var body = Body(site);

        site.Normalize(("page.txt", Page));

        Assert.Equal(body, Body(site));
        Assert.Contains("In the cast: Eva Holm", Film(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary: A teacher by the sea.\n")]
    [InlineData("summary: A film of 1990. Directed by Anna Berg.  # enough\n")]
    [InlineData("")]
    public void A_summary_that_an_editor_wrote_or_took_out_stays_as_it_is(string edited)
    {
        const string Own = "summary: A film of 1990. Directed by Anna Berg.\n";
        var site = new Folder().Normalize(("list.txt", List));
        Assert.Contains(Own, Film(site), StringComparison.Ordinal);
        site.Files["content/films/alma.md"] = Film(site).Replace(Own, edited, StringComparison.Ordinal);

        site.Normalize(("page.txt", Page));

        Assert.StartsWith($"---\ntitle: Alma\n{edited}cite:", Film(site), StringComparison.Ordinal);
        Assert.Contains("In the cast: [Eva Holm]", Body(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_an_editor_wrote_without_a_body_or_summary_gets_none()
    {
        var site = new Folder();
        site.Files["content/films/alma.md"] = "---\ntitle: Alma\n---\n";

        site.Normalize(("list.txt", List)).Normalize(("page.txt", Page));

        Assert.DoesNotContain("summary", Film(site), StringComparison.Ordinal);
        Assert.EndsWith("---\n", Film(site), StringComparison.Ordinal);
    }

    /// <remarks>
    /// What depends on the order: in which order the citations of one value and the rows of one field stand, and whom the
    /// passages of a text name, which are read against the entries there are at that time.
    /// </remarks>
    [Fact]
    public void Three_texts_give_the_same_content_in_any_order()
    {
        var printed = Orders(Texts)
            .Select(order =>
            {
                var site = new Folder();
                foreach (var text in order)
                {
                    site.Normalize(text);
                }

                return (Order: string.Join(", ", order.Select(t => t.Name)), Print: Unordered(site));
            })
            .ToArray();

        Assert.Equal(6, printed.Length);
        Assert.Contains("Filmed in [Lund]", printed[0].Print, StringComparison.Ordinal);
        Assert.All(printed, p => Assert.Equal(printed[0].Print, p.Print));
    }

    [Fact]
    public void Three_texts_at_once_give_what_they_give_one_after_another()
    {
        var oneByOne = new Folder().Normalize(Texts[0]).Normalize(Texts[1]).Normalize(Texts[2]);

        Assert.Equal(oneByOne.Print(), new Folder().Normalize(Texts).Print());
    }

    [Theory]
    [InlineData("Taglines: You will never forget her.", "never forget her.[@film-page:9]")]
    [InlineData("Taglines: Who was she?", "Who was she?[@film-page:9]")]
    public void A_sentence_has_one_stop(string line, string expected)
    {
        var site = new Folder().Normalize(("page.txt", Page + "\n" + line));

        Assert.Contains(expected, Body(site), StringComparison.Ordinal);
        Assert.DoesNotContain("..[", Body(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Junior_keeps_his_stop_and_the_sentence_does_not_double_it()
    {
        var site = new Folder().Normalize(
            ("page.txt", Page.Replace("Director: Anna Berg", "Director: Per Berg Jr.", StringComparison.Ordinal)),
            ("list.txt", List.Replace("Anna Berg", "Per Berg Jr", StringComparison.Ordinal))
        );

        Assert.Contains("title: Per Berg Jr.\n", site.Files["content/people/per-berg-jr.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("aliases", site.Files["content/people/per-berg-jr.md"], StringComparison.Ordinal);
        Assert.Contains("[Per Berg Jr.](../people/per-berg-jr.md)[@film-page:2]", Body(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vowel_has_its_article()
    {
        var site = new Folder().Normalize(
            (
                "list.txt",
                List.Replace(
                    "Directed by Anna Berg.",
                    "Based on Holm's autobiography of 1956.",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.Contains("ased on an autobiography.[@film-list:4]", Body(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_says_what_lies_in_it()
    {
        var site = new Folder().Normalize(("page.txt", Page));

        Assert.Equal(
            "---\ntitle: Sweden\nsummary: Lund lies here.\ncite: film-page:8\n---\n\n[Lund](lund.md) lies here.[@film-page:8]\n",
            site.Files["content/places/sweden.md"]
        );
    }

    [Fact]
    public void Pages_of_which_the_same_is_said_have_summaries_of_their_own()
    {
        var site = new Folder().Normalize(
            (
                "page.txt",
                Page.Replace("Director: Anna Berg", "Directors: Anna Berg, Per Lind", StringComparison.Ordinal)
            )
        );

        Assert.Contains(
            "summary: \"Anna Berg: directed Alma.\"\n",
            site.Files["content/people/anna-berg.md"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "summary: \"Per Lind: directed Alma.\"\n",
            site.Files["content/people/per-lind.md"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "summary: Plays Olle in Alma.\n",
            site.Files["content/people/ivo-lund.md"],
            StringComparison.Ordinal
        );
    }

    private static string Film(Folder site) => site.Files["content/films/alma.md"];

    private static string Body(Folder site) => Film(site).Split("---\n", 3)[2];

    private static IEnumerable<(string Name, string Text)[]> Orders((string Name, string Text)[] texts) =>
        texts.Length == 1
            ? [texts]
            : texts.SelectMany(first =>
                Orders([.. texts.Where(t => t != first)]).Select(rest => rest.Prepend(first).ToArray())
            );

    private static string Unordered(Folder site) =>
        string.Concat(
            site.Files.Select(f =>
            {
                var parts = f.Value.Split("---\n", 3);
                var lines = parts[1]
                    .Split('\n')
                    .Where(l => !l.StartsWith("  - {lines: ", StringComparison.Ordinal))
                    .Select(l =>
                        Cites.Replace(
                            l,
                            c =>
                                $"cite: [{string.Join(", ", c.Groups["all"].Value.Split(", ").Order(StringComparer.Ordinal))}]"
                        )
                    );
                return $"=== {f.Key}\n{string.Join('\n', Rows(lines))}\n---\n{parts[2]}";
            })
        );

    // The rows below a key, sorted.
    private static IEnumerable<string> Rows(IEnumerable<string> lines)
    {
        var rows = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                rows.Add(line);
                continue;
            }

            foreach (var row in rows.Order(StringComparer.Ordinal))
            {
                yield return row;
            }

            rows.Clear();
            yield return line;
        }
    }

    [GeneratedRegex(@"cite: \[(?<all>[^\]]*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cites { get; }
}
