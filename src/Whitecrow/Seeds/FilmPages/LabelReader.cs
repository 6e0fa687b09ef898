using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Reads labels with their values, which stand behind them or on the lines below.</summary>
internal sealed class LabelReader(ReadingBuilder reading, PageTitle title, string film, PageStars stars, PageText text)
{
    /// <summary>A value may stand below one blank line; what is further away has lost a label of its own.</summary>
    private const int FarthestValue = 2;

    private static readonly Pattern Sentence = Pattern.Of(@"[.!?]$");
    private Waiting? open;

    // A label whose value is still to come, or whose list of values may go on.
    private sealed record Waiting(Labelled Label, int Line, int? LastValue, bool MayGoOn, bool IsBehind);

    /// <summary>Reads a line of labels.</summary>
    public void Read(PageLine line, ImmutableArray<Labelled> labels)
    {
        foreach (var label in labels)
        {
            if (label.Value.Length == 0)
            {
                open = new(label, line.Number, null, PageLabels.IsOfList(label.Label), IsBehind: false);
            }
            else if (PageValues.IsNothing(label.Label, label.Value))
            {
                Missing(label, line.Number);
            }
            else if (One(label, line.At, label.Value))
            {
                // A list that began behind its label goes on only where it says so.
                // or where the table sets its values in a column of their own.
                open = new(
                    label,
                    line.Number,
                    line.Number,
                    MayGoOn: label.Value.EndsWith(',')
                        || (line.Columns.Length > 1 && PageLabels.IsOfPeople(label.Label)),
                    IsBehind: true
                );
            }
            else
            {
                Unread(label, line.At, label.Value);
            }
        }
    }

    /// <summary>True for "Color" below "Color:", which is a value and no second label.</summary>
    public bool IsValueOfItsOwnName(PageLine line) =>
        open is { LastValue: null } waiting
        && !line.Text.EndsWith(':')
        && PageLabels.In(line.Text) is [{ Value.Length: 0 } same]
        && same.Label == waiting.Label.Label;

    /// <summary>Reads a line as the value of the label above it.</summary>
    /// <returns>False where no label waits for one, or the line is no value of its kind.</returns>
    public bool Value(PageLine line)
    {
        if (open is not { } waiting)
        {
            return false;
        }

        if (waiting.LastValue is { } last)
        {
            if (
                !(waiting.MayGoOn || waiting.IsBehind && line.IsIndented)
                || line.Number != last + 1
                || !Continues(waiting.Label, line.Text)
            )
            {
                return false;
            }
        }
        else if (PageValues.IsNothing(waiting.Label.Label, line.Text))
        {
            Missing(waiting.Label, waiting.Line);
            reading.Gap(line.At, film, PageValues.GapOf(waiting.Label) ?? "value");
            open = null;
            return true;
        }

        if (
            waiting.LastValue is null
            && (IsOfAnotherLabel(waiting, line) || waiting.Label.Label == Label.Genre && !PageLists.HasGenre(line.Text))
        )
        {
            return false;
        }

        line = WithTitleFirst(waiting.Label, line);

        // The first value stands with its label, the further ones for themselves.
        var at = waiting.LastValue is null ? new LineRange(waiting.Line, line.Number) : line.At;
        if (!One(waiting.Label, at, line.Text))
        {
            if (
                waiting.LastValue is not null
                || line.Number - waiting.Line > FarthestValue
                || IsLabelOfNothing(waiting.Label)
            )
            {
                return false;
            }

            Unread(waiting.Label, at, line.Text);
            open = null;
            return true;
        }

        open = waiting with
        {
            LastValue = line.Number,
            MayGoOn =
                waiting.IsBehind && !PageLabels.IsOfPeople(waiting.Label.Label)
                    ? line.Text.EndsWith(',')
                    : waiting.MayGoOn,
        };
        return true;
    }

