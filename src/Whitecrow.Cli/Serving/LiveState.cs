using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Serving;

/// <summary>What can be looked at, and what is wrong with it, until the next change.</summary>
/// <param name="edition">The site.</param>
/// <param name="diagnostics">In order of place; while pages are still being drawn, with those of the edition before.</param>
/// <param name="isComplete">True when all pages are drawn, so that nothing more can be wrong.</param>
internal sealed class LiveState(Edition edition, ImmutableArray<Diagnostic> diagnostics, bool isComplete)
{
    private readonly TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Edition Edition { get; } = edition;

    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public bool IsComplete { get; } = isComplete;

    /// <summary>Over when another state has taken the place of this one.</summary>
    public Task End => next.Task;

    /// <summary>Wakes those who wait for the end of this state.</summary>
    public void Finish() => next.SetResult();
}
