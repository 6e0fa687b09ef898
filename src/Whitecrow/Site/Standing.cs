namespace Whitecrow.Site;

/// <summary>How sure a value is, worked out from its citations and from what an editor says.</summary>
public enum Standing
{
    /// <summary>No source is given.</summary>
    Unsourced,

    /// <summary>One independent source.</summary>
    Stated,

    /// <summary>Two or more independent sources.</summary>
    Corroborated,

    /// <summary>Sources differ, or an editor doubts it.</summary>
    Disputed,

    /// <summary>Shown to be wrong.</summary>
    Refuted,
}
