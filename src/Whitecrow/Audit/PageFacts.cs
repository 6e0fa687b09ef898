using System.Collections.Frozen;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>What has to be known of a page to judge the others. The page itself is not kept: a large site would not fit.</summary>
internal sealed record PageFacts
{
    /// <summary>Path in the output folder.</summary>
    public required string Path { get; init; }

    /// <summary>What a link may name behind <c>#</c>.</summary>
    public required FrozenSet<string> Anchors { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>The title and its place; null for a page without one.</summary>
    public required (string Text, SourceLocation Location)? Title { get; init; }

    /// <summary>The description for search engines and its place; null for a page without one.</summary>
    public required (string Text, SourceLocation Location)? Description { get; init; }

    /// <summary>The page's own complete address, as it states it; null where it does not.</summary>
    public required string? Canonical { get; init; }

    /// <summary>True for a page that readers do not look for: one that sends on, or the one for wrong addresses.</summary>
    public required bool IsAuxiliary { get; init; }

    /// <summary>True for a page that asks search engines to leave it out, as a copy of other pages does.</summary>
    public required bool IsUnlisted { get; init; }
}
