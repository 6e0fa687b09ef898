using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Films and programmes that this one is tied to: <c>Referenced in T (2019)</c>.</summary>
internal static class Connections
{
    private static readonly Pattern Tie = Pattern.Of(
        @"^(?<how>Referenced in|References|Featured in|Features|Spoofed in|Spoofs|Follows|Followed by|Remake of|Remade as|Version of|Edited into|Edited from|Spin-off from|Spin-off) (?<rest>.+)$"
    );
    private static readonly Pattern Title = Pattern.Of(
        @"^(?<title>.+?) \((?:[^()\d]* )?(?<year>1[89]\d{2}|20\d{2})(?:[–\-]\d{0,4})?\)"
    );

    /// <summary>True for a line that names such a tie.</summary>
    public static bool IsOne(string text) =>
        Tie.IsMatch(text) && (Title.IsMatch(text) || text.Length < 120 && !text.EndsWith('.'));

    /// <summary>Notes the ties in a line.</summary>
    public static void Read(ReadingBuilder reading, string film, PageLine line)
    {
        var match = Tie.Match(line.Text);
        var lines = new LineRange(line.Number, line.Number);
        var how = match.Groups["how"].Value;
        foreach (var part in match.Groups["rest"].Value.Split("), ", StringSplitOptions.TrimEntries))
        {
            // The bracket that parts two titles belongs to the first of them.
            var title = Title.Match(part.EndsWith(')') ? part : part + ")");
            var name = title.Success ? title.Groups["title"].Value : part;
            var year = title.Success ? title.Groups["year"].Value : null;
            if (Kind(how) is { } kind)
            {
                reading.Claim(
                    lines,
                    film,
                    "connections",
                    ClaimValue.Row(
                        ("kind", ClaimValue.Of(kind)),
                        ("title", ClaimValue.Of(name)),
                        ("year", year is null ? null : ClaimValue.Of(year))
                    )
                );
            }
            else
            {
                reading.Statement(lines, film, $"{how.ToLowerInvariant()} {name}{(year is null ? "" : $" ({year})")}");
            }
        }
    }

    private static string? Kind(string how) =>
        how switch
        {
            "Referenced in" => "referenced-in",
            "References" => "references",
            "Follows" => "follows",
            "Followed by" => "followed-by",
            "Remake of" or "Version of" => "version-of",
            _ => null,
        };
}
