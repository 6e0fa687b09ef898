using System.Globalization;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.FilmPages;
using Whitecrow.Seeds.Language;
using Whitecrow.Seeds.Prose;

namespace Whitecrow.Seeds.Lists;

/// <summary>Reads a list of films: titles with years, each with remarks below it.</summary>
internal sealed class ListReader
{
    private static readonly Pattern Labelled = Pattern.Of(@"^(?<label>\p{Lu}[\p{L} ]{1,25}):\s*(?<text>.*)$");

    // Titles in Markdown stand between asterisks.
    private static readonly Pattern Emphasis = Pattern.Of(@"\*(?<words>\p{Lu}[^*“”]{1,80})\*");
    private const int LongestRemarks = 150;
    private static readonly Pattern Dash = Pattern.Of(@" [–—-] ");
    private static readonly Pattern WholeYear = Pattern.Of(@"^(?:1[89]|20)\d{2}$");

    private readonly ReadingBuilder reading;
    private readonly ListOutline outline;
    private readonly List<string> introduction = [];
    private ProseContext context = new(null, null, null, null, SpeaksOfOthers: false);

    private ListReader(ReadingBuilder reading)
    {
        this.reading = reading;
        outline = ListOutline.Of(reading.Text);
    }

    /// <summary>Reads a list.</summary>
    public static void Read(ReadingBuilder reading)
    {
        var reader = new ListReader(reading);
        for (var number = 1; number <= reading.Text.LineCount; number++)
        {
            if (reading.Text.Line(number).Trim() is { Length: > 0 } line)
            {
                reader.ReadLine(number, line);
            }
        }

        reading.Topic = Theme.Of(reader.introduction) is { } theme ? $"{theme}-film" : "film";
    }

    private void ReadLine(int number, string line)
    {
        var lines = new LineRange(number, number);
        switch (outline.Part(number))
        {
            case ListPart.Item when outline.Item(number) is { } item:
                Open(lines, item.Title, item.Date, item.Year);
                foreach (var remark in item.Remarks)
                {
                    BehindYear(lines, remark);
                }

                if (item.Rest.Length > 0)
                {
                    BehindTitle(lines, item.Rest);
                }

                break;
            case ListPart.UnknownItem:
                // Nothing below it belongs to the film above.
                context = new(null, null, null, null, SpeaksOfOthers: false);
                reading.Passage(lines, "an item whose title could not be told");
                break;
            case ListPart.TitleAbove when outline.Item(number) is { } above:
                Open(lines, above.Title, above.Date, above.Year);
                break;
            case ListPart.Facts when ListItem.Below(line, isBelowItem: true) is var (year, facts):
                reading.Claim(lines, context.FilmId!, "year", ClaimValue.Of(year));
                foreach (var fact in facts)
                {
                    BehindYear(lines, fact);
                }

                break;
            case ListPart.Row when outline.Table?.Row(line) is { } cells:
                Row(lines, cells);
                break;
            case ListPart.TitleLabel:
                var title = PageLabels.In(line) is [{ Label: Label.Title } named, ..] ? named.Value : null;
                Open(
                    lines,
                    title is null ? ListItem.Alone(line)! : AlsoKnownAs.Title(title),
                    outline.YearBelow(number),
                    null
                );
                break;
            case ListPart.Furniture:
                reading.Furniture(number);
                break;
            case ListPart.Heading:
                Introduction(lines, line, "heading");
                break;
            case ListPart.Introduction:
                Introduction(lines, line);
                break;
            case ListPart.Closing:
                reading.Passage(lines, "closing words");
                break;
            default:
                Below(lines, ListItem.Plain(line));
                break;
        }
    }

