using System.Collections.Immutable;

namespace Whitecrow.Seeds;

/// <summary>A file that normalize would write.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Text">All of it; to be written as UTF-8 as it is.</param>
public sealed record ContentChange(string Path, string Text);

/// <summary>What became of one text.</summary>
/// <param name="Source">Slug of its source, as in citations.</param>
/// <param name="Reading">What it says.</param>
public sealed record NormalizedText(string Source, SeedReading Reading);

/// <summary>What normalize found and would write.</summary>
/// <param name="Texts">The texts that could be read, by file.</param>
/// <param name="Changes">Files to write, by path; empty where everything is up to date.</param>
/// <param name="Created">Ids of new entries, the sources included.</param>
/// <param name="Updated">Ids of entries that change.</param>
/// <param name="Unchanged">Ids of entries that the texts speak of and that stay as they are.</param>
/// <param name="Conflicts">Ids of entries where an edit and a text disagree.</param>
public sealed record NormalizeResult(
    ImmutableArray<NormalizedText> Texts,
    ImmutableArray<ContentChange> Changes,
    ImmutableArray<string> Created,
    ImmutableArray<string> Updated,
    ImmutableArray<string> Unchanged,
    ImmutableArray<string> Conflicts
);
