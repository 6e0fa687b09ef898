using System.Collections.Immutable;
using Whitecrow.Content.Fields;

namespace Whitecrow.Seeds;

/// <summary>A fact that a text states.</summary>
/// <param name="Lines">Where: the line of the value, with that of its label where it has one.</param>
/// <param name="About">Id of the entry, such as <c>films/giselle</c>.</param>
/// <param name="Field">Key of the field; <see cref="Statement"/> where no field can hold it.</param>
/// <param name="Value">The value; a sentence of ours for a statement.</param>
public sealed record SeedClaim(LineRange Lines, string About, string Field, ClaimValue Value)
{
    /// <summary>The field of a claim that no field can hold.</summary>
    public const string Statement = "statement";
}

/// <summary>Lines that speak of something without stating a fact for a field, or more than that.</summary>
/// <param name="About">Ids of the entries that they name.</param>
/// <param name="Summary">What kind of passage it is and whom it names.</param>
public sealed record SeedPassage(LineRange Lines, ImmutableArray<string> About, string Summary);

/// <summary>A value that a text announces and does not give.</summary>
public sealed record SeedGap(LineRange Lines, string About, string Field);

/// <summary>Something that deserves a page of its own.</summary>
/// <param name="Id">Its entry, existing or new.</param>
/// <param name="Title">Its name as the text has it.</param>
/// <param name="Lines">Where it is first named.</param>
public sealed record SeedEntity(string Id, string Title, LineRange Lines);

/// <summary>Everything that a text says, line by line.</summary>
/// <param name="File">Path of the seed from the site's root.</param>
/// <param name="Kind">Its shape.</param>
/// <param name="LineCount">Number of lines.</param>
/// <param name="MainId">The film that a page or article is about, the first film of a list; null for none.</param>
/// <param name="Topic">Word for the source's slug: <c>trailer</c>, <c>dance-film</c>, <c>film</c>.</param>
/// <param name="Published">Date of the text in EDTF, where it gives one.</param>
/// <param name="Author">Who signed it, where it says so.</param>
public sealed record SeedReading(
    string File,
    SeedKind Kind,
    int LineCount,
    string? MainId,
    string Topic,
    string? Published,
    string? Author,
    ImmutableArray<SeedClaim> Claims,
    ImmutableArray<SeedPassage> Passages,
    ImmutableArray<SeedGap> Gaps,
    ImmutableArray<int> Furniture,
    ImmutableArray<SeedEntity> Entities
);