    /// <summary>Reads a figure alone, which is a length where a label waits for one and the count of a button anywhere else.</summary>
    public bool Number(PageLine line) =>
        open is { LastValue: null, Label.Label: Label.Runtime }
        && line.Text.Length is 2 or 3
        && line.Text.All(char.IsAsciiDigit)
        && Value(line with { Text = line.Text + " min" });

    /// <summary>Reads a value that goes on in the next line: takings and their day, a book and its author.</summary>
    public bool ValueInTwoLines(PageLine line, PageLine next)
    {
        if (open is not { } waiting || next.Number != line.Number + 1)
        {
            return false;
        }

        var joint = waiting.Label.Label switch
        {
            Label.OpeningWeekend when waiting.LastValue is null && Dates.Whole(next.Text) is not null => ", ",
            // "24 Dec 1997" above "USA".
            Label.Release
                when waiting.LastValue is null
                    && Dates.Whole(line.Text) is not null
                    && Countries.Code(next.Text) is not null => ", ",
            Label.BasedOn when next.Text.StartsWith("by ", StringComparison.Ordinal) => " ",
            _ => null,
        };
        if (
            waiting.Label.Label == Label.Release
            && line.Text.EndsWith(':')
            && Countries.Code(line.Text.TrimEnd(':')) is not null
            && Dates.Find(next.Text) is { At: 0 } date
        )
        {
            // "Italy:" above "8 November 1962".
            var day = next.Text[..date.Length];
            var at = new LineRange(waiting.LastValue is null ? waiting.Line : line.Number, next.Number);
            var isRead = One(waiting.Label, at, $"{day} ({line.Text.TrimEnd(':')}){next.Text[date.Length..]}");
            open = isRead ? waiting with { LastValue = next.Number } : open;
            return isRead;
        }

        return joint is not null && Value(next with { Text = line.Text + joint + next.Text });
    }

    /// <summary>Reads the value of a label.</summary>
    /// <returns>False where it is not of the kind that the label announces.</returns>
    public bool One(Labelled label, LineRange at, string value)
    {
        value = GluedValues.Part(label.Label, value);
        if (PageLabels.IsOfPeople(label.Label) && !MayBePeople(value) || GluedValues.IsGlued(label.Label, value))
        {
            return false;
        }

        switch (label.Label)
        {
            case Label.Stars:
                stars.Add(value, at);
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
            case Label.Remark:
                reading.Passage(at, "remark", film);
                return true;
            case Label.Tagline:
                text.Tagline(at, value);
                return true;
            case Label.Storyline:
                text.Read(new(at.Last, value, [value]), Section.Storyline, isBelowCast: true);
                Reach(at);
                return true;
            case Label.Trivia:
                text.Read(new(at.Last, value, [value]), Section.Trivia, isBelowCast: true);
                return true;
            case Label.Goof:
                text.Read(new(at.Last, value, [value]), Section.Goofs, isBelowCast: true);
                return true;
            case Label.Quote:
                text.Read(new(at.Last, value, [value]), Section.Quotes, isBelowCast: true);
                return true;
            case Label.Connection when Connections.IsOne(value):
                Connections.Read(reading, film, new(at.Last, value, [value]));
                return true;
            default:
                return PageValues.Read(reading, title, film, at, label, value);
        }
    }

    /// <summary>Ends what waits: a label without a value is a gap.</summary>
    public void Close()
    {
        if (open is { LastValue: null } waiting)
        {
            Missing(waiting.Label, waiting.Line);
        }

        open = null;
    }

    // "France   Le verger de verre" in a table of titles.
    private static PageLine WithTitleFirst(Labelled label, PageLine line) =>
        label.Label is Label.AlsoKnownAs or Label.OriginalTitle
        && line.Columns is [var where, var title]
        && (
            where.StartsWith('(')
            || Countries.Code(where.Split(" (")[0]) is not null
            || where.StartsWith("World", StringComparison.Ordinal)
        )
            ? line with
            {
                Text =
                    $"{title} ({where.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)})",
            }
            : line;

