using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A table of prizes: the award, the category, who, and whether it was won.</summary>
internal static class AwardRows
{
    private static readonly Pattern Year = Pattern.Of(@"\b(?:19|20)\d{2}\b");

    // "1955 Cannes Film Festival: Best Lyrical Film (won)"
    private static readonly Pattern OfYear = Pattern.Of(
        @"^(?<year>(?:19|20)\d{2})[,:]? (?<name>\p{Lu}[^:()]{2,60}(?:Festival|Awards?|Academy|BAFTA|Critics)[^:()]{0,30}?) ?[:–—-] (?<category>\p{Lu}[^()]{2,80}?)(?: ?\(|[,:–—-] ?| )(?<result>[Ww]on|[Ww]inner|[Nn]ominated|[Nn]ominee|[Nn]omination)\)?$"
    );

    // The headings of the columns, in the several words that pages have for them.
    private static readonly HashSet<string> Headings = new(
        "Award|Awards|Category|Recipient|Recipients|Recipient(s)|Nominee|Nominees|Nominee(s)|Result|Year|Date|Date of ceremony|Ceremony|Festival|Ref.|Ref|Recipients and nominees".Split(
            '|'
        ),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True for the headings of such a table.</summary>
    public static bool IsHeading(PageLine line) => line.Columns.Length >= 3 && line.Columns.All(Headings.Contains);

    /// <summary>Reads a row.</summary>
    /// <returns>False for a line that is none.</returns>
    public static bool Read(ReadingBuilder reading, string film, PageLine line)
    {
        if (OfYear.Match(line.Text) is { Success: true } row)
        {
            reading.Claim(
                line.At,
                film,
                "awards",
                ClaimValue.Row(
                    ("name", ClaimValue.Of(row.Groups["name"].Value.Trim())),
                    ("year", ClaimValue.Of(row.Groups["year"].Value)),
                    ("category", ClaimValue.Of(row.Groups["category"].Value.Trim())),
                    ("result", ClaimValue.Of(Result(row.Groups["result"].Value)!))
                )
            );
            return true;
        }

        if (line.Columns.Length is < 3 or > 6 || Result(line.Columns[^1]) is not { } result)
        {
            return false;
        }

        var cells = line.Columns[..^1].ToList();
        var year = cells.FirstOrDefault(c => c.Length <= 18 && Year.IsMatch(c) && Dates.Find(c) is { At: 0 });
        if (year is not null)
        {
            cells.Remove(year);
        }

        if (cells.Count < 2)
        {
            return false;
        }

        var who = PagePeople.AreNames(cells[^1]) ? PagePeople.Parts(cells[^1]) : [];
        var category = cells.Count >= 3 || who.Length == 0 ? cells[1] : "";
        var date = Dates.Find(year ?? cells[0]);
        reading.Claim(
            line.At,
            film,
            "awards",
            ClaimValue.Row(
                ("name", ClaimValue.Of(cells[0])),
                ("year", date is { } when ? ClaimValue.Of(when.Edtf[..4]) : null),
                ("category", category.Length == 0 ? null : ClaimValue.Of(category)),
                ("result", ClaimValue.Of(result)),
                ("who", ClaimValue.OneOrMany([.. who.Select(w => reading.Book.Person(w, line.At))]))
            )
        );
        return true;
    }

    private static string? Result(string cell) =>
        cell.ToLowerInvariant() switch
        {
            "won" or "winner" or "win" => "won",
            "nominated" or "nominee" or "nomination" => "nominated",
            _ => null,
        };
}
