using System.Collections.Immutable;
using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>The fields that every entry may have.</summary>
public static class CommonFields
{
    public static Field Title { get; } =
        new("title", Shapes.Text, "The name by which people look for it.") { IsRequired = true, IsAttested = false };

    public static Field Summary { get; } =
        new("summary", Shapes.Text, "One line for cards, search results and search engines.")
        {
            IsAttested = false,
            IsUsual = true,
        };

    public static Field Aliases { get; } =
        new("aliases", Shapes.Texts, "Other names and spellings; wiki links and search know them.")
        {
            IsAttested = false,
            IsUsual = true,
        };

    public static Field SameAs { get; } =
        new(
            "same_as",
            Shapes.Row(
                "identifiers",
                new Field("wikidata", new PatternShape("a Wikidata item", "Q123", "Q[0-9]+"), "The item on Wikidata."),
                new Field(
                    "imdb",
                    new PatternShape("an IMDb id", "tt0123456", "(tt|nm|co|ev)[0-9]+"),
                    "The id on IMDb."
                ),
                new Field("viaf", new PatternShape("a VIAF number", "22145", "[0-9]+"), "The number in VIAF.")
            ),
            "The same thing in other catalogues."
        )
        {
            IsAttested = false,
        };

    public static Field Cites { get; } =
        new("cite", Shapes.Cites, "Sources for the entry as a whole.") { IsAttested = false, IsUsual = true };

    public static Field Unknown { get; } =
        new("unknown", Shapes.Texts, "Fields that a source has and leaves empty; shown as not stated.")
        {
            IsAttested = false,
        };

    public static Field ImageFile { get; } =
        new("file", Shapes.Text, "Path of the file below content/.") { IsRequired = true };

    public static Field ImageAlt { get; } =
        new("alt", Shapes.Text, "What can be seen, for those who cannot.") { IsRequired = true };

    public static Field ImageCredit { get; } = new("credit", Shapes.Text, "Who made it.");

    public static Field ImageRights { get; } = new("rights", Shapes.Text, "Under which terms it may be shown.");

    public static Field Image { get; } =
        new(
            "image",
            Shapes.Row("a picture", ImageFile, ImageAlt, ImageCredit, ImageRights),
            "A picture instead of the drawn one."
        )
        {
            IsAttested = false,
        };

    public static Field Draft { get; } =
        new("draft", Shapes.YesNo, "true keeps the page out of the site until it is ready.") { IsAttested = false };

    public static Field Reviewed { get; } =
        new("reviewed", Shapes.Date, "When somebody last compared it with its sources.") { IsAttested = false };

    public static Field RedirectFrom { get; } =
        new(
            "redirect_from",
            new ListShape(new PatternShape("a former id", "people/pushkin", "[a-z0-9][a-z0-9/-]*")),
            "Former addresses, which keep working."
        )
        {
            IsAttested = false,
        };

    public static Field Extra { get; } =
        new("extra", new FreeShape(), "A site's own data, handed to its templates as it is.") { IsAttested = false };

    /// <summary>All of them, in the order of the reference.</summary>
    public static ImmutableArray<Field> All { get; } =
    [Title, Summary, Aliases, SameAs, Cites, Unknown, Image, Draft, Reviewed, RedirectFrom, Extra];
}