    // The label's own line belongs to the passage below it.
    private void Reach(LineRange at)
    {
        if (at.First < at.Last)
        {
            reading.Furniture(at.First);
        }
    }

    private void Missing(Labelled label, int line)
    {
        if (PageValues.GapOf(label) is { } field)
        {
            reading.Gap(new(line, line), film, field);
        }
        else
        {
            reading.Furniture(line);
        }
    }

    private void Unread(Labelled label, LineRange at, string value)
    {
        reading.Passage(at, "note", film);
        text.Facts(at.Last, value);
        if (!BareLines.IsProse(value) && PageValues.GapOf(label) is { } field)
        {
            reading.Report(
                DiagnosticCode.UnreadLine,
                at.Last,
                $"could not read a value for '{field}' in '{value[..Math.Min(value.Length, 60)]}', so it is kept as a passage; state by hand what it says"
            );
        }
    }

    // A label that takes any words would take the value of one that is lost: a colour is no kind of sound, and two genres below
    // several blank lines are no title.
    private static bool IsOfAnotherLabel(Waiting waiting, PageLine line) =>
        (waiting.Label.Label is Label.SoundMix or Label.Technique && BareLines.IsColour(line.Text))
        || (
            line.Number - waiting.Line > FarthestValue
            && waiting.Label.Label
                is Label.SoundMix
                    or Label.Technique
                    or Label.AlsoKnownAs
                    or Label.OriginalTitle
                    or Label.FilmedIn
                    or Label.ProductionCompany
                    or Label.Distributor
                    or Label.Tagline
                    or Label.Keywords
                    or Label.Sites
            && (
                PageLists.AreIn(line.Text)
                || BareLines.IsColour(line.Text)
                || PageTechnics.IsRuntime(line.Text)
                || PageTechnics.IsRatio(line.Text)
            )
        );

    private static bool IsLabelOfNothing(Labelled label) => PageValues.GapOf(label) is null;

    private static bool MayBePeople(string value) =>
        !Awards.AreIn(value)
        && !Sentence.IsMatch(
            value.Replace("Jr.", "", StringComparison.Ordinal).Replace("Sr.", "", StringComparison.Ordinal)
        )
        && !char.IsDigit(value[0]);

    // The first value of a label is believed; a further line must look like one itself.
    private static bool Continues(Labelled label, string line) =>
        label.Label switch
        {
            Label.Director or Label.Stars when line.Contains(" ...", StringComparison.Ordinal) => false,
            _ when PageLabels.IsOfPeople(label.Label) => PagePeople.AreNames(line) || WriterCredits.AreIn(line),
            Label.Country => PageLists.All(line, ",|/", Countries.Code).Length > 0,
            Label.Language => PageLists.All(line, ",|/", Languages.Tag).Length > 0,
            Label.Genre => PageLists.AreGenres(line),
            Label.Keywords => char.IsLower(line[0]) || line.Contains('|', StringComparison.Ordinal),
            Label.Awards => Awards.AreIn(line),
            Label.Technique => !line.EndsWith(':')
                && label.Detail != "filming dates"
                && !BareLines.IsColour(line)
                && !BareLines.IsProse(line),
            Label.Storyline or Label.Trivia or Label.Goof or Label.Guide => false,
            Label.AlsoKnownAs or Label.OriginalTitle => !BareLines.IsProse(line)
                && !char.IsAsciiDigit(line[0])
                && !line.Contains("More at", StringComparison.Ordinal),
            Label.Quote => PageQuotes.IsOne(line),
            Label.SoundMix or Label.ProductionCompany or Label.Distributor or Label.FilmedIn or Label.Sites =>
                line.Length <= 80
                    && !BareLines.IsProse(line)
                    && !Sentence.IsMatch(line)
                    && Countries.Code(line) is null,
            _ => !BareLines.IsProse(line),
        };
}
