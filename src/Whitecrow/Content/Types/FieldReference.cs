using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>The reference of all fields as Markdown, made from the declarations that the checks follow.</summary>
public static class FieldReference
{
    /// <summary>The chapter of <c>content/README.md</c> between its two marks.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        Table(text, "Every entry", "In any file of content.", CommonFields.All);
        foreach (var type in EntryTypes.All)
        {
            Table(text, $"{type.Folder}/ ({type.Name})", type.Help, type.OwnFields);
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string help, ImmutableArray<Field> fields)
    {
        text.Append("### ").Append(title).Append("\n\n").Append(help).Append("\n\n");
        text.Append("| Key | What | Write |\n|---|---|---|\n");
        foreach (var field in fields)
        {
            Row(text, field, "");
            foreach (var inner in RowFields(field.Shape))
            {
                Row(text, inner, "· ");
            }
        }

        text.Append('\n');
    }

    private static void Row(StringBuilder text, Field field, string indent) =>
        text.Append("| ")
            .Append(indent)
            .Append('`')
            .Append(field.Key)
            .Append('`')
            .Append(field.IsRequired ? " (needed)" : "")
            .Append(" | ")
            .Append(Cell(field.Help))
            .Append(" | ")
            .Append(Cell(RowFields(field.Shape).Length == 0 ? field.Shape.Describe() : RowsOf(field.Shape)))
            .Append(" |\n");

    private static string RowsOf(Shape shape) =>
        shape switch
        {
            ListShape list => "rows: " + RowsOf(list.Item),
            ShortFormShape either => $"{either.Map.Name} with the keys below, or its `{either.Other.Key}` alone",
            MapShape map => $"{map.Name} with the keys below",
            _ => shape.Describe(),
        };

    private static ImmutableArray<Field> RowFields(Shape shape) =>
        shape switch
        {
            MapShape map => map.Fields,
            ShortFormShape either => either.Map.Fields,
            ListShape list => RowFields(list.Item),
            _ => [],
        };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
