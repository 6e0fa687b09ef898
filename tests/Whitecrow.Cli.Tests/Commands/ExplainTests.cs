using System.Text.Json;
using Whitecrow.Cli.Tests.Git;
using Xunit;

namespace Whitecrow.Cli.Tests.Commands;

public class ExplainTests
{
    private const string Film = """
        ---
        title: The Leap
        unknown: [awards]
        year:
          - { value: 1961, cite: [list, page:2], preferred: true }
          - { value: 1962, cite: list:7, status: disputed, note: A slip of the pen. }
        runtime: 127
        cast:
          - person: Somebody with a rather long name
            character: { value: The one who stands in the wings and waits for a sign, cite: page:4 }
            cite: gone
        ---
        """;

    private const string Page = """
        ---
        title: Film page
        kind: web-page
        publisher: Film Base
        seed: page.txt
        claims:
          - { lines: 2, about: films/leap, field: year, value: 1961 }
        passages:
          - { lines: 3-4, about: [films/leap], summary: How it begins. }
        furniture: ['1']
        ---
        """;

    [GitFact]
    public void Each_value_tells_its_sources_how_sure_it_is_where_it_stands_and_who_wrote_it()
    {
        using var folder = Site();
        folder.Commit("2026-01-02", "Ana Dorn");
        folder.Files.Write(
            "content/films/leap.md",
            Film.Replace("runtime: 127", "runtime: 128", StringComparison.Ordinal)
        );
        var commit = folder.Commit("2026-03-04", "Bo Ek")[..10];
        var first = folder.Do("rev-parse", "HEAD~").TrimEnd()[..10];
        folder.Files.Write(
            "content/films/leap.md",
            File.ReadAllText(folder.Files["content/films/leap.md"])
                .Replace("cite: gone", "cite: nowhere", StringComparison.Ordinal)
        );

        var ran = folder.Whitecrow("explain", "The Leap");

        Assert.Equal((ExitCode.Done, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            $"""
            The Leap (film)
            content/films/leap.md

            title
              The Leap
                line 2, Ana Dorn on 2026-01-02 ({first})

            year
              1961
                disputed, line 5, preferred, Ana Dorn on 2026-01-02 ({first})
                list    A list
                page:2  Film page, Film Base
              1962
                disputed, line 6, Ana Dorn on 2026-01-02 ({first})
                note: A slip of the pen.
                list:7  A list

            runtime
              128
                unsourced, line 7, Bo Ek on 2026-03-04 ({commit})

            cast
              person: Somebody with a rather long name, character: The one who stands in the
              wings and waits for a sign
                one source, line 9-11, not committed yet
                nowhere  there is no such source
                character: The one who stands in the wings and waits for a sign
                  one source, line 10, Ana Dorn on 2026-01-02 ({first})
                  page:4  Film page, Film Base

            not stated by the sources
              awards

            """,
            ran.Out
        );
        Assert.All(ran.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Sentences_of_the_text_tell_their_sources_too()
    {
        using var folder = new TemporaryFolder();
        Write(folder);
        folder.Write(
            "content/films/leap.md",
            Film
                + "\n\nIt was *late*. “He leapt.”[@page:2] A. I. Berg saw it, says one,[@list] and\nfled [@page:3; @list].\n\n> Words. {cite=\"page:4\"}\n"
        );

        var ran = TheProgram.RunIn(folder.Root, "explain", "films/leap#text");

        Assert.Equal(
            """
            The Leap (film)
            content/films/leap.md
            Who changed what is not known: git is not installed

            text
              “He leapt.”
                one source, line 14
                page:2  Film page, Film Base
              A. I. Berg saw it, says one,
                one source, line 14
                list  A list
              A. I. Berg saw it, says one, and fled
                corroborated, line 15
                page:3  Film page, Film Base
                list    A list
              Words.
                one source, line 17
                page:4  Film page, Film Base

            """,
            ran.Out
        );
    }

    [Fact]
    public void One_key_can_be_asked_for_and_history_is_not_needed()
    {
        using var folder = new TemporaryFolder();
        Write(folder);

        var ran = TheProgram.RunIn(folder["content"], "explain", "films/leap.md#runtime");

        Assert.Equal(
            """
            The Leap (film)
            content/films/leap.md
            Who changed what is not known: git is not installed

            runtime
              127
                unsourced, line 7

            """,
            ran.Out
        );
    }

    [Fact]
    public void Of_a_source_each_line_is_told()
    {
        using var folder = new TemporaryFolder();
        Write(folder);

        var ran = TheProgram.RunIn(folder.Root, "explain", "page");

        Assert.EndsWith(
            """

            line by line (6 lines)
              1    furniture
              2    claim      The Leap (films/leap) · year: 1961
                              used by films/leap
              3-4  passage    The Leap (films/leap): How it begins.
                              used by films/leap
              nobody gives account of line 6

            """,
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [GitFact]
    public void Json_has_the_same()
    {
        using var folder = Site();
        folder.Commit("2026-01-02");

        using var json = JsonDocument.Parse(folder.Whitecrow("explain", "films/leap#year", "--format", "json").Out);

        var field = Assert.Single(json.RootElement.GetProperty("fields").EnumerateArray());
        var value = field.GetProperty("values")[0];
        Assert.Equal("1961", value.GetProperty("value").GetString());
        Assert.Equal("disputed", value.GetProperty("standing").GetString());
        Assert.Equal(5, value.GetProperty("line").GetInt32());
        Assert.Equal("sources/page", value.GetProperty("sources")[1].GetProperty("source").GetString());
        Assert.Equal("Film Base", value.GetProperty("sources")[1].GetProperty("publisher").GetString());
        Assert.Equal("2026-01-02", value.GetProperty("changed").GetProperty("on").GetString());
        Assert.Equal("A slip of the pen.", field.GetProperty("values")[1].GetProperty("note").GetString());
        using var source = JsonDocument.Parse(folder.Whitecrow("explain", "page", "--format", "json").Out);
        Assert.Equal(6, source.RootElement.GetProperty("unaccounted")[0].GetInt32());
    }

    [Theory]
    [InlineData("explain", "there is no page 'films/laep'; did you mean 'films/leap'?", "films/laep")]
    [InlineData("explain", "ENTRY")]
    [InlineData("explain", "--format can be text or json, not 'github'", "films/leap", "--format", "github")]
    public void A_question_that_is_not_clear_is_one_line(string verb, string part, params string[] args)
    {
        using var folder = new TemporaryFolder();
        Write(folder);

        var ran = TheProgram.RunIn(folder.Root, [verb, .. args]);

        Assert.Equal((ExitCode.CannotRun, ""), (ran.ExitCode, ran.Out));
        Assert.Contains(part, ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void What_a_stranger_wrote_cannot_do_anything_to_a_terminal()
    {
        using var folder = new TemporaryFolder();
        Write(folder);
        folder.Write("content/films/leap.md", "---\ntitle: \"a\\e[2Jb\"\nyear: 1961\n---\n");

        Assert.DoesNotContain('\u001B', TheProgram.RunIn(folder.Root, "explain", "films/leap").Out);
    }

    private static GitFolder Site()
    {
        var folder = new GitFolder();
        Write(folder.Files);
        return folder;
    }

    private static void Write(TemporaryFolder folder)
    {
        folder.Write("site.yml", "title: Test\n");
        folder.Write("content/films/leap.md", Film);
        folder.Write("content/sources/page.md", Page);
        folder.Write("content/sources/list.md", "---\ntitle: A list\nkind: annotated-list\n---\n");
        folder.Write("content/seeds/page.txt", "Film Base\nThe Leap, 1961\nIt\nbegins.\n\nforgotten\n");
    }
}
