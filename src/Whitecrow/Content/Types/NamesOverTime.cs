using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>Names that changed: Kirov and Mariinsky, Leningrad and Saint Petersburg.</summary>
public static class NamesOverTime
{
    public static Field NameText { get; } = new("text", Shapes.Text, "The name.") { IsRequired = true };

    public static Field NameWhen { get; } = new("when", Shapes.Date, "When it was in use.");

    public static Field NameLanguage { get; } = new("lang", Shapes.Language, "Its language.");

    public static Field Names { get; } =
        new("names", Shapes.ShortRows("a name", NameText, NameWhen, NameLanguage), "Names, each with its time.")
        {
            IsUsual = true,
        };
}
