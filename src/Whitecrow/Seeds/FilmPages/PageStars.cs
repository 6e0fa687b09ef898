using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>The principal players that a page names above its cast table; those whom the table leaves out are noted at the end.</summary>
internal sealed class PageStars(ReadingBuilder reading, string film)
{
    private static readonly Pattern InBracket = Pattern.Of(@"^(?<name>[^()]{3,60}?) ?\((?<role>[^()]{2,60})\)$");
    private static readonly Pattern Remark = Pattern.Of(
        @"^(?:[IVX]+|\d.*|voice|uncredited|rumou?red|as .*|credit only|archive footage|singing voice|narrator)$"
    );
    private static readonly Pattern Title = Pattern.Of(@"^(?:Mlle|Mme|Mr|Mrs|Miss|Frl)\.? ");

    private readonly List<(string Name, string Role, LineRange Lines)> stars = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>True for a name among them.</summary>
    public bool IsOne(string name) => keys.Contains(Names.Key(Names.Undouble(name)));

    /// <summary>Takes a list of names, also <c>A as B, C as D</c>.</summary>
    public void Add(string list, LineRange lines)
    {
        foreach (var part in PagePeople.Parts(list))
        {
            var (name, role) =
                part.Split(" as ") is [var n, var r] ? (n, r)
                : InBracket.Match(part) is { Success: true } row && !IsRemark(row.Groups["role"].Value)
                    ? (row.Groups["name"].Value, row.Groups["role"].Value)
                : (part, "");
            name = Title.Replace(name, "");
            name = AlsoKnownAs.Title(name);
            keys.Add(Names.Key(Names.Undouble(name)));
            stars.Add((name, role.Trim(), lines));
        }

        reading.Passage(lines, "principal players", film);
    }

    private static bool IsRemark(string words) => Remark.IsMatch(words);

    /// <summary>Notes those who have no row.</summary>
    public void Close()
    {
        foreach (var (name, role, lines) in stars)
        {
            var star = reading.Repaired(name, lines.Last);
            if (!Names.IsFullName(star))
            {
                continue;
            }

            var person = reading.Book.Person(star, lines);
            if (!reading.HasClaim(film, "cast", v => v is RowClaim row && row["person"] == ((TextClaim)person).Text))
            {
                reading.Claim(
                    lines,
                    film,
                    "cast",
                    ClaimValue.Row(("person", person), ("character", role.Length == 0 ? null : ClaimValue.Of(role)))
                );
            }
        }
    }
}
