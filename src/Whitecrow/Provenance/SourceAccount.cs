using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Provenance;

/// <summary>What some lines of a source say.</summary>
/// <param name="Lines">Which.</param>
/// <param name="Kind"><c>claim</c>, <c>passage</c>, <c>gap</c> or <c>furniture</c>.</param>
/// <param name="Says">In a line; empty for furniture.</param>
/// <param name="UsedBy">Pages that cite one of these lines, by id.</param>
public sealed record LineAccount(LineRange Lines, string Kind, string Says, ImmutableArray<EntryId> UsedBy);

/// <summary>What becomes of each line of a source.</summary>
/// <param name="LineCount">How many lines it has; null where its text is not at hand.</param>
/// <param name="Lines">By line.</param>
/// <param name="Unaccounted">Lines with words of which nobody gives account.</param>
public sealed record SourceAccount(int? LineCount, ImmutableArray<LineAccount> Lines, ImmutableArray<int> Unaccounted)
{
    /// <summary>Gives account of a source.</summary>
    /// <param name="source">Its entry.</param>
    /// <param name="site">The site.</param>
    /// <param name="seed">Its text; null where it is not at hand.</param>
    public static SourceAccount Of(Entry source, SiteModel site, SourceText? seed)
    {
        var fields = source.Fields;
        var told = Rows(SourceType.Claims, "claim", SourceType.ClaimLines)
            .Concat(Rows(SourceType.Passages, "passage", SourceType.PassageLines))
            .Concat(Rows(SourceType.Gaps, "gap", SourceType.GapLines))
            .Concat(
                fields
                    .Texts(SourceType.Furniture)
                    .Select(LineRange.Parse)
                    .OfType<LineRange>()
                    .Select(l => new LineAccount(l, "furniture", "", UsersOf(l)))
            )
            .OrderBy(a => a.Lines.First)
            .ThenBy(a => a.Lines.Last)
            .ToImmutableArray();
        var covered = told.SelectMany(a => Enumerable.Range(a.Lines.First, a.Lines.Last - a.Lines.First + 1))
            .ToHashSet();
        return new(
            seed?.LineCount ?? (int?)fields.Number(SourceType.LineCount),
            told,
            seed is null
                ? []
                :
                [
                    .. Enumerable
                        .Range(1, seed.LineCount)
                        .Where(n => !covered.Contains(n) && !string.IsNullOrWhiteSpace(seed.Line(n))),
                ]
        );

        IEnumerable<LineAccount> Rows(Field list, string kind, Field linesField) =>
            from row in fields.Rows(list)
            let lines = row.Text(linesField) is { } text ? LineRange.Parse(text) : null
            where lines is not null
            select new LineAccount(lines, kind, Says(row, linesField), UsersOf(lines));

        // Whom it is about, then which field, then what it says: the order of a sentence.
        string Says(FieldMap row, Field linesField)
        {
            var cells = row.Fields.Where(f => f.Field.Key != linesField.Key && f.Field.Key != SourceType.ClaimId.Key);
            var parts = cells.ToLookup(
                f => f.Field.Key == SourceType.ClaimAbout.Key || f.Field.Key == SourceType.ClaimField.Key,
                f => ValueText.Of(f, site)
            );
            var (subject, what) = (string.Join(" · ", parts[true]), string.Join(" · ", parts[false]));
            return subject.Length > 0 && what.Length > 0 ? $"{subject}: {what}" : subject + what;
        }

        ImmutableArray<EntryId> UsersOf(LineRange lines) =>
            [
                .. site.UsesOf(source)
                    .Where(u => u.Cite.Lines is { } cited && cited.First <= lines.Last && lines.First <= cited.Last)
                    .Select(u => u.From.Id)
                    .Where(id => id != source.Id)
                    .Distinct()
                    .Order(),
            ];
    }
}
