using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Editing;

/// <summary>
/// JSON Schemas of front matter and settings, made from the declarations that the checks follow, so that an editor
/// completes and explains while somebody types.
/// </summary>
/// <remarks>
/// A schema refuses nothing that the checks accept, but for a bare <c>true</c> or <c>false</c> where a text belongs. The
/// other way round it cannot know everything: which pages and sources exist, how many lines a source has, how long
/// February is in a leap year. Only words that draft 7 and draft 2020-12 share are used, apart from
/// <c>dependentRequired</c>, which an older editor passes over.
/// </remarks>
public sealed class EntrySchema
{
    private const string SlugPattern = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private const string Folder = "schemas/";

    // What is read as text may look like a number to YAML: a film called 1917.
    private static readonly ImmutableArray<string> TextOrNumber = ["string", "number"];

    private static readonly ImmutableArray<string> Figures = ["1", "12", "107", "1961", "22145"];

    // Parts that several keys share, by name: a film has fifty texts that may have a source.
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    private EntrySchema() { }

    /// <summary>One for each type, and one for the settings.</summary>
    public static ImmutableArray<EditorFile> All { get; } =
    [
        .. EntryTypes.All.Select(t => new EditorFile(PathOf(t), new EntrySchema().Write(t.Name, t.Help, t.Fields))),
        new(
            Folder + "site.schema.json",
            new EntrySchema().Write(SiteSettings.File, "The settings of the site.", SiteSettings.Declarations)
        ),
    ];

    /// <summary>The file of a type.</summary>
    public static string PathOf(EntryType type) => $"{Folder}{type.Name}.schema.json";

