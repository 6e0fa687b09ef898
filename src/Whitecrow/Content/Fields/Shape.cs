using System.Collections.Immutable;

namespace Whitecrow.Content.Fields;

/// <summary>What the value of a field looks like; the checks, the JSON Schema and the field reference are made from it.</summary>
public abstract record Shape
{
    /// <summary>The shape in an editor's words: <c>a date (1961-06-16, 1961?, 196X)</c>.</summary>
    public abstract string Describe();
}

/// <summary>One line or several of plain text; Markdown marks mean nothing in it.</summary>
public sealed record TextShape : Shape
{
    /// <inheritdoc/>
    public override string Describe() => "text";
}

/// <summary>A number.</summary>
/// <param name="Min">Smallest possible value.</param>
/// <param name="Max">Greatest possible value.</param>
/// <param name="IsWhole">True where fractions are refused.</param>
public sealed record NumberShape(decimal Min, decimal Max, bool IsWhole = true) : Shape
{
    /// <inheritdoc/>
    public override string Describe() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"a {(IsWhole ? "whole " : "")}number from {Min} to {Max}"
        );
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record YesNoShape : Shape
{
    /// <inheritdoc/>
    public override string Describe() => "true or false";
}

/// <summary>An <see cref="EdtfDate"/>.</summary>
public sealed record DateShape : Shape
{
    /// <inheritdoc/>
    public override string Describe() =>
        "a date (1961, 1961-06-16, 1938~, 1961?, 196X, 1961/1962, [1961-06-16,1961-06-17])";
}

/// <summary>One of a few words.</summary>
public sealed record ChoiceShape(ImmutableArray<string> Choices) : Shape
{
    /// <inheritdoc/>
    public override string Describe() => "one of " + string.Join(", ", Choices);
}

/// <summary>The id of another entry, or its bare slug where only one type is possible.</summary>
/// <param name="Folders">Folders of the types that may be referred to; empty for any.</param>
/// <param name="AllowsName">
/// True where a text that is no id is a name without a page of its own, as the performer of a song may be.
/// </param>
public sealed record ReferenceShape(ImmutableArray<string> Folders, bool AllowsName = false) : Shape
{
    /// <inheritdoc/>
    public override string Describe() =>
        (
            Folders.Length == 0
                ? "the id of any page"
                : "the id of a page in " + string.Join(" or ", Folders.Select(f => f + "/"))
        ) + (AllowsName ? ", or a name" : "");
}

/// <summary>A text with rules, such as a language tag.</summary>
/// <param name="Name">What it is: <c>a language tag</c>.</param>
/// <param name="Example">A valid value.</param>
/// <param name="Pattern">Regular expression that the whole text matches.</param>
public sealed record PatternShape(string Name, string Example, string Pattern) : Shape
{
    private readonly System.Text.RegularExpressions.Regex regex = new(
        $"^(?:{Pattern})$",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>Guesses what somebody meant whose text does not follow the rules; null where there is no guess.</summary>
    public Func<string, string?> Meant { get; init; } = _ => null;

    /// <summary>True where the text follows the rules.</summary>
    public bool Matches(string text) => regex.IsMatch(text);

    /// <inheritdoc/>
    public override string Describe() => $"{Name} ({Example})";

    /// <summary>By name and pattern.</summary>
    public bool Equals(PatternShape? other) => (Name, Pattern) == (other?.Name, other?.Pattern);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Pattern);
}

/// <summary>A source, with or without lines: <c>film-page:79-87</c>.</summary>
public sealed record CiteShape : Shape
{
    /// <inheritdoc/>
    public override string Describe() => "a source with its lines (film-page, film-page:107, film-page:79-87)";
}

/// <summary>A map with fields of its own: a row of a table.</summary>
/// <param name="Name">What one row is: <c>a cast row</c>.</param>
public sealed record MapShape(string Name, ImmutableArray<Field> Fields) : Shape
{
    /// <inheritdoc/>
    public override string Describe() => $"{Name} {{{string.Join(", ", Fields.Select(f => f.Key))}}}";
}

/// <summary>A list; a single value is read as a list of one.</summary>
public sealed record ListShape(Shape Item) : Shape
{
    /// <inheritdoc/>
    public override string Describe() => "a list of: " + Item.Describe();
}

/// <summary>Several possible shapes: the first one for a map, the second for anything else.</summary>
/// <param name="Map">Shape of a map.</param>
/// <param name="Other">Shape of a scalar.</param>
/// <remarks>A bare <c>people/oleg-ivenko</c> in a list of credits means <c>{person: people/oleg-ivenko}</c>.</remarks>
public sealed record ShortFormShape(MapShape Map, Field Other) : Shape
{
    /// <inheritdoc/>
    public override string Describe() => $"{Map.Describe()}, or its {Other.Key} alone";
}

/// <summary>Anything: handed to the templates as it is.</summary>
public sealed record FreeShape : Shape
{
    /// <inheritdoc/>
    public override string Describe() => "anything";
}
