using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>What a browser does with an address.</summary>
internal enum ReferenceUse
{
    /// <summary>Goes there when the reader asks.</summary>
    Link,

    /// <summary>Loads it to show it; it cannot act.</summary>
    Show,

    /// <summary>Loads it to run it, or to show it as a document of its own.</summary>
    Run,

    /// <summary>Sends what the reader typed.</summary>
    Send,

    /// <summary>Nothing by itself; for machines that read the page.</summary>
    Mention,

    /// <summary>Looks up an element of the same page by its id.</summary>
    Id,
}

/// <summary>An address in a finished file.</summary>
/// <param name="Written">The address, entities decoded.</param>
/// <param name="Use">What a browser does with it.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record Reference(string Written, ReferenceUse Use, SourceLocation Location);
