using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;
using Whitecrow.Editing;
using Whitecrow.Site;
using Xunit;

namespace Whitecrow.Tests.Editing;

public class EntrySchemaTests
{
    private static readonly Dictionary<string, SchemaChecker> Schemas = EntrySchema.All.ToDictionary(
        f => f.Path,
        f => new SchemaChecker(f.Text)
    );

    /// <remarks>To bring the files up to date, run the tests with <c>WHITECROW_ACCEPT=1</c>, or <c>whitecrow schema</c>.</remarks>
    [Fact]
    public void The_files_for_editors_say_what_the_declarations_say()
    {
        foreach (var file in EditorFiles.All)
        {
            var path = Path.Combine(Repository.Root, ".vscode", file.Path);
            if (Environment.GetEnvironmentVariable("WHITECROW_ACCEPT") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            Assert.Equal(file.Text, Repository.Read(".vscode/" + file.Path));
        }

        Assert.Equal(
            EntrySchema.All.Select(f => f.Path).Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, ".vscode/schemas"))
                .Select(f => "schemas/" + Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_file_of_the_repository_follows_its_schema()
    {
        var wrong =
            from file in SmallSites.ReadBundled().Files
            where file.Path.EndsWith(".md", StringComparison.Ordinal)
            let id = ContentReader.IdOf(file.Path)
            where id is not null && EntryTypes.Of(id) is not null
            let text = SourceText.Decode(file.Path, file.Content.Span).Value
            let front = FrontMatter.Read(text).Value
            where !Schemas[EntrySchema.PathOf(EntryTypes.Of(id)!)].Accepts(EditorValue.Of(front.Values))
            select file.Path;

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_settings_of_the_repository_follow_their_schema() =>
        Assert.True(Schemas["schemas/site.schema.json"].Accepts(Yaml(Repository.Read("site.yml"))));

    [Theory]
    [InlineData("film", "runtme: 90")]
    [InlineData("film", "runtime: 0")]
    [InlineData("film", "runtime: 90.5")]
    [InlineData("film", "runtime: ninety")]
    [InlineData("film", "runtime: {value: ninety, cite: a}")]
    [InlineData("film", "runtime: {value: 90, cit: a}")]
    [InlineData("film", "runtime: {value: 90, status: disputed}")]
    [InlineData("film", "runtime: {value: 90, status: stated, note: x}")]
    [InlineData("film", "runtime: {value: 90, preferred: perhaps}")]
    [InlineData("film", "runtime: {cite: a}")]
    [InlineData("film", "year: soon")]
    [InlineData("film", "year: 1961-13")]
    [InlineData("film", "year: 1961-02-30")]
    [InlineData("film", "year: 1961-1-1")]
    [InlineData("film", "year: ../..")]
    [InlineData("film", "year: 10000")]
    [InlineData("film", "kind: movie")]
    [InlineData("film", "countries: [France]")]
    [InlineData("film", "languages: Russian")]
    [InlineData("film", "directors: [{credit: x}]")]
    [InlineData("film", "directors: [{person: x, role: y}]")]
    [InlineData("film", "cast: [{person: x, portrays: Somebody}]")]
    [InlineData("film", "cast: [{person: x, portrays: films/x}]")]
    [InlineData("film", "directors: films/x")]
    [InlineData("film", "about: Some body")]
    [InlineData("film", "cite: film page")]
    [InlineData("film", "cite: film-page:0")]
    [InlineData("film", "cite: 'film-page:'")]
    [InlineData("film", "draft: maybe")]
    [InlineData("film", "same_as: {wikidata: 123}")]
    [InlineData("film", "same_as: {wikidata: Q1, imbd: tt1}")]
    [InlineData("film", "image: {file: a.png}")]
    [InlineData("film", "summary: [a, b]")]
    [InlineData("film", "summary: {value: a}")]
    [InlineData("place", "geo: {lat: 91, lon: 0}")]
    [InlineData("place", "geo: {lat: 9}")]
    [InlineData("source", "kind: web-page\nsha256: abc")]
    [InlineData("source", "kind: web-page\nclaims: [{about: x}]")]
    [InlineData("source", "author: x")]
    [InlineData("page", "template: Big Page")]
    public void What_the_checks_refuse_the_schema_refuses(string type, string yaml)
    {
        var (checks, schema) = Judge(type, yaml);

        Assert.False(checks);
        Assert.False(schema);
    }

    [Theory]
    [InlineData("film", "runtime:")]
    [InlineData("film", "runtime: '90'")]
    [InlineData("film", "runtime: [90, {value: 91, cite: [a, b:3-4], status: refuted, note: no}]")]
    [InlineData("film", "title: 1917")]
    [InlineData("film", "year: 1961/..")]
    [InlineData("film", "year: '[1961-06-16, 1961-06-17]'")]
    [InlineData("film", "directors: people/x")]
    [InlineData("film", "directors: [x, Some Body, {person: people/x.md}, {value: {person: x}, cite: a}]")]
    [InlineData("film", "ratings: [{value: R, system: MPA, cite: a}]")]
    [InlineData("film", "original_title: M")]
    [InlineData("film", "countries: FR")]
    [InlineData("film", "extra: {anything: [1, {a: b}]}")]
    [InlineData("film", "draft: true")]
    [InlineData("place", "geo: {lat: 48.95, lon: '2.45'}")]
    [InlineData("source", "kind: book\npassages: [{lines: 3, about: [A Name, people/x]}]\nfurniture: [1, 3-5]")]
    public void What_the_checks_accept_the_schema_accepts(string type, string yaml)
    {
        var (checks, schema) = Judge(type, yaml);

        Assert.True(checks);
        Assert.True(schema);
    }

    [Fact]
    public void No_front_matter_that_the_checks_accept_is_refused_by_its_schema()
    {
        // Values of every shape and of none, put under every key of every type.
        string[] values =
        [
            "",
            "~",
            "''",
            "text",
            "1",
            "-1",
            "0",
            "90.5",
            "'90'",
            "'true'",
            "false",
            "yes",
            "1961",
            "1961-06-16",
            "196X?",
            "1960/1970",
            "../1961",
            "[1961,1962]",
            "'[1961,1962]'",
            "2019-02-29",
            "FR",
            "SUHH",
            "ru",
            "sr-Latn",
            "USD",
            "Q12",
            "tt12",
            "22145",
            "https://example.org/x",
            "79-87",
            "film-page:79-87",
            "sources/x:3",
            "people/x",
            "films/a/b.md",
            "some-slug",
            "feature",
            "ballet",
            "book",
            "won",
            "[]",
            "[a, b]",
            "[people/x, Some Name]",
            "{}",
            "{value: 1}",
            "{value: 1961, cite: a:1, note: x}",
            "{value: a, status: disputed}",
            "{person: people/x, cite: a}",
            "{text: a, lang: ru}",
            "{date: 1961, place: places/x, preferred: true}",
            "[{kind: gross, amount: 5, cite: }]",
            "{file: a.png, alt: b}",
            "{lat: 1, lon: 2}",
            "[{when: 1961, title: t, who: people/x}]",
            "{lines: 3}",
            "[{value: R, status: refuted, note: n}]",
            "{wikidata: Q1}",
            "offline.zip",
            "[{label: a, page: films/x}]",
        ];
        var cases =
            from type in EntryTypes.All
            from field in type.Fields
            from value in values
            where value != "false" || field.Shape is YesNoShape
            select (type.Name, Yaml: $"{field.Key}: {value}");

        var refused = cases.Where(c => Judge(c.Name, c.Yaml) is (true, false)).Select(c => $"{c.Name}: {c.Yaml}");

        Assert.Empty(refused);
    }

    [Fact]
    public void The_pattern_of_dates_knows_every_date_and_next_to_nothing_else()
    {
        var part = Gen.Elements("0000", "0961", "1961", "196X", "19XX", "1XXX", "XXXX", "19X1", "961")
            .SelectMany(
                _ => Gen.Elements("", "-00", "-01", "-02", "-12", "-13", "-21", "-24", "-25", "-XX", "-1"),
                (y, m) => y + m
            )
            .SelectMany(_ => Gen.Elements("", "", "-00", "-01", "-29", "-30", "-31", "-XX"), (p, d) => p + d)
            .SelectMany(_ => Gen.Elements("", "", "~", "?", "%", "!"), (p, s) => p + s);
        var date = Gen.OneOf(
            part,
            part.SelectMany(_ => Gen.OneOf(part, Gen.Elements("", "..")), (a, b) => $"{a}/{b}"),
            part.Select(a => "../" + a),
            part.SelectMany(_ => part, (a, b) => $"[{a}, {b}]")
        );
        var pattern = new Regex($@"^\s*(?:{EdtfDate.Pattern})\s*$");

        Prop.ForAll(
                Arb.From(date),
                text =>
                {
                    var isDate = EdtfDate.Parse(text) is not null;
                    var isKnownGap =
                        text.Contains('/', StringComparison.Ordinal)
                        || text.Contains("-02-29", StringComparison.Ordinal);
                    return pattern.IsMatch(text) == isDate || (!isDate && isKnownGap);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Each_file_of_content_is_mapped_to_the_schema_of_its_type()
    {
        using var settings = JsonDocument.Parse(
            Repository.Read(".vscode/settings.json"),
            new() { CommentHandling = JsonCommentHandling.Skip }
        );
        var globs = settings
            .RootElement.GetProperty("yaml.schemas")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(g => g.GetString()!).ToArray());

        Assert.All(
            EntryTypes.All.Where(t => t != PageType.Declaration),
            t =>
                Assert.Equal(
                    [$"/content/{t.Folder}/**/*.md", $"!/content/{t.Folder}/**/index.md"],
                    globs["./.vscode/" + EntrySchema.PathOf(t)]
                )
        );
        Assert.Equal(
            ["/content/*.md", "/content/pages/**/*.md", "/content/**/index.md", "!/content/README.md"],
            globs["./.vscode/" + EntrySchema.PathOf(PageType.Declaration)]
        );
        Assert.Equal(["/" + SiteSettings.File], globs["./.vscode/schemas/site.schema.json"]);
        Assert.Equal(EntrySchema.All.Length, globs.Count);
    }

    [Fact]
    public void What_a_snippet_inserts_is_right_as_it_stands()
    {
        var file = EditorFiles.All.Single(f => f.Path.EndsWith(".code-snippets", StringComparison.Ordinal));
        using var snippets = JsonDocument.Parse(file.Text, new() { CommentHandling = JsonCommentHandling.Skip });
        foreach (var snippet in snippets.RootElement.EnumerateObject())
        {
            var type = snippet.Name.Split(':')[0] is var name && name == "every page" ? "film" : name;
            var body = snippet.Value.GetProperty("body").EnumerateArray().Select(l => l.GetString());
            var yaml = Regex
                .Replace(string.Join('\n', body), @"\$\{\d+[:|]([^},|]*)[^}]*\}", "$1")
                .Replace("\\}", "}", StringComparison.Ordinal);
            var whole =
                type == "source" && !yaml.StartsWith("kind:", StringComparison.Ordinal) ? $"{yaml}\nkind: book" : yaml;

            // There is no short example of a checksum.
            if (snippet.Name != "source: sha256")
            {
                Assert.Equal((snippet.Name, (true, true)), (snippet.Name, Judge(type, whole)));
            }
        }
    }

    // What the checks and the schema think of a file with a title and some more.
    private static (bool Checks, bool Schema) Judge(string type, string yaml)
    {
        var declared = EntryTypes.All.Single(t => t.Name == type);
        var whole = yaml.StartsWith("title:", StringComparison.Ordinal) ? yaml : "title: T\n" + yaml;
        var node = Node(whole);
        var read = FieldReader.Read((MapNode)node, declared.Fields, type);

        // Whether a page is of the right type is found out when the site is resolved.
        var isMisplaced = read
            .Value.Everything()
            .Select(v => v.Value.Value)
            .OfType<ReferenceValue>()
            .Any(r => r is { Target: { } id, Shape.Folders: [_, ..] folders } && !folders.Contains(id.Folder));
        return (
            read.Diagnostics.Length == 0 && !isMisplaced,
            Schemas[EntrySchema.PathOf(declared)].Accepts(EditorValue.Of(node))
        );
    }

    private static JsonElement Yaml(string text) => EditorValue.Of(Node(text));

    private static DataNode Node(string yaml)
    {
        var text = new SourceText("test.yml", yaml);
        return YamlText.Read(text, new(0, text.Text.Length)).Value!;
    }
}
