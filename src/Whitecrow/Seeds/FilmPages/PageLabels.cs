using System.Collections.Immutable;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Finds the labels in a line.</summary>
internal static class PageLabels
{
    // "Opening Weekend USA", "Opening weekend US & Canada", "Gross Italy", "Cumulative Worldwide Gross".
    private static readonly Pattern Takings = Pattern.Of(
        @"(?i)^(?:(?<worldwide>(?:cumulative )?worldwide gross|gross worldwide|worldwide box office)|(?<opening>opening weekend)(?<where>[^:]{0,40})|(?<gross>gross|box office gross)(?<where>[^:]{0,40}))$"
    );

    private static readonly int LongestName = LabelNames.All.Keys.Max(k => k.Length);

    private static readonly Pattern By = Pattern.Of(
        @"^(?<label>\p{Lu}[\p{L} ]{2,25} (?i:by)|(?i:Starring|Featuring)) (?<names>.+)$"
    );

    /// <summary>The labels in a line; empty for a line that does not begin with one.</summary>
    public static ImmutableArray<Labelled> In(string line)
    {
        if (Alone(line) is { } alone)
        {
            return [alone];
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (Amount(colon < 0 ? line : line[..colon]) is { } amount && (colon >= 0 || MayLackColon(amount)))
        {
            return [amount with { Value = colon < 0 ? "" : line[(colon + 1)..].Trim() }];
        }

        var found = colon < 0 ? [] : Found(line);
        if (found.Count == 0 || found[0].From > 0)
        {
            return [];
        }

        // What stands behind the label of a text is that text, whatever colons it has.
        var count = IsOfText(found[0].Name.Label) ? 1 : found.Count;
        var labels = ImmutableArray.CreateBuilder<Labelled>();
        for (var at = 0; at < count; at++)
        {
            var (from, to, name) = found[at];
            var end = at + 1 < count ? found[at + 1].From : line.Length;
            labels.Add(
                new(
                    name.Label,
                    Detail(name, line[from..to]),
                    line[(to + 1)..end].Trim(' ', '|', at + 1 < count ? ',' : ' ')
                )
            );
        }

        return labels.ToImmutable();
    }

    // The labels in front of colons, the longest first, so that "Country of origin" is not read as "origin".
    private static List<(int From, int To, LabelName Name)> Found(string line)
    {
        var found = new List<(int From, int To, LabelName Name)>();
        var names = LabelNames.All.GetAlternateLookup<ReadOnlySpan<char>>();
        var free = 0;
        for (var colon = line.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = line.IndexOf(':', colon + 1))
        {
            var words = line.AsSpan(0, colon);
            var end = words.EndsWith(" (MPAA)") || words.EndsWith(" (MPA)") ? words.LastIndexOf(' ') : colon;
            for (var from = Math.Max(free, end - LongestName); from < end; from++)
            {
                if (
                    (from == 0 || char.IsWhiteSpace(line[from - 1]) || line[from - 1] == '|')
                    && names.TryGetValue(line.AsSpan(from, end - from), out var name)
                )
                {
                    found.Add((from, colon, name));
                    free = colon + 1;
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>A label that has lost its colon, with names behind it: <c>Directed by Anna Berg</c>.</summary>
    public static Labelled? WithNames(string line) =>
        By.Match(line) is { Success: true } match
        && LabelNames.All.TryGetValue(match.Groups["label"].Value, out var name)
        && PagePeople.AreNames(match.Groups["names"].Value)
            ? new(name.Label, name.Detail, match.Groups["names"].Value)
            : null;

    /// <summary>A line that is a label and has no value, with a colon or without.</summary>
    public static Labelled? Alone(string line)
    {
        var bare = line.TrimEnd(':', ' ');
        var words = WithoutRemark(bare);
        return LabelNames.All.TryGetValue(words, out var name) && !name.NeedsValue && char.IsUpper(line[0])
            ? new(name.Label, Detail(name, bare), "")
            : null;
    }

    /// <summary>What a wording in front of a value announces; null for other words.</summary>
    public static Labelled? Of(string wording) =>
        LabelNames.All.TryGetValue(wording, out var name) ? new(name.Label, name.Detail, "") : null;

    /// <summary>True for the wording of a label, with its colon or without.</summary>
    public static bool IsLabel(string text) => LabelNames.All.ContainsKey(text.TrimEnd(':', ' '));

    /// <summary>True for labels whose values are people's names.</summary>
    public static bool IsOfPeople(Label label) => label is Label.Director or Label.Writer or Label.Stars or Label.Crew;

    /// <summary>True for labels whose values are names of any kind, so that running words cannot be one.</summary>
    public static bool IsOfNames(Label label) =>
        IsOfPeople(label) || label is Label.FilmedIn or Label.ProductionCompany or Label.Distributor;

    /// <summary>True for labels in front of running words.</summary>
    public static bool IsOfText(Label label) =>
        label is Label.Storyline or Label.Trivia or Label.Goof or Label.Quote or Label.Tagline or Label.Remark;

    /// <summary>True for labels whose values may go on over several lines.</summary>
    public static bool IsOfList(Label label) =>
        label
            is not (
                Label.Title
                or Label.Year
                or Label.Budget
                or Label.OpeningWeekend
                or Label.Gross
                or Label.WorldwideGross
                or Label.AspectRatio
                or Label.Colour
                or Label.Tagline
                or Label.Storyline
                or Label.Remark
            );

    /// <summary>How many lines of a text look like labels or headings: the more, the surer it is a page.</summary>
    public static int Evidence(IEnumerable<string> lines) =>
        lines.Count(l =>
            l.Length < 200
            && (
                PageSections.Opened(l) is not null
                || In(l).Length > 0
                || WithNames(l) is not null
                || BareLabels.Of(l) is not null
            )
        );

    // "Gross" begins sentences too; in front of a market and nothing else it is the label.
    private static bool MayLackColon(Labelled amount) =>
        amount.Label != Label.Gross || BoxOffice.Territory(amount.Detail) is not null;

    private static Labelled? Amount(string label)
    {
        var match = label.Length < 80 ? Takings.Match(label.Trim()) : System.Text.RegularExpressions.Match.Empty;
        return !match.Success ? null
            : match.Groups["worldwide"].Success ? new(Label.WorldwideGross, "", "")
            : match.Groups["opening"].Success ? new(Label.OpeningWeekend, match.Groups["where"].Value.Trim(), "")
            : new(Label.Gross, match.Groups["where"].Value.Trim(), "");
    }

    private static string WithoutRemark(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && line.EndsWith(')') && !LabelNames.All.ContainsKey(line) ? line[..open].Trim() : line;
    }

    private static string Detail(LabelName name, string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        var close = label.IndexOf(')', StringComparison.Ordinal);
        return name.Detail.Length > 0 ? name.Detail
            : open >= 0 && close > open ? label[(open + 1)..close]
            : "";
    }
}
