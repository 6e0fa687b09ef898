using Whitecrow.Content.Fields;

namespace Whitecrow.Content.Types;

/// <summary>A text that facts come from; for a text at hand also the account of each of its lines.</summary>
public static class SourceType
{
    public static Field Kind { get; } =
        new(
            "kind",
            Shapes.Choice("film-database-page", "news-article", "annotated-list", "book", "web-page"),
            "What it is."
        )
        {
            IsRequired = true,
            Example = "web-page",
        };

    public static Field Author { get; } =
        new("author", new ListShape(Shapes.PersonOrName), "Who wrote it.") { IsUsual = true };

    public static Field Publisher { get; } =
        new("publisher", Shapes.AnyPageOrName, "Who published it.") { IsUsual = true };

    public static Field Published { get; } = new("published", Shapes.Date, "When.") { IsUsual = true };

    public static Field Accessed { get; } =
        new("accessed", Shapes.Date, "When it was read.") { IsAttested = false, IsUsual = true };

    public static Field Url { get; } =
        new("url", Shapes.WebAddress, "Its address.") { IsAttested = false, IsUsual = true };

    public static Field Seed { get; } =
        new("seed", Shapes.Text, "File in content/seeds/ that holds the text.") { IsAttested = false };

    public static Field Sha256 { get; } =
        new("sha256", new PatternShape("a SHA-256", "64 hexadecimal digits", "[0-9a-f]{64}"), "Checksum of that file.")
        {
            IsAttested = false,
        };

    public static Field LineCount { get; } =
        new("lines", Shapes.Count, "How many lines the text has.") { IsAttested = false };

    public static Field DerivedFrom { get; } =
        new("derived_from", new ListShape(new ReferenceShape(["sources"])), "Sources that it copies from.")
        {
            IsAttested = false,
            IsUsual = true,
        };

    public static Field Nature { get; } =
        new("nature", Shapes.Choice("primary", "secondary", "tertiary"), "How near it is to the events.")
        {
            IsAttested = false,
            IsUsual = true,
        };

    public static Field Rights { get; } =
        new("rights", Shapes.Text, "Under which terms it may be used.") { IsAttested = false, IsUsual = true };

    public static Field Wording { get; } =
        new(
            "wording",
            Shapes.Choice("verbatim", "paraphrase"),
            "Whether the text at hand has the source's own words; quotations are checked only then."
        )
        {
            IsAttested = false,
        };

    public static Field ClaimId { get; } = new("id", Shapes.Text, "Its name, unique in the source.");

    public static Field ClaimLines { get; } = new("lines", Shapes.Lines, "Where it stands.") { IsRequired = true };

    public static Field ClaimAbout { get; } = new("about", Shapes.AnyPageOrName, "Whom or what it is about.");

    public static Field ClaimField { get; } = new("field", Shapes.Text, "The field that it fills.");

    public static Field ClaimValue { get; } =
        new("value", new FreeShape(), "What it says, as the field's value.") { IsAttested = false };

    public static Field ClaimStatement { get; } =
        new("statement", Shapes.Text, "What it says, in our words, where no field can hold it.");

    public static Field Claims { get; } =
        new(
            "claims",
            Shapes.Rows("a claim", ClaimId, ClaimLines, ClaimAbout, ClaimField, ClaimValue, ClaimStatement),
            "What the text says; normalize keeps this list."
        )
        {
            IsAttested = false,
        };

    public static Field PassageLines { get; } = new("lines", Shapes.Lines, "Where it stands.") { IsRequired = true };

    public static Field PassageAbout { get; } =
        new("about", new ListShape(Shapes.AnyPageOrName), "Whom or what it speaks of.");

    public static Field PassageSummary { get; } = new("summary", Shapes.Text, "What it says, in our words.");

    public static Field Passages { get; } =
        new(
            "passages",
            Shapes.Rows("a passage", PassageLines, PassageAbout, PassageSummary),
            "Stretches that speak of something without stating a fact for a field."
        )
        {
            IsAttested = false,
        };

    public static Field GapLines { get; } = new("lines", Shapes.Lines, "Where it stands.") { IsRequired = true };

    public static Field GapAbout { get; } = new("about", Shapes.AnyPageOrName, "Whose value is missing.");

    public static Field GapField { get; } = new("field", Shapes.Text, "Which value.");

    public static Field Gaps { get; } =
        new(
            "gaps",
            Shapes.Rows("a gap", GapLines, GapAbout, GapField),
            "Lines that announce a value and do not give it."
        )
        {
            IsAttested = false,
        };

    public static Field Furniture { get; } =
        new("furniture", new ListShape(Shapes.Lines), "Lines that say nothing: links, empty headings.")
        {
            IsAttested = false,
        };

    /// <summary>The declaration of the type.</summary>
    public static EntryType Declaration { get; } =
        new(
            "source",
            "sources",
            "A text that facts come from.",
            [
                Kind,
                Author,
                Publisher,
                Published,
                Accessed,
                Url,
                Seed,
                Sha256,
                LineCount,
                DerivedFrom,
                Nature,
                Rights,
                Wording,
                Claims,
                Passages,
                Gaps,
                Furniture,
            ]
        );
}
