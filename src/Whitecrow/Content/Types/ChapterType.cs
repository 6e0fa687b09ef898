using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A chapter of the story, in the order of the number that begins its file's name.</summary>
public static class ChapterType
{
    public static Field EventWhen { get; } = new("when", Shapes.Date, "When.") { IsRequired = true };

    public static Field EventTitle { get; } =
        new("title", Shapes.Text, "What happened, in a few words.") { IsRequired = true };

    public static Field EventWhere { get; } =
        new("where", new ReferenceShape(["places", "organisations"], AllowsName: true), "Where.");

    public static Field EventWho { get; } = new("who", new ListShape(Shapes.AnyPageOrName), "Who took part.");

    public static Field EventText { get; } = new("text", Shapes.Text, "A sentence more.");

    public static Field EventTrack { get; } =
        new("track", Shapes.Choice("life", "film", "stage"), "Which strand of the timeline; life where not given.")
        {
            IsAttested = false,
        };

    public static Field EventTurn { get; } =
        new("turn", Shapes.YesNo, "true for the one event that everything turns on.") { IsAttested = false };

    public static Field Events { get; } =
        new(
            "events",
            Shapes.Rows("an event", EventWhen, EventTitle, EventWhere, EventWho, EventText, EventTrack, EventTurn),
            "What happened, with dates."
        )
        {
            IsUsual = true,
        };

    public static Field DiffersScene { get; } = new("scene", Shapes.Text, "What the film shows.") { IsRequired = true };

    public static Field DiffersEvent { get; } =
        new("event", Shapes.Text, "What the record says.") { IsRequired = true };

    public static Field DiffersTitle { get; } = new("title", Shapes.Text, "What it is about, in a few words.");

    public static Field DiffersFilm { get; } = new("film", new ReferenceShape(["films"]), "Which film.");

    public static Field FilmDiffers { get; } =
        new(
            "film_differs",
            Shapes.Rows("a difference", DiffersTitle, DiffersScene, DiffersEvent, DiffersFilm),
            "Where a film departs from the record."
        )
        {
            IsUsual = true,
        };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new("chapter", "story", "A chapter of the story.", [Events, FilmDiffers]);
}
