using System.Globalization;
using Whitecrow.Provenance;
using Whitecrow.Site;

namespace Whitecrow.Cli.Reporting;

/// <summary>An explanation for a person, in <see cref="TonedText.Width"/> columns.</summary>
internal sealed class ExplanationText
{
    private readonly TonedText text = new();
    private readonly Explanation told;

    private ExplanationText(Explanation told) => this.told = told;

    public static TonedText Of(Explanation told)
    {
        var writer = new ExplanationText(told);
        writer.Head();
        foreach (var field in told.Entry.Fields)
        {
            writer.Field(field);
        }

        writer.NotStated();
        if (told.Key is null && told.Source is { } source)
        {
            writer.Lines(source);
        }

        return writer.text;
    }

    private void Head()
    {
        var entry = told.Entry.Entry;
        text.Add(entry.Title, Tone.Strong).Add($" ({entry.Type.Name})").End();
        text.Add(entry.Text.File, Tone.Faint).End();
        if (told.History.Missing is { } why)
        {
            text.Wrap(0, $"Who changed what is not known: {why}", Tone.Faint);
        }
    }

    private void Field(FieldAccount field)
    {
        text.End().Add(field.Key, Tone.Strong).End();
        foreach (var value in field.Values)
        {
            Value(value, 2, "");
        }
    }

    private void Value(ValueAccount value, int indent, string before)
    {
        text.Wrap(indent, before + (value.Text.Length > 0 ? value.Text : "(nothing)"), first: new(' ', indent));
        var inner = indent + 2;
        Facts(value, inner);
        if (value.Note is { } note)
        {
            text.Wrap(inner, $"note: {note}", Tone.Doubtful);
        }

        var width = value.Sources.Select(s => s.Written.Length).DefaultIfEmpty(0).Max();
        foreach (var source in value.Sources)
        {
            var name =
                source.Title is null ? "there is no such source"
                : source.Publisher is { } publisher ? $"{source.Title}, {publisher}"
                : source.Title;
            var column = inner + Math.Min(width, 30) + 2;
            if (source.Written.Length > 30)
            {
                text.Add(new string(' ', inner) + source.Written).End().Wrap(column, name, Tone.Faint);
            }
            else
            {
                text.Wrap(column, name, Tone.Faint, new string(' ', inner) + source.Written);
            }
        }

        foreach (var part in value.Parts)
        {
            Value(part.Value, inner, part.Key + ": ");
        }
    }

    private void Facts(ValueAccount value, int indent)
    {
        var (words, tone) = value.Standing is { } standing ? Words(standing) : ("", Tone.Plain);
        var place = $"{(words.Length > 0 ? ", " : "")}line {value.Lines}{(value.IsPreferred ? ", preferred" : "")}";
        text.Add(new(' ', indent)).Add(words, tone).Add(place);
        if (told.History.Missing is null)
        {
            var who = told.History.Last(value.Lines.First, value.Lines.Last) is { } change
                ? $"{change.Author} on {Day(change.Day)} ({change.Commit})"
                : "not committed yet";
            if (indent + words.Length + place.Length + 2 + who.Length <= TonedText.Width)
            {
                text.Add(", " + who, Tone.Faint);
            }
            else
            {
                text.End().Wrap(indent, who, Tone.Faint);
                return;
            }
        }

        text.End();
    }

    private void NotStated()
    {
        if (told.Key is null && !told.Entry.NotStated.IsEmpty)
        {
            text.End().Add("not stated by the sources", Tone.Strong).End();
            text.Wrap(2, string.Join(", ", told.Entry.NotStated));
        }
    }

    private void Lines(SourceAccount source)
    {
        if (source.Lines.IsEmpty && source.LineCount is null)
        {
            return;
        }

        text.End().Add("line by line", Tone.Strong);
        text.Add(source.LineCount is { } count ? string.Create(CultureInfo.InvariantCulture, $" ({count} lines)") : "")
            .End();
        var lines = source.Lines.Select(l => l.Lines.ToString().Length).DefaultIfEmpty(0).Max() + 4;
        var column = lines + "furniture".Length + 2;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var account = source.Lines[i];
            text.Wrap(
                column,
                account.Says,
                first: ("  " + account.Lines).PadRight(lines) + account.Kind.PadRight(column - lines)
            );

            // Several things can stand in one line; who cites the line is told after the last of them.
            var isLast = i + 1 == source.Lines.Length || source.Lines[i + 1].Lines != account.Lines;
            if (isLast && !account.UsedBy.IsEmpty)
            {
                text.Wrap(column, "used by " + string.Join(", ", account.UsedBy), Tone.Faint);
            }
        }

        if (!source.Unaccounted.IsEmpty)
        {
            text.Wrap(2, $"nobody gives account of line {string.Join(", ", source.Unaccounted)}", Tone.Bad);
        }
    }

    private static (string Words, Tone Tone) Words(Standing standing) =>
        standing switch
        {
            Standing.Corroborated => ("corroborated", Tone.Good),
            Standing.Stated => ("one source", Tone.Plain),
            Standing.Disputed => ("disputed", Tone.Doubtful),
            Standing.Refuted => ("refuted", Tone.Bad),
            _ => ("unsourced", Tone.Doubtful),
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
