using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A cast table whose columns a dump has put below each other: a player on one line, the role on the next.</summary>
/// <remarks>
/// Which line is which follows from players printed twice (the caption of a picture, then the name), from blank lines around
/// each pair, or from every second line being somebody's full name while those between are not all. Where nothing tells, nobody is
/// given a role: a wrong one would be worse than none.
/// </remarks>
internal static class CastPairs
{
    private const int LongestName = 90;
    private static readonly Pattern Remark = Pattern.Of(@"\s*\([^()]*\)");

    // A line of the table, or two that say the same.
    private sealed record Cell(string Text, LineRange Lines, bool IsDoubled)
    {
        public bool IsName { get; } = Names.IsFullName(Names.Undouble(Remark.Replace(Text, "").Trim()));
    }

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="at">Index of its first line.</param>
    /// <param name="isStar">True for a name that the page gives among its stars.</param>
    /// <param name="firstOrder">Place of its first row.</param>
    /// <param name="areAlternate">True below a heading under which databases print player and role by turns.</param>
    /// <returns>How many lines were read, and how many rows they are; no lines where no such table begins here.</returns>
    public static (int Lines, int Rows) Read(
        ReadingBuilder reading,
        string film,
        IReadOnlyList<PageLine> lines,
        int at,
        Func<string, bool> isStar,
        int firstOrder,
        bool areAlternate
    )
    {
        var block = Block(lines, at);
        var cells = Cells(block);
        if (cells.Length == 0 || !cells.Any(c => c.IsName))
        {
            return (0, 0);
        }

        var rows = Rows(cells, isStar, areAlternate);
        if (rows is null)
        {
            var whole = new LineRange(block[0].Number, block[^1].Number);
            reading.Passage(whole, "cast", film);
            reading.Report(
                DiagnosticCode.UnreadLine,
                whole.First,
                "these lines of the cast do not tell players from roles, so nobody is given a role; write the rows by hand"
            );
            return (block.Length, 0);
        }

        foreach (var (row, index) in rows.Select((r, i) => (r, i)))
        {
            CastTable.Note(reading, film, row.Lines, row.Player, row.Role, firstOrder + index);
        }

        return (block.Length, rows.Count);
    }

    // Up to the first line that is something else than a short name or role.
    private static ImmutableArray<PageLine> Block(IReadOnlyList<PageLine> lines, int at)
    {
        var block = ImmutableArray.CreateBuilder<PageLine>();
        for (var next = at; next < lines.Count; next++)
        {
            var line = lines[next];
            if (
                line.Text.Length > LongestName
                || line.IsFurniture && !line.Text.All(char.IsAsciiDigit)
                || line.Text.Length == 0
                || line.Text.Contains(": ", StringComparison.Ordinal)
                || line.Text.EndsWith(':')
                || line.Text.Contains('|', StringComparison.Ordinal)
                || PageSections.Opened(line.Text) is not null
                || CastTable.IsRow(line, isInCast: true)
                || BareLines.IsProse(line.Text)
                || IsEndLabel(lines, next)
            )
            {
                break;
            }

            block.Add(line);
        }

        return block.ToImmutable();
    }

    // "Director" below a name is a role; in front of one it is the label of what follows the cast.
    private static bool IsEndLabel(IReadOnlyList<PageLine> lines, int at) =>
        PageLabels.Alone(lines[at].Text) is { } label
        && (
            !PageLabels.IsOfPeople(label.Label)
            || at + 2 < lines.Count
                && PagePeople.AreNames(lines[at + 1].Text)
                && (
                    PagePeople.AreNames(lines[at + 2].Text)
                    || PageLabels.In(lines[at + 2].Text).Length > 0
                    || lines[at + 2].IsFurniture
                )
                && !(at > 0 && lines[at - 1].Text == lines[at + 1].Text)
        );

    private static ImmutableArray<Cell> Cells(ImmutableArray<PageLine> block)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (var line in block.Where(l => !l.Text.All(char.IsAsciiDigit)))
        {
            if (cells.Count > 0 && line.Text.StartsWith('(') && line.Text.EndsWith(')'))
            {
                cells[^1] = cells[^1] with
                {
                    Text = $"{cells[^1].Text} {line.Text}",
                    Lines = new(cells[^1].Lines.First, line.Number),
                };
            }
            else if (cells.Count > 0 && cells[^1].Text == line.Text && !cells[^1].IsDoubled)
            {
                cells[^1] = new(line.Text, new(cells[^1].Lines.First, line.Number), IsDoubled: true);
            }
            else
            {
                cells.Add(new(line.Text, line.At, Names.Undouble(line.Text) != line.Text));
            }
        }

        return cells.ToImmutable();
    }

    private static List<(string Player, string Role, LineRange Lines)>? Rows(
        ImmutableArray<Cell> cells,
        Func<string, bool> isStar,
        bool areAlternate
    )
    {
        if (cells[0].IsDoubled && cells.Count(c => c.IsDoubled) * 3 >= cells.Length)
        {
            return Pair(cells, (cell, _) => cell.IsDoubled);
        }

        // Pairs with blank lines around them: each begins where the line before it is not the one above.
        var begins = cells.Select((c, i) => i == 0 || c.Lines.First > cells[i - 1].Lines.Last + 1).ToArray();
        var isSpaced = cells.Length >= 4 && begins.Where((b, i) => b == (i % 2 == 0)).Count() == cells.Length;
        var players = cells.Where((_, i) => i % 2 == 0).ToArray();
        var roles = cells.Where((_, i) => i % 2 == 1).ToArray();
        var areStars = players.Any(p => isStar(p.Text)) && !roles.Any(r => isStar(r.Text)) && cells.Length % 2 == 0;
        var areOthers = cells.Length % 2 == 0 && players.All(p => p.IsName) && !roles.All(r => r.IsName);
        var byTurns = areAlternate && cells.Length % 2 == 0 && players.All(p => p.IsName);
        if (isSpaced || byTurns || (areStars && players.All(p => p.IsName)) || areOthers)
        {
            return Pair(cells, (_, index) => index % 2 == 0);
        }

        // All of them stars: a list of players alone.
        return cells.All(c => isStar(c.Text)) ? Pair(cells, (_, _) => true) : null;
    }

    private static List<(string Player, string Role, LineRange Lines)> Pair(
        ImmutableArray<Cell> cells,
        Func<Cell, int, bool> isPlayer
    )
    {
        var rows = new List<(string Player, string Role, LineRange Lines)>();
        for (var at = 0; at < cells.Length; at++)
        {
            if (isPlayer(cells[at], at) || rows.Count == 0)
            {
                rows.Add((cells[at].Text, "", cells[at].Lines));
            }
            else
            {
                var (player, role, lines) = rows[^1];
                rows[^1] = (
                    player,
                    role.Length == 0 ? cells[at].Text : $"{role} ({cells[at].Text.Trim('(', ')')})",
                    new(lines.First, cells[at].Lines.Last)
                );
            }
        }

        return rows;
    }
}
