using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whitecrow.Seeds.Merging;

/// <summary>Writes the first words below the front matter of a new entry, each with its citation; an editor takes over from there.</summary>
internal sealed class DraftBody
{
    private const int MostNames = 5;
    private const int LongestSummary = 140;
    private static readonly Language.Pattern Reference = Language.Pattern.Of(
        @"\[@[^\]]*\]|\[(?<text>(?:[^\]\\]|\\.)*)\]\([^()]*\)"
    );
    private static readonly Language.Pattern Mark = Language.Pattern.Of(@"\\(?<sign>.)");

    private readonly ImmutableArray<SeedClaim> claims;
    private readonly string source;
    private readonly Func<string, string?> titleOf;

    /// <param name="reading">What the text says.</param>
    /// <param name="source">Slug of its source.</param>
    /// <param name="titleOf">Title of an entry; null where there is none.</param>
    public DraftBody(SeedReading reading, string source, Func<string, string?> titleOf)
    {
        // What the text says twice is written once.
        claims = [.. reading.Claims.DistinctBy(c => (c.About, c.Field, c.Value.Yaml))];
        this.source = source;
        this.titleOf = titleOf;
    }

    /// <summary>A short paragraph about an entry; what its front matter shows already is not repeated at length.</summary>
    public string For(SeedEntity entity)
    {
        var sentences = entity.Id.StartsWith("films/", StringComparison.Ordinal) ? Film(entity) : Other(entity);
        var own = claims
            .Where(c => c.About == entity.Id && c.Field == SeedClaim.Statement)
            .Select(c => Sentence(Escape(c.Value is TextClaim text ? text.Text : ""), c));
        var all = sentences.Concat(own).ToArray();
        return all.Length > 0
            ? string.Join(' ', all)
            : $"{Escape(entity.Title)} is named here.[@{source}:{entity.Lines}]";
    }

    /// <summary>The first of these words as one line of plain text, for cards and search.</summary>
    public string SummaryFor(SeedEntity entity)
    {
        var plain = Mark.Replace(Reference.Replace(For(entity), "${text}"), "${sign}");
        var cut =
            plain.Length <= LongestSummary
                ? plain.Length
                : plain.LastIndexOf(". ", LongestSummary, StringComparison.Ordinal) + 1;
        return cut > 0 ? plain[..cut] : plain[..plain.LastIndexOf(' ', LongestSummary)] + " …";
    }

    private IEnumerable<string> Film(SeedEntity entity)
    {
        var own = claims.Where(c => c.About == entity.Id).ToLookup(c => c.Field, StringComparer.Ordinal);
        foreach (var year in own["year"].Take(1))
        {
            yield return Sentence($"A film of {year.Value.Yaml}", year);
        }

        if (Together(entity.Id, "Directed by", own["directors"], "person", "people") is { } directed)
        {
            yield return directed;
        }

        foreach (var work in own["based_on"])
        {
            var relation = (work.Value as RowClaim)?["relation"] switch
            {
                "inspired by" => "Inspired by",
                "adaptation" => "Adapted from",
                _ => "Based on",
            };
            yield return Sentence($"{relation} {Link(entity.Id, Cell(work, "work"), "works")}", work);
        }

        foreach (var crew in own["crew"])
        {
            var role = Cell(crew, "role");
            yield return Sentence($"{Capital(role)}: {Link(entity.Id, Cell(crew, "person"), "people")}", crew);
        }

        if (
            Together(
                entity.Id,
                "With",
                own["companies"].Where(c => Cell(c, "role") is "dance company" or "orchestra" or "choir" or "theatre"),
                "organisation",
                "organisations"
            ) is
            { } companies
        )
        {
            yield return companies;
        }

        if (Together(entity.Id, "In the cast:", own["cast"], "person", "people") is { } cast)
        {
            yield return cast;
        }

        if (Together(entity.Id, "Filmed in", own["filmed_in"], "", "places") is { } places)
        {
            yield return places;
        }
    }

