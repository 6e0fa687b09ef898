using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares what two pages say of each other.</summary>
/// <remarks>
/// Most references need no counterpart: the site shows them on the other page by itself. Two kinds have two ends that both are
/// written by hand: ties between people, whose kind reads differently from the other side, and films that follow each other.
/// </remarks>
internal sealed class RelationChecks(SiteModel site, Contradictions contradictions)
{
    public ImmutableArray<Diagnostic> Run() => [.. People(), .. Films(), .. Circles()];

    private sealed record Tie(Entry From, Entry To, Attested Row, FieldMap Fields, SourceLocation At, string? Kind);

    private IEnumerable<Diagnostic> People()
    {
        var ties = Ties(
            PersonType.Declaration,
            PersonType.Relations,
            PersonType.RelationPerson,
            PersonType.RelationKind
        );
        foreach (var tie in ties.SelectMany(g => g))
        {
            var back = ties[Key(tie.To, tie.From)].ToArray();
            if (back.Length == 0)
            {
                yield return new(
                    DiagnosticCode.OneSidedRelation,
                    tie.At,
                    $"{tie.To.Text.File} does not name {tie.From.Title} among its 'relations'; add what {tie.From.Title} is to {tie.To.Title} there"
                );
                continue;
            }

            // Each pair is looked at from both ends; it is reported from the one that stands first.
            if (tie.From.Id < tie.To.Id)
            {
                if (Excluding(tie, back) is { } other)
                {
                    yield return new(
                        DiagnosticCode.ContradictingRelation,
                        KindOf(tie).At,
                        $"{tie.From.Title} and {tie.To.Title} are each the other's {tie.Kind} ({other.At.File}:{other.At.Line}); correct one of the two"
                    );
                }

                CompareTimes(tie, [.. back.Where(b => RelationKinds.Match(tie.Kind, b.Kind))]);
            }
        }
    }

    // Nothing is wrong as long as one of the ties between the two reads well from both sides.
    private static Tie? Excluding(Tie tie, Tie[] back) =>
        back.Any(b => RelationKinds.Match(tie.Kind, b.Kind))
            ? null
            : back.FirstOrDefault(b => RelationKinds.Exclude(tie.Kind, b.Kind));

    // Two people may be married twice; only where there is one such tie on either side do the two have to agree.
    private void CompareTimes(Tie tie, Tie[] back)
    {
        if (WhenOf(tie) is { } when && back is [var one] && WhenOf(one) is { } other)
        {
            var (bounds, others) = (DateBounds.OfStretch(when.Date), DateBounds.OfStretch(other.Date));
            contradictions.Compare(
                when.At,
                other.At,
                bounds.EndsBefore(others) || others.EndsBefore(bounds)
                    ? (
                        DiagnosticCode.ContradictingRelation,
                        $"{tie.From.Text.File}:{when.At.Line} dates this tie {when.Date}, and {one.From.Text.File}:{other.At.Line} {other.Date}; correct one of the two"
                    )
                    : null
            );
        }
    }

    private IEnumerable<Diagnostic> Films()
    {
        var ties = Ties(FilmType.Declaration, FilmType.Connections, FilmType.ConnectionTo, FilmType.ConnectionKind);
        foreach (var tie in ties.SelectMany(g => g))
        {
            if (tie.Kind is not ("follows" or "followed-by") || tie.To.Type != FilmType.Declaration)
            {
                continue;
            }

            var back = ties[Key(tie.To, tie.From)].ToArray();
            var expected = tie.Kind == "follows" ? "followed-by" : "follows";
            if (!back.Any(b => b.Kind is "follows" or "followed-by"))
            {
                yield return new(
                    DiagnosticCode.OneSidedRelation,
                    tie.At,
                    $"{tie.To.Text.File} does not name {tie.From.Title} among its 'connections'; add it there with 'kind: {expected}'"
                );
            }
            else if (tie.From.Id < tie.To.Id && back.FirstOrDefault(b => b.Kind == tie.Kind) is { } other)
            {
                yield return new(
                    DiagnosticCode.ContradictingRelation,
                    KindOf(tie).At,
                    $"'{tie.From.Id}' and '{tie.To.Id}' both say '{tie.Kind}' of each other ({other.At.File}:{other.At.Line}); one of them has to be '{expected}'"
                );
            }
        }
    }

    private ILookup<string, Tie> Ties(EntryType type, Field rows, Field to, Field kind) =>
        (
            from entry in site.OfType(type)
            from row in entry.Fields.All(rows)
            let fields = (row.Value as RowValue)?.Fields
            where fields is not null && row.Verdict is null
            let reference = fields.One(to)?.Value as ReferenceValue
            where reference is not null
            let target = site.Links.Resolve(reference).Value
            where target is not null && target.Id != entry.Id
            select new Tie(entry, target, row, fields, reference.At, fields.Text(kind))
        ).ToLookup(t => Key(t.From, t.To), StringComparer.Ordinal);

    private static string Key(Entry from, Entry to) => $"{from.Id} {to.Id}";

    private static Value KindOf(Tie tie) =>
        (tie.Fields.One(PersonType.RelationKind) ?? tie.Fields.One(FilmType.ConnectionKind))!.Value;

    private static DateValue? WhenOf(Tie tie) => tie.Fields.One(PersonType.RelationWhen)?.Value as DateValue;

    // A place within a part of itself, a company that is its own parent's parent.
    private IEnumerable<Diagnostic> Circles() =>
        Circles(PlaceType.Declaration, PlaceType.Within, "lies within")
            .Concat(Circles(OrganisationType.Declaration, OrganisationType.PartOf, "is part of"))
            .Concat(Circles(WorkType.Declaration, WorkType.BasedOn, "is based on"));

    private IEnumerable<Diagnostic> Circles(EntryType type, Field field, string words)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in site.OfType(type))
        {
            if (!reported.Contains(entry.Id.Value) && WayBack(entry, field) is [var first, ..] way)
            {
                reported.UnionWith(way.Select(r => r.Target!.Value));
                var middle =
                    way.Length == 1 ? "" : $" by way of {string.Join(", ", way[..^1].Select(r => $"'{r.Target}'"))}";
                yield return new(
                    DiagnosticCode.CircularRelation,
                    first.At,
                    $"'{entry.Id}' {words} itself{middle}; correct this or another of these pages"
                );
            }
        }
    }

    // The references that lead from an entry back to it; empty where none do.
    private ImmutableArray<ReferenceValue> WayBack(Entry start, Field field)
    {
        var ways = new Queue<(Entry Entry, ImmutableArray<ReferenceValue> Way)>([(start, [])]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var at))
        {
            foreach (var value in at.Entry.Fields.All(field))
            {
                if (
                    value is not { Verdict: not Verdict.Refuted, Value: ReferenceValue reference }
                    || site.Links.Resolve(reference).Value is not { } next
                )
                {
                    continue;
                }

                var way = at.Way.Add(reference with { Target = next.Id });
                if (next.Id == start.Id)
                {
                    return way;
                }

                if (seen.Add(next.Id.Value))
                {
                    ways.Enqueue((next, way));
                }
            }
        }

        return [];
    }
}
