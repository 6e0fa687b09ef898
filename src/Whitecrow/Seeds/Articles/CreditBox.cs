using Whitecrow.Content.Fields;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Lists;

namespace Whitecrow.Seeds.Articles;

/// <summary>The credits below a review of the trade press: <c>Crew: Director: Anna Berg. Editor: Ivo Lund. With: Eva Holm, Olga Ray.</c></summary>
internal static class CreditBox
{
    private static readonly Pattern Heading = Pattern.Of(
        @"^(?<what>Production|Crew|Credits|Cast and crew|Key credits|Cast|With):? +(?<rest>[\p{Lu}(].+)$"
    );

    // "Camera (color, 35mm): Ivo Lund."
    private static readonly Pattern Credit = Pattern.Of(
        @"(?:^|[.;] +)(?<label>\p{Lu}[\p{L} \-/&]{2,40}?)(?: \((?<aside>[^()]*)\))?: *"
    );
    private static readonly Pattern Dialogue = Pattern.Of(@" ?\(?(?<tongues>\p{Lu}[\p{L}, ]+?) dialogue\)?\.?$");
    private static readonly Pattern From = Pattern.Of(@"^\((?<names>[\p{L}. ]+(?:[\-/,] ?[\p{L}. ]+)*)\) *");
    private static readonly Pattern ReleaseOf = Pattern.Of(
        @"\bAn? (?<by>[^()]+?) release(?: \([^()]*\))?(?:,? of an? (?<of>[^()]+?) (?:production|presentation))?"
    );
    private static readonly Pattern Together = Pattern.Of(
        @"\bin (?:association|co-?production|collaboration) with (?<with>[^.()]+)"
    );
    private static readonly Pattern Sales = Pattern.Of(@"\([Ii]nternational sales: (?<by>[^,()]+)");
    private static readonly Pattern Bracket = Pattern.Of(@" ?\([^()]*\)");

    /// <summary>Reads such a line.</summary>
    /// <returns>False for a line that is no list of credits, of which nothing is noted.</returns>
    public static bool Read(ReadingBuilder reading, string film, PageTitle title, LineRange lines, string text)
    {
        var heading = Heading.Match(text);
        var rest = heading.Success ? heading.Groups["rest"].Value : text;
        var what = heading.Groups["what"].Value;
        var credits = Credits(rest);
        if (what is "Cast" or "With")
        {
            return Players(reading, film, lines, rest);
        }

        if (credits.Length < (heading.Success ? 1 : 3))
        {
            return false;
        }

        foreach (var (label, value) in credits)
        {
            var known = new Labelled(label.Label, label.Detail, value);
            _ = PageValues.Read(reading, title, film, lines, known, value);
        }

        if (what == "Production")
        {
            Companies(reading, film, lines, rest);
        }

        return true;
    }

    private static (Labelled Label, string Value)[] Credits(string text)
    {
        var matches = Credit.Matches(text);
        return
        [
            .. matches
                .Select(
                    (m, i) =>
                        (
                            Label: PageLabels.Of(m.Groups["label"].Value),
                            Value: text[
                                (m.Index + m.Length)..(i + 1 < matches.Count ? matches[i + 1].Index : text.Length)
                            ]
                        )
                )
                .Where(c => c.Label is not null && c.Value.Length > 0)
                .Select(c => (c.Label!, c.Value.Trim().TrimEnd('.'))),
        ];
    }

    // "Eva Holm, Olga Ray. (Russian, English dialogue)"
    private static bool Players(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        var names = Names.Split(Bracket.Replace(Dialogue.Replace(text, ""), ""));
        if (names.Length < 2 || !names.All(n => Names.IsFullName(n) || Names.IsSurname(n)))
        {
            return false;
        }

        foreach (var name in names.Where(Names.IsFullName))
        {
            reading.Claim(lines, film, "cast", ClaimValue.Row(("person", reading.Book.Person(name, lines))));
        }

        if (Dialogue.Match(text) is { Success: true } spoken)
        {
            foreach (
                var tag in ListFacts.LanguagesIn(
                    spoken.Groups["tongues"].Value.Replace(", ", "/", StringComparison.Ordinal)
                )
            )
            {
                reading.Claim(lines, film, "languages", ClaimValue.Of(tag));
            }
        }

        return true;
    }

    // "(Denmark-Norway) A Nordic release of a Holm Film, Lund Pictures production. (International sales: Berg, Oslo.)"
    private static void Companies(ReadingBuilder reading, string film, LineRange lines, string text)
    {
        foreach (
            var code in From.Match(text)
                .Groups["names"]
                .Value.Split(['-', '/', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(c => Countries.Code(c.Replace(".", "", StringComparison.Ordinal)))
                .OfType<string>()
        )
        {
            reading.Claim(lines, film, "countries", ClaimValue.Of(code));
        }

        if (ReleaseOf.Match(text) is { Success: true } release)
        {
            Note(release.Groups["by"].Value, "distributor");
            Note(release.Groups["of"].Value, "production");
        }

        Note(Together.Match(text).Groups["with"].Value, "production");
        Note(Sales.Match(text).Groups["by"].Value, "sales");

        void Note(string names, string role)
        {
            foreach (var name in Names.Split(names).Where(n => n.Length > 1 && char.IsUpper(n[0])))
            {
                reading.Company(lines, film, name, role);
            }
        }
    }
}
