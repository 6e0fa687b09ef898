namespace Whitecrow.Content.Fields;

/// <summary>The declaration of a key in front matter.</summary>
/// <param name="Key">As written in YAML.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="Help">One or two sentences for whoever edits it.</param>
/// <remarks>Also the handle by which code reads the value: <c>entry.Fields.Date(FilmType.Year)</c>.</remarks>
public sealed record Field(string Key, Shape Shape, string Help)
{
    /// <summary>True where an entry without it is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// True where the value may be <c>{value, cite, status, note}</c> and sources may differ; false for what an editor
    /// decides (a summary, a file name).
    /// </summary>
    public bool IsAttested { get; init; } = true;

    /// <summary>True for a key that most entries of its type fill in: a new file offers it.</summary>
    public bool IsUsual { get; init; }

    /// <summary>True for a key that a new file has, as a value or as a comment.</summary>
    public bool IsUsualOrNeeded => IsUsual || IsRequired;

    /// <summary>What a new file starts with where it must have a value; null where the shape's own example will do.</summary>
    public string? Example { get; init; }
}
