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
}
