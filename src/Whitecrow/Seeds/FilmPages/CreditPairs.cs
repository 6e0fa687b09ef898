using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Makers of a film in a table that a dump has put below each other, each name above its role.</summary>
/// <remarks>
/// Elsewhere the role stands above the name; so the pairs count only where no name follows the last role, or where names and
/// other words take turns to the end of the block: then players with their roles follow.
/// </remarks>
internal static class CreditPairs
{
    private const int LongestCell = 90;

    // Roles that are the words of a label, and what a writer is credited with.
    private static readonly HashSet<string> OfWriters = new(
        [
            "Novel",
            "Book",
            "Characters",
            "Story",
            "Screenplay",
            "Writer",
            "Teleplay",
            "Author",
            "Original Story",
            "Short Story",
            "Comic Book",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The pairs that begin at a line; no lines where there are none.</summary>
    public static (int Lines, IReadOnlyList<(string Name, string Role, LineRange Lines)> Pairs) In(
        IReadOnlyList<PageLine> lines,
        int at
    )
    {
        var pairs = new List<(string, string, LineRange)>();
        var next = at;
        for (
            ;
            next + 1 < lines.Count
                && lines[next + 1].Number == lines[next].Number + 1
                && Names.IsFullName(lines[next].Text)
                && Roles(lines[next + 1].Text).Length > 0;
            next += 2
        )
        {
            pairs.Add((lines[next].Text, lines[next + 1].Text, new(lines[next].Number, lines[next + 1].Number)));
        }

        var isFollowedByName =
            next < lines.Count
            && pairs.Count > 0
            && lines[next].Number <= lines[next - 1].Number + 2
            && PageSections.Opened(lines[next].Text) is null
            && Names.IsFullName(lines[next].Text)
            && !TakeTurns(lines, at);
        return isFollowedByName ? (0, []) : (next - at, pairs);
    }

    private static bool TakeTurns(IReadOnlyList<PageLine> lines, int at)
    {
        var block = lines
            .Skip(at)
            .TakeWhile(
                (l, i) =>
                    l.Number == lines[at].Number + i
                    && l.Text.Length <= LongestCell
                    && !l.IsFurniture
                    && !l.Text.Contains(": ", StringComparison.Ordinal)
                    && PageSections.Opened(l.Text) is null
                    && !BareLines.IsProse(l.Text)
            )
            .ToArray();
        return block.Length % 2 == 0
            && block.Where((_, i) => i % 2 == 0).All(l => Names.IsFullName(Names.Undouble(l.Text)))
            && block.Where((_, i) => i % 2 == 1).Any(l => !Names.IsFullName(l.Text) && Roles(l.Text).Length == 0);
    }

    /// <summary>Notes what somebody did.</summary>
    public static void Read(ReadingBuilder reading, string film, string name, string role, LineRange lines)
    {
        foreach (var one in Roles(role))
        {
            var person = ("person", (ClaimValue?)reading.Book.Person(name, lines));
            if (OfWriters.Contains(one))
            {
                var credit = one == "Writer" ? null : ClaimValue.Of(one.ToLowerInvariant());
                reading.Claim(lines, film, "writers", ClaimValue.Row(person, ("credit", credit)));
            }
            else if (PageLabels.Alone(one) is { Label: Label.Director })
            {
                reading.Claim(lines, film, "directors", ClaimValue.Row(person));
            }
            else if (PageLabels.Alone(one) is { Label: Label.Crew } crew)
            {
                reading.Claim(lines, film, "crew", ClaimValue.Row(person, ("role", ClaimValue.Of(crew.Detail))));
            }
        }
    }

    private static string[] Roles(string text)
    {
        var roles = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return text.Length <= 60 && roles.All(IsRole) ? roles : [];
    }

    private static bool IsRole(string text) =>
        OfWriters.Contains(text)
        || PageLabels.Alone(text) is { Label: Label.Director or Label.Crew }
            && !text.EndsWith(':')
            && !text.EndsWith("by", StringComparison.Ordinal);
}
