using System.Globalization;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.Articles;

/// <summary>Reads a news article: paragraphs about one film.</summary>
internal sealed class ArticleReader
{
    /// <summary>Date and author stand at the head, counted in lines that are not blank, or at the very end.</summary>
    private const int HeadLines = 10;

    private const string Obituary = "obituary";
    private const string BoxOffice = "box-office";
    private static readonly Language.Pattern Dying = Language.Pattern.Of(@"(?i)\b(?:dies|died|dead|has died)\b");
    private static readonly Language.Pattern WhoOf = Language.Pattern.Of(@", who (?:had |has )?died\b");
    private static readonly Language.Pattern Trade = Language.Pattern.Of(
        @"\b(?:actor|actress|star|dancer|ballerina|performer|comedian|singer|director|filmmaker|screenwriter|writer)\b"
    );
    private static readonly Language.Pattern QuotedTitle = Language.Pattern.Of(Language.Pattern.Quoted);
    private static readonly Language.Pattern Name = Language.Pattern.Of(Language.Pattern.Name);
    private static readonly (string Word, string Topic)[] Topics =
    [
        ("trailer", "trailer"),
        ("teaser", "trailer"),
        ("box office", BoxOffice),
        ("cast as", "casting"),
        ("joins the cast", "casting"),
        ("to star in", "casting"),
        ("will star", "casting"),
        ("to lead", "casting"),
        ("review", "review"),
        ("dies at", Obituary),
        ("dies aged", Obituary),
        ("has died", Obituary),
        ("died on", Obituary),
        ("dies", Obituary),
        ("died", Obituary),
        ("award", "award"),
        ("oscar", "award"),
        ("premiere", "premiere"),
        ("festival", "festival"),
        ("release date", "release"),
        ("interview", "interview"),
    ];

    private readonly ReadingBuilder reading;
    private readonly (int Number, string Text)[] lines;
    private ProseContext context = new(null, null, null, null, SpeaksOfOthers: false);
    private ProseContext? before;
    private bool isAmongLinks;

    private ArticleReader(ReadingBuilder reading)
    {
        this.reading = reading;
        (int Number, string Text)[] printed =
        [
            .. Enumerable
                .Range(1, reading.Text.LineCount)
                .Select(n => (Number: n, Text: reading.Text.Line(n).Trim()))
                .Where(l => l.Text.Length > 0),
        ];
        lines = UnmarkedTitles.Mark(printed, reading.Book.Known);
    }

    /// <summary>Reads an article.</summary>
    public static void Read(ReadingBuilder reading)
    {
        var reader = new ArticleReader(reading);
        reading.Topic = reader.TopicOf();
        foreach (var (_, text) in reader.lines.Take(HeadLines))
        {
            reading.Published ??= ArticleLine.DateOf(text, out _);
        }

        reader.FindFilm();
        for (var at = 0; at < reader.lines.Length; at++)
        {
            reader.Line(at);
        }
    }

    private void FindFilm()
    {
        // A life has many films; none of them is what the text is about.
        var film = ArticleFilm.Find(reading.Topic == Obituary ? [] : Story());
        if (film.Title is not { } title)
        {
            var (person, deed) = reading.Topic == Obituary ? WhoDied() : (null, null);
            context = context with { Today = reading.Published, SpeaksOfOthers = true, Person = person, Deed = deed };
            if (reading.Topic != Obituary)
            {
                reading.Report(
                    DiagnosticCode.CutOffValue,
                    lines.Length > 0 ? lines[0].Number : 0,
                    "found no film that the article is about: no title in quotation marks stands out; name the film in an entry by hand and cite this text"
                );
            }

            return;
        }

        var at = new LineRange(film.Line, film.Line);
        var id = reading.Book.Film(title, film.Year, at);
        reading.Claim(at, id, "title", ClaimValue.Of(title));
        if (film.Year is { } year)
        {
            reading.Claim(at, id, "year", ClaimValue.Of(year.ToString(CultureInfo.InvariantCulture)));
        }

        reading.MainId = id;

        // Of a title that the text sets apart by nothing, there may be others that could not be told.
        context = new(id, title, film.Year, reading.Published, film.HasOthers || !IsMarked(title));
    }

    private bool IsMarked(string title) =>
        Enumerable
            .Range(1, reading.Text.LineCount)
            .SelectMany(n => QuotedTitle.Matches(reading.Text.Line(n)))
            .Any(m => Language.Names.Key(Sentence.Unquoted(m.Value)) == Language.Names.Key(title));

    // The headline or the first sentence of an obituary begins with a name, behind which stands what the dead did.
    private (string? Person, string? Deed) WhoDied()
    {
        var sentences = lines
            .Take(HeadLines + 5)
            .Select(l => Language.Sentences.Of(ArticleLine.WithoutPlace(l.Text)).FirstOrDefault() ?? "")
            .Where(s => Dying.IsMatch(WhoOf.Replace(s, "")))
            .Select(s => (Text: s, Name: NameInFront(s)))
            .Where(s => s.Name is not null)
            .ToArray();
        var deed = sentences
            .Select(s => Trade.Match(s.Text))
            .Where(m => m.Success)
            .Select(m =>
                m.Value.StartsWith('d') && m.Value != "dancer" || m.Value[0] == 'f' ? "directed"
                : m.Value.Contains("writer", StringComparison.Ordinal) ? "wrote"
                : "starred"
            )
            .FirstOrDefault();
        return (sentences.FirstOrDefault().Name, deed);
    }

