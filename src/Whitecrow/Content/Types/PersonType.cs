using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A person who lived or lives; a role in a film is none.</summary>
public static class PersonType
{
    public static Field SortName { get; } =
        new("sort_name", Shapes.Text, "Surname first, for lists: 'Nureyev, Rudolf'.")
        {
            IsAttested = false,
            IsUsual = true,
        };

    public static Field LifeDate { get; } = new("date", Shapes.Date, "When.");

    public static Field LifePlace { get; } = new("place", new ReferenceShape(["places"], AllowsName: true), "Where.");

    public static Field Born { get; } =
        new("born", new ShortFormShape(Shapes.Row("a birth", LifeDate, LifePlace), LifeDate), "Birth: date and place.")
        {
            IsUsual = true,
        };

    public static Field Died { get; } =
        new("died", new ShortFormShape(Shapes.Row("a death", LifeDate, LifePlace), LifeDate), "Death: date and place.")
        {
            IsUsual = true,
        };

    public static Field Nationality { get; } =
        new("nationality", new ListShape(Shapes.Country), "Countries whose citizen the person was.") { IsUsual = true };

    public static Field Occupations { get; } =
        new("occupations", Shapes.Texts, "Trades, in lower case.") { IsUsual = true };

    public static Field AffiliationOrganisation { get; } =
        new("organisation", new ReferenceShape(["organisations"], AllowsName: true), "Where.") { IsRequired = true };

    public static Field AffiliationRole { get; } = new("role", Shapes.Text, "As what.");

    public static Field AffiliationWhen { get; } = new("when", Shapes.Date, "When.");

    public static Field Affiliations { get; } =
        new(
            "affiliations",
            Shapes.ShortRows("an affiliation", AffiliationOrganisation, AffiliationRole, AffiliationWhen),
            "Companies and schools."
        )
        {
            IsUsual = true,
        };

    public static Field RelationPerson { get; } =
        new("person", Shapes.PersonOrName, "The other one.") { IsRequired = true };

    public static Field RelationKind { get; } =
        new("kind", Shapes.Text, "What the other one is to this one: teacher, wife, colleague …");

    public static Field RelationWhen { get; } = new("when", Shapes.Date, "When.");

    public static Field Relations { get; } =
        new("relations", Shapes.Rows("a relation", RelationPerson, RelationKind, RelationWhen), "Ties to other people.")
        {
            IsUsual = true,
        };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new(
            "person",
            "people",
            "A real person.",
            [SortName, Born, Died, Nationality, Occupations, Affiliations, Relations]
        );
}