    // Of a person, company, place or work: what films say of it.
    private IEnumerable<string> Other(SeedEntity entity)
    {
        var (folder, slug) = Parts(entity.Id);
        foreach (var claim in claims.Where(c => c.About.StartsWith("films/", StringComparison.Ordinal)))
        {
            var film = Link(entity.Id, claim.About, "films");
            var said = (folder, claim.Field) switch
            {
                ("people", "directors") when Cell(claim, "person") == slug => $"Directed {film}",
                ("people", "writers") when Cell(claim, "person") == slug => $"Credited as a writer of {film}",
                ("people", "crew") when Cell(claim, "person") == slug => $"{Capital(Cell(claim, "role"))} for {film}",
                ("people", "cast") when Cell(claim, "person") == slug => Cell(claim, "character")
                    is { Length: > 0 } role
                    ? $"Plays {Escape(role)} in {film}"
                    : $"In the cast of {film}",
                ("people", "music") when claim.Value.Yaml.Contains(slug, StringComparison.Ordinal) =>
                    $"Has a part in the music of {film}",
                ("organisations", "companies") when Cell(claim, "organisation") == slug =>
                    $"Connected with {film} ({Escape(Cell(claim, "role"))})",
                ("places", "filmed_in") when Cell(claim, "") == slug => $"{film} was filmed here",
                ("places", "releases") when Cell(claim, "place") == entity.Id => $"{film} was shown here",
                ("works", "based_on") when Cell(claim, "work") == slug => $"{film} grew from it",
                ("works", "music") when Cell(claim, "title") == entity.Id => $"Heard in {film}",
                _ => null,
            };
            if (said is not null)
            {
                yield return Sentence(said, claim);
            }
        }

        foreach (var post in claims.Where(c => c.Field == "affiliations"))
        {
            if (post.About == entity.Id)
            {
                yield return Sentence(
                    $"{Capital(Cell(post, "role"))}: {Link(entity.Id, Cell(post, "organisation"), "organisations")}",
                    post
                );
            }
            else if (folder == "organisations" && Cell(post, "organisation") == slug)
            {
                yield return Sentence($"{Link(entity.Id, post.About, "people")} was its {Cell(post, "role")}", post);
            }
        }

        foreach (
            var premiere in claims.Where(c =>
                c.About == entity.Id && c.Field == "premiere" && Cell(c, "place").Length > 0
            )
        )
        {
            yield return Sentence($"First performed at {Link(entity.Id, Cell(premiere, "place"), "places")}", premiere);
        }

        foreach (
            var creator in claims.Where(c => folder == "people" && c.Field == "creators" && Cell(c, "person") == slug)
        )
        {
            yield return Sentence($"Made {Link(entity.Id, creator.About, "works")}", creator);
        }
    }

    private string? Together(string from, string words, IEnumerable<SeedClaim> claims, string key, string folder)
    {
        var all = claims.ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var names = all.Take(MostNames).Select(c => Link(from, Cell(c, key), folder)).ToArray();
        var list = names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        var more =
            all.Length > MostNames
                ? string.Create(CultureInfo.InvariantCulture, $" and {all.Length - MostNames} more")
                : "";
        if (more.Length > 0)
        {
            list = string.Join(", ", names);
        }

        var lines = all.Take(MostNames).Select(c => c.Lines).Distinct().Select(l => $"@{source}:{l}");
        return $"{words} {list}{more}.[{string.Join("; ", lines)}]";
    }

    private string Sentence(string words, SeedClaim claim) => $"{Capital(words)}.[@{source}:{claim.Lines}]";

    private static string Cell(SeedClaim claim, string key) =>
        claim.Value switch
        {
            RowClaim row => row[key] ?? "",
            TextClaim text when key.Length == 0 => text.Text,
            _ => "",
        };

    // A name without an entry stays a name.
    private string Link(string from, string target, string folder)
    {
        var id = target.Contains('/', StringComparison.Ordinal) ? target : $"{folder}/{target}";
        if (titleOf(id) is not { } title)
        {
            return Escape(target);
        }

        var (here, _) = Parts(from);
        var (there, slug) = Parts(id);
        return here == there ? $"[{Escape(title)}]({slug}.md)" : $"[{Escape(title)}](../{there}/{slug}.md)";
    }

    private static (string Folder, string Slug) Parts(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return (id[..slash], id[(slash + 1)..]);
    }

    private static string Capital(string words) =>
        words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (
                c
                is '\\'
                    or '['
                    or ']'
                    or '*'
                    or '_'
                    or '`'
                    or '<'
                    or '>'
                    or '&'
                    or '{'
                    or '}'
                    or '@'
                    or '~'
                    or '$'
                    or '|'
            )
            {
                escaped.Append('\\');
            }

            escaped.Append(c is '\n' or '\t' ? ' ' : c);
        }

        return escaped.ToString();
    }
}
