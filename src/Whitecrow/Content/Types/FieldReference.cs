using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>The reference of all fields as Markdown, made from the declarations that the checks follow.</summary>
public static class FieldReference
{
    // A map with more keys than this is a list of one thing, such as all codes of diagnostics.
    private const int MostRows = 40;

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

    /// <summary>A table of some fields.</summary>
    public static string Table(ImmutableArray<Field> fields)
    {
        var text = new StringBuilder();
        Table(text, fields);
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string help, ImmutableArray<Field> fields)
    {
        text.Append("### ").Append(title).Append("\n\n").Append(help).Append("\n\n");
        Table(text, fields);
        text.Append('\n');
    }

    private static void Table(StringBuilder text, ImmutableArray<Field> fields)
    {
        text.Append("| Key | What | Write |\n|---|---|---|\n");
        foreach (var field in fields)
        {
            Row(text, field, "");
            foreach (var inner in RowFields(field.Shape))
            {
                Row(text, inner, "· ");
            }
        }
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
            .Append(Cell(HasRows(field.Shape) ? RowsOf(field.Shape) : field.Shape.Describe()))
            .Append(" |\n");

    private static string RowsOf(Shape shape) =>
        shape switch
        {
            ListShape list => "rows: " + RowsOf(list.Item),
            ShortFormShape either => $"{either.Map.Name} with the keys below, or its `{either.Other.Key}` alone",
            MapShape { Fields.Length: > MostRows } map => $"{map.Name}: a key and {map.Fields[0].Shape.Describe()}",
            MapShape map => $"{map.Name} with the keys below",
            _ => shape.Describe(),
        };

    private static ImmutableArray<Field> RowFields(Shape shape) =>
        shape switch
        {
            MapShape { Fields.Length: <= MostRows } map => map.Fields,
            ShortFormShape either => either.Map.Fields,
            ListShape list => RowFields(list.Item),
            _ => [],
        };

    private static bool HasRows(Shape shape) =>
        shape is MapShape or ShortFormShape || (shape is ListShape list && HasRows(list.Item));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
