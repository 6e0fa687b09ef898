using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads the page of a film database from top to bottom.</summary>
/// <remarks>
/// What a line is follows from its label, else from the heading above it, else from its look and place: dumps of such
/// pages lose labels and headings, and each of them other ones.
/// </remarks>
internal sealed class FilmPageReader
{
    private static readonly Regex WrittenBy = Pattern.Of(@"[\s—–\-]*(?:Written by|—|–)\s?(?<who>[^.]{2,60})$");
    private static readonly Regex SlipWords = Pattern.Of(
        @"(?i)\b(?:shot|shots|scene|visible|close-up|close up|camera|reflection|microphone|anachronis\w*|did not exist|didn't exist|not yet|wearing|wears|seen|continuity|crew|wrong|incorrect\w*|in reality|in fact|nobody had|impossible)\b"
    );
    private static readonly Regex ReviewTotal = Pattern.Of(@"(?i)\bSee all (?<count>[\d,]{1,9}) user reviews\b");

    private static readonly Regex Bracket = Pattern.Of(@"\([^()]*\)");
    private readonly ReadingBuilder reading;
    private readonly List<PageLine> lines;
    private readonly PageTitle title;
    private readonly string film;
    private readonly ProseContext context;
    private readonly List<(string Name, LineRange Lines)> stars = [];
    private Section section = Section.Top;
    private OpenLabel? open;
    private (Section Section, int Line, bool IsFilled)? heading;
    private PageReview? review;
    private int castRows;
    private int bareNames;
    private int asides;

    // A label whose value is still to come, or whose list of values may go on.
    private sealed record OpenLabel(Labelled Label, int Line, int? LastValue, bool MayGoOn);

    private FilmPageReader(ReadingBuilder reading, List<PageLine> lines, PageTitle title)
    {
        this.reading = reading;
        this.lines = lines;
        this.title = title;
        film = reading.Book.Film(title.Title, title.Year, title.Lines);
        context = new(film, title.Title, title.Year, null, SpeaksOfOthers: false);
    }

