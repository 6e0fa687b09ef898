using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A company, school, theatre, festival or office.</summary>
public static class OrganisationType
{
    public static Field Kind { get; } =
        new(
            "kind",
            Shapes.Choice(
                "ballet-company",
                "distributor",
                "production-company",
                "studio",
                "theatre",
                "agency",
                "festival",
                "school",
                "broadcaster",
                "publisher",
                "association"
            ),
            "What it is."
        )
        {
            IsUsual = true,
        };

    public static Field Seat { get; } = new("seat", Shapes.Place, "Where it is at home.") { IsUsual = true };

    public static Field PartOf { get; } =
        new("part_of", Shapes.Organisation, "The larger one that it belongs to.") { IsUsual = true };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new(
            "organisation",
            "organisations",
            "A company, theatre, festival or office.",
            [Kind, NamesOverTime.Names, Seat, PartOf]
        );
}
