using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A country, town, building or airport.</summary>
public static class PlaceType
{
    public static Field Within { get; } = new("within", Shapes.Place, "The larger place around it.") { IsUsual = true };

    public static Field Latitude { get; } =
        new("lat", new NumberShape(-90, 90, IsWhole: false), "Degrees north.") { IsRequired = true };

    public static Field Longitude { get; } =
        new("lon", new NumberShape(-180, 180, IsWhole: false), "Degrees east.") { IsRequired = true };

    public static Field Geo { get; } =
        new("geo", Shapes.Row("a position", Latitude, Longitude), "Where on the map.") { IsUsual = true };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new("place", "places", "A place.", [NamesOverTime.Names, Within, Geo]);
}
