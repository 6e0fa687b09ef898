using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A ballet, book, poem, play or song. A ballet, a staging of it and a film of that staging are different things.</summary>
public static class WorkType
{
    public static Field Form { get; } =
        new(
            "form",
            Shapes.Choice(
                "ballet",
                "book",
                "novel",
                "poem",
                "play",
                "song",
                "music",
                "opera",
                "programme",
                "object",
                "idiom"
            ),
            "What it is."
        )
        {
            IsUsual = true,
        };

    public static Field Year { get; } = new("year", Shapes.Date, "When it was made or published.") { IsUsual = true };

    public static Field CreatorPerson { get; } = new("person", Shapes.PersonOrName, "Who.") { IsRequired = true };

    public static Field CreatorRole { get; } = new("role", Shapes.Text, "As what: music, choreography, text …");

    public static Field Creators { get; } =
        new("creators", Shapes.ShortRows("a creator", CreatorPerson, CreatorRole), "Who made it.") { IsUsual = true };

    public static Field PremiereDate { get; } = new("date", Shapes.Date, "When.");

    public static Field PremierePlace { get; } =
        new("place", new ReferenceShape(["places", "organisations"], AllowsName: true), "Where.");

    public static Field PremiereBy { get; } =
        new("by", new ReferenceShape(["organisations"], AllowsName: true), "Which company.");

    public static Field Premiere { get; } =
        new(
            "premiere",
            new ShortFormShape(Shapes.Row("a premiere", PremiereDate, PremierePlace, PremiereBy), PremiereDate),
            "First performance."
        )
        {
            IsUsual = true,
        };

    public static Field BasedOn { get; } =
        new("based_on", new ListShape(new ReferenceShape(["works"], AllowsName: true)), "The work that it grew from.")
        {
            IsUsual = true,
        };

    public static Field About { get; } =
        new("about", new ListShape(Shapes.AnyPage), "Whom or what it is about.") { IsUsual = true };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new("work", "works", "A ballet, book, poem, play or song.", [Form, Year, Creators, Premiere, BasedOn, About]);
}
