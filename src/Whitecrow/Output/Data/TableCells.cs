using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Pages.LinkedData;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>Cells of a table with one line an entry; several values stand in one cell, parted by semicolons.</summary>
internal sealed class TableCells(SiteModel site)
{
    /// <summary>The values of a field: texts, numbers and dates as written, references as ids.</summary>
    public string Of(FieldMap fields, Field field) => Join(EntryNodes.Shown(fields, field).Select(Cell));

    /// <summary>One key of all rows of a field: <c>directors.person</c>.</summary>
    public string Of(FieldMap fields, Field field, Field key) =>
        Join(EntryNodes.Rows(fields, field).SelectMany(r => EntryNodes.Shown(r, key)).Select(Cell));

    /// <summary>The id of the same thing in another catalogue.</summary>
    public static string SameAs(Entry entry, string catalogue) =>
        entry
            .Fields.Row(CommonFields.SameAs)
            ?.Fields.Where(f => f.Field.Key == catalogue)
            .Select(f => (f.Values[0].Value as TextValue)?.Text)
            .FirstOrDefault()
        ?? "";

    /// <summary>Texts in one cell, each once.</summary>
    public static string Join(IEnumerable<string> texts) =>
        string.Join("; ", texts.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));

    private string Cell(Value value) =>
        value is ReferenceValue reference
            ? site.Links.Resolve(reference).Value?.Id.Value ?? reference.Written
            : Statement.TextOf(value, site);
}
