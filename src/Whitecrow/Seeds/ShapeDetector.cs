using System.Globalization;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Lists;

namespace Whitecrow.Seeds;

/// <summary>Recognises the shape of a text.</summary>
internal static class ShapeDetector
{
    private const int ShortestParagraph = 60;

    /// <summary>The shape that somebody names, else the one whose marks the text has.</summary>
    public static Checked<SeedKind?> Detect(SourceText text, SeedKind? told)
    {
        if (told is not null)
        {
            return Checked.Clean<SeedKind?>(told);
        }

        var lines = Enumerable
            .Range(1, text.LineCount)
            .Select(n => PageLine.Of(n, text.Line(n)))
            .Where(l => l.Text.Length > 0 && !l.IsFurniture)
            .ToArray();
        var labels = lines.SelectMany(l => LabelsOf(l.Text)).ToArray();
        var rows = lines.Count(l => CastTable.IsRow(l, isInCast: false));
        var evidence = PageLabels.Evidence(lines.Select(l => l.Text));
        var outline = ListOutline.Of(text);

        // The labels of a list come back with each of its films; those of a page stand there once.
        var repeats = labels
            .GroupBy(l => l)
            .Any(g => g.Count() >= 2 && g.Count() * 2 >= outline.Count && g.Key != Label.Stars);
        var isList =
            outline.Count >= 2 && rows < 2 && (repeats || evidence <= outline.Count + 3 || outline.Table is not null);
        if (isList)
        {
            return Checked.Clean<SeedKind?>(SeedKind.FilmList);
        }

        var paragraphs = lines.Where(l => l.Text.Length > ShortestParagraph && BareLines.IsProse(l.Text)).ToArray();
        var share = paragraphs.Sum(l => l.Text.Length) * 100 / Math.Max(1, lines.Sum(l => l.Text.Length));

        // "OSLO (2 June 2021) – …": who reports or announces may print all credits below.
        var isReported =
            share >= 50
            && Array.Exists(paragraphs, p => ArticleLine.WithoutPlace(p.Text).Length < p.Text.Trim().Length);
        if (!isReported && rows + evidence >= 3 && (evidence >= 2 || rows >= 2) && (share < 80 || rows + evidence >= 6))
        {
            return Checked.Clean<SeedKind?>(SeedKind.FilmPage);
        }

        if (outline.Count >= 2)
        {
            return Checked.Clean<SeedKind?>(SeedKind.FilmList);
        }

        if (paragraphs.Length >= 1 && share >= 50)
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
                        $"found {evidence} labels or headings and {rows} cast rows (a film database page has three or more), {outline.Count} titles "
                            + $"with years (a list has two or more) and {paragraphs.Length} paragraphs (of an article they are the "
                            + $"greater part); say what it is with --as and one of {kinds}"
                    )
                ),
            ]
        );
    }

    private static IEnumerable<Label> LabelsOf(string line) => PageLabels.In(line).Select(l => l.Label).Distinct();
}
