using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.Articles;

/// <summary>Reads a news article: paragraphs about one film.</summary>
internal static class ArticleReader
{
    private static readonly Regex DateLine = Pattern.Of(
        @"^\s*(?:(?i:date|published|posted|updated)(?: on)?:? )?\(?(?<date>[12]\d{3}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})\b\)?"
    );
    private static readonly Regex ByLine = Pattern.Of($@"^(?:By|by|BY) (?<name>{Pattern.Name})$");
    private static readonly Regex QuotedTitle = Pattern.Of(Pattern.Quoted);
    private static readonly Regex BeforeMain = Pattern.Of(
        @"(?i)(?:trailer|teaser|poster|premiere|film|movie|drama|biopic|documentary|thriller|comedy|remake|version|adaptation|in|of|for|in|its|titled|called)\s*,?$"
    );
    private static readonly Regex BeforeOther = Pattern.Of(
        $@"(?i)(?:[12]\d{{3}}(?:’s|'s)|\b(?:book|novel|play|poem|ballet|song|memoir|biography|album|series|on|magazine|aria)|(?:’s|'s|’|'))\s*,?$"
    );
    private static readonly (string Word, string Topic)[] Topics =
    [
        ("trailer", "trailer"),
        ("teaser", "trailer"),
        ("box office", "box-office"),
        ("cast as", "casting"),
        ("joins the cast", "casting"),
        ("to star in", "casting"),
        ("will star", "casting"),
        ("to lead", "casting"),
        ("review", "review"),
        ("dies", "obituary"),
        ("died", "obituary"),
        ("award", "award"),
        ("oscar", "award"),
        ("premiere", "premiere"),
        ("festival", "festival"),
        ("release date", "release"),
        ("interview", "interview"),
    ];

    /// <summary>Reads an article.</summary>
    public static void Read(ReadingBuilder reading)
    {
        var lines = Enumerable
            .Range(1, reading.Text.LineCount)
            .Where(n => !string.IsNullOrWhiteSpace(reading.Text.Line(n)))
            .ToArray();
        var published = lines
            .Take(5)
            .Select(n => (Line: n, Match: DateLine.Match(reading.Text.Line(n))))
            .FirstOrDefault(d => d.Match?.Success == true);
        var date = published.Match is { } found ? Dates.Find(found.Groups["date"].Value)?.Edtf : null;
        reading.Published = date;
        reading.Topic = TopicOf(reading, lines);
        var context = Context(reading, lines, date is null ? null : int.Parse(date[..4], CultureInfo.InvariantCulture));
        reading.MainId = context.FilmId;
        if (context.FilmId is null)
        {
            reading.Report(
                DiagnosticCode.CutOffValue,
                lines.Length > 0 ? lines[0] : 0,
                "found no film that the article is about: no title in quotation marks; name the film in an entry by hand and cite this text"
            );
        }

        foreach (var number in lines)
        {
            Paragraph(reading, number, context, number == published.Line ? published.Match : null);
        }
    }

    private static void Paragraph(ReadingBuilder reading, int number, ProseContext context, Match? dateLine)
    {
        var at = new LineRange(number, number);
        var line = reading.Text.Line(number);
        var text = dateLine is null ? line : line[(dateLine.Index + dateLine.Length)..];
        if (ByLine.Match(line.Trim()) is { Success: true } by)
        {
            reading.Author ??= by.Groups["name"].Value;
            reading.Passage(at, $"signed {by.Groups["name"].Value}");
            return;
        }

        if (string.IsNullOrWhiteSpace(text) || !FilmPages.PageLine.Of(number, text).IsFurniture)
        {
            ProseReader.Read(reading, number, text.Trim(), context);
        }
        else
        {
            reading.Furniture(number);
            return;
        }

        var label = dateLine is not null
            ? string.IsNullOrWhiteSpace(text)
                ? "date"
                : "date and headline"
            : text.Contains("synopsis", StringComparison.OrdinalIgnoreCase)
            && text.Contains('“', StringComparison.Ordinal)
                ? "synopsis"
                : "paragraph";
        reading.Passage(at, label, context.FilmId is { } film ? [film] : []);
    }

    private static ProseContext Context(ReadingBuilder reading, int[] lines, int? today)
    {
        // The title that is named most is the article's own; of those before a year or behind "book" it is none.
        var counts = new Dictionary<string, (int Count, string Title, int Line)>(StringComparer.Ordinal);
        var others = 0;
        foreach (var number in lines)
        {
            var line = reading.Text.Line(number);
            foreach (Match match in QuotedTitle.Matches(line))
            {
                var title = Sentence.Unquoted(match.Value);
                if (!IsTitle(title))
                {
                    continue;
                }

                var before = line[Math.Max(0, match.Index - 30)..match.Index];
                if (BeforeOther.IsMatch(before) || before.EndsWith('('))
                {
                    others++;
                    continue;
                }

                var weight = BeforeMain.IsMatch(before) ? 2 : 1;
                var known = counts.GetValueOrDefault(Names.Key(title), (0, title, number));
                counts[Names.Key(title)] = (known.Item1 + weight, known.Item2, known.Item3);
            }
        }

        var best = counts.Values.OrderByDescending(c => c.Count).ThenBy(c => c.Line).FirstOrDefault();
        if (best.Title is null)
        {
            return new(null, null, null, today, SpeaksOfOthers: false);
        }

        var film = reading.Book.Film(best.Title, null, new(best.Line, best.Line));
        reading.Claim(new(best.Line, best.Line), film, "title", ClaimValue.Of(best.Title));
        return new(film, best.Title, null, today, SpeaksOfOthers: others > 0 || counts.Count > 1);
    }

    // Capitals at both ends and few small words; a spoken sentence in quotation marks is no title.
    private static bool IsTitle(string text)
    {
        var words = text.Split(' ');
        return text.Length is >= 1 and <= 80
            && words.Length <= 10
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]))
            && words.Count(w => w.Length > 0 && char.IsLower(w[0])) * 2 <= words.Length
            && !text.Contains(". ", StringComparison.Ordinal);
    }

    private static string TopicOf(ReadingBuilder reading, int[] lines)
    {
        var words = string.Join('\n', lines.Take(8).Select(n => reading.Text.Line(n))).ToLowerInvariant();
        return Topics.FirstOrDefault(t => words.Contains(t.Word, StringComparison.Ordinal)).Topic ?? "film";
    }
}
