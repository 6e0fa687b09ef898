using Whitecrow.Cli.Git;
using Whitecrow.Provenance;

namespace Whitecrow.Cli.Reporting;

/// <summary>What is to be told about an entry.</summary>
/// <param name="Entry">Its values.</param>
/// <param name="Source">Its lines, where it is a source; else null.</param>
/// <param name="Key">The key that was asked for; null for all.</param>
/// <param name="History">Who wrote each line of its file.</param>
internal sealed record Explanation(EntryAccount Entry, SourceAccount? Source, string? Key, LineHistory History);
