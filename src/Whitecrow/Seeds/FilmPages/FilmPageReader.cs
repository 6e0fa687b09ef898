using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads the page of a film database from top to bottom.</summary>
/// <remarks>
/// What a line is follows from its label, else from the heading above it, else from its look and place: dumps of such
/// pages lose labels and headings, and each of them other ones.
/// </remarks>
internal sealed class FilmPageReader
{
    private static readonly Pattern ReviewTotal = Pattern.Of(@"(?i)\bSee all (?<count>[\d,]{1,9}) user reviews\b");

    private readonly ReadingBuilder reading;
    private readonly IReadOnlyList<PageLine> lines;
    private readonly PageTitle title;
    private readonly string film;
    private readonly PageStars stars;
    private readonly LabelReader labels;
    private readonly PageHead head;
    private readonly TopCredits top;
    private readonly PageText text;
    private readonly PageCast cast;
    private Section section = Section.Top;
    private (Section Section, int Line, bool IsFilled)? heading;
    private PageReview? review;

    private FilmPageReader(ReadingBuilder reading, IReadOnlyList<PageLine> lines, PageTitle title)
    {
        this.reading = reading;
        this.lines = lines;
        this.title = title;
        film = reading.Book.Film(title.Title, title.Year, title.Lines);
        stars = new(reading, film);
        text = new(reading, film, title, lines.Count > 0 ? lines[^1].Number : 0);
        labels = new(reading, title, film, stars, text);
        head = new(reading, title, film);
        top = new(reading, film, labels, lines);
        cast = new(reading, film, lines, stars);
    }

    /// <summary>Reads a page.</summary>
    public static void Read(ReadingBuilder reading)
    {
        var shown = Enumerable
            .Range(1, reading.Text.LineCount)
            .Where(n => !string.IsNullOrWhiteSpace(reading.Text.Line(n)))
            .Select(n => PageLine.Of(n, reading.Text.Line(n)))
            .ToArray();
        PageLine.JoinLabels(shown);
        var found = PageTitle.Find(shown);
        if (found is null)
        {
            var stem = Path.GetFileNameWithoutExtension(reading.Text.File).Split('_')[0];
            found = new($"Untitled film {stem}", null, new(1, Math.Max(1, reading.Text.LineCount)), IsHeader: false);
            reading.Report(
                DiagnosticCode.CutOffValue,
                1,
                "found no title: no 'Title (Year)' at the head, no 'Title:', no 'Original title:', no 'Also Known As:'; "
                    + $"the entry is called '{found.Title}' until you rename it"
            );
        }

        var reader = new FilmPageReader(reading, shown, found);
        reading.MainId = reader.film;
        reader.ReadLines();
    }

