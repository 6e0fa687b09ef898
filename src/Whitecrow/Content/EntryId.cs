namespace Whitecrow.Content;

/// <summary>The lasting name of an entry: its path below <c>content/</c> without <c>.md</c>, as <c>films/the-white-crow</c>.</summary>
public sealed record EntryId : IComparable<EntryId>
{
    /// <param name="value">Slugs joined by <c>/</c>; not checked here.</param>
    public EntryId(string value) => Value = value;

    /// <summary>The path.</summary>
    public string Value { get; }

    /// <summary>The first folder; empty for a file that lies directly in <c>content/</c>.</summary>
    public string Folder => Value.IndexOf('/', StringComparison.Ordinal) is var at and >= 0 ? Value[..at] : "";

    /// <summary>The last part.</summary>
    public string Slug => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The page's path in the output.</summary>
    public string OutputPath => Value + ".html";

    /// <summary>The file's path from the site's root.</summary>
    public string ContentPath => $"content/{Value}.md";

    /// <summary>Ordinal.</summary>
    public int CompareTo(EntryId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The path.</summary>
    public override string ToString() => Value;

    public static bool operator <(EntryId left, EntryId right) => left.CompareTo(right) < 0;

    public static bool operator <=(EntryId left, EntryId right) => left.CompareTo(right) <= 0;

    public static bool operator >(EntryId left, EntryId right) => left.CompareTo(right) > 0;

    public static bool operator >=(EntryId left, EntryId right) => left.CompareTo(right) >= 0;
}
