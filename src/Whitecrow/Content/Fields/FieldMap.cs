using System.Collections.Immutable;

namespace Whitecrow.Content.Fields;

/// <summary>The values of a key.</summary>
/// <param name="Field">Its declaration.</param>
/// <param name="Values">
/// For a list, its items; for a field of one value, the value, or several where sources differ. Never empty.
/// </param>
public sealed record FieldValues(Field Field, ImmutableArray<Attested> Values);

/// <summary>The checked front matter of an entry, or the fields of a row: what is declared and present, in file order.</summary>
public sealed record FieldMap(ImmutableArray<FieldValues> Fields)
{
    /// <summary>Nothing at all.</summary>
    public static FieldMap Empty { get; } = new([]);

    /// <summary>All values of a field; empty where it is not there.</summary>
    public ImmutableArray<Attested> All(Field field)
    {
        foreach (var values in Fields)
        {
            if (values.Field.Key == field.Key)
            {
                return values.Values;
            }
        }

        return [];
    }

    /// <summary>The value that tables print: the preferred one, else the first that nobody refuted, else the first.</summary>
    public Attested? One(Field field)
    {
        var all = All(field);
        return all.Length == 0
            ? null
            : all.FirstOrDefault(v => v.IsPreferred) ?? all.FirstOrDefault(v => v.Verdict != Verdict.Refuted) ?? all[0];
    }

    /// <summary>The text of <see cref="One"/>.</summary>
    public string? Text(Field field) =>
        One(field)?.Value switch
        {
            TextValue text => text.Text,
            ReferenceValue reference => reference.Written,
            DateValue date => date.Date.Text,
            _ => null,
        };

    /// <summary>All texts of a list.</summary>
    public ImmutableArray<string> Texts(Field field) =>
        [.. All(field).Select(v => v.Value).OfType<TextValue>().Select(v => v.Text)];

    /// <summary>The date of <see cref="One"/>.</summary>
    public EdtfDate? Date(Field field) => (One(field)?.Value as DateValue)?.Date;

    /// <summary>The number of <see cref="One"/>.</summary>
    public decimal? Number(Field field) => (One(field)?.Value as NumberValue)?.Number;

    /// <summary>True where the value is <c>true</c>.</summary>
    public bool IsYes(Field field) => One(field)?.Value is YesNoValue { IsYes: true };

    /// <summary>The entry that <see cref="One"/> refers to, which may not exist.</summary>
    public EntryId? Reference(Field field) => (One(field)?.Value as ReferenceValue)?.Target;

    /// <summary>The fields of <see cref="One"/> where it is a row.</summary>
    public FieldMap? Row(Field field) => (One(field)?.Value as RowValue)?.Fields;

    /// <summary>All rows of a list.</summary>
    public IEnumerable<FieldMap> Rows(Field field) =>
        All(field).Select(v => v.Value).OfType<RowValue>().Select(r => r.Fields);

    /// <summary>Every value, those inside rows included, each with the field that it is a value of.</summary>
    public IEnumerable<(Field Field, Attested Value)> Everything() =>
        Fields.SelectMany(f =>
            f.Values.SelectMany(v =>
                v.Value is RowValue row ? row.Fields.Everything().Prepend((f.Field, v)) : [(f.Field, v)]
            )
        );
}