    private string Write(string title, string help, ImmutableArray<Field> fields)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$comment"] = "Written by 'whitecrow schema'; change the declarations in the program instead.",
            ["title"] = title,
            ["description"] = help,
        };
        foreach (var (key, value) in Map(fields, isAttested: false).ToArray())
        {
            schema[key] = value?.DeepClone();
        }

        schema["$defs"] = new JsonObject(definitions.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)));
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            // For people to read; nothing puts it into a web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return schema.ToJsonString(options) + "\n";
    }

    private JsonObject Map(ImmutableArray<Field> fields, bool isAttested)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Key] = Property(field);
        }

        return Closed(properties, isAttested, [.. fields.Where(f => f.IsRequired).Select(f => f.Key)]);
    }

    private JsonObject Closed(JsonObject properties, bool isAttested, ImmutableArray<string> required)
    {
        var map = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (isAttested)
        {
            properties["cite"] = Shared(
                "sources",
                Described("The sources of this value.", AnyOf([Cite(), ListOf(Cite()), Null()]))
            );
            properties["status"] = Shared(
                "status",
                Described(
                    "What an editor says about a value in doubt; 'note' says why.",
                    new() { ["enum"] = Strings(["disputed", "refuted"]) }
                )
            );
            properties["note"] = Shared("note", Described("A remark on this value.", AnyOf([Text(), Null()])));
            properties["preferred"] = Shared(
                "preferred",
                Described("true for the one of several values to print.", YesNo())
            );
            map["dependentRequired"] = new JsonObject { ["status"] = Strings(["note"]) };
        }

        if (required.Length > 0)
        {
            map["required"] = Strings(required);
        }

        map["additionalProperties"] = false;
        return map;
    }

    private JsonObject Property(Field field)
    {
        var help = $"{field.Help} Write {field.Shape.Describe()}.";
        if (field.Shape is FreeShape)
        {
            return Described(help, []);
        }

        var one = AnyOf(One(field));
        var mayBeList = field.IsAttested || field.Shape is ListShape;
        return Described(
            help,
            AnyOf([
                Copy(one),
                .. mayBeList ? [ListOf(Copy(one))] : Array.Empty<JsonObject>(),
                .. field.IsRequired ? [] : new[] { Null() },
            ])
        );
    }

    // A single value: bare, or wrapped with its sources.
    private ImmutableArray<JsonObject> One(Field field)
    {
        var shape = field.Shape is ListShape list ? list.Item : field.Shape;
        var row = (shape as ShortFormShape)?.Map ?? shape as MapShape;
        var plain = Plain(shape, field.IsAttested);
        if (!field.IsAttested || row?.Fields.Any(f => f.Key == "value") == true)
        {
            return plain;
        }

        var wrapped = Closed(
            new() { ["value"] = Described("The value itself.", AnyOf([.. plain.Select(Copy)])) },
            isAttested: true,
            ["value"]
        );
        return [.. plain, Shared(NameOf(shape) + "-with-source", wrapped)];
    }

    private ImmutableArray<JsonObject> Plain(Shape shape, bool isAttested) =>
        shape switch
        {
            MapShape map => [Shared(NameOf(map), Map(map.Fields, isAttested))],
            ShortFormShape either => [.. Plain(either.Other.Shape, isAttested), .. Plain(either.Map, isAttested)],
            ListShape list => Plain(list.Item, isAttested),
            NumberShape number => [Number(number)],
            YesNoShape => [YesNo()],
            DateShape => [Date()],
            ChoiceShape choice => [new() { ["enum"] = Strings(choice.Choices) }],
            PatternShape pattern => [Shared(NameOf(pattern), Matching(pattern))],
            CiteShape => [Cite()],
            ReferenceShape { AllowsName: true, Folders: [] } => [Text()],
            ReferenceShape reference => [Shared(NameOf(reference), Reference(reference))],
            _ => [Text()],
        };

    private static string NameOf(Shape shape) =>
        shape switch
        {
            MapShape map => Slug.FromTitle(Bare(map.Name))!,
            PatternShape pattern => Slug.FromTitle(Bare(pattern.Name))!,
            ShortFormShape either => NameOf(either.Map),
            ReferenceShape { Folders: [] } reference => reference.AllowsName ? "text" : "any-page",
            ReferenceShape reference => string.Join("-or-", reference.Folders)
                + (reference.AllowsName ? "-or-name" : ""),
            NumberShape => "number",
            YesNoShape => "yes-no",
            DateShape => "date",
            ChoiceShape choice => choice.Choices[0],
            _ => "text",
        };

    private static string Bare(string name) =>
        name.StartsWith("a ", StringComparison.Ordinal) ? name[2..]
        : name.StartsWith("an ", StringComparison.Ordinal) ? name[3..]
        : name;

    // A reference to a part; parts of one name that differ are numbered.
    private JsonObject Shared(string name, JsonObject schema)
    {
        var free = name;
        for (
            var number = 2;
            definitions.TryGetValue(free, out var present) && !JsonNode.DeepEquals(present, schema);
            number++
        )
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        definitions[free] = schema;
        return new() { ["$ref"] = "#/$defs/" + free };
    }

    private JsonObject Text() => Shared("text", new() { ["type"] = Strings(TextOrNumber) });

    private JsonObject YesNo() => Shared("yes-no", new() { ["enum"] = new JsonArray(true, false, "true", "false") });

    private JsonObject Date() =>
        Shared(
            "date",
            new()
            {
                ["description"] = Shapes.Date.Describe(),
                ["type"] = Strings(["string", "integer"]),
                ["minimum"] = 1,
                ["maximum"] = 9999,
                ["pattern"] = Whole(EdtfDate.Pattern),
            }
        );

    private JsonObject Cite() =>
        Shared(
            "cite",
            new()
            {
                ["description"] = new CiteShape().Describe(),
                ["type"] = Strings(["string", "integer"]),
                ["pattern"] = Whole(
                    $@"(?:sources/)?{SlugPattern}\s*(?::\s*0*[1-9][0-9]*\s*(?:[-–]\s*0*[1-9][0-9]*)?)?"
                ),
            }
        );

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Number(NumberShape shape) =>
        new()
        {
            ["type"] = Strings([shape.IsWhole ? "integer" : "number", "string"]),
            ["minimum"] = shape.Min,
            ["maximum"] = shape.Max,
            ["pattern"] = Whole(shape.IsWhole ? @"[+-]?[0-9]+(?:\.0*)?" : @"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"),
        };

    private static JsonObject Matching(PatternShape shape)
    {
        // Where figures alone will do, YAML makes a number of them.
        var mayBeNumber = Figures.Any(shape.Matches);
        var schema = new JsonObject { ["description"] = shape.Describe() };
        if (mayBeNumber)
        {
            schema["type"] = Strings(["string", "integer"]);
            schema["minimum"] = 0;
        }
        else
        {
            schema["type"] = "string";
        }

        schema["pattern"] = Whole(shape.Pattern);
        return schema;
    }

    private static JsonObject Reference(ReferenceShape shape)
    {
        var path = $"{SlugPattern}(?:/{SlugPattern})+";
        var anyPath = $"{SlugPattern}(?:/{SlugPattern})*";
        var folders = string.Join('|', shape.Folders);
        var pattern = shape switch
        {
            // Everything but an id of a folder that does not fit.
            { AllowsName: true } => $@"^(?!\s*(?!(?:{folders})/){path}(?:\.md)?\s*$)",
            { Folders: [] } => Whole($@"{anyPath}(?:\.md)?"),
            { Folders: [_] } => Whole($@"(?:{folders}/(?:{SlugPattern}/)*)?{SlugPattern}(?:\.md)?"),
            _ => Whole($@"(?:{folders})(?:/{SlugPattern})+(?:\.md)?"),
        };
        return new()
        {
            ["description"] = shape.Describe(),
            ["type"] = shape.AllowsName || shape.Folders.Length < 2 ? Strings(TextOrNumber) : "string",
            ["pattern"] = pattern,
        };
    }

    // Blanks around a value mean nothing to the checks.
    private static string Whole(string pattern) => $@"^\s*(?:{pattern})\s*$";

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static JsonObject AnyOf(ImmutableArray<JsonObject> schemas) =>
        schemas is [var only] ? only : new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonObject Described(string help, JsonObject schema)
    {
        // Draft 7 overlooks what stands beside a reference.
        var all = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;
        all.Insert(0, "description", help);
        return all;
    }

    private static JsonObject Copy(JsonObject schema) => schema.DeepClone().AsObject();

    private static JsonArray Strings(ImmutableArray<string> texts) =>
        new([.. texts.Select(t => (JsonNode?)JsonValue.Create(t))]);
}
