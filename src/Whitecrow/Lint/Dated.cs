using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;

namespace Whitecrow.Lint;

/// <summary>A dated value of an entry: what it allows, how it is written, and where it stands.</summary>
internal sealed record Dated(DateBounds Bounds, string Text, SourceLocation At)
{
    /// <summary>With its place, for a message at another place.</summary>
    public string Placed => $"{Text}, {At.File}:{At.Line}";

    /// <summary>All values of a date field that nobody refuted, as one: where sources differ, any of them may be right.</summary>
    /// <param name="fields">The entry's fields.</param>
    /// <param name="field">A date, or a row with a date.</param>
    /// <param name="inner">The date in the row; null where the field itself is one.</param>
    public static Dated? Of(FieldMap fields, Field field, Field? inner = null)
    {
        Dated? all = null;
        foreach (var value in fields.All(field))
        {
            if (value.Verdict == Verdict.Refuted)
            {
                continue;
            }

            var date = inner is null
                ? value.Value as DateValue
                : (value.Value as RowValue)?.Fields.One(inner)?.Value as DateValue;
            if (date is not null)
            {
                var bounds = DateBounds.OfMoment(date.Date);
                all = all is null ? new(bounds, date.Date.Text, date.At) : all with { Bounds = all.Bounds.Or(bounds) };
            }
        }

        return all;
    }
}
