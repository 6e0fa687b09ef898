using System.Collections.Frozen;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Lists;

/// <summary>The credits that film societies print in brackets below a title: <c>(dir. Anna Berg, GB, 1967, 94 min., b/w, Holm Films; scr. Ivo Lund; with Eva Holm)</c>.</summary>
internal static class BracketCredits
{
    private const string Word =
        "dir|directed|director|scr|script|screenplay|writer|wr|w|ph|phot|photography|camera|cinematography|music|mus|choreography|chor|editing|ed|producer|prod|with|starring|cast";

    private static readonly Pattern Whole = Pattern.Of(@"^[(\[](?<inside>[^\[\]]{6,600})[)\]]\.?$");
    private static readonly Pattern Credit = Pattern.Of(
        $@"^(?<what>{Word})\.?(?: (?:and|&|/) (?<also>{Word})\.?)?:? (?:by )?(?<names>\p{{Lu}}.*)$"
    );
    private static readonly Pattern From = Pattern.Of(
        $@" (?:from|after|based on) (?:the |an? |his |her )?(?:[\p{{Ll}}\-]+ )*?(?<form>novel|play|story|short story|ballet|poem|book|memoirs?|novella)\b.*$"
    );
    private static readonly Pattern AsRole = Pattern.Of(@"^(?<name>\p{Lu}[^()]+?) as (?<role>.+)$");
    private static readonly Pattern Year = Pattern.Of(@"^(?:1[89]|20)\d{2}$");
    private static readonly FrozenDictionary<string, string> Roles = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["ph"] = "camera",
        ["phot"] = "camera",
        ["photography"] = "camera",
        ["camera"] = "camera",
        ["cinematography"] = "camera",
        ["music"] = "music",
        ["mus"] = "music",
        ["choreography"] = "choreography",
        ["chor"] = "choreography",
        ["editing"] = "editing",
        ["ed"] = "editing",
        ["producer"] = "production",
        ["prod"] = "production",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads such a line.</summary>
    /// <returns>False for other lines, of which nothing is noted.</returns>
    public static bool Read(ReadingBuilder reading, string film, LineRange lines, string line)
    {
        if (Whole.Match(line) is not { Success: true } whole)
        {
            return false;
        }

        var parts = WriterCredits
            .Split(whole.Groups["inside"].Value.Replace(';', ','))
            .Select(p => p.Trim())
            .Where(p => p.Length > 0)
            .ToArray();
        if (
            parts.Count(p => Credit.IsMatch(p) || Year.IsMatch(p) || PageTechnics.IsRuntime(p.TrimEnd('.'))) < 2
            || parts.Any(BareLines.IsProse)
        )
        {
            return false;
        }

        string[] posts = [];
        foreach (var part in parts)
        {
            posts = Part(reading, film, lines, part, posts);
        }

        return true;
    }

    // What a part says; names without a word for what they did go on with those before them.
    private static string[] Part(ReadingBuilder reading, string film, LineRange lines, string part, string[] posts)
    {
        if (Credit.Match(part) is { Success: true } credit)
        {
            posts =
            [
                credit.Groups["what"].Value,
                .. credit.Groups["also"].Success ? [credit.Groups["also"].Value] : Array.Empty<string>(),
            ];
            People(reading, film, lines, credit.Groups["names"].Value, posts);
            return posts;
        }

        if (Year.IsMatch(part))
        {
            reading.Claim(lines, film, "year", ClaimValue.Of(part));
            return [];
        }

        if (part is "doc" or "doc." or "documentary")
        {
            reading.Claim(lines, film, "kind", ClaimValue.Of("documentary"));
            return [];
        }

        if (PageTechnics.Runtime(reading, film, lines, part.TrimEnd('.')) || ListFacts.Read(reading, film, lines, part))
        {
            return [];
        }

        var name = AsRole.Match(part) is { Success: true } role ? role.Groups["name"].Value : part;
        if (posts.Length > 0 && (Names.IsFullName(name) || name != part))
        {
            People(reading, film, lines, part, posts);
            return posts;
        }

        // What is neither a fact nor a credit, in such a row, is the company.
        if (char.IsUpper(part[0]) && part.Split(' ').Length <= 4)
        {
            reading.Company(lines, film, part, "production");
        }

        return [];
    }

    private static void People(ReadingBuilder reading, string film, LineRange lines, string words, string[] posts)
    {
        var names = words;
        if (From.Match(words) is { Success: true } from)
        {
            names = words[..from.Index];
            var by = Names.Bare(
                from.Value[(from.Value.LastIndexOf(" by ", StringComparison.Ordinal) + " by ".Length)..]
            );
            var form = from.Groups["form"].Value;
            reading.Statement(lines, film, Names.IsFullName(by) ? $"based on a {form} by {by}" : $"based on a {form}");
        }

        foreach (var post in posts)
        {
            if (post is "dir" or "directed" or "director")
            {
                PagePeople.Read(reading, film, lines, names, "directors", null);
            }
            else if (Roles.TryGetValue(post, out var role))
            {
                PagePeople.Read(reading, film, lines, names, "crew", role);
            }
            else if (post is "with" or "starring" or "cast")
            {
                Player(reading, film, lines, names);
            }
            else
            {
                WriterCredits.Read(reading, film, lines, names);
            }
        }
    }

    private static void Player(ReadingBuilder reading, string film, LineRange lines, string words)
    {
        var match = AsRole.Match(words);
        var name = Names.Bare(match.Success ? match.Groups["name"].Value : words);
        if (!Names.IsFullName(name))
        {
            return;
        }

        var role = match.Success ? match.Groups["role"].Value : null;
        reading.Claim(
            lines,
            film,
            "cast",
            ClaimValue.Row(
                ("person", reading.Book.Person(name, lines)),
                ("character", role is null ? null : ClaimValue.Of(role))
            )
        );
    }
}