    /// <summary>Reads a page.</summary>
    public static void Read(ReadingBuilder reading)
    {
        var shown = Enumerable
            .Range(1, reading.Text.LineCount)
            .Where(n => !string.IsNullOrWhiteSpace(reading.Text.Line(n)))
            .Select(n => PageLine.Of(n, reading.Text.Line(n)))
            .ToList();
        var found = PageTitle.Find(shown);
        if (found is null)
        {
            var stem = Path.GetFileNameWithoutExtension(reading.Text.File).Split('_')[0];
            found = new($"Untitled film {stem}", null, new(1, Math.Max(1, reading.Text.LineCount)), IsHeader: false);
            reading.Report(
                DiagnosticCode.CutOffValue,
                1,
                "found no title: no 'Title (Year)' at the head, no 'Original title:', no 'Also Known As:'; "
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

        CloseLabel();
        CloseHeading();
        CloseReview();
        foreach (var (name, at) in stars)
        {
            Star(name, at);
        }
    }

    // Returns the index of the last line that was read.
    private int ReadLine(int at)
    {
        var line = lines[at];
        if (line.IsFurniture)
        {
            ReadButton(line);
            return at;
        }

        if (Header(line))
        {
            return at;
        }

        if (PageLabels.Heading(line.Text) is { } opened && !IsLabelHere(line))
        {
            CloseLabel();
            if (heading?.Section != opened)
            {
                CloseHeading();
            }

            CloseReview();

            // "Reviews" above the cast only counts them.
            section = opened == Section.Reviews && section == Section.Top && castRows == 0 ? Section.Top : opened;
            heading = (opened, line.Number, false);
            reading.Furniture(line.Number);
            return at;
        }

        if (review is not null && PageReview.IsCount(line.Text))
        {
            review.Count(line);
            CloseReview();
            return at;
        }

        if (PageLabels.In(line.Text) is { Length: > 0 } labels)
        {
            CloseLabel();
            Fill();
            Labels(line, labels);
            return at;
        }

        if (open is { } label && IsNext(label, line) && Value(label.Label, new(label.Line, line.Number), line.Text))
        {
            Fill();
            open = label with { LastValue = line.Number, MayGoOn = label.MayGoOn || line.Text.EndsWith(',') };
            return at;
        }

        CloseLabel();
        Fill();
        return Unlabelled(at);
    }

    private int Unlabelled(int at)
    {
        var line = lines[at];
        var next = at + 1 < lines.Count ? lines[at + 1] : null;
        if (next is not null && !line.IsFurniture && PageReview.IsHead(next.Text) && line.Text.Length < 200)
        {
            CloseReview();
            section = Section.Reviews;
            review = PageReview.Begin(line, next);
            return at + 1;
        }

        if (PageReview.IsHead(line.Text))
        {
            CloseReview();
            section = Section.Reviews;
            review = PageReview.Begin(null, line);
            return at;
        }

        if (review is not null || section == Section.Reviews)
        {
            Prose(line, "review");
            return at;
        }

        if (CastTable.IsRow(line.Text))
        {
            CastTable.Read(reading, film, line, ++castRows);
            section = Section.Cast;
            return at;
        }

        if (
            next is not null
            && next.Number == line.Number + 1
            && line.Text.Length < 150
            && PageMusic.IsCredit(next.Text)
            && !PageMusic.IsCredit(line.Text)
        )
        {
            return Music(at);
        }

        if (Connections.IsOne(line.Text))
        {
            Connections.Read(reading, film, line);
            return at;
        }

        if (castRows == 0 && Credits(line))
        {
            return at;
        }

        if (BareLines.Read(reading, title, film, line))
        {
            return at;
        }

        if (
            section is not (Section.Storyline or Section.Questions)
            && (castRows > 0 || section == Section.Quotes)
            && PageQuotes.IsOne(line.Text)
        )
        {
            PageQuotes.Read(reading, film, line);
            return at;
        }

        Words(line);
        return at;
    }

    private void ReadButton(PageLine line)
    {
        // A button ends the list above it, but not a label that still waits for its value: that one is empty.
        if (ReviewTotal.Match(reading.Text.Line(line.Number)) is { Success: true } total)
        {
            reading.Statement(At(line), film, $"{total.Groups["count"].Value} user reviews on the page");
        }
        else
        {
            reading.Furniture(line.Number);
        }

        if (section == Section.Top && castRows == 0)
        {
            return;
        }

        if (section == Section.Cast && line.Text.Contains("Summary", StringComparison.OrdinalIgnoreCase))
        {
            section = Section.Storyline;
        }
    }

    private bool Header(PageLine line)
    {
        if (!title.IsHeader || title.Lines.First != line.Number)
        {
            return false;
        }

        reading.Claim(title.Lines, film, "title", ClaimValue.Of(title.Title));
        if (title.Year is { } year)
        {
            reading.Claim(
                title.Lines,
                film,
                "year",
                ClaimValue.Of(year.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        if (line.Text.Contains("(TV ", StringComparison.Ordinal))
        {
            reading.Claim(title.Lines, film, "kind", ClaimValue.Of("television"));
        }

        return true;
    }

    // "Plot" and "Awards" are labels with a colon and headings without one; "Cast" never is a label.
    private static bool IsLabelHere(PageLine line) =>
        line.Text.Contains(": ", StringComparison.Ordinal) && PageLabels.In(line.Text).Length > 0;

    private void Labels(PageLine line, ImmutableArray<Labelled> labels)
    {
        foreach (var label in labels)
        {
            if (label.Value.Length == 0)
            {
                open = new(label, line.Number, null, PageValues.IsList(label.Label));
            }
            else if (Value(label, At(line), label.Value))
            {
                open = new(label, line.Number, line.Number, label.Value.EndsWith(','));
            }
            else
            {
                reading.Passage(At(line), "note", film);
                Facts(line.Number, label.Value);
            }
        }
    }

    // The first value may stand below a blank line; further ones follow without.
    private static bool IsNext(OpenLabel label, PageLine line) =>
        label.LastValue is not { } last || (label.MayGoOn && line.Number == last + 1);

    private bool Value(Labelled label, LineRange at, string value)
    {
        if (IsOfNames(label.Label) && BareLines.IsProse(Bracket.Replace(value, "")))
        {
            return false;
        }

        switch (label.Label)
        {
            case Label.Stars:
                stars.AddRange(
                    WriterCredits.Split(value.Replace(" and ", ", ", StringComparison.Ordinal)).Select(n => (n, at))
                );
                reading.Passage(at, "principal players", film);
                return true;
            case Label.Tagline:
                reading.Passage(at, "tagline", film);
                return true;
            case Label.Keywords:
                reading.Passage(at, "plot keywords", film);
                return true;
            case Label.Sites:
                reading.Passage(at, "official sites", film);
                return true;
            case Label.Guide:
                reading.Passage(at, "advice for parents", film);
                return true;
            case Label.Storyline:
                reading.Passage(at, "storyline", film);
                Facts(at.Last, value);
                return true;
            default:
                return PageValues.Read(reading, title, film, at, label, value);
        }
    }

    // The lines above the cast: a sentence on the plot, the director, the writers with their credits, the stars.
    private bool Credits(PageLine line)
    {
        if (section is not (Section.Top or Section.Cast))
        {
            return false;
        }

        if (WriterCredits.AreIn(line.Text))
        {
            bareNames = Math.Max(bareNames, 2);
            return WriterCredits.Read(reading, film, At(line), line.Text);
        }

        if (!BareLines.AreNames(line.Text))
        {
            return false;
        }

        switch (bareNames++)
        {
            case 0:
                return PageValues.People(reading, film, At(line), line.Text, "directors", null);
            case 1:
                return WriterCredits.Read(reading, film, At(line), line.Text);
            default:
                return Value(new(Label.Stars, "", ""), At(line), line.Text);
        }
    }

    private int Music(int at)
    {
        var credits = lines
            .Skip(at + 1)
            .TakeWhile((l, i) => l.Number == lines[at].Number + 1 + i && PageMusic.IsCredit(l.Text))
            .ToList();
        PageMusic.Read(reading, film, lines[at], credits);
        return at + credits.Count;
    }

    private void Words(PageLine line)
    {
        var isProse = BareLines.IsProse(line.Text);
        var label = section switch
        {
            Section.Trivia => "trivia",
            Section.Goofs when isProse => null,
            Section.Connections => "connection",
            Section.Quotes => "quotation",
            Section.Soundtrack => "music",
            Section.Storyline => isProse ? "storyline" : "tagline",
            Section.Questions => "question",
            Section.DidYouKnow when isProse => asides++ > 0 && SlipWords.IsMatch(line.Text) ? null : "trivia",
            Section.Top when isProse => "plot in a sentence",
            Section.Cast when isProse => "storyline",
            _ => isProse ? "note" : "",
        };
        switch (label)
        {
            case null:
                reading.Claim(At(line), film, "goofs", ClaimValue.Of(line.Text));
                break;
            case "" when castRows > 0 && section == Section.Cast && line.Text.Split(' ').Length >= 4:
                reading.Passage(At(line), "tagline", film);
                break;
            case "":
                // Nothing is noted, so the account at the end reports the line.
                break;
            default:
                Prose(line, label);
                break;
        }
    }

    private void Prose(PageLine line, string label)
    {
        var text = line.Text;
        if (label == "storyline" && WrittenBy.Match(text) is { Success: true } by)
        {
            label = $"storyline, signed {by.Groups["who"].Value.Trim()}";
            text = text[..by.Index];
        }

        reading.Passage(At(line), label, film);
        Facts(line.Number, text);
    }

    // In a review, what is said of the film is opinion, and its names are in the tables already.
    private void Facts(int line, string text)
    {
        if (section != Section.Reviews)
        {
            ProseReader.Read(reading, line, text, context);
        }
        else
        {
            ProseReader.Recognise(reading, line, text);
        }
    }

    private void Star(string name, LineRange at)
    {
        var star = reading.Repaired(AlsoKnownAs.Title(name), at.Last);
        if (!Names.IsFullName(star))
        {
            return;
        }

        var person = reading.Book.Person(star, at);
        if (!reading.HasClaim(film, "cast", v => v is RowClaim row && row["person"] == ((TextClaim)person).Text))
        {
            reading.Claim(at, film, "cast", ClaimValue.Row(("person", person)));
        }
    }

    private static bool IsOfNames(Label label) =>
        label
            is Label.Director
                or Label.Writer
                or Label.Stars
                or Label.Producer
                or Label.Composer
                or Label.Camera
                or Label.Editor
                or Label.FilmedIn
                or Label.ProductionCompany
                or Label.Distributor;

    private void CloseLabel()
    {
        if (open is { LastValue: null } label)
        {
            if (PageValues.GapOf(label.Label) is { } field)
            {
                reading.Gap(new(label.Line, label.Line), film, field);
            }
            else
            {
                reading.Furniture(label.Line);
            }
        }

        open = null;
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
        if (heading is { IsFilled: false } empty)
        {
            var field = empty.Section switch
            {
                Section.Cast => "cast",
                Section.Companies => "companies",
                Section.Goofs => "goofs",
                Section.Quotes => "quotes",
                Section.Soundtrack => "music",
                Section.Connections => "connections",
                Section.BoxOffice => "box_office",
                _ => null,
            };
            if (field is not null)
            {
                reading.Gap(new(empty.Line, empty.Line), film, field);
            }
        }

        heading = null;
    }

    private void CloseReview()
    {
        review?.Close(reading, film);
        review = null;
    }

    private static LineRange At(PageLine line) => new(line.Number, line.Number);
}
