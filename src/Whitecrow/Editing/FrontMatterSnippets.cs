using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Editing;

/// <summary>
/// Snippets of Visual Studio Code, one a key: in Markdown no extension completes front matter by a schema, and snippets
/// need none.
/// </summary>
internal static class FrontMatterSnippets
{
    /// <summary>The file. Its ending is the one that the editor looks for in <c>.vscode</c>.</summary>
    public static EditorFile File { get; } = new("front-matter.code-snippets", Write());

    private static string Write()
    {
        var snippets = new JsonObject();
        Add(snippets, "every page", CommonFields.All);
        foreach (var type in EntryTypes.All)
        {
            Add(snippets, type.Name, type.OwnFields);
        }

        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return "// Written by 'whitecrow schema'; change the declarations in the program instead.\n"
            + snippets.ToJsonString(options)
            + "\n";
    }

    private static void Add(JsonObject snippets, string where, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            snippets[$"{where}: {field.Key}"] = new JsonObject
            {
                ["scope"] = "markdown",
                ["prefix"] = field.Key,
                ["description"] = $"{where}: {field.Help} Write {field.Shape.Describe()}.",
                ["body"] = Body(field),
            };
        }
    }

    private static JsonArray Body(Field field)
    {
        var stop = 1;
        return field.Shape is ListShape { Item: MapShape or ShortFormShape } rows
            ? new($"{field.Key}:", "  - " + Value(rows.Item, ref stop))
            : new JsonArray($"{field.Key}: {Value(field.Shape, ref stop)}");
    }

    private static string Value(Shape shape, ref int stop)
    {
        switch (shape)
        {
            case MapShape map:
                var cells = new List<string>();
                foreach (var field in map.Fields)
                {
                    cells.Add($"{field.Key}: {Value(field.Shape, ref stop)}");
                }

                return $"{{{string.Join(", ", cells)}\\}}";
            case ShortFormShape either:
                return Value(either.Map, ref stop);
            case ListShape list:
                return $"[{Value(list.Item, ref stop)}]";
            case ChoiceShape choice:
                return $"${{{stop++}|{string.Join(',', choice.Choices)}|}}";
            case YesNoShape:
                return $"${{{stop++}|true,false|}}";
            default:
                return $"${{{stop++}:{FieldExample.Of(shape)}}}";
        }
    }
}
