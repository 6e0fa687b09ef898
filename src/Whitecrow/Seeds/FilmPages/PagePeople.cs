using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>People in a list, each with what it says of them: directors and crew.</summary>
internal static class PagePeople
{
    private static readonly Pattern Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");
    private static readonly Pattern Dots = Pattern.Of(@"\s(?:\.{3,}|…)\s+");

    private static readonly HashSet<string> Plain = new(
        ["producer", "director of photography", "composer", "editor", "production designer", "costume designer"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True for a line of nothing but full names, credits in brackets or behind dots left out.</summary>
    public static bool AreNames(string text) =>
        text.Length <= 300
        && Parts(text) is { Length: > 0 } parts
        && parts.All(p => Names.IsFullName(Names.Undouble(Name(p))));

    /// <summary>Notes people.</summary>
    /// <param name="field"><c>directors</c> or <c>crew</c>.</param>
    /// <param name="role">What all of them did, for the crew; null for directors.</param>
    /// <returns>False where none of the parts is a name.</returns>
    public static bool Read(
        ReadingBuilder reading,
        string film,
        LineRange lines,
        string value,
        string field,
        string? role
    )
    {
        var isRead = false;
        foreach (var part in Parts(value))
        {
            var name = reading.Repaired(Name(part), lines.Last);
            if (name.Length is < 2 or > 80 || !char.IsLetter(name[0]) || IsWords(name))
            {
                continue;
            }

            isRead = true;
            var credit = Credit(part, role);
            var person = Names.IsFullName(name) ? reading.Book.Person(name, lines) : ClaimValue.Of(name);
            var words = role is null || credit.Length == 0 ? role ?? credit : $"{role} ({credit})";
            reading.Claim(
                lines,
                film,
                field,
                ClaimValue.Row(
                    ("person", person),
                    (role is null ? "credit" : "role", words.Length == 0 ? null : ClaimValue.Of(words))
                )
            );
        }

        return isRead;
    }

    /// <summary>The parts of a list; "A and B" are two, unless that is inside brackets.</summary>
    public static string[] Parts(string value) =>
        [
            .. WriterCredits
                .Split(value)
                .SelectMany(p =>
                    p.Contains('(', StringComparison.Ordinal)
                        ? [p]
                        : p.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(p => p.StartsWith("and ", StringComparison.Ordinal) ? p[4..] : p),
        ];

    // "Live piano accompaniment by Anna Berg" is no name.
    private static bool IsWords(string text) =>
        text.Split(' ') is { Length: >= 3 } words && words.Count(w => w.Length > 3 && w.All(char.IsLower)) >= 2;

    private static string Name(string part)
    {
        var bare = Bracket.Replace(part, "");
        return (Dots.Match(bare) is { Success: true } dots ? bare[..dots.Index] : bare).Trim();
    }

    // "Anna Berg ... executive producer (as A. Berg)"; the bare name of the post says nothing new.
    private static string Credit(string part, string? role)
    {
        var bare = Bracket.Replace(part, "");
        var post = Dots.Match(bare) is { Success: true } dots ? bare[(dots.Index + dots.Length)..].Trim() : "";
        var isPlain = role is not null && (post.Length == 0 || Plain.Contains(post));
        return string.Join(
            "; ",
            Bracket
                .Matches(part)
                .Select(m => m.Groups["words"].Value.Trim())
                .Prepend(isPlain ? "" : post)
                .Where(w => w.Length > 0)
        );
    }
}
