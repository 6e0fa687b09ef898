using System.Globalization;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Lists;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds;

/// <summary>Reads a seed text of any known shape into claims, passages, gaps and furniture.</summary>
public static class SeedReader
{
    /// <summary>Longest text that is read, in characters: beyond any page, and what its source page may grow to is bounded with it.</summary>
    public const int MaxLength = 300_000;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The seed.</param>
    /// <param name="kind">Its shape, where somebody says so; null to recognise it.</param>
    /// <param name="known">The entries that exist.</param>
    /// <returns>Null where the shape is unknown; a diagnostic says what was looked for.</returns>
    public static Checked<SeedReading?> Read(SourceText text, SeedKind? kind, KnownEntries known)
    {
        var plain = new SourceText(text.File, PlainLines.Of(text.Text));
        var shape = Refusal(text) is { } refusal ? new(null, [refusal]) : ShapeDetector.Detect(plain, kind);
        if (shape.Value is not { } found)
        {
            return new(null, shape.Diagnostics);
        }

        if (found == SeedKind.Article)
        {
            plain = new(plain.File, StraightQuotes.Curl(plain.Text));
        }

        var book = new EntityBook(known, text.File);
        for (var line = 1; line <= plain.LineCount; line++)
        {
            ProseReader.Hear(book, plain.Line(line));
        }

        var reading = new ReadingBuilder(plain, found, book);
        if (found == SeedKind.FilmPage)
        {
            FilmPageReader.Read(reading);
        }
        else if (found == SeedKind.FilmList)
        {
            ListReader.Read(reading);
        }
        else
        {
            ArticleReader.Read(reading);
        }

        var read = reading.Finish();
        return new(read.Value, [.. shape.Diagnostics, .. read.Diagnostics]);
    }

    private static Diagnostic? Refusal(SourceText text)
    {
        var reason =
            string.IsNullOrWhiteSpace(text.Text) ? "the text is empty; put the page, article or list into it"
            : text.Text.Length > MaxLength
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"the text has {text.Text.Length} characters, more than any page; split it, {MaxLength} are read"
                )
            : IsBinary(text.Text)
            && !text.Text.Contains('\0', StringComparison.Ordinal)
            && text.Text.All(c => c >= ' ' || char.IsWhiteSpace(c))
                ? "the text is not in UTF-8; save the page as plain text in UTF-8"
            : IsBinary(text.Text) ? "this is no text but binary data; save the page as plain text in UTF-8"
            : null;
        return reason is null ? null : new(DiagnosticCode.UnknownShape, SourceLocation.Whole(text.File), reason);
    }

    private static bool IsBinary(string text)
    {
        var strange = text.Count(c => c is '\uFFFD' or < ' ' and not ('\n' or '\t' or '\f'));
        return text.Contains('\0', StringComparison.Ordinal) || strange * 50 > text.Length;
    }
}
