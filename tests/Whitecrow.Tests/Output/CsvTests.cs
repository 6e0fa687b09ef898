using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.VisualBasic.FileIO;
using Whitecrow.Output.Data;
using Xunit;

namespace Whitecrow.Tests.Output;

public class CsvTests
{
    [Fact]
    public void Any_text_survives_a_cell() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string[]>(),
                texts =>
                {
                    // Control characters and lone halves of a character are no text of content; and the parser that reads
                    // the table here leaves out blank lines, within quotation marks as well.
                    var cells = texts
                        .Select(t => new string([
                            .. (t ?? "").Where(c => !char.IsSurrogate(c) && c is not ('\r' or '\0')),
                        ]))
                        .Select(t => Regex.Replace(t, @"\n\s*\n", "\n"))
                        .Append("last")
                        .ToArray();

                    var table = new Csv("x");
                    table.Row(cells);

                    Assert.Equal(cells, Read(table.ToFile("t.csv").Text)[1].Select(Unguard));
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("- a dash", "'- a dash")]
    [InlineData(" \u200B=1", "' \u200B=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("'Allo", "'Allo")]
    [InlineData("1961-06-16", "1961-06-16")]
    public void A_cell_that_begins_like_a_formula_gets_an_apostrophe(string text, string cell) =>
        Assert.Equal(cell, Csv.Guard(text));

    [Fact]
    public void Lines_end_as_the_standard_says_and_the_file_has_no_byte_order_mark()
    {
        var table = new Csv("one", "two");
        table.Row("a;b", "c \"d\"\ne");

        var file = table.ToFile("t.csv");

        Assert.Equal("one,two\r\n\"a;b\",\"c \"\"d\"\"\ne\"\r\n", file.Text);
        Assert.Equal((byte)'o', file.Content.Span[0]);
    }

    [Fact]
    public void Every_stated_value_is_a_line_with_its_standing_and_its_sources()
    {
        var lines = Table("data/claims.csv");

        Assert.Contains(
            lines,
            l => l is ["films/the-leap", "film", "runtime", "1", "127", "", "stated", "", "film-page:2", "1", ""]
        );
        Assert.Contains(
            lines,
            l =>
                l
                    is [
                        "films/the-leap",
                        "film",
                        "cast.portrays",
                        "1",
                        "Bo Ek",
                        "people/bo-ek",
                        "stated",
                        "",
                        "film-page:3-4",
                        "1",
                        "",
                    ]
        );
        Assert.Contains(
            lines,
            l => l is ["people/bo-ek", "person", "occupations", "1", "'=1+1", "", "disputed", .., "'-2, or \"so\""]
        );
        Assert.Contains(lines, l => l is ["places/ufa", "place", "geo.lon", "1", "-55.9", "", "unsourced", ..]);
        Assert.DoesNotContain(lines, l => l[0].StartsWith("sources/", StringComparison.Ordinal));
    }

    [Fact]
    public void Films_and_people_are_tables_that_join_by_id()
    {
        var (films, people) = (Table("data/films.csv"), Table("data/people.csv"));

        var film = films[0].Zip(films[1]).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal("films/the-leap", film["id"]);
        Assert.Equal("Прыжок", film["original_title"]);
        Assert.Equal("people/ana-dorn; Nobody in Particular", film["cast"]);
        Assert.Equal("people/bo-ek", film["portrayed"]);
        Assert.Equal("tt0000001", film["imdb"]);
        var ana = people[0].Zip(people[1]).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal("1938~", ana["born"]);
        Assert.Equal("places/ufa", ana["birth_place"]);
        Assert.Equal(film["id"], ana["directed"]);
        Assert.Equal(film["id"], ana["played_in"]);
        Assert.Equal(film["id"], people[2][people[0].IndexOf("portrayed_in")]);
    }

    private static List<List<string>> Table(string path) =>
        Read(SmallCatalogue.Site(SmallCatalogue.Files).TextOf(path)!);

    private static string Unguard(string cell) =>
        cell is ['\'', .. var rest] && Csv.BeginsLikeFormula(rest) ? rest : cell;

    private static List<List<string>> Read(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        using var parser = new TextFieldParser(stream) { Delimiters = [","], TrimWhiteSpace = false };
        var rows = new List<List<string>>();
        while (parser.ReadFields() is { } cells)
        {
            rows.Add([.. cells]);
        }

        return rows;
    }
}
