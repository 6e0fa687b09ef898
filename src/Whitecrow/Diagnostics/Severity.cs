namespace Whitecrow.Diagnostics;

/// <summary>How much a diagnostic matters; ordered, so that the worst of several is the greatest.</summary>
public enum Severity
{
    /// <summary>Worth knowing; changes no exit code.</summary>
    Note,

    /// <summary>Probably wrong; the page is made all the same.</summary>
    Warning,

    /// <summary>Wrong; the exit code is 1.</summary>
    Error,
}
