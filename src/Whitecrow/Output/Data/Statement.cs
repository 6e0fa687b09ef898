using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>A value that an entry states, with what is known about where it comes from.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Field">Its key.</param>
/// <param name="Item">Which of the field's values, from 1.</param>
/// <param name="Value">The value; for a row, the row.</param>
/// <param name="Standing">How sure it is.</param>
internal sealed record Statement(Entry Entry, Field Field, int Item, Attested Value, Standing Standing)
{
    /// <summary>Every value that can have a source, by entry and in the order of its file; sources themselves excepted.</summary>
    public static IEnumerable<Statement> AllOf(SiteModel site) =>
        from entry in site.Entries
        where entry.Type != SourceType.Declaration
        from field in entry.Fields.Fields
        where field.Field.IsAttested
        from numbered in field.Values.Select((v, i) => (Value: v, Item: i + 1))
        select new Statement(
            entry,
            field.Field,
            numbered.Item,
            numbered.Value,
            site.Sources.StandingOf(field, numbered.Value)
        );

    /// <summary>The simple values in it: itself, or the cells of its row, each with its path of keys (<c>cast.person</c>).</summary>
    /// <remarks>A cell without citations of its own is what the row's sources say.</remarks>
    public IEnumerable<(string Path, Attested Value)> Cells() => CellsOf(Field.Key, Value);

    /// <summary>The name of a standing in the data.</summary>
    public string StandingName => Standing.ToString().ToLowerInvariant();

    /// <summary>A simple value as text; for a reference what it refers to is called.</summary>
    public static string TextOf(Value value, SiteModel site) =>
        value switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
            YesNoValue yes => yes.IsYes ? "true" : "false",
            DateValue date => date.Date.Text,
            ReferenceValue reference => site.Links.Resolve(reference).Value?.Title ?? reference.Written,
            CiteValue cite => cite.Cite.ToString(),
            FreeValue { Node: ScalarNode scalar } => scalar.Text,
            _ => "",
        };

    private static IEnumerable<(string, Attested)> CellsOf(string path, Attested value) =>
        value.Value is not RowValue row
            ? [(path, value)]
            : from field in row.Fields.Fields
            from inner in field.Values
            let cell = inner.Cites.IsEmpty ? inner with { Cites = value.Cites } : inner
            from simple in CellsOf($"{path}.{field.Field.Key}", cell)
            select simple;
}
