using System.Collections.Immutable;

namespace Whitecrow.Content.Fields;

/// <summary>The shapes that several declarations share.</summary>
public static class Shapes
{
    public static Shape Text { get; } = new TextShape();

    public static Shape Texts { get; } = new ListShape(Text);

    public static Shape Date { get; } = new DateShape();

    public static Shape YesNo { get; } = new YesNoShape();

    public static Shape Count { get; } = new NumberShape(0, 1_000_000_000);

    public static Shape Year { get; } = new DateShape();

    /// <summary>BCP 47: a language, with or without script and region.</summary>
    public static Shape Language { get; } =
        new PatternShape("a language tag", "ru, fr, sr-Latn", "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    /// <summary>ISO 3166-1 alpha-2, or alpha-4 of ISO 3166-3 for a state that is no more (SUHH, the Soviet Union).</summary>
    public static Shape Country { get; } =
        new PatternShape("a country code", "FR, GB, SUHH", string.Join('|', CountryCodes.All))
        {
            Meant = CountryCodes.Meant,
        };

    /// <summary>ISO 4217.</summary>
    public static Shape Currency { get; } = new PatternShape("a currency code", "USD, EUR", "[A-Z]{3}");

    /// <summary>The beginning of a web address: the host, and a port if there is one.</summary>
    public const string HostPattern =
        @"https?://(?:[^\s""<>/?#:@\[\]]+|\[[0-9a-fA-F:.]+\])(?::(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?";

    public static Shape WebAddress { get; } =
        new PatternShape("a web address", "https://example.org/page", HostPattern + @"(?:[/?#][^\s""<>]*)?");

    public static Shape Lines { get; } = new PatternShape("a line or lines", "107, 79-87", "[0-9]+([-–][0-9]+)?");

    public static Shape Cites { get; } = new ListShape(new CiteShape());

    public static Shape AnyPage { get; } = new ReferenceShape([]);

    public static Shape AnyPageOrName { get; } = new ReferenceShape([], AllowsName: true);

    public static Shape Person { get; } = new ReferenceShape(["people"]);

    public static Shape PersonOrName { get; } = new ReferenceShape(["people"], AllowsName: true);

    public static Shape Place { get; } = new ReferenceShape(["places"]);

    public static Shape Organisation { get; } = new ReferenceShape(["organisations"]);

    /// <summary>One of a few words.</summary>
    public static Shape Choice(params ImmutableArray<string> choices) => new ChoiceShape(choices);

    /// <summary>A row.</summary>
    public static MapShape Row(string name, params ImmutableArray<Field> fields) => new(name, fields);

    /// <summary>Rows.</summary>
    public static Shape Rows(string name, params ImmutableArray<Field> fields) =>
        new ListShape(new MapShape(name, fields));

    /// <summary>Rows whose first field may stand alone for the whole row.</summary>
    public static Shape ShortRows(string name, params ImmutableArray<Field> fields) =>
        new ListShape(new ShortFormShape(new MapShape(name, fields), fields[0]));
}
