using System.Globalization;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;
using Whitecrow.Site;

namespace Whitecrow.Provenance;

/// <summary>Values as one line of text, for people who look at the content rather than at the pages.</summary>
public static class ValueText
{
    /// <summary>A value; of a reference the name and the id, of a row its keys with their values.</summary>
    public static string Of(Value value, SiteModel site) =>
        value switch
        {
            TextValue text => OneLine(text.Text),
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            YesNoValue yes => yes.IsYes ? "true" : "false",
            DateValue date => date.Date.Text,
            ReferenceValue reference => site.Links.Resolve(reference).Value is { } entry
                ? $"{entry.Title} ({entry.Id})"
                : reference.Written,
            CiteValue cite => cite.Cite.ToString(),
            RowValue row => string.Join(", ", row.Fields.Fields.Select(f => $"{f.Field.Key}: {Of(f, site)}")),
            FreeValue free => Of(free.Node),
            _ => "",
        };

    /// <summary>The values of a key in a row.</summary>
    public static string Of(FieldValues field, SiteModel site) =>
        string.Join("; ", field.Values.Select(v => Of(v.Value, site)));

    private static string Of(DataNode node) =>
        node switch
        {
            ScalarNode scalar => OneLine(scalar.Text),
            ListNode list => string.Join("; ", list.Items.Select(Of)),
            MapNode map => string.Join(", ", map.Items.Select(i => $"{i.Key.Text}: {Of(i.Value)}")),
            _ => "",
        };

    private static string OneLine(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;
}