    // Above the list may stand who made it and when.
    private void Introduction(LineRange lines, string line, string label = "introduction")
    {
        introduction.Add(line);
        var author = reading.MainId is null ? ArticleLine.AuthorOf(line) ?? AuthorAndDate(line) : null;
        var date = reading.MainId is null && line.Length <= 120 ? ArticleLine.DateOf(line, out _) : null;
        reading.Author ??= author;
        reading.Published ??= date;
        reading.Passage(
            lines,
            author is not null ? $"signed {author}"
                : date is not null ? "date"
                : label
        );
    }

    // "By Anna Berg | July 7, 2015"
    private static string? AuthorAndDate(string line) =>
        line.Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(ArticleLine.AuthorOf)
            .FirstOrDefault(a => a is not null);

    private void Open(LineRange lines, string title, string? date, int? year)
    {
        year ??= date is { Length: >= 4 } ? int.Parse(date[..4], CultureInfo.InvariantCulture) : null;
        var film = reading.Book.Film(title, year, lines);
        reading.MainId ??= film;
        reading.Claim(lines, film, "title", ClaimValue.Of(title));
        if (date is not null && outline.Part(lines.First) is not (ListPart.TitleLabel or ListPart.TitleAbove))
        {
            reading.Claim(lines, film, "year", ClaimValue.Of(date));
        }

        context = new(film, title, year, null, SpeaksOfOthers: false);
    }

    // "(1954, Soviet Union)", "(1975, dir. Vadim Derbenev)", and names without a word for what they did.
    private void BehindYear(LineRange lines, string remark)
    {
        var film = context.FilmId!;
        if (ListFacts.Read(reading, film, lines, remark))
        {
            return;
        }

        if (PagePeople.AreNames(remark))
        {
            PagePeople.Read(reading, film, lines, remark, "directors", null);
        }
        else
        {
            reading.Passage(lines, "remark behind the year", film);
        }
    }

    // Behind a dash there may be names alone, the cells of a table, or words.
    private void BehindTitle(LineRange lines, string rest)
    {
        var film = context.FilmId!;
        if (PagePeople.AreNames(rest) && !Names.IsOrganisation(rest))
        {
            PagePeople.Read(reading, film, lines, rest, "directors", null);
            return;
        }

        if (Remarks(lines, rest))
        {
            return;
        }

        // "dir. Anna Berg – from the novel by Ivo Lund"
        if (Dash.Match(rest) is { Success: true } dash && Remarks(lines, rest[..dash.Index]))
        {
            BehindTitle(lines, rest[(dash.Index + dash.Length)..]);
            return;
        }

        var cells = PageLine.Of(lines.First, rest).Columns;
        if (
            cells.Length > 0
            && cells.All(c => c.Length <= 60)
            && cells.Count(c => BareLines.Read(reading, film, new(lines.First, c, [c]))) is var read
            && read > 0
        )
        {
            if (read < cells.Length)
            {
                reading.Passage(lines, "remark", film);
            }

            return;
        }

        Remark(lines, rest, "description");
    }

    // "dir. Anna Berg, 74 min", "directed by Anna Berg (Germany)", "USA, 1h 30m": every part is a fact of its own.
    private bool Remarks(LineRange lines, string rest)
    {
        var parts = ListFacts.Of(rest);
        if (rest.Length > LongestRemarks || parts.Length == 0 || !parts.All(p => ListFacts.IsOne(p) || IsAside(p)))
        {
            return false;
        }

        foreach (var part in parts)
        {
            BehindYear(lines, part);
        }

        return true;

        // "[banned in Japan]" behind a fact.
        bool IsAside(string part) => ListFacts.IsOne(parts[0]) && rest.EndsWith($"[{part}]", StringComparison.Ordinal);
    }

    // "A dancer has to choose. Colour, 135 minutes."
    private void FactsAmongWords(LineRange lines, string text)
    {
        foreach (var sentence in Sentences.Of(text).Where(s => s.Length <= LongestRemarks))
        {
            var facts = ListFacts.Of(sentence);
            if (facts.Any(f => PageTechnics.IsRuntime(f) || BareLines.IsColour(f)) && facts.All(ListFacts.IsOne))
            {
                foreach (var fact in facts)
                {
                    BehindYear(lines, fact);
                }
            }
        }
    }

