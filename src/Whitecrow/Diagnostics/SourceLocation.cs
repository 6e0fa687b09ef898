namespace Whitecrow.Diagnostics;

/// <summary>A place in a text.</summary>
/// <param name="File">Path from the site's root, with forward slashes.</param>
/// <param name="Line">1-based; 0 when the whole file is meant.</param>
/// <param name="Column">1-based, in UTF-16 code units; 0 when the whole line is meant.</param>
public sealed record SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>The whole of a file.</summary>
    public static SourceLocation Whole(string file) => new(file, 0, 0);

    /// <summary>By file, line, column: the order in which diagnostics are printed.</summary>
    public int CompareTo(SourceLocation? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(File, other.File);
        var byLine = byFile != 0 ? byFile : Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <summary><c>file:line:column</c>, as editors and terminals make it a link; parts that are 0 are left out.</summary>
    public override string ToString() =>
        (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
        };

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
