using System.Globalization;
using System.Text;

namespace Whitecrow.Benchmarks;

/// <summary>
/// A large site: the bundled one with invented films, people, places and sources beside its own, all linked and cited.
/// </summary>
/// <remarks>The same number of pages always gives the same bytes.</remarks>
internal static class Corpus
{
    private const int LinesOfASource = 200;

    private static readonly string[] Folders = ["content", "templates"];

    private static readonly string[] Given =
    [
        "Agnès",
        "Béla",
        "Clara",
        "Dmitri",
        "Edith",
        "Fritz",
        "Greta",
        "Hugo",
        "Irène",
        "Jürgen",
        "Kira",
    ];
    private static readonly string[] Family =
    [
        "Aalto",
        "Brandt",
        "Castel",
        "Dorn",
        "Ek",
        "Fabre",
        "Goldin",
        "Haas",
        "Ibsen",
        "Jonsson",
        "Kowal",
        "Lind",
        "Moser",
    ];
    private static readonly string[] Adjectives =
    [
        "Silver",
        "Quiet",
        "Distant",
        "Hidden",
        "Northern",
        "Second",
        "Paper",
        "Winter",
        "Lost",
    ];
    private static readonly string[] Nouns =
    [
        "Stage",
        "Harbour",
        "Lantern",
        "Rehearsal",
        "Overture",
        "Corridor",
        "Mirror",
        "Departure",
        "Garden",
        "Signal",
        "Curtain",
    ];
    private static readonly string[] Subjects =
    [
        "the company",
        "a second camera",
        "the pianist",
        "an early reviewer",
        "the archive",
        "the lighting desk",
        "the distributor",
    ];
    private static readonly string[] Verbs =
    [
        "rebuilt",
        "recorded",
        "questioned",
        "lent",
        "catalogued",
        "shortened",
        "rehearsed",
        "copied",
    ];
    private static readonly string[] Objects =
    [
        "the second act",
        "a worn print",
        "the opening scene",
        "the backdrop",
        "the last reel",
        "the programme",
        "the score",
    ];
    private static readonly string[] Ends =
    [
        "before the tour",
        "in three nights",
        "against advice",
        "for a small hall",
        "after the premiere",
        "without a contract",
    ];

