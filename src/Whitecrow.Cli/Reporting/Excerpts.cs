using Spectre.Console;
using Whitecrow.Cli.Commands;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>A line of a file, as printed under a diagnostic.</summary>
/// <param name="Text">The line, or what of it stands around the place.</param>
/// <param name="CellsBefore">Columns of the terminal before the place; a Chinese character takes two.</param>
/// <param name="Cells">Columns that it takes; at least one.</param>
internal sealed record Excerpt(string Text, int CellsBefore, int Cells);

/// <summary>Finds the lines that diagnostics are about, in the files read or in the pages made.</summary>
/// <param name="bytesOf">The bytes of a file by its path; null where it is not at hand.</param>
internal sealed class Excerpts(Func<string, ReadOnlyMemory<byte>?> bytesOf)
{
    // A finished page can be one line of many thousand characters.
    private const int Before = 40;
    private const int Longest = 90;

    private readonly Dictionary<string, SourceText?> texts = [];

    /// <summary>For a site: of the files that it was made from, and those that were made.</summary>
    public static Excerpts From(SiteBuild site) =>
        new(file =>
            site.Sources.FirstOrDefault(f => f.Path == file)?.Content
            ?? site.Files.FirstOrDefault(f => f.Path == file)?.Content
        );

    /// <summary>The line, or null where the whole file is meant or the file is not at hand.</summary>
    public Excerpt? Of(SourceLocation place)
    {
        if (place.Line == 0 || place.Column == 0 || TextOf(place.File) is not { } text)
        {
            return null;
        }

        var line = text.Line(place.Line);
        var column = Math.Min(place.Column - 1, line.Length);
        var start = line.Length <= Longest ? 0 : Math.Max(0, column - Before);
        var end = Math.Min(line.Length, start + Longest);
        var printed = Printable.Line(line[start..end]);
        if (printed.Length == 0)
        {
            return null;
        }

        var last = Math.Clamp(Extent.EndColumn(line, place.Column) - 1, column, end);
        return new(
            printed,
            printed[..(column - start)].GetCellWidth(),
            Math.Max(1, printed[(column - start)..(last - start)].GetCellWidth())
        );
    }

    /// <summary>Where what stands at a place ends: the column behind it, 1-based.</summary>
    public int EndColumn(SourceLocation place) =>
        Extent.EndColumn(TextOf(place.File)?.Line(place.Line) ?? "", place.Column);

    private SourceText? TextOf(string file)
    {
        if (!texts.TryGetValue(file, out var text))
        {
            text = bytesOf(file) is { } found ? SourceText.Decode(file, found.Span).Value : null;
            texts[file] = text;
        }

        return text;
    }
}
