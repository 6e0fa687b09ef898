using System.Collections.Immutable;

namespace Whitecrow.Seeds;

/// <summary>An entry that exists before a seed is read.</summary>
/// <param name="Id">Its id now.</param>
/// <param name="Title">Its title.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="FormerIds">Ids that it had before an editor moved it.</param>
/// <param name="Year">Year of a film or work.</param>
/// <param name="Trades">A person's occupations, in lower case.</param>
/// <param name="Creators">Ids of a work's makers.</param>
public sealed record KnownEntry(
    string Id,
    string Title,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> FormerIds,
    int? Year,
    ImmutableArray<string> Trades,
    ImmutableArray<string> Creators
)
{
    /// <summary>An entry of which only the name is known.</summary>
    public KnownEntry(string id, string title)
        : this(id, title, [], [], null, [], []) { }
}

/// <summary>The names that the content already knows: what a seed speaks of is looked up here first.</summary>
/// <param name="Entries">All entries, ordered by id.</param>
/// <param name="Characters">Names of roles in the casts of all films; a role is nobody's entry.</param>
public sealed record KnownEntries(ImmutableArray<KnownEntry> Entries, ImmutableArray<string> Characters)
{
    /// <summary>No content at all.</summary>
    public static KnownEntries None { get; } = new([], []);
}
