using Spectre.Console;
using Whitecrow.Cli.Commands;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>A line of a file, as printed under a diagnostic.</summary>
/// <param name="Text">The line, or what of it stands around the place.</param>
/// <param name="CellsBefore">Columns of the terminal before the place; a Chinese character takes two.</param>
internal sealed record Excerpt(string Text, int CellsBefore);

/// <summary>Finds the lines that diagnostics are about, in the files read or in the pages made.</summary>
internal sealed class Excerpts(SiteBuild site)
{
    // A finished page can be one line of many thousand characters.
    private const int Before = 40;
    private const int Longest = 90;

    private readonly Dictionary<string, SourceText?> texts = [];

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
        return printed.Length == 0 ? null : new(printed, printed[..(column - start)].GetCellWidth());
    }

    private SourceText? TextOf(string file)
    {
        if (!texts.TryGetValue(file, out var text))
        {
            var bytes =
                site.Sources.FirstOrDefault(f => f.Path == file)?.Content
                ?? site.Files.FirstOrDefault(f => f.Path == file)?.Content;
            text = bytes is { } found ? SourceText.Decode(file, found.Span).Value : null;
            texts[file] = text;
        }

        return text;
    }
}
