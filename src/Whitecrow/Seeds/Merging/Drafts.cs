using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whitecrow.Seeds.Merging;

/// <summary>
/// What the program writes of its own accord into the entries: a summary, and below the front matter a sentence for each thing
/// that the texts say, with its citation.
/// </summary>
/// <remarks>
/// A function of the content as it stands: of the claims of all sources, and of the titles. The same content gives the same
/// words whichever text was read first; and words that equal what the content gave before a text was read are the
/// program's, so that they can be made anew. One letter of difference makes them an editor's.
/// </remarks>
internal sealed class Drafts
{
    private const int MostNames = 5;
    private const int LongestSummary = 140;
    private static readonly Language.Pattern Reference = Language.Pattern.Of(
        @"\[@[^\]]*\]|\[(?<text>(?:[^\]\\]|\\.)*)\]\([^()]*\)"
    );
    private static readonly Language.Pattern Article = Language.Pattern.Of(@"\ba (?<vowel>[aeio])");
    private static readonly Language.Pattern Day = Language.Pattern.Of(@"^\d{4}(?:-\d{2}){0,2}$");
    private static readonly Language.Pattern Mark = Language.Pattern.Of(@"\\(?<sign>.)");

    private readonly ContentIndex index;
    private readonly Dictionary<string, List<Said>> about = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Said>> naming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bodies = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> shared;

