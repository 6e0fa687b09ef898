using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads the players of a page, in whatever way they are set: rows of a table, lines in turn, names in one line.</summary>
internal sealed class PageCast(ReadingBuilder reading, string film, IReadOnlyList<PageLine> lines, PageStars stars)
{
    private static readonly Pattern Square = Pattern.Of(@"\[[^\[\]]*\] ?");

    /// <summary>How many players have been read.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads the players who begin in a line.</summary>
    /// <param name="at">Index of the line.</param>
    /// <param name="isInCast">True below the heading of the cast; elsewhere only a row of a table is one.</param>
    /// <param name="isAlternate">True below a heading under which databases print player and role by turns.</param>
    /// <returns>Index of the last line that was read; null where no player begins.</returns>
    public int? Read(int at, bool isInCast, bool isAlternate)
    {
        if (isInCast && Rows == 0 && InLine(at))
        {
            return at;
        }

        if (isInCast && IsPlayerAlone(at))
        {
            CastTable.Note(reading, film, lines[at].At, lines[at].Text, "", ++Rows);
            return at;
        }

        if (CastTable.IsRow(lines[at], isInCast))
        {
            if (RoleBelow(at))
            {
                CastTable.Note(
                    reading,
                    film,
                    new(lines[at].Number, lines[at + 1].Number),
                    CastTable.WithoutDots(lines[at].Text),
                    lines[at + 1].Text,
                    ++Rows
                );
                return at + 1;
            }

            CastTable.Read(reading, film, lines[at], ++Rows);
            return at;
        }

        if (!isInCast || Rows > 0)
        {
            return null;
        }

        var (count, rows) = CastPairs.Read(reading, film, lines, at, stars.IsOne, Rows + 1, isAlternate);
        Rows += rows;
        return count > 0 ? at + count - 1 : null;
    }

    // "Anna Berg ..." above "Alma": the column of the roles has slipped down. A player without a role stands above the next row.
    private bool RoleBelow(int at) =>
        CastTable.EndsInDots(lines[at].Text)
        && at + 1 < lines.Count
        && lines[at + 1] is { IsFurniture: false, Text: { Length: > 0 and <= 80 } text } below
        && below.Number == lines[at].Number + 1
        && !CastTable.IsRow(below, isInCast: false)
        && !BareLines.IsProse(text)
        && PageLabels.In(text).Length == 0
        && PageSections.Opened(text) is null
        && !text.Contains(": ", StringComparison.Ordinal);

    // "Cast:" above "A, B, C".
    private bool InLine(int at)
    {
        var line = lines[at];
        if (!line.Text.Contains(", ", StringComparison.Ordinal))
        {
            return false;
        }

        var names = PagePeople.Parts(Square.Replace(line.Text, ""));
        if (names.Length < 2 || names.Count(Names.IsFullName) * 3 < names.Length * 2)
        {
            return false;
        }

        foreach (var name in names)
        {
            CastTable.Note(reading, film, line.At, name, "", ++Rows);
        }

        return true;
    }

    // A full name directly above or below the rows of the cast is that of a player whose role nobody has written down.
    private bool IsPlayerAlone(int at)
    {
        return Rows > 0
            && Names.IsFullName(Names.Undouble(lines[at].Text))
            && (IsRowBeside(at - 1) || IsRowBeside(at + 1));

        bool IsRowBeside(int other) =>
            other >= 0
            && other < lines.Count
            && Math.Abs(lines[other].Number - lines[at].Number) == 1
            && CastTable.IsRow(lines[other], isInCast: false);
    }
}
