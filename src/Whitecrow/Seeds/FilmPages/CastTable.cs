using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Rows such as <c>Louis Hofmann ... Teja Kremke</c>.</summary>
internal static class CastTable
{
    private static readonly Regex Row = Pattern.Of(
        @"^(?<player>[^:.“”""|»]{2,80}|[^:“”""|»]{2,60}?)\s*(?:\s\.\.\.|\s…|\t+|\s\.{4,})\s*(?<role>.*)$"
    );
    private static readonly Regex Remark = Pattern.Of(@"\s*\((?<words>[^()]*)\)");

    /// <summary>True for a row: a name, dots or a tabulator, a role.</summary>
    public static bool IsRow(string text) => Match(text) is not null;

    /// <summary>Notes a row.</summary>
    /// <param name="order">Its place in the table, from 1.</param>
    public static void Read(ReadingBuilder reading, string film, PageLine line, int order)
    {
        if (Match(line.Text) is not { } row)
        {
            return;
        }

        var lines = new Content.Fields.LineRange(line.Number, line.Number);
        var player = reading.Repaired(row.Groups["player"].Value.Trim(), line.Number);
        var remarks = Remark
            .Matches(row.Groups["role"].Value)
            .Select(m => m.Groups["words"].Value.Trim())
            .Where(w => w.Length > 0)
            .ToArray();
        var role = reading.Repaired(Remark.Replace(row.Groups["role"].Value, "").Trim().TrimEnd('/', ' '), line.Number);
        if (role.EndsWith("...", StringComparison.Ordinal) || role.EndsWith('…'))
        {
            reading.Report(
                Diagnostics.DiagnosticCode.CutOffValue,
                line.Number,
                $"the role of {player} is cut off: '{role}'; complete it by hand"
            );
        }

        if (role.Length > 0)
        {
            reading.Book.HearCharacter(role);
        }

        var person = Names.IsFullName(player) ? reading.Book.Person(player, lines) : ClaimValue.Of(player);
        reading.Claim(
            lines,
            film,
            "cast",
            ClaimValue.Row(
                ("person", person),
                ("character", role.Length == 0 ? null : ClaimValue.Of(role)),
                ("order", ClaimValue.Of(order)),
                ("note", remarks.Length == 0 ? null : ClaimValue.Of(string.Join("; ", remarks)))
            )
        );
    }

    private static Match? Match(string text)
    {
        var row = text.Length <= 250 ? Row.Match(text) : System.Text.RegularExpressions.Match.Empty;
        return
            row.Success && LooksLikePlayer(row.Groups["player"].Value.Trim()) && row.Groups["role"].Value.Length <= 150
            ? row
            : null;
    }

    private static bool LooksLikePlayer(string text) =>
        text.Length is >= 2 and <= 80 && char.IsUpper(text[0]) && text.Split(' ').Length <= 8 && !text.EndsWith(',');
}