    /// <summary>Writes a whole site.</summary>
    /// <param name="folder">A new folder, or one that an earlier call made.</param>
    /// <param name="bundled">The site to start from.</param>
    /// <param name="pages">How many entries to invent.</param>
    public static void Write(string folder, string bundled, int pages)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Copy(bundled, folder);
        foreach (var (path, text) in Entries(pages))
        {
            var file = Path.Combine(folder, "content", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The files that a build reads from a site.</summary>
    public static IEnumerable<string> FilesOf(string site) =>
        Folders
            .Select(name => Path.Combine(site, name))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Prepend(Path.Combine(site, "site.yml"))
            .Where(f => !Path.GetFileName(f).StartsWith('.'));

    /// <summary>The invented entries: one source and one place in twenty, seven films, the rest people.</summary>
    private static IEnumerable<(string Path, string Text)> Entries(int pages)
    {
        var size = new Size(
            Sources: Math.Max(1, pages / 20),
            Places: Math.Max(1, pages / 20),
            Films: Math.Max(1, pages * 7 / 20),
            People: Math.Max(1, pages - (2 * Math.Max(1, pages / 20)) - Math.Max(1, pages * 7 / 20))
        );
        var chance = new Chance(pages);
        return
        [
            .. Enumerable.Range(0, size.Sources).Select(i => ($"sources/bench-{i}.md", Source(i))),
            .. Enumerable.Range(0, size.Places).Select(i => ($"places/bench-{i}.md", Place(i, size, chance))),
            .. Enumerable.Range(0, size.People).Select(i => ($"people/bench-{i}.md", Person(i, size, chance))),
            .. Enumerable.Range(0, size.Films).Select(i => ($"films/bench-{i}.md", Film(i, size, chance))),
        ];
    }

    private static string Source(int i) =>
        Invariant(
            $"""
            ---
            title: 'Notebook {i}'
            kind: {(i % 2 == 0 ? "book" : "news-article")}
            published: '{1950 + (i % 60)}'
            lines: {LinesOfASource}
            wording: paraphrase
            ---

            Invented for measuring.

            """
        );

    private static string Place(int i, Size size, Chance chance) =>
        Invariant(
            $"""
            ---
            title: 'Town {i}'
            summary: 'Where {chance.Of(Subjects)} {chance.Of(Verbs)} {chance.Of(Objects)}, number {i}.'
            geo: {"{"}lat: {chance.Below(120) - 60}, lon: {chance.Below(300) - 150}{"}"}
            ---

            {Paragraphs(2, size, chance)}
            """
        );

    private static string Person(int i, Size size, Chance chance)
    {
        var family = Family[i % Family.Length];
        return Invariant(
            $"""
            ---
            title: '{Given[i % Given.Length]} {family} {i}'
            summary: 'The dancer of {chance.Of(Objects)}, number {i}.'
            sort_name: '{family} {i}, {Given[i % Given.Length]}'
            born:
              value: {"{"}date: '{1900 + (i % 80)}-{1 + (i % 12):00}-{1
                + (i % 28):00}', place: places/bench-{chance.Below(size.Places)}{"}"}
              cite: {Cite(size, chance)}
            nationality: [FR]
            occupations: [dancer, choreographer]
            relations:
              - {"{"}person: people/bench-{chance.Below(size.People)}, kind: teacher, cite: {Cite(size, chance)}{"}"}
            ---

            {Paragraphs(3, size, chance)}
            """
        );
    }

    private static string Film(int i, Size size, Chance chance)
    {
        var cast = new StringBuilder();
        for (var row = 0; row < 6; row++)
        {
            cast.Append(
                CultureInfo.InvariantCulture,
                $"  - {{person: people/bench-{(i + (row * 7)) % size.People}, character: 'Role {row}', portrays: people/bench-{chance.Below(size.People)}, order: {row + 1}, cite: {Cite(size, chance)}}}\n"
            );
        }

        return Invariant(
            $"""
            ---
            title: 'The {Adjectives[i % Adjectives.Length]} {Nouns[i % Nouns.Length]} {i}'
            summary: 'A film in which {chance.Of(Subjects)} {chance.Of(Verbs)} {chance.Of(Objects)}, number {i}.'
            year: {"{"}value: {1930 + (i % 90)}, cite: {Cite(size, chance)}{"}"}
            kind: feature
            genres: [drama]
            countries: [FR, GB]
            runtime: {80 + (i % 60)}
            directors:
              - {"{"}person: people/bench-{chance.Below(size.People)}, cite: {Cite(size, chance)}{"}"}
            filmed_in: [places/bench-{chance.Below(size.Places)}]
            cast:
            {cast.ToString().TrimEnd()}
            ---

            {Paragraphs(4, size, chance)}
            """
        );
    }

    private static string Paragraphs(int count, Size size, Chance chance)
    {
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < count; paragraph++)
        {
            if (paragraph > 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"## {chance.Of(Adjectives)} {chance.Of(Nouns).ToLowerInvariant()}\n\n"
                );
            }

            for (var sentence = 0; sentence < 6; sentence++)
            {
                var subject = chance.Of(Subjects);
                text.Append(char.ToUpperInvariant(subject[0]))
                    .Append(subject, 1, subject.Length - 1)
                    .Append(
                        CultureInfo.InvariantCulture,
                        $" {chance.Of(Verbs)} {chance.Of(Objects)} {chance.Of(Ends)}"
                    );
                text.Append(
                    sentence switch
                    {
                        1 => Invariant(
                            $", as [one of them](../people/bench-{chance.Below(size.People)}.md) *recalled*"
                        ),
                        3 => Invariant($", with [[films/bench-{chance.Below(size.Films)}]] in mind"),
                        _ => "",
                    }
                );
                text.Append(sentence % 3 == 2 ? $".[@{Cite(size, chance)}] " : ". ");
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    private static string Cite(Size size, Chance chance) =>
        Invariant($"bench-{chance.Below(size.Sources)}:{1 + chance.Below(LinesOfASource)}");

    private static void Copy(string site, string folder)
    {
        foreach (var file in FilesOf(site))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed record Size(int Sources, int Places, int Films, int People);

    /// <summary>Numbers without order that are the same on every machine and in every version of .NET.</summary>
    private sealed class Chance(int seed)
    {
        private uint state = (uint)seed + 0x9E3779B9;

        public int Below(int limit)
        {
            // xorshift32: Marsaglia 2003, "Xorshift RNGs".
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)limit);
        }

        public string Of(string[] words) => words[Below(words.Length)];
    }
}
