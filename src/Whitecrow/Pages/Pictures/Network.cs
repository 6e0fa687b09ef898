using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whitecrow.Pages.Pictures;

/// <summary>Some people and the ties between them.</summary>
/// <param name="Groups">From top to bottom.</param>
/// <param name="Ties">In any order; one whose people are not both drawn is left out.</param>
/// <param name="LeftHeading">Words over the ties on the left.</param>
/// <param name="RightHeading">Words over the ties on the right.</param>
public sealed record NetworkFacts(
    ImmutableArray<NetworkGroup> Groups,
    ImmutableArray<NetworkTie> Ties,
    string LeftHeading,
    string RightHeading
);

/// <summary>People under one heading, from top to bottom.</summary>
public sealed record NetworkGroup(string Heading, ImmutableArray<NetworkPerson> People);

/// <summary>A name in the network.</summary>
/// <param name="Id">Tells people apart; not printed.</param>
/// <param name="Name">As printed.</param>
/// <param name="Address">Link to the person's page, relative to the page that shows the network.</param>
public sealed record NetworkPerson(string Id, string Name, string Address);

/// <summary>An arc between two people.</summary>
/// <param name="One">Id of either person.</param>
/// <param name="Other">Id of the other one.</param>
/// <param name="Side">Where the arc is drawn.</param>
/// <param name="Evidence">How sure the tie is.</param>
/// <param name="Kind">The label that says what joins them: <c>plays</c>.</param>
/// <param name="Words">What the arc says, for whoever points at it.</param>
public sealed record NetworkTie(
    string One,
    string Other,
    NetworkSide Side,
    EvidenceLine Evidence,
    string Kind,
    string Words
);

/// <summary>The two kinds of ties.</summary>
public enum NetworkSide
{
    /// <summary>Who worked with, taught, knew whom.</summary>
    Left,

    /// <summary>Who portrays whom.</summary>
    Right,
}

/// <summary>Draws a network as rows of names with arcs beside them: a cloud of names cannot be read.</summary>
public static class Network
{
    /// <summary>Above this many names, each group gets a drawing of its own.</summary>
    public const int MostRows = 60;

    // The arcs on both sides have as much room as the widest needs, so that a phone, which shows the left half, shows whole names.
    private const int Width = 546;
    private const int RowHeight = 30;
    private const int LeftDot = 156;
    private const int Names = 176;
    private const int RightDot = 390;
    private const int WidestArc = 150;
    private const int LongestName = 27;

    /// <summary>One drawing, or one for each group where there are too many names for one.</summary>
    public static ImmutableArray<Picture> Draw(NetworkFacts facts) =>
        facts.Groups.Sum(group => group.People.Length) <= MostRows
            ? [DrawOne(facts)]
            : [.. facts.Groups.Select(group => DrawOne(facts with { Groups = [group] }))];

    private static Picture DrawOne(NetworkFacts facts)
    {
        var words = new StringBuilder();
        var dots = new StringBuilder();
        var rows = new Dictionary<string, int>();
        AppendHeading(words, 0, 18, "start", facts.LeftHeading);
        AppendHeading(words, Width - 6, 18, "end", facts.RightHeading);

        var y = 18;
        foreach (var group in facts.Groups)
        {
            AppendHeading(words, Names, y, "start", group.Heading);
            y += 22;
            foreach (var person in group.People)
            {
                rows[person.Id] = y;
                AppendPerson(words, dots, person, y);
                y += RowHeight;
            }

            y += 8;
        }

        // The names can be followed and read out; the arcs only repeat the table that the page shows below.
        var body = $"{words}<g aria-hidden=\"true\"><path class=\"dots\" d=\"{dots}\"/>{Arcs(facts.Ties, rows)}</g>";
        return new("net", Width, y - 6, body);
    }

    private static void AppendHeading(StringBuilder words, int x, int y, string anchor, string heading) =>
        words.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"soft\" x=\"{x}\" y=\"{y}\"{(anchor == "end" ? " text-anchor=\"end\"" : "")}>{HtmlText.Escape(heading)}</text>"
        );

    private static void AppendPerson(StringBuilder words, StringBuilder dots, NetworkPerson person, int y)
    {
        // A very long name is set narrower rather than cut.
        var fit = person.Name.Length > LongestName ? " textLength=\"202\" lengthAdjust=\"spacingAndGlyphs\"" : "";
        words.Append(
            CultureInfo.InvariantCulture,
            $"<a href=\"{HtmlText.Escape(person.Address)}\"><text x=\"{Names}\" y=\"{y + 5}\"{fit}>{HtmlText.Escape(person.Name)}</text></a>"
        );

        // A line of no length with round ends is a dot; one path for all of them instead of two elements a row.
        dots.Append(CultureInfo.InvariantCulture, $"M{LeftDot} {y}h0M{RightDot} {y}h0");
    }

    private static string Arcs(ImmutableArray<NetworkTie> ties, Dictionary<string, int> rows)
    {
        var arcs = new StringBuilder();
        var drawn = ties.Where(tie => rows.ContainsKey(tie.One) && rows.ContainsKey(tie.Other) && tie.One != tie.Other)
            .Select(tie => new Arc(
                tie,
                Math.Min(rows[tie.One], rows[tie.Other]),
                Math.Max(rows[tie.One], rows[tie.Other])
            ))
            .OrderBy(arc => arc.Tie.Side)
            .ThenBy(arc => arc.Top)
            .ThenBy(arc => arc.End)
            .ThenBy(arc => arc.Tie.Words, StringComparer.Ordinal);
        foreach (var (tie, top, end) in drawn)
        {
            var right = tie.Side == NetworkSide.Right;
            var x = right ? RightDot : LeftDot;
            var radius = (end - top) / 2.0;
            arcs.Append(
                Markup.Path(
                    $"<path class=\"{(right ? "plays " : "")}{tie.Evidence.ClassName()}\" d=\"M{x} {top}A{Math.Min(radius, WidestArc)} {radius} 0 0 {(right ? 1 : 0)} {x} {end}\"><title>{HtmlText.Escape(tie.Words)}</title></path>"
                )
            );
        }

        return arcs.ToString();
    }

    private readonly record struct Arc(NetworkTie Tie, int Top, int End);
}
