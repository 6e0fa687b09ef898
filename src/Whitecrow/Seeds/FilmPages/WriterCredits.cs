using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>People with their credits in brackets: <c>A (screenplay), B (based on the novel "T" by)</c>.</summary>
internal static class WriterCredits
{
    private static readonly Pattern One = Pattern.Of(@"^(?<name>[^()]{2,60}?)\s*(?<credits>(?:\([^()]{1,120}\)\s*)*)$");
    private static readonly Pattern Credit = Pattern.Of(@"\((?<words>[^()]*)\)");
    private static readonly Pattern Title = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern Form = Pattern.Of(
        @"(?i)\b(?<form>ballet|book|biography|autobiography|memoirs?|short story|novel|novella|poem|play|song|opera|story)\b"
    );
    private static readonly Pattern How = Pattern.Of(@"(?i)\b(?<how>based on|inspired by|adapted from|adaptation)\b");

    // A title behind one of these is that of a part of this film.
    private static readonly Pattern PartOfFilm = Pattern.Of(
        @"(?i)^(?:(?:written by|screenplay|story|dialogue)?:? ?)(?:segments?|episodes?|sequences?|chapters?|parts?|songs?|lyrics)\b"
    );

    /// <summary>True for a line of nothing but people, at least one with a credit.</summary>
    public static bool AreIn(string text) =>
        text.Contains('(', StringComparison.Ordinal)
        && Split(text) is { Length: > 0 } parts
        && parts.All(p => Parse(p) is { } part && Names.IsFullName(part.Name))
        && parts.Any(p => p.Contains('(', StringComparison.Ordinal));

    /// <summary>Notes the writers, and the works that their credits name.</summary>
    /// <returns>False where a part is no person.</returns>
    public static bool Read(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        var isRead = false;
        foreach (var part in PagePeople.Parts(text))
        {
            if (Parse(part) is not { } found)
            {
                continue;
            }

            isRead = true;
            var name = reading.Repaired(found.Name, lines.Last);
            var asWhom = found.Credits.FirstOrDefault(c => c.StartsWith("as ", StringComparison.Ordinal));
            foreach (var credit in found.Credits.Where(c => c != asWhom).DefaultIfEmpty(""))
            {
                if (Title.Match(credit) is { Success: true } title && !PartOfFilm.IsMatch(credit))
                {
                    var how = How.Match(credit) is { Success: true } words ? words.Groups["how"].Value : "based on";
                    SourceWorkFacts.Note(
                        reading,
                        lines,
                        film,
                        Sentence.Unquoted(title.Value),
                        Form.Match(Title.Replace(credit, "")).Groups["form"].Value,
                        name,
                        how
                    );
                }

                var person = Names.IsFullName(name) ? reading.Book.Person(name, lines) : ClaimValue.Of(name);
                reading.Claim(
                    lines,
                    film,
                    "writers",
                    ClaimValue.Row(
                        ("person", person),
                        ("credit", credit.Length == 0 ? null : ClaimValue.Of(credit)),
                        ("note", asWhom is null ? null : ClaimValue.Of(asWhom))
                    )
                );
            }
        }

        return isRead;
    }

    /// <summary>The parts of a list, commas in brackets or quotation marks left alone.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch
            {
                '(' => 1,
                ')' when depth > 0 => -1,
                _ => 0,
            };
            if (depth == 0 && Separator(text, at) is > 0 and var length)
            {
                parts.Add(text[start..at]);
                start = at + length;
            }
        }

        parts.Add(text[start..]);
        return [.. parts.Select(p => p.Trim()).Where(p => p.Length > 0 && !IsMore(p))];
    }

    private static (string Name, ImmutableArray<string> Credits)? Parse(string part) =>
        One.Match(WithoutDots(part)) is { Success: true } match && match.Groups["name"].Value.Any(char.IsLetter)
            ? (
                match.Groups["name"].Value.Trim(),
                [.. Credit.Matches(match.Groups["credits"].Value).Select(m => m.Groups["words"].Value.Trim())]
            )
            : null;

    // "Anna Berg ... (novel) and" in the table of all credits.
    private static string WithoutDots(string part)
    {
        var bare = part.Replace(" ... ", " ", StringComparison.Ordinal);
        return bare.EndsWith(" and", StringComparison.Ordinal) ? bare[..^4]
            : bare.EndsWith(" &", StringComparison.Ordinal) ? bare[..^2]
            : bare;
    }

    // "and" parts two people behind a credit in brackets and in front of a number; elsewhere it may stand inside a credit.
    private static int Separator(string text, int at) =>
        text[at] is ',' or '|' or ';' ? 1
        : text[at] != ' ' ? 0
        : string.CompareOrdinal(text, at, " & ", 0, 3) == 0 ? 3
        : string.CompareOrdinal(text, at, " and ", 0, 5) == 0
        && (at > 0 && text[at - 1] == ')' || at + 5 < text.Length && char.IsDigit(text[at + 5]))
            ? 5
        : 0;

    // "2 more credits" at the end of a list is a link.
    private static bool IsMore(string part) =>
        part.TrimEnd('»', ' ') is var words
        && (
            words.EndsWith("more credit", StringComparison.Ordinal)
            || words.EndsWith("more credits", StringComparison.Ordinal)
        );
}
