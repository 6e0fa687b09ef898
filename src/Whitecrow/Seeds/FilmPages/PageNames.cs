using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Titles, places and companies behind a label.</summary>
internal static class PageNames
{
    private static readonly Pattern Bracket = Pattern.Of(@"\((?<words>[^()]*)\)");
    private static readonly Pattern NextTitle = Pattern.Of(@"\)(?:,|;| \|| /) ");

    /// <summary>Further titles: <c>Der weiße Rabe (Germany)</c>, also several in a line.</summary>
    public static bool Aliases(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        var isRead = false;
        foreach (var one in Titles(value))
        {
            var name = AlsoKnownAs.Title(one);
            if (name.Length == 0)
            {
                continue;
            }

            isRead = true;
            var isOriginal =
                one.Contains("(original", StringComparison.OrdinalIgnoreCase)
                || one.Contains("original title)", StringComparison.OrdinalIgnoreCase);

            // Where the header is lost, the first of these is the title.
            var field =
                name == title.Title ? "title"
                : isOriginal ? "original_title"
                : "aliases";
            reading.Claim(lines, film, field, ClaimValue.Of(name));
        }

        return isRead;
    }

    /// <summary>The title in the film's own language.</summary>
    public static bool Original(ReadingBuilder reading, PageTitle title, string film, LineRange lines, string value)
    {
        var name = AlsoKnownAs.Title(value);
        reading.Claim(lines, film, name == title.Title ? "title" : "original_title", ClaimValue.Of(name));
        return name.Length > 0;
    }

    /// <summary>"Potsdam, Brandenburg, Germany": the page is the first part's, the country the place around it.</summary>
    public static bool Places(ReadingBuilder reading, string film, LineRange lines, string value)
    {
        var isRead = false;
        foreach (
            var one in value.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var parts = Bracket
                .Replace(one, "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || !char.IsLetter(parts[0][0]) || parts[0].Length > 80)
            {
                continue;
            }

            isRead = true;

            // Behind a dash stands the street.
            var place = reading.Book.Place(parts[0].Split(" - ")[0], lines);
            reading.Claim(lines, film, "filmed_in", ClaimValue.Of(place["places/".Length..]));
            if (parts.Length > 1 && Countries.Code(parts[^1]) is not null)
            {
                var around = reading.Book.Place(parts[^1], lines);
                reading.Claim(lines, place, "within", ClaimValue.Of(around["places/".Length..]));
            }
        }

        return isRead;
    }

    /// <summary>Companies and their part in the film.</summary>
    public static bool Companies(ReadingBuilder reading, string film, LineRange lines, string value, string role)
    {
        var names = WriterCredits
            .Split(Bracket.Replace(value, ""))
            .Where(n => n.Length is >= 2 and <= 80 && char.IsLetterOrDigit(n[0]))
            .ToArray();
        foreach (var name in names)
        {
            var organisation = reading.Book.Organisation(name, lines);
            reading.Claim(
                lines,
                film,
                "companies",
                ClaimValue.Row(
                    ("organisation", ClaimValue.Of(organisation["organisations/".Length..])),
                    ("role", ClaimValue.Of(role))
                )
            );
        }

        return names.Length > 0;
    }

    /// <summary>The titles in a line. Commas are part of titles; only those behind a bracket part one from the next.</summary>
    public static IEnumerable<string> Titles(string value)
    {
        var start = 0;
        foreach (Match match in NextTitle.Matches(value))
        {
            yield return value[start..(match.Index + 1)];
            start = match.Index + match.Length;
        }

        yield return value[start..];
    }
}
