using System.Globalization;
using System.Text;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Tests.Content;

/// <summary>Writes content that nobody would think of and that the declarations of fields allow.</summary>
/// <param name="seed">The same number gives the same content.</param>
internal sealed class AnyContent(int seed)
{
    private const int EntriesOfType = 3;

    // They need files, take pages away, choose among layouts, or have to fit to each other.
    private static readonly string[] Left =
    [
        "image",
        "draft",
        "redirect_from",
        "seed",
        "sha256",
        "template",
        "derived_from",
        "id",
    ];

    // Layouts that show something of all entries.
    private static readonly string[] Lists =
    [
        "a-z",
        "cast-and-history",
        "claims",
        "disputes",
        "network",
        "offline",
        "search",
        "timeline",
    ];

    private static readonly string[] Words =
    [
        "words",
        "Several words, with a comma",
        "'Quoted' \\\"twice\\\"",
        "Rock & Roll, 3 < 4, 50 % *of* it_all",
        "Ольга Ф.",
        "1961",
        "=1+1",
        "ends in a colon:",
        "a-very-long-word-that-does-not-want-to-break-anywhere-at-all-and-goes-on-and-on",
    ];

    private static readonly string[] Dates =
    [
        "1961",
        "1961-06",
        "1961-06-16",
        "1938~",
        "1961-06-16?",
        "196X",
        "1961/1962",
        "../1961",
        "1961-06-16/..",
        "[1961-06-16,1961-06-17]",
        "1960-21",
    ];

    private readonly Random random = new(seed);

    /// <summary>Files of a site, each after a line <c>=== path</c>.</summary>
    public string Files()
    {
        var files = new StringBuilder("=== site.yml\ntitle: Any\n=== content/index.md\n---\ntitle: First page\n---\n");
        foreach (var layout in Lists)
        {
            files.Append(
                CultureInfo.InvariantCulture,
                $"=== content/pages/{layout}.md\n---\ntitle: List of {layout}\ntemplate: {layout}\n---\n"
            );
        }

        foreach (var folder in EntryTypes.All.Select(t => t.Folder).Where(f => f != "pages"))
        {
            files.Append(
                CultureInfo.InvariantCulture,
                $"=== content/{folder}/index.md\n---\ntitle: All {folder}\n---\n"
            );
        }

        foreach (var type in EntryTypes.All)
        {
            for (var n = 1; n <= EntriesOfType; n++)
            {
                files.Append(
                    CultureInfo.InvariantCulture,
                    $"=== content/{type.Folder}/{Slug(type.Folder, n)}.md\n---\n"
                );
                foreach (var field in type.Fields.Where(f => !Left.Contains(f.Key) && (f.IsRequired || Chance(3))))
                {
                    var value = field.Key == "title" && !Chance(3) ? $"{type.Name} {n}" : Value(field);
                    files.Append(CultureInfo.InvariantCulture, $"{field.Key}: {value}\n");
                }

                files.Append("---\n").Append(Chance(2) ? "Words, cited.[@source-1:2]\n" : "");
            }
        }

        return files.ToString();
    }

    private static string Slug(string folder, int n) => $"{folder.TrimEnd('s')}-{n}";

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private string One(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

    private string Value(Field field) =>
        field.Shape is ListShape list
            ? $"[{string.Join(", ", Enumerable.Range(0, random.Next(field.IsRequired ? 1 : 0, 4)).Select(_ => Item(field, list.Item)))}]"
        : field.IsAttested && Chance(4) ? $"[{Item(field, field.Shape)}, {Item(field, field.Shape)}]"
        : Item(field, field.Shape);

    private string Item(Field field, Shape shape) =>
        shape switch
        {
            MapShape row => Row(row, field.IsAttested),
            ShortFormShape either => Chance(2) ? Row(either.Map, field.IsAttested) : Plain(either.Other.Shape),
            _ when field.IsAttested && Chance(2) => $"{{value: {Plain(shape)}{Attesting()}}}",
            _ => Plain(shape),
        };

    private string Row(MapShape row, bool isAttested)
    {
        var fields = row.Fields.Where(f => !Left.Contains(f.Key)).ToList();
        var some = fields.Where(f => f.IsRequired || Chance(2)).ToList();
        var cells = some.Count > 0 ? some : [fields[random.Next(fields.Count)]];
        return $"{{{string.Join(", ", cells.Select(f => $"{f.Key}: {Value(f)}"))}{(isAttested ? Attesting() : "")}}}";
    }

    private string Attesting() =>
        (Chance(2) ? $", cite: {Plain(new CiteShape())}" : "")
        + (Chance(5) ? $", status: disputed, note: {Plain(new TextShape())}" : "")
        + (Chance(9) ? ", preferred: true" : "");

    private string Plain(Shape shape) =>
        shape switch
        {
            TextShape => $"\"{One(Words)}\"",
            // From 9 on: so many lines a source has that is cited.
            NumberShape number => random
                .NextInt64(Math.Max((long)number.Min, 9), (long)Math.Min(number.Max, 3000) + 1)
                .ToString(CultureInfo.InvariantCulture),
            YesNoShape => One(["true", "false"]),
            DateShape => $"'{One(Dates)}'",
            ChoiceShape choice => One(choice.Choices),
            ReferenceShape { AllowsName: true } when Chance(2) => One(["Somebody Else", "\"Кто-то\""]),
            ReferenceShape { Folders: [] } => Reference(One([.. EntryTypes.All.Select(t => t.Folder)])),
            ReferenceShape reference => Reference(One(reference.Folders)),
            PatternShape pattern => $"'{One(pattern.Example.Split(", "))}'",
            CiteShape => One(["source-1", "source-2:7", "'source-3:2-5'"]),
            MapShape row => Row(row, isAttested: false),
            ShortFormShape either => Row(either.Map, isAttested: false),
            ListShape list => $"[{Plain(list.Item)}]",
            FreeShape => One(["{a: [1, {b: c}]}", "7", "[]"]),
            _ => throw new NotSupportedException(shape.ToString()),
        };

    private string Reference(string folder) => $"{folder}/{Slug(folder, random.Next(1, EntriesOfType + 1))}";
}
