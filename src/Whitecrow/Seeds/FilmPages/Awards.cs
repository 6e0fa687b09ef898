using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Counts of awards: <c>Nominated for 1 Oscar. Another 3 wins &amp; 7 nominations.</c></summary>
internal static class Awards
{
    private static readonly Pattern Count = Pattern.Of(
        @"(?i)(?:\b(?<another>another) )?\b(?:(?<wins>\d{1,4}) wins?)?(?:(?: & | and |, )?(?<nominations>\d{1,4}) nominations?)?(?: total)?"
    );
    private static readonly Pattern Named = Pattern.Of(
        @"\b(?<how>Won|Nominated for) (?<count>\d{1,3}) (?<name>[\p{L}\p{M} '’\-]+?s?)(?:\.|$|,)"
    );

    // "Silver Sail, Locarno International Film Festival, 1963"
    private static readonly Pattern Given = Pattern.Of(
        @"^(?<name>\p{Lu}[^,:.]{2,60}),? (?:at the )?(?<at>\p{Lu}[^,:]{2,60}(?:Festival|Awards|Academy)[^,:]{0,20}),? \(?(?<year>(?:19|20)\d{2})\)?$"
    );
    private static readonly Pattern Prize = Pattern.Of(
        @"^(?:(?<how>[Ww]on|[Ww]inner(?: of)?|[Nn]ominated for|[Nn]ominee):? (?:the )?)?(?:(?<year>(?:19|20)\d{2}) )?(?<name>\p{Lu}[^():]{0,60}?(?:Award|Prize|Lion|Bear|Palm|Leopard|Oscar|Globe|BAFTA|Prix|d[’']Or|César|Goya)s?)(?: (?:for|–|-) (?<category>[^()]{3,60}?))?(?: ?\((?<year>(?:19|20)\d{2})\))?(?:, (?<year>(?:19|20)\d{2}))?$"
    );

    /// <summary>True for a line that counts awards.</summary>
    public static bool AreIn(string text) =>
        text.Length < 200
        && (
            Named.IsMatch(text)
            || Count.Matches(text).Any(m => m.Groups["wins"].Success || m.Groups["nominations"].Success)
        )
        && !text.Contains(" was ", StringComparison.Ordinal);

    /// <summary>Notes an award that a label announces by its name: <c>National Film Award for Best Feature Film (1975)</c>.</summary>
    public static bool ReadNamed(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        var isRead = false;
        foreach (var part in WriterCredits.Split(text))
        {
            if (Given.Match(text) is { Success: true } given)
            {
                reading.Claim(
                    lines,
                    film,
                    "awards",
                    ClaimValue.Row(
                        ("name", ClaimValue.Of(given.Groups["name"].Value)),
                        ("year", ClaimValue.Of(given.Groups["year"].Value)),
                        ("note", ClaimValue.Of(given.Groups["at"].Value))
                    )
                );
                return true;
            }

            if (Prize.Match(part) is not { Success: true } prize || BareLines.IsProse(part))
            {
                continue;
            }

            isRead = true;
            var (category, year) = (prize.Groups["category"], prize.Groups["year"]);
            reading.Claim(
                lines,
                film,
                "awards",
                ClaimValue.Row(
                    ("name", ClaimValue.Of(prize.Groups["name"].Value.Trim())),
                    ("year", year.Success ? ClaimValue.Of(year.Value) : null),
                    ("category", category.Success ? ClaimValue.Of(category.Value.Trim()) : null),
                    ("result", prize.Groups["how"] is { Success: true } how ? ClaimValue.Of(ResultOf(how.Value)) : null)
                )
            );
        }

        return isRead;
    }

    private static string ResultOf(string how) => how.StartsWith('N') || how.StartsWith('n') ? "nominated" : "won";

    /// <summary>Notes the counts.</summary>
    public static bool Read(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        var isRead = false;
        foreach (Match match in Named.Matches(text))
        {
            isRead = true;
            var count = Number(match.Groups["count"]);
            var name = match.Groups["name"].Value;
            reading.Claim(
                lines,
                film,
                "awards",
                ClaimValue.Row(
                    ("name", ClaimValue.Of(name.EndsWith('s') ? name[..^1] : name)),
                    ("result", ClaimValue.Of(match.Groups["how"].Value == "Won" ? "won" : "nominated")),
                    (
                        "note",
                        count is 1 or null
                            ? null
                            : ClaimValue.Of(string.Create(CultureInfo.InvariantCulture, $"{count} times"))
                    )
                )
            );
        }

        foreach (Match match in Count.Matches(text))
        {
            var (wins, nominations) = (Number(match.Groups["wins"]), Number(match.Groups["nominations"]));
            if (wins is null && nominations is null)
            {
                continue;
            }

            isRead = true;
            reading.Claim(
                lines,
                film,
                "awards",
                ClaimValue.Row(
                    ("wins", wins is { } won ? ClaimValue.Of(won) : null),
                    ("nominations", nominations is { } named ? ClaimValue.Of(named) : null),
                    ("note", match.Groups["another"].Success ? ClaimValue.Of("besides those named") : null)
                )
            );
        }

        return isRead;
    }

    private static decimal? Number(Group group) =>
        group.Success ? decimal.Parse(group.Value, CultureInfo.InvariantCulture) : null;
}
