using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A place as a <c>Place</c>.</summary>
internal static class PlaceNode
{
    public static Node AddPlace(this Node node, Entry place, EntryNodes data) =>
        node.AddNames(place.Fields)
            .Add("containedInPlace", data.References(place.Fields, PlaceType.Within, "Place"))
            .Add("geo", EntryNodes.Rows(place.Fields, PlaceType.Geo).Select(Position));

    /// <summary>Adds names that were in use at other times.</summary>
    public static Node AddNames(this Node node, FieldMap fields) =>
        node.Add(
            "alternateName",
            EntryNodes
                .Rows(fields, NamesOverTime.Names)
                .Select(r =>
                    EntryNodes.InLanguage(r.Text(NamesOverTime.NameText) ?? "", r.Text(NamesOverTime.NameLanguage))
                )
        );

    private static Node Position(FieldMap row) =>
        new Node("GeoCoordinates")
            .Add("latitude", row.Number(PlaceType.Latitude))
            .Add("longitude", row.Number(PlaceType.Longitude));
}
