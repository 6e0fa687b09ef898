using System.Globalization;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Lists;

namespace Whitecrow.Seeds;

/// <summary>Recognises the shape of a text.</summary>
internal static class ShapeDetector
{
    /// <summary>The shape that somebody names, else the one whose marks the text has.</summary>
    public static Checked<SeedKind?> Detect(SourceText text, SeedKind? told)
    {
        if (told is not null)
        {
            return Checked.Clean<SeedKind?>(told);
        }

        var lines = Enumerable
            .Range(1, text.LineCount)
            .Select(n => text.Line(n).Trim())
            .Where(l => l.Length > 0)
            .ToArray();
        var labels = PageLabels.Evidence(lines);
        var rows = lines.Count(CastTable.IsRow);
        var items = lines.Count(ListReader.IsItem);
        var paragraphs = lines.Count(l => l.Length > 60 && BareLines.IsProse(l));

        // A page has labels or a cast table, and more of them than a list has films.
        if (rows + labels >= 3 && (labels >= 2 || rows >= 2) && items * 3 <= rows + labels + 2)
        {
            return Checked.Clean<SeedKind?>(SeedKind.FilmPage);
        }

        if (items >= 2)
        {
            return Checked.Clean<SeedKind?>(SeedKind.FilmList);
        }

        if (
            paragraphs >= 1
            && paragraphs * 2 >= lines.Length
            && lines.Any(l =>
                l.Contains('“', StringComparison.Ordinal)
                || l.Contains('"', StringComparison.Ordinal)
                || Dates.Find(l) is not null
            )
        )
        {
            return Checked.Clean<SeedKind?>(SeedKind.Article);
        }

        var kinds = string.Join(", ", SeedKind.All.Select(k => k.Name));
        return new(
            null,
            [
                new(
                    DiagnosticCode.UnknownShape,
                    SourceLocation.Whole(text.File),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"found {labels} labels or headings and {rows} cast rows (a film database page has three or more), {items} lines "
                            + $"'Title (Year)' (a list has two or more) and {paragraphs} paragraphs (an article has little else, and a title "
                            + $"in quotation marks or a date); say what it is with --as and one of {kinds}"
                    )
                ),
            ]
        );
    }
}