    private void Row(LineRange lines, IReadOnlyList<(string Column, string Value)> cells)
    {
        var year = cells.FirstOrDefault(c => ListTable.IsYear(c.Column)).Value;
        var date = WholeYear.IsMatch(year) ? year : null;
        Open(lines, cells.First(c => ListTable.IsTitle(c.Column)).Value, date, null);
        foreach (var (column, value) in cells)
        {
            if (ListTable.IsTitle(column) || (ListTable.IsYear(column) && date is not null) || value.Length == 0)
            {
                continue;
            }

            if (ListTable.IsCount(column))
            {
                continue;
            }

            if (PageLabels.In($"{column}: {value}") is not [{ Value.Length: > 0 } label] || !Field(lines, label))
            {
                reading.Passage(lines, column.ToLowerInvariant(), context.FilmId!);
            }
        }
    }

    private void Below(LineRange lines, string line)
    {
        if (context.FilmId is not { } film)
        {
            reading.Passage(lines, "introduction");
            return;
        }

        if (BracketCredits.Read(reading, film, lines, line))
        {
            return;
        }

        // "95 min. | Drama, War | Poland"
        var facts = ListFacts.Of(line);
        if (
            facts.All(ListFacts.IsOne)
            && (facts.Length >= 2 || facts is [var only] && ListFacts.DirectorIn(only) is not null)
        )
        {
            foreach (var fact in facts)
            {
                BehindYear(lines, fact);
            }

            return;
        }

        var labels = PageLabels.In(line);
        var label = labels.FirstOrDefault();
        if (label is { Value.Length: > 0 } && !BareLines.IsProse(label.Value) && Field(lines, label))
        {
            // "Director: … | Country: …"
            foreach (var further in labels[1..].Where(l => l.Value.Length == 0 || !Field(lines, l)))
            {
                Remark(lines, further.Value, further.Label.ToString().ToLowerInvariant());
            }

            return;
        }

        var remark = Labelled.Match(line);
        var name = remark.Success ? remark.Groups["label"].Value.ToLowerInvariant() : "description";
        var text = remark.Success ? remark.Groups["text"].Value : line;
        if (text.Length > 0)
        {
            Remark(lines, text, name);
        }
        else
        {
            reading.Gap(lines, film, (label is null ? null : PageValues.GapOf(label)) ?? name.Replace(' ', '_'));
        }
    }

    // "Director: …", "Country: …" as on a database page.
    private bool Field(LineRange lines, Labelled label)
    {
        var film = context.FilmId!;
        if (label.Label is not Label.Stars)
        {
            return label.Label is not Label.Title
                && PageValues.Read(
                    reading,
                    new(context.FilmTitle ?? "", context.FilmYear, lines, IsHeader: true),
                    film,
                    lines,
                    label,
                    label.Value
                );
        }

        ListFacts.Players(reading, film, lines, label.Value);
        return true;
    }

    private void Remark(LineRange lines, string text, string label)
    {
        var film = context.FilmId!;
        FactsAmongWords(lines, text);
        ProseReader.Read(reading, lines.First, Emphasis.Replace(text, "“${words}”"), context);
        if (CutOffText.In(text) is { } cut)
        {
            var about = cut.IsPremiere && cut.IsOfBallet ? reading.Book.WorkOf(context.FilmTitle!) ?? film : film;
            var field =
                !cut.IsPremiere ? label.Replace(' ', '_')
                : about == film ? "releases"
                : "premiere";
            reading.Gap(lines, about, field);
            reading.Report(
                DiagnosticCode.CutOffValue,
                lines.First,
                $"the sentence ends in '{text[Math.Max(0, text.Length - 30)..].Trim()}' and lacks its last words; kept as a gap in {about}",
                cut.Column
            );
        }

        reading.Passage(lines, label, film);
    }
}
