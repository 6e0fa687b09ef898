using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>Every statement as a table: one line a value, the cells of a row joined by <c>entry</c>, <c>item</c> and the field's first key.</summary>
internal static class ClaimTable
{
    public static OutputFile Make(string path, SiteModel site)
    {
        var table = new Csv(
            "entry",
            "type",
            "field",
            "item",
            "value",
            "refers_to",
            "standing",
            "preferred",
            "sources",
            "independent_sources",
            "note"
        );
        foreach (var statement in Statement.AllOf(site))
        {
            foreach (var (field, cell) in statement.Cells())
            {
                table.Row(
                    statement.Entry.Id.Value,
                    statement.Entry.Type.Name,
                    field,
                    statement.Item.ToString(CultureInfo.InvariantCulture),
                    Statement.TextOf(cell.Value, site),
                    TargetOf(cell.Value, site)?.Id.Value ?? "",
                    statement.StandingName,
                    statement.Value.IsPreferred ? "true" : "",
                    string.Join("; ", cell.Cites),
                    site.Sources.IndependentSources(cell.Cites).ToString(CultureInfo.InvariantCulture),
                    cell.Note ?? statement.Value.Note ?? ""
                );
            }
        }

        return table.ToFile(path);
    }

    private static Entry? TargetOf(Value value, SiteModel site) =>
        value is ReferenceValue reference ? site.Links.Resolve(reference).Value : null;
}
