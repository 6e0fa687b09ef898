using AngleSharp.Html.Parser;
using Whitecrow.Pages.Pictures;
using Xunit;

namespace Whitecrow.Tests.Pages.Pictures;

public class NetworkTests
{
    private static readonly NetworkFacts Two = new(
        [
            new("players", [Person("oi", "Oleg Ivenko"), Person("rf", "Ralph Fiennes")]),
            new("real people", [Person("rn", "Rudolf Nureyev"), Person("ap", "A. I. Pushkin")]),
        ],
        [
            new("oi", "rn", NetworkSide.Right, EvidenceLine.Solid, "plays", "Oleg Ivenko plays Rudolf Nureyev"),
            new("ap", "rn", NetworkSide.Left, EvidenceLine.Dashed, "knows", "A. I. Pushkin taught Rudolf Nureyev"),
        ],
        "knew",
        "plays"
    );

    [Fact]
    public void A_tie_is_an_arc_between_two_rows()
    {
        var picture = Assert.Single(Network.Draw(Two));

        Assert.Contains(
            """<path class="plays sure" d="M390 40A45 45 0 0 1 390 130"><title>Oleg Ivenko plays Rudolf Nureyev</title></path>""",
            picture.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """<path class="one" d="M156 130A15 15 0 0 0 156 160">""",
            picture.Body,
            StringComparison.Ordinal
        );
        Assert.Equal(192, picture.Height);
    }

    [Fact]
    public void Every_name_is_a_link()
    {
        var picture = Assert.Single(Network.Draw(Two));
        var links = new HtmlParser().ParseDocument($"<svg>{picture.Body}</svg>").QuerySelectorAll("a");

        Assert.Equal(
            ["oi.html Oleg Ivenko", "rf.html Ralph Fiennes", "rn.html Rudolf Nureyev", "ap.html A. I. Pushkin"],
            links.Select(link => $"{link.GetAttribute("href")} {link.TextContent}")
        );
    }

    [Fact]
    public void The_order_of_the_ties_does_not_change_the_drawing()
    {
        var turned = Two with { Ties = [.. Two.Ties.Reverse()] };

        Assert.Equal(Network.Draw(Two)[0].Body, Network.Draw(turned)[0].Body);
    }

    [Fact]
    public void A_tie_to_somebody_who_is_not_drawn_is_left_out()
    {
        var facts = Two with
        {
            Ties = [new("oi", "nobody", NetworkSide.Left, EvidenceLine.Solid, "knows", "knew nobody")],
        };

        Assert.DoesNotContain("nobody", Network.Draw(facts)[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_names_for_one_drawing_make_one_for_each_group()
    {
        var many = Enumerable.Range(0, Network.MostRows).Select(i => Person($"p{i}", $"Name {i}"));
        var facts = Two with { Groups = [.. Two.Groups, new("others", [.. many])] };

        Assert.Equal(3, Network.Draw(facts).Length);
    }

    [Fact]
    public void A_wide_arc_becomes_an_ellipse_that_stays_on_the_page()
    {
        var people = Enumerable.Range(0, 20).Select(i => Person($"p{i}", $"Name {i}"));
        var tie = new NetworkTie("p0", "p19", NetworkSide.Left, EvidenceLine.Dotted, "knows", "a tie");

        var picture = Network.Draw(new([new("all", [.. people])], [tie], "", ""))[0];

        Assert.Contains("""class="disp" d="M156 40A150 285 0 0 0 156 610">""", picture.Body, StringComparison.Ordinal);
    }

    private static NetworkPerson Person(string id, string name) => new(id, name, id + ".html");
}
