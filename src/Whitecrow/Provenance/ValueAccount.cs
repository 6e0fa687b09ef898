using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Provenance;

/// <summary>A value of an entry, and how it got there.</summary>
/// <param name="Text">The value as one line.</param>
/// <param name="Standing">How sure it is; null for what an editor decides, such as a summary.</param>
/// <param name="Sources">What it cites, in its order.</param>
/// <param name="Note">An editor's remark.</param>
/// <param name="IsPreferred">True for the one of several that tables print.</param>
/// <param name="Lines">Where it stands in the file, its citations included.</param>
/// <param name="Parts">The parts of a row that have sources or doubts of their own, by key.</param>
public sealed record ValueAccount(
    string Text,
    Standing? Standing,
    ImmutableArray<CitedSource> Sources,
    string? Note,
    bool IsPreferred,
    LineRange Lines,
    ImmutableArray<PartAccount> Parts
)
{
    internal static ValueAccount Of(Attested value, Standing? standing, SiteModel site) =>
        new(
            ValueText.Of(value.Value, site),
            standing,
            CitedSource.Of(value.Cites, site),
            value.Note,
            value.IsPreferred,
            LinesOf(value),
            value.Value is RowValue row
                ?
                [
                    .. from field in row.Fields.Fields
                    from part in field.Values
                    where !part.Cites.IsEmpty || part.Verdict is not null || part.Note is not null
                    select new PartAccount(field.Field.Key, Of(part, site.Sources.StandingOf(field, part), site)),
                ]
                : []
        );

    private static LineRange LinesOf(Attested value)
    {
        var lines = AllLines(value).ToArray();
        return new(lines.Min(), lines.Max());
    }

    private static IEnumerable<int> AllLines(Attested value) =>
        value
            .Cites.Select(c => c.At.Line)
            .Append(value.Value.At.Line)
            .Concat(
                value.Value is RowValue row ? row.Fields.Fields.SelectMany(f => f.Values).SelectMany(AllLines) : []
            );
}

/// <summary>A part of a row that has sources or doubts of its own.</summary>
/// <param name="Key">Its key in the row.</param>
/// <param name="Value">Its value.</param>
public sealed record PartAccount(string Key, ValueAccount Value);

/// <summary>The values of a key.</summary>
/// <param name="Key">As in the front matter.</param>
/// <param name="Values">In the order of the file.</param>
public sealed record FieldAccount(string Key, ImmutableArray<ValueAccount> Values);

/// <summary>Everything that an entry says and has a source for, and how it got there.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Fields">In the order of the file; last the sentences that name their sources, under <see cref="TextKey"/>.</param>
/// <param name="NotStated">Keys of which a source says that it does not know.</param>
public sealed record EntryAccount(Entry Entry, ImmutableArray<FieldAccount> Fields, ImmutableArray<string> NotStated)
{
    /// <summary>Stands for the text below the front matter, where keys are listed; no type has a key of this name.</summary>
    public const string TextKey = "text";

    // The line-by-line account of a source has a form of its own; "unknown" is told as NotStated.
    private static readonly ImmutableHashSet<string> ToldElsewhere =
    [
        CommonFields.Unknown.Key,
        SourceType.Claims.Key,
        SourceType.Passages.Key,
        SourceType.Gaps.Key,
        SourceType.Furniture.Key,
    ];

    /// <summary>Gives account of an entry.</summary>
    public static EntryAccount Of(Entry entry, SiteModel site) =>
        new(
            entry,
            [
                .. from field in entry.Fields.Fields
                where !ToldElsewhere.Contains(field.Field.Key)
                select new FieldAccount(
                    field.Field.Key,
                    [
                        .. field.Values.Select(v =>
                            ValueAccount.Of(v, field.Field.IsAttested ? site.Sources.StandingOf(field, v) : null, site)
                        ),
                    ]
                ),
                .. TextOf(entry, site) is { IsEmpty: false } text
                    ? (ReadOnlySpan<FieldAccount>)[new(TextKey, text)]
                    : [],
            ],
            entry.Fields.Texts(CommonFields.Unknown)
        );

    private static ImmutableArray<ValueAccount> TextOf(Entry entry, SiteModel site) =>
        [
            .. from stretch in entry.Body.CitedStretches(entry.Text)
            let value = new Attested(
                new TextValue(stretch.Words, stretch.Cites[0].At),
                stretch.Cites,
                Verdict: null,
                Note: null,
                IsPreferred: false
            )
            select ValueAccount.Of(value, site.Sources.StandingOf(value), site),
        ];
}