    private static string? NameInFront(string sentence) =>
        Name.Match(sentence) is { Success: true, Index: 0 } match
        && Language.Names.Bare(match.Value) is var name
        && Language.Names.IsFullName(name)
            ? name
            : null;

    // Without the links to other pieces, whose titles are not the article's.
    private (int Number, string Text)[] Story() =>
        [.. lines.TakeWhile((l, i) => i < 3 || !ArticleLine.OpensLinks(l.Text)).Where(l => !Furniture.IsOne(l.Text))];

    private void Line(int at)
    {
        var (number, line) = lines[at];
        var lineRange = new LineRange(number, number);
        if (ArticleLine.OpensLinks(line) && at > 2)
        {
            isAmongLinks = true;
            reading.Furniture(number);
            return;
        }

        var isProse = BareLines.IsProse(line);
        if (Furniture.IsOne(line) || (isAmongLinks && !isProse))
        {
            reading.Furniture(number);
            return;
        }

        isAmongLinks = false;
        if (at is > 0 and < HeadLines && reading.Author is null && IsLoneAuthor(at))
        {
            reading.Author = line;
            reading.Passage(lineRange, $"signed {line}");
            return;
        }

        if (at < HeadLines && !isProse && Head(lineRange, line))
        {
            return;
        }

        if (ArticleLine.LabelOf(line) is { } label)
        {
            reading.Passage(lineRange, label, About());
        }
        else if (
            context is { FilmId: { } film, FilmTitle: { } title }
                && CreditBox.Read(
                    reading,
                    film,
                    new(title, context.FilmYear, lineRange, IsHeader: true),
                    lineRange,
                    line
                )
            || !isProse && Box(lineRange, line)
        )
        {
            reading.Passage(lineRange, "credits", About());
        }
        else
        {
            Paragraph(lineRange, at, line, isProse);
        }
    }

    // A name alone above or below the date is the author's.
    private bool IsLoneAuthor(int at) =>
        Language.Names.IsFullName(lines[at].Text)
        && ArticleLine.AuthorOf(lines[at].Text) is null
        && (IsDate(at - 1) || (at + 1 < lines.Length && IsDate(at + 1)));

    private bool IsDate(int at) =>
        ArticleLine.DateOf(lines[at].Text, out var rest) is not null && rest.Trim().Length == 0;

    private bool Head(LineRange at, string line)
    {
        var author = ArticleLine.AuthorOf(line);
        var date = ArticleLine.DateOf(line, out var rest);
        if (author is null && (date is null || rest.Trim().Length > 0))
        {
            return false;
        }

        reading.Author ??= author;
        if (author is null)
        {
            reading.Passage(at, "date", About());
        }
        else
        {
            reading.Passage(at, $"signed {author}");
        }

        return true;
    }

    // "Directed by Anna Berg", "Running time: 2 hours": the small print of a review.
    private bool Box(LineRange at, string line)
    {
        if (context is not { FilmId: { } film, FilmTitle: { } title } || line.Length > 300)
        {
            return false;
        }

        if (SmallPrint.Read(reading, film, title, at, line))
        {
            return true;
        }

        if (line.Length > 200)
        {
            return false;
        }

        var labels = PageLabels.In(line);
        var label = labels.Length > 0 ? labels[0] : PageLabels.WithNames(line);
        var isRead =
            label is { Value.Length: > 0 }
            && label.Label
                is Label.Director
                    or Label.Writer
                    or Label.Crew
                    or Label.Runtime
                    or Label.Rating
                    or Label.Country
                    or Label.Language
                    or Label.Distributor
                    or Label.Release
                    or Label.Genre
            && !BareLines.IsProse(label.Value)
            && PageValues.Read(reading, new(title, context.FilmYear, at, IsHeader: true), film, at, label, label.Value);
        return isRead
            || PageLists.Genres(reading, film, at, line)
            || PageTechnics.Runtime(reading, film, at, line)
            || (AgeRatings.ReadKnown(reading, film, at, line) && line.Length < 100);
    }

    private void Paragraph(LineRange at, int index, string line, bool isProse)
    {
        var text = line;
        var hasDate = index < HeadLines && ArticleLine.DateOf(line, out text) is not null;
        text = ArticleLine.WithoutPlace(text);

        // A report on a weekend goes on with "the film" of the paragraph above; elsewhere that is the text's own.
        before = ProseReader.Read(
            reading,
            at.First,
            text,
            context,
            reading.Topic == BoxOffice || context is { FilmId: null, Person: null } ? before : null
        );
        var label = hasDate
            ? text.Trim().Length == 0
                ? "date"
                : "date and headline"
            : index == 0 && !isProse
                ? "headline"
                : line.Contains("synopsis", StringComparison.OrdinalIgnoreCase)
                && line.Contains('“', StringComparison.Ordinal)
                    ? "synopsis"
                    : "paragraph";
        reading.Passage(at, label, About());
    }

    private System.Collections.Immutable.ImmutableArray<string> About() => context.FilmId is { } film ? [film] : [];

    private string TopicOf()
    {
        var words = string.Join('\n', lines.Take(8).Select(l => l.Text)).ToLowerInvariant();

        // Who died is named in many a text; an obituary begins with it.
        var isObituary =
            lines.Length > 0 && Dying.IsMatch(lines[0].Text.ToLowerInvariant()) || WhoDied().Person is not null;
        return isObituary
            ? Obituary
            : Topics.FirstOrDefault(t => words.Contains(t.Word, StringComparison.Ordinal) && t.Topic != Obituary).Topic
                ?? "film";
    }
}
