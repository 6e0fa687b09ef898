using System.Buffers;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Rows such as <c>Louis Hofmann ... Teja Kremke</c>.</summary>
internal static class CastTable
{
    private static readonly Pattern Dots = Pattern.Of(@"\s(?:\.{3,}|…)(?:\s+|$)");
    private static readonly Pattern Remark = Pattern.Of(@"\s*\((?<words>[^()]*)\)");
    private static readonly Pattern Episodes = Pattern.Of(
        @",?\s*\b(?<words>\d{1,4} episodes?(?:, ?(?:19|20)\d{2}(?:[–\-](?:(?:19|20)\d{2})?)?)?)$"
    );
    private static readonly SearchValues<char> NoName = SearchValues.Create(":“”\"|»");
    private static readonly Pattern AsRole = Pattern.Of(
        $@"^(?:[-*•–] ?)?(?<player>{Pattern.Name}) as (?<role>\p{{L}}[^,:;–—]{{1,80}}?)(?: ?[,:;–—].*)?$"
    );
    private static readonly Pattern Colon = Pattern.Of(
        $@"^(?<player>{Pattern.Name})(?: (?:\[(?<remark>[^\[\]]{{2,30}})\]))?(?:: | [–—-] )(?<role>\p{{L}}.{{1,60}})$"
    );
    private static readonly Pattern MoreRoles = Pattern.Of(@"\s*/\s*(?:\.{3}|…)$");

    /// <summary>True for a row with dots between name and role, or for one that a table's columns part.</summary>
    /// <param name="isInCast">True below the heading of the cast, where columns alone are enough.</param>
    public static bool IsRow(PageLine line, bool isInCast) => Parse(line, isInCast) is not null;

    /// <summary>True for a row whose role is missing behind its dots.</summary>
    public static bool EndsInDots(string text) => text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…');

    /// <summary>The player of such a row.</summary>
    public static string WithoutDots(string text) => text.TrimEnd('.', '…', ' ');

    /// <summary>Notes a row.</summary>
    /// <param name="order">Its place in the table, from 1.</param>
    public static void Read(ReadingBuilder reading, string film, PageLine line, int order)
    {
        if (Parse(line, isInCast: true) is var (player, role))
        {
            Note(reading, film, line.At, player, role, order);
        }
    }

    /// <summary>Notes who plays whom.</summary>
    /// <param name="role">As printed, with remarks in brackets; may be empty.</param>
    public static void Note(ReadingBuilder reading, string film, LineRange lines, string player, string role, int order)
    {
        var name = reading.Repaired(Remark.Replace(player, "").Trim(), lines.First);
        var remarks = Remark
            .Matches(role)
            .Select(m => m.Groups["words"].Value.Trim())
            .Where(w => w.Length > 0)
            .ToList();
        var bare = Remark.Replace(role, "").Trim();
        if (Episodes.Match(bare) is { Success: true } episodes)
        {
            remarks.Add(episodes.Groups["words"].Value);
            bare = bare[..episodes.Index].Trim();
        }

        if (MoreRoles.IsMatch(bare))
        {
            remarks.Add("and other roles");
            bare = MoreRoles.Replace(bare, "");
        }

        var character = Quiet(player, reading.Repaired(bare.TrimEnd('/', ' '), lines.Last));
        if (character.EndsWith("...", StringComparison.Ordinal) || character.EndsWith('…'))
        {
            reading.Report(
                DiagnosticCode.CutOffValue,
                lines.Last,
                $"the role of {name} is cut off: '{character}'; complete it by hand"
            );
        }

        // Somebody who plays himself is no role.
        foreach (var one in character.Split('/', StringSplitOptions.TrimEntries).Where(c => c.Length > 0 && c != name))
        {
            reading.Book.HearCharacter(one);
        }

        var person = Names.IsFullName(name) ? reading.Book.Person(name, lines) : ClaimValue.Of(name);
        reading.Claim(
            lines,
            film,
            "cast",
            ClaimValue.Row(
                ("person", person),
                ("character", character.Length == 0 ? null : ClaimValue.Of(character)),
                ("order", ClaimValue.Of(order)),
                ("note", remarks.Count == 0 ? null : ClaimValue.Of(string.Join("; ", remarks)))
            )
        );
    }

    // A row in capitals shouts the role as it shouts the player; a role in capitals beside a player in small letters is written so.
    private static string Quiet(string player, string role) =>
        player.Any(char.IsLower)
            ? role
            : string.Join(" / ", role.Split('/', StringSplitOptions.TrimEntries).Select(Names.Quiet));

    private static (string Player, string Role)? Parse(PageLine line, bool isInCast)
    {
        var text = line.Text;
        if (text.Length > 250)
        {
            return null;
        }

        var (player, role) =
            Dots.Match(text) is { Success: true } dots ? (text[..dots.Index], text[(dots.Index + dots.Length)..])
            : line.Columns is [var one, var two] && IsTable(one, two, isInCast) ? (one, two)
            : line.Columns is [var number, var second, var third] && number.All(char.IsAsciiDigit) && isInCast
                ? (second, third)
            : isInCast && AsRole.Match(text) is { Success: true } row && Names.IsFullName(row.Groups["player"].Value)
                ? (row.Groups["player"].Value, row.Groups["role"].Value)
            : isInCast && Colon.Match(text) is { Success: true } parted && IsRoleBehindColon(parted)
                ? (
                    parted.Groups["player"].Value,
                    parted.Groups["role"].Value
                        + (parted.Groups["remark"].Success ? $" ({parted.Groups["remark"].Value})" : "")
                )
            : ("", "");
        return IsPlayer(player.Trim()) && role.Length <= 150 ? (player.Trim(), role.Trim()) : null;
    }

    // "Anna Berg: the miller's wife", which dialogue looks like too, but that has a sentence behind it.
    private static bool IsRoleBehindColon(System.Text.RegularExpressions.Match row) =>
        Names.IsFullName(row.Groups["player"].Value)
        && row.Groups["role"].Value is { Length: <= 50 } role
        && role[^1] is not ('.' or '!' or '?' or '…' or ',')
        && role.Split(' ').Length <= 6
        && PageLabels.In(row.Value).Length == 0;

    private static bool IsTable(string player, string role, bool isInCast) =>
        isInCast
        && player.Length <= 60
        && !role.Contains('|', StringComparison.Ordinal)
        && PageLabels.In(player).Length == 0;

    private static bool IsPlayer(string text) =>
        text.Length is >= 2 and <= 80
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || char.IsLetter(text[0]) && !char.IsLower(text[0]))
        && text.Split(' ').Length <= 8
        && text[^1] is not (',' or ':' or '»')
        && !(text.EndsWith('.') && text.Length - text.LastIndexOf(' ') > 4)
        && !text.AsSpan().ContainsAny(NoName);
}
