using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Seeds;

namespace Whitecrow.Editing;

/// <summary>The text of a new file: what is needed, and every usual key as a comment that says what it is for.</summary>
internal static class NewEntryText
{
    /// <summary>Where a line of explanation breaks.</summary>
    private const int Width = 100;

    /// <summary>Writes it.</summary>
    /// <param name="type">Type of the entry.</param>
    /// <param name="title">Its title.</param>
    /// <param name="kind">The value of <see cref="NewEntry.KindOf"/>; null to leave it open.</param>
    public static string Write(EntryType type, string title, string? kind)
    {
        var text = new StringBuilder("---\n");
        Explain(text, type.Help);
        Explain(
            text,
            "Lines that begin with '##' explain. To use a line that begins with '# ', take these two signs away; "
                + "delete what you do not need."
        );
        if (type.OwnFields.Any(f => f is { IsUsual: true, IsAttested: true }))
        {
            Explain(text, $"A fact can say where it comes from: year: {{value: 1961, cite: {FieldExample.Cite}}}");
        }

        var chosen = NewEntry.KindOf(type);
        foreach (var field in type.Fields.Where(f => f.IsUsualOrNeeded))
        {
            text.Append('\n');
            Explain(text, $"{field.Help} Write {field.Shape.Describe()}.");
            foreach (var inner in RowFields(field.Shape))
            {
                Explain(text, $"  {inner.Key}{(inner.IsRequired ? " (needed)" : "")}: {inner.Help}");
            }

            var value =
                field == CommonFields.Title ? YamlScalar.Write(title)
                : field == chosen && kind is not null ? kind
                : null;
            foreach (var line in Lines(field, value))
            {
                text.Append(field.IsRequired || value is not null ? "" : "# ").Append(line).Append('\n');
            }
        }

        return text.Append("---\n\n")
            .Append("<!-- Write the text of the page below this line, and then delete it. Words can be links, as in\n")
            .Append("[Name](../folder/file.md), and facts have their source behind them: [@")
            .Append(FieldExample.Cite)
            .Append("]. -->\n")
            .ToString();
    }

    private static IEnumerable<string> Lines(Field field, string? value)
    {
        if (value is null && field.Shape is ListShape { Item: MapShape or ShortFormShape } rows)
        {
            yield return field.Key + ":";
            yield return "  - " + Example(rows.Item, field.IsAttested);
        }
        else
        {
            yield return $"{field.Key}: {value ?? field.Example ?? Example(field.Shape, field.IsAttested)}";
        }
    }

    private static string Example(Shape shape, bool isAttested) =>
        shape switch
        {
            MapShape map =>
                $"{{{string.Join(", ", map.Fields.Select(Cell))}{(isAttested ? $", cite: {FieldExample.Cite}" : "")}}}",
            ShortFormShape either => Example(either.Map, isAttested),
            ListShape list => $"[{Example(list.Item, isAttested)}]",
            _ => FieldExample.Of(shape),
        };

    private static string Cell(Field field) =>
        $"{field.Key}: {field.Example ?? Example(field.Shape, isAttested: false)}";

    private static ImmutableArray<Field> RowFields(Shape shape) =>
        shape switch
        {
            MapShape map => map.Fields,
            ShortFormShape either => either.Map.Fields,
            ListShape list => RowFields(list.Item),
            _ => [],
        };

    private static void Explain(StringBuilder text, string words)
    {
        var indent = words.Length - words.TrimStart().Length;
        var line = new StringBuilder("##").Append(' ', indent);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append("##").Append(' ', indent + 2);
            }

            line.Append(' ').Append(word);
        }

        text.Append(line).Append('\n');
    }
}
