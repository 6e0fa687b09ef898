namespace Scriban.Runtime;

/// <summary>What <c>for.index</c> and the like say about the innermost loop.</summary>
internal sealed class LoopState(LoopState? outer)
{
    public LoopState? Outer { get; } = outer;
    public int Index { get; set; }

    /// <summary>How many items the loop has; null in <c>while</c>.</summary>
    public int? Length { get; init; }
    public bool Changed { get; set; } = true;

    /// <summary>The column of a <c>tablerow</c>, from 0.</summary>
    public int Column { get; set; }

    public static bool Knows(string name) =>
        name is "index" or "first" or "last" or "even" or "odd" or "changed" or "length" or "rindex" or "col";

    public object? Get(string name) =>
        name switch
        {
            "index" => Numbers.Box(Index),
            "first" => Index == 0,
            "last" => Length is { } length ? Index == length - 1 : null,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 == 1,
            "changed" => Changed,
            "length" => Length is { } length ? Numbers.Box(length) : null,
            "rindex" => Length is { } length ? Numbers.Box(length - 1 - Index) : null,
            "col" => Numbers.Box(Column),
            _ => null,
        };
}