    private void ReadLines()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            at = ReadLine(at);
        }

        labels.Close();
        CloseHeading();
        CloseReview();
        stars.Close();
    }

    // Returns the index of the last line that was read.
    private int ReadLine(int at)
    {
        var line = lines[at];
        if (SeriesLines.Read(reading, film, lines, at) is > 0 and var count)
        {
            labels.Close();
            Fill();
            return at + count - 1;
        }

        if (line.IsFurniture || PageSections.IsContents(line))
        {
            if (!labels.Number(line))
            {
                Button(line);
            }

            return at;
        }

        if (head.Read(line, isTop: section == Section.Top && cast.Rows == 0))
        {
            return at;
        }

        if (PageSections.Opened(line.Text) is { } opened)
        {
            Open(opened, line);
            return at;
        }

        if (review is not null && PageReview.IsCount(line.Text))
        {
            review.Count(line);
            CloseReview();
            return at;
        }

        if (labels.IsValueOfItsOwnName(line) || IsColour(at) || !Labelled(line))
        {
            var next = at + 1 < lines.Count ? lines[at + 1] : null;
            if (next is not null && labels.ValueInTwoLines(line, next))
            {
                Fill();
                return at + 1;
            }

            if (labels.Value(line))
            {
                Fill();
                return at;
            }

            labels.Close();
            Fill();
            return Unlabelled(at);
        }

        return at;
    }

    // "Color" is a label above a colour, and a colour anywhere else.
    private bool IsColour(int at) =>
        !lines[at].Text.EndsWith(':')
        && PageLabels.Alone(lines[at].Text)?.Label == Label.Colour
        && !(at + 1 < lines.Count && BareLines.IsColour(lines[at + 1].Text));

    private bool Labelled(PageLine line)
    {
        var found = PageLabels.In(line.Text);
        if (found.Length == 0 && section == Section.Top && PageLabels.WithNames(line.Text) is { } bare)
        {
            found = [bare];
        }

        if (found.Length == 0 && BareLabels.Of(line.Text) is { } lost)
        {
            found = [lost];
        }

        // "Written by" below a song says nothing of the film.
        if (found.Length == 0 || (section == Section.Soundtrack && PageMusic.IsCredit(line.Text)))
        {
            return false;
        }

        labels.Close();
        Fill();
        labels.Read(line, found);
        return true;
    }

    private int Unlabelled(int at)
    {
        var line = lines[at];
        var next = at + 1 < lines.Count ? lines[at + 1] : null;
        if (PageReview.IsHeadBehindMarks(lines, at) && line.Text.Length < 200)
        {
            OpenReview(line, lines[at + 2]);
            return at + 2;
        }

        if (next is not null && PageReview.IsHead(next.Text) && line.Text.Length < 200)
        {
            OpenReview(line, next);
            return at + 1;
        }

        if (PageReview.IsHead(line.Text))
        {
            OpenReview(null, line);
            return at;
        }

        if (section == Section.Reviews && PageLists.AreIn(line.Text))
        {
            CloseReview();
        }

        if (section == Section.Reviews && review is null && PageReview.IsTitle(lines, at))
        {
            OpenReview(line, null);
            return at;
        }

        if (section == Section.Reviews)
        {
            text.Review(line);
            return at;
        }

        // The names of other films, and what their buttons say of them.
        if (section == Section.Links && !BareLines.IsProse(line.Text))
        {
            reading.Furniture(line.Number);
            return at;
        }

        if (AwardRows.IsHeading(line))
        {
            reading.Furniture(line.Number);
            return at;
        }

        if (IsShoutedHeading(at))
        {
            CloseHeading();
            section = Section.Other;
            reading.Furniture(line.Number);
            return at;
        }

        return Credits(at) ?? Cast(at) ?? Music(at) ?? OneLine(line, at);
    }

    // "HISTORY" above a paragraph, on a page that has small letters elsewhere.
    private bool IsShoutedHeading(int at) =>
        lines[at].Text is { Length: >= 4 and <= 30 } text
        && !text.Any(char.IsLower)
        && text.All(c => char.IsLetter(c) || c is ' ' or '&')
        && at + 1 < lines.Count
        && BareLines.IsProse(lines[at + 1].Text);

    // Each name above what its bearer did: "Anna Berg", "Director", "Ivo Lund", "Screenplay".
    private int? Credits(int at)
    {
        var (count, pairs) = CreditPairs.In(lines, at);
        foreach (var (name, role, at2) in pairs)
        {
            CreditPairs.Read(reading, film, name, role, at2);
        }

        return count > 0 ? at + count - 1 : null;
    }

    private int OneLine(PageLine line, int at)
    {
        if (section == Section.Top && cast.Rows == 0 && head.Below(line))
        {
            return at;
        }

        if (Connections.IsOne(line.Text))
        {
            Connections.Read(reading, film, line);
        }
        else if (section == Section.Companies && line.Text.Split(", ").All(Names.IsOrganisation))
        {
            labels.One(new(Label.ProductionCompany, "", ""), line.At, line.Text);
        }
        else if (
            !AwardRows.Read(reading, film, line)
            && !(section == Section.Top && cast.Rows == 0 && top.Read(line))
            && !BareLines.Read(reading, film, line)
        )
        {
            text.Read(line, section, cast.Rows > 0);
        }

        return at;
    }

    private int? Cast(int at)
    {
        var isAlternate =
            heading is { Section: Section.Cast, Line: > 0 } above
            && reading.Text.Line(above.Line).Contains("billed cast", StringComparison.OrdinalIgnoreCase);
        if (cast.Read(at, section == Section.Cast, isAlternate) is not { } last)
        {
            return null;
        }

        section = Section.Cast;
        return last;
    }

    // A title, perhaps a remark in brackets, then credits, each directly below the other.
    private int? Music(int at)
    {
        var below = lines
            .Skip(at + 1)
            .TakeWhile(
                (l, i) =>
                    (section == Section.Soundtrack || l.Number == lines[at].Number + 1 + i)
                    && (PageMusic.IsCredit(l.Text) || PageMusic.IsRemark(l.Text))
            )
            .ToList();
        if (
            !below.Any(l => PageMusic.IsCredit(l.Text))
            || PageMusic.IsCredit(lines[at].Text)
            || lines[at].Text.Length >= 150
            || (section == Section.Top && cast.Rows == 0)
        )
        {
            return null;
        }

        PageMusic.Read(reading, film, lines[at], below);
        return at + below.Count;
    }

    private void Button(PageLine line)
    {
        // A button ends the list above it, but not a label that still waits for its value: that one is empty.
        if (ReviewTotal.Match(reading.Text.Line(line.Number)) is { Success: true } total)
        {
            reading.Statement(line.At, film, $"{total.Groups["count"].Value} user reviews on the page");
            CloseReview();
        }
        else
        {
            reading.Furniture(line.Number);
        }

        if (
            section == Section.Cast
            && cast.Rows > 0
            && line.Text.Contains("Summary", StringComparison.OrdinalIgnoreCase)
        )
        {
            section = Section.Storyline;
        }

        if (PageSections.Opened(line.Text) == Section.Links)
        {
            labels.Close();
            CloseHeading();
            CloseReview();
            section = Section.Links;
        }
    }

    private void Open(Section opened, PageLine line)
    {
        labels.Close();
        if (heading?.Section != opened)
        {
            CloseHeading();
        }

        CloseReview();

        // "Reviews" above the cast only counts them.
        section = opened == Section.Reviews && section == Section.Top && cast.Rows == 0 ? Section.Top : opened;
        heading = (opened, line.Number, false);
        if (opened == Section.Cast && TopCredits.IsOfSeries(line))
        {
            reading.Claim(line.At, film, "kind", ClaimValue.Of("television"));
        }
        else
        {
            reading.Furniture(line.Number);
        }
    }

    private void Fill()
    {
        if (heading is { } current)
        {
            heading = (current.Section, current.Line, true);
        }
    }

    // A heading with nothing below it announces what the page does not have.
    private void CloseHeading()
    {
        if (
            heading is { IsFilled: false } empty
            && PageSections.GapOf(empty.Section) is { } field
            && !(empty.Section == Section.Cast && cast.Rows > 0)
        )
        {
            reading.Gap(new(empty.Line, empty.Line), film, field);
        }

        heading = null;
    }

    private void OpenReview(PageLine? head, PageLine? line)
    {
        CloseReview();
        section = Section.Reviews;
        review = PageReview.Begin(head, line);
    }

    // What follows the last line of a review is no review until the next one begins.
    private void CloseReview()
    {
        if (review is not null)
        {
            review.Close(reading, film);
            section = Section.Other;
        }

        review = null;
    }
}