    /// <param name="index">The content as it stands.</param>
    public Drafts(ContentIndex index)
    {
        this.index = index;
        foreach (var said in Claims(index))
        {
            Note(about, said.Claim.About, said);
            foreach (var id in ClaimIds.Named(said.Claim, index).Distinct(StringComparer.Ordinal))
            {
                Note(naming, id, said);
            }
        }

        shared = new(() =>
            index
                .Known.Entries.Select(e => Plain(e.Id))
                .OfType<string>()
                .GroupBy(s => s, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
                .ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>True where some text says something of the entry.</summary>
    public bool SpeaksOf(string id) => about.ContainsKey(id) || naming.ContainsKey(id);

    /// <summary>All words of the program in an entry.</summary>
    public Draft Of(string id) => new(Summary(id), Body(id));

    /// <summary>The words below the front matter; empty where no text speaks of the entry.</summary>
    public string Body(string id)
    {
        if (!bodies.TryGetValue(id, out var body))
        {
            var sentences =
                !SpeaksOf(id) || !id.Contains('/', StringComparison.Ordinal) ? []
                : id.StartsWith("films/", StringComparison.Ordinal) ? Film(id)
                : Other(id);
            var all = sentences.Concat(Statements(id)).DistinctBy(s => s.Words).ToArray();
            body =
                all.Length > 0 ? string.Join(' ', all.Select(s => $"{s.Words}[{s.Cite}]"))
                : Bare(id) is { } bare ? $"{bare.Words}[{bare.Cite}]"
                : "";
            bodies.Add(id, body);
        }

        return body;
    }

    /// <summary>
    /// The first of these words as one line of plain text, for cards and search; null where they say nothing. Where they would
    /// be those of another entry too, the title stands in front.
    /// </summary>
    public string? Summary(string id) =>
        Plain(id) is not { } plain ? null
        : shared.Value.Contains(plain) ? $"{index.TitleOf(id)}: {char.ToLowerInvariant(plain[0])}{plain[1..]}"
        : plain;

    // What a film's page says weighs more than a sentence in a list; among texts of a kind, the names decide.
    private static IEnumerable<Said> Claims(ContentIndex index) =>
        index
            .Sources.OrderBy(s => SeedKind.Named(s.Kind ?? "") is { } kind ? Rank(kind) : int.MaxValue)
            .ThenBy(s => s.Slug, StringComparer.Ordinal)
            .SelectMany(s =>
                s.Claims.Where(c => c.IsOwn)
                    .Select(c => new Said(s.Slug, c.Claim with { About = index.Now(c.Claim.About) }))
            )
            // What one text says twice, and what several say, is written once, with the first citation.
            .DistinctBy(s => (s.Claim.About, s.Claim.Field, s.Claim.Value.Yaml));

    private static int Rank(SeedKind kind) =>
        kind == SeedKind.FilmPage ? 0
        : kind == SeedKind.Article ? 1
        : 2;

    private static void Note(Dictionary<string, List<Said>> by, string key, Said said)
    {
        if (!by.TryGetValue(key, out var list))
        {
            by.Add(key, list = []);
        }

        list.Add(said);
    }

    private string Now(string word) =>
        word.Contains('/', StringComparison.Ordinal) ? index.Now(word) : index.NowSlug(word);

    private ImmutableArray<Said> About(string id) => about.TryGetValue(id, out var said) ? [.. said] : [];

    private ImmutableArray<Said> Naming(string id) => naming.TryGetValue(id, out var said) ? [.. said] : [];

    private string? Plain(string id)
    {
        var body = Body(id);
        if (body.Length == 0 || body.StartsWith(NamedIn, StringComparison.Ordinal))
        {
            return null;
        }

        var plain = Mark.Replace(Reference.Replace(body, "${text}"), "${sign}");
        if (plain.Length <= LongestSummary)
        {
            return plain;
        }

        var cut = plain.LastIndexOf(". ", LongestSummary, StringComparison.Ordinal) + 1;
        return cut > 0 ? plain[..cut] : plain[..plain.LastIndexOf(' ', LongestSummary)] + " …";
    }

    private IEnumerable<Sentence> Film(string id)
    {
        var own = About(id).ToLookup(c => c.Claim.Field, StringComparer.Ordinal);
        foreach (var year in own["year"].Take(1))
        {
            yield return Say($"A film of {year.Claim.Value.Yaml}", year);
        }

        if (Together(id, "Directed by", own["directors"], "person", "people") is { } directed)
        {
            yield return directed;
        }

        foreach (var work in own["based_on"])
        {
            var relation = (work.Claim.Value as RowClaim)?["relation"] switch
            {
                "inspired by" => "Inspired by",
                "adaptation" => "Adapted from",
                _ => "Based on",
            };
            yield return Say($"{relation} {Link(id, Cell(work, "work"), "works")}", work);
        }

        foreach (var crew in own["crew"])
        {
            yield return Say(
                $"{Capital(Escape(Cell(crew, "role")))}: {Link(id, Cell(crew, "person"), "people")}",
                crew
            );
        }

        if (
            Together(
                id,
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

        if (Together(id, "In the cast:", own["cast"], "person", "people") is { } cast)
        {
            yield return cast;
        }

        if (Together(id, "Filmed in", own["filmed_in"], "", "places") is { } places)
        {
            yield return places;
        }
    }

    // Of a person, company, place or work: what the texts say of others with regard to it.
    private IEnumerable<Sentence> Other(string id)
    {
        var (folder, slug) = Parts(id);
        var named = Naming(id);
        var played = named
            .Where(s => s.Claim.Field == "cast" && Cell(s, "character").Length > 0)
            .Select(s => s.Claim.About)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var said in named.Where(s => s.Claim.About.StartsWith("films/", StringComparison.Ordinal)))
        {
            var film = Link(id, said.Claim.About, "films");
            var words = (folder, said.Claim.Field) switch
            {
                ("people", "directors") when Is(said, "person", slug) => $"Directed {film}",
                ("people", "writers") when Is(said, "person", slug) => $"Credited as a writer of {film}",
                ("people", "crew") when Is(said, "person", slug) => $"{Capital(Escape(Cell(said, "role")))} for {film}",
                ("people", "cast") when Is(said, "person", slug) => Cell(said, "character") is { Length: > 0 } role
                    ? $"Plays {Escape(role)} in {film}"
                : played.Contains(said.Claim.About) ? null
                : $"In the cast of {film}",
                ("people", "music") => $"Has a part in the music of {film}",
                ("organisations", "companies") when Is(said, "organisation", slug) =>
                    $"Connected with {film} ({Escape(Cell(said, "role"))})",
                ("places", "filmed_in") when Is(said, "", slug) => $"{film} was filmed here",
                ("places", "releases") when Is(said, "place", id) => $"{film} was shown here",
                ("works", "based_on") when Is(said, "work", slug) => $"{film} grew from it",
                ("works", "music") when Is(said, "title", id) => $"Heard in {film}",
                _ => null,
            };
            if (words is not null)
            {
                yield return Say(words, said);
            }
        }

        foreach (var post in About(id).Where(s => s.Claim.Field == "affiliations"))
        {
            yield return Say(
                $"{Capital(Escape(Cell(post, "role")))}: {Link(id, Cell(post, "organisation"), "organisations")}",
                post
            );
        }

        foreach (
            var post in named.Where(s =>
                folder == "organisations" && s.Claim.Field == "affiliations" && Is(s, "organisation", slug)
            )
        )
        {
            yield return Say($"{Link(id, post.Claim.About, "people")} was its {Escape(Cell(post, "role"))}", post);
        }

        foreach (var premiere in About(id).Where(s => s.Claim.Field == "premiere" && Cell(s, "place").Length > 0))
        {
            yield return Say($"First performed at {Link(id, Cell(premiere, "place"), "places")}", premiere);
        }

        foreach (
            var creator in named.Where(s => folder == "people" && s.Claim.Field == "creators" && Is(s, "person", slug))
        )
        {
            yield return Say($"Made {Link(id, creator.Claim.About, "works")}", creator);
        }

        foreach (var life in About(id).Where(s => s.Claim.Field is "born" or "died"))
        {
            var place = Cell(life, "place") is { Length: > 0 } at ? $" in {Link(id, at, "places")}" : "";
            var date = Cell(life, life.Claim.Value is RowClaim ? "date" : "");
            var year = Day.IsMatch(date) ? $" in {date[..4]}" : "";
            if ((place + year).Length > 0)
            {
                yield return Say($"{Capital(life.Claim.Field)}{place}{year}", life);
            }
        }

        foreach (var said in named.Where(s => folder == "places"))
        {
            var who = Link(id, said.Claim.About, "people");
            var words = said.Claim.Field switch
            {
                "within" when Is(said, "", slug) => $"{Link(id, said.Claim.About, "places")} lies here",
                "born" when IsPlace(said, id) => $"{who} was born here",
                "died" when IsPlace(said, id) => $"{who} died here",
                "premiere" when IsPlace(said, id) => $"{Link(id, said.Claim.About, "works")} was first performed here",
                _ => null,
            };
            if (words is not null)
            {
                yield return Say(words, said);
            }
        }
    }

    // Statements are the program's own words and whole sentences.
    private IEnumerable<Sentence> Statements(string id) =>
        About(id)
            .Where(s => s.Claim is { Field: SeedClaim.Statement, Value: TextClaim })
            .Select(s => Say(Escape(Article.Replace(((TextClaim)s.Claim.Value).Text, "an ${vowel}")), s));

    // Of what no sentence can be made, the lines at least.
    private Sentence? Bare(string id)
    {
        var other = Naming(id).FirstOrDefault(s => s.Claim.About != id && index.TitleOf(s.Claim.About) is not null);
        return other is not null ? Say($"Named with {Link(id, other.Claim.About, "")}", other)
            : About(id).Concat(Naming(id)).FirstOrDefault() is { } first ? Say(NamedIn, first)
            : null;
    }

    private const string NamedIn = "Named in this text";

    private Sentence? Together(string from, string words, IEnumerable<Said> claims, string key, string folder)
    {
        var all = claims
            .Select(c => (Said: c, Name: Link(from, Cell(c, key), folder)))
            .DistinctBy(n => n.Name)
            .ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        var shown = all[..Math.Min(MostNames, all.Length)];
        var names = shown.Select(n => n.Name).ToArray();
        var list =
            all.Length > MostNames
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(", ", names)} and {all.Length - MostNames} more"
                )
            : names.Length == 1 ? names[0]
            : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        return new(
            Stopped($"{words} {list}"),
            string.Join("; ", shown.Select(n => n.Said.Cite).Distinct(StringComparer.Ordinal))
        );
    }

    private static Sentence Say(string words, Said said) => new(Stopped(Capital(words)), said.Cite);

    // "Never to forget.", "Warner Bros." and "Sammy Davis Jr." bring their stop along.
    private static string Stopped(string words)
    {
        var heard = Reference.Replace(words, "${text}").TrimEnd('"', '”', '’', ')');
        return heard.Length > 0 && heard[^1] is '.' or '!' or '?' or '…' ? words : words + ".";
    }

    private string Cell(Said said, string key) =>
        said.Claim.Value switch
        {
            RowClaim row => row[key] is { } cell ? Now(cell) : "",
            TextClaim text when key.Length == 0 => Now(text.Text),
            _ => "",
        };

    private bool Is(Said said, string key, string name) => Cell(said, key) == name;

    private bool IsPlace(Said said, string id) =>
        Cell(said, "place") is var place && (place == id || place == Parts(id).Slug);

    // A name without an entry stays a name.
    private string Link(string from, string target, string folder)
    {
        var id = target.Contains('/', StringComparison.Ordinal) ? target : $"{folder}/{target}";
        if (index.TitleOf(id) is not { } title)
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

    /// <summary>A claim with its source.</summary>
    private sealed record Said(string Source, SeedClaim Claim)
    {
        public string Cite => $"@{Source}:{Claim.Lines}";
    }

    private sealed record Sentence(string Words, string Cite);
}
