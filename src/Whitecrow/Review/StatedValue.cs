using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Provenance;
using Whitecrow.Site;

namespace Whitecrow.Review;

/// <summary>A value of one side, with what it takes to compare it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Claim">It, as it is told.</param>
/// <param name="Key">Equal for equal values, whatever is known about them.</param>
/// <param name="Whole">Equal where also everything known about them is equal.</param>
/// <param name="Evidence">Its citations in one line, those of its row where it has none.</param>
internal sealed record StatedValue(Attested Value, Claim Claim, string Key, string Whole, string Evidence)
{
    /// <summary>The fields of a row; null for anything else.</summary>
    public FieldMap? Row => (Value.Value as RowValue)?.Fields;
}

/// <summary>Makes comparable values of one side.</summary>
/// <param name="site">The side.</param>
/// <param name="pageName">One name for a page on both sides.</param>
internal sealed class StatedValues(SiteModel site, Func<string, string> pageName)
{
    // They stand between parts of a key, where no text can have them.
    private const char Between = '\u0001';
    private const char Within = '\u0002';

    /// <summary>The values of a field.</summary>
    /// <param name="field">Null where the side has no such field.</param>
    /// <param name="row">The row that the field stands in; null where it stands in none.</param>
    public ImmutableArray<StatedValue> Of(FieldValues? field, StatedValue? row) =>
        field is null ? [] : [.. field.Values.Select(v => Of(field, v, row))];

    private StatedValue Of(FieldValues field, Attested value, StatedValue? row)
    {
        // What a row's sources say, each of its parts says.
        var isOwn = row is null || !value.Cites.IsEmpty || value.Verdict is not null;
        var cites = isOwn ? value.Cites : row!.Value.Cites;
        var standing =
            !field.Field.IsAttested ? row?.Claim.Standing
            : isOwn ? site.Sources.StandingOf(field, value)
            : row!.Claim.Standing;
        var claim = new Claim(
            ValueText.Of(value.Value, site),
            standing,
            [.. cites.Select(c => c.ToString())],
            value.Note ?? row?.Claim.Note,
            value.IsPreferred,
            value.Value.At
        );
        var key = KeyOf(value.Value);
        return new(value, claim, key, $"{WholeOf(field, value)}{Between}{standing}", EvidenceOf(cites));
    }

    private string EvidenceOf(ImmutableArray<Cite> cites) =>
        string.Join(Within, cites.Select(c => $"{pageName(c.Source.Value)}:{c.Lines}").Order(StringComparer.Ordinal));

    private string WholeOf(FieldValues field, Attested value) =>
        string.Join(
            Between,
            value.Value is RowValue row
                ? string.Join(
                    Within,
                    row.Fields.Fields.OrderBy(f => f.Field.Key, StringComparer.Ordinal)
                        .SelectMany(f => f.Values.Select(v => $"{f.Field.Key}={WholeOf(f, v)}"))
                )
                : KeyOf(value.Value),
            EvidenceOf(value.Cites),
            value.Verdict,
            value.Note,
            value.IsPreferred,
            field.Field.IsAttested ? site.Sources.StandingOf(value) : null
        );

    private string KeyOf(Value value) =>
        value switch
        {
            ReferenceValue { Target: { } target } => pageName(target.Value),
            RowValue row => string.Join(
                Within,
                row.Fields.Fields.OrderBy(f => f.Field.Key, StringComparer.Ordinal)
                    .SelectMany(f => f.Values.Select(v => $"{f.Field.Key}={KeyOf(v.Value)}"))
            ),
            ReferenceValue name => name.Written,
            CiteValue cite => EvidenceOf([cite.Cite]),
            _ => ValueText.Of(value, site),
        };
}
