using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A piece of music: its title on one line, its credits on the lines below.</summary>
internal static class PageMusic
{
    private static readonly Pattern Credit = Pattern.Of(
        @"^(?<how>Composed|Written|Music|Lyrics|Words|Arranged|Performed|Sung|Played|Conducted|Courtesy|Published|Produced|Choreography|Choreographed|Staged|Libretto|Adapted|Orchestrated|Remixed|Vocals|Licensed|Under license)(?: and (?<also>Composed|Written|Arranged|Performed|Lyrics|Produced))? (?:by|of|from) (?<who>.+)$"
    );

    private static readonly Pattern Bracket = Pattern.Of(@"\s*\([^()]*\)");
    private static readonly Pattern Remark = Pattern.Of(@"^\([^()]{1,80}\)$");

    /// <summary>True for a line below a title that says something of it without naming anybody: <c>(uncredited)</c>, <c>(1784)</c>.</summary>
    public static bool IsRemark(string text) => Remark.IsMatch(text);

    /// <summary>True for a line such as "Composed by …".</summary>
    public static bool IsCredit(string text) => Credit.IsMatch(text);

    /// <summary>Notes a piece.</summary>
    /// <param name="title">The line with its title.</param>
    /// <param name="credits">The lines below it, remarks in brackets among them.</param>
    public static void Read(ReadingBuilder reading, string film, PageLine title, IReadOnlyList<PageLine> credits)
    {
        var lines = new LineRange(title.Number, credits[^1].Number);
        var name = title.Text.Trim('"', '“', '”', '«', '»', ' ');
        var work = reading.Book.Work(name, lines);
        reading.Book.OtherTitles.Add(Names.Key(name));
        reading.Claim(new(title.Number, title.Number), work, "title", ClaimValue.Of(name));
        var cells = new Dictionary<string, List<ClaimValue>>(StringComparer.Ordinal);
        foreach (var line in credits.Where(c => IsCredit(c.Text)))
        {
            var match = Credit.Match(line.Text);
            var at = new LineRange(line.Number, line.Number);
            foreach (
                var how in new[] { match.Groups["how"].Value, match.Groups["also"].Value }.Where(h => h.Length > 0)
            )
            {
                if (Cell(how) is not { } cell)
                {
                    reading.Statement(at, work, line.Text);
                    continue;
                }

                foreach (var who in Split(match.Groups["who"].Value))
                {
                    var person = Names.IsFullName(who) ? reading.Book.Person(who, at) : ClaimValue.Of(who);
                    if (!cells.TryGetValue(cell, out var people))
                    {
                        cells.Add(cell, people = []);
                    }

                    people.Add(person);
                    if (cell == "composer" && Names.IsFullName(who))
                    {
                        reading.Claim(
                            at,
                            work,
                            "creators",
                            ClaimValue.Row(("person", person), ("role", ClaimValue.Of("music")))
                        );
                    }
                }
            }
        }

        reading.Claim(
            lines,
            film,
            "music",
            ClaimValue.Row(
                ("title", ClaimValue.Of(work)),
                ("composer", Many(cells, "composer")),
                ("arranger", Many(cells, "arranger")),
                ("performer", Many(cells, "performer")),
                ("writer", Many(cells, "writer"))
            )
        );
    }

    private static string? Cell(string how) =>
        how switch
        {
            "Composed" or "Music" or "Written" => "composer",
            "Lyrics" or "Words" => "writer",
            "Arranged" => "arranger",
            "Performed" or "Sung" or "Played" or "Conducted" => "performer",
            _ => null,
        };

    private static ClaimValue? Many(Dictionary<string, List<ClaimValue>> cells, string key) =>
        cells.TryGetValue(key, out var people) ? ClaimValue.OneOrMany(people) : null;

    private static ImmutableArray<string> Split(string who) =>
        [
            .. who.Replace(" and ", ",", StringComparison.Ordinal)
                .Replace(" & ", ",", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(w => Names.Undouble(Bracket.Replace(w, "").Trim()))
                .Where(w => w.Length > 0),
        ];
}
