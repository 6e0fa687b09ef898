using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Finds sources that are older than what they are cited for.</summary>
internal sealed class SourceTimes(SiteModel site, Contradictions contradictions)
{
    // Rows that tell what has happened. A showing or a first night may be announced, and so may a film.
    private static readonly (EntryType Type, Field Rows, Field Date, string What)[] Reports =
    [
        (ChapterType.Declaration, ChapterType.Events, ChapterType.EventWhen, "this event"),
        (PersonType.Declaration, PersonType.Born, PersonType.LifeDate, "this birth"),
        (PersonType.Declaration, PersonType.Died, PersonType.LifeDate, "this death"),
        (PersonType.Declaration, PersonType.Affiliations, PersonType.AffiliationWhen, "this affiliation"),
        (PersonType.Declaration, PersonType.Relations, PersonType.RelationWhen, "this tie"),
        (FilmType.Declaration, FilmType.BoxOffice, FilmType.BoxOfficeDate, "this figure"),
        (FilmType.Declaration, FilmType.Awards, FilmType.AwardYear, "this award"),
        (FilmType.Declaration, FilmType.Reviews, FilmType.ReviewDate, "this review"),
    ];

    // A page on the web may have been changed between its publication and the day on which it was read.
    private readonly Dictionary<string, Dated> published = site.OfType(SourceType.Declaration)
        .Where(s => LastWord(s) is not null)
        .ToDictionary(s => s.Id.Value, s => LastWord(s)!, StringComparer.Ordinal);

    public void Run()
    {
        foreach (var (type, rows, date, what) in Reports)
        {
            foreach (var entry in site.OfType(type))
            {
                foreach (var row in entry.Fields.All(rows))
                {
                    Row(row, date, what);
                }
            }
        }

        foreach (var source in site.OfType(SourceType.Declaration))
        {
            Read(source);
            Origins(source);
        }
    }

    private static Dated? LastWord(Entry source) =>
        (Dated.Of(source.Fields, SourceType.Published), Dated.Of(source.Fields, SourceType.Accessed)) switch
        {
            ({ } published, { } accessed) => published with { Bounds = published.Bounds.Or(accessed.Bounds) },
            var (published, _) => published,
        };

    private void Row(Attested row, Field dateField, string what)
    {
        if (
            row is not { Verdict: null, Value: RowValue { Fields: var fields } }
            || fields.One(dateField) is not { Value: DateValue date } value
        )
        {
            return;
        }

        // An announcement may stand beside the report that followed it, so one source that is not too old will do.
        var bounds = DateBounds.OfStretch(date.Date);
        var cites = row.Cites.AddRange(value.Cites);
        var isTold = cites.Any(c =>
            !published.TryGetValue(c.Source.Value, out var source) || !bounds.BeginsAfter(source.Bounds)
        );
        foreach (var cite in cites)
        {
            if (!published.TryGetValue(cite.Source.Value, out var source))
            {
                continue;
            }

            if (!bounds.BeginsAfter(source.Bounds))
            {
                contradictions.Compare(date.At, source.At, null);
            }
            else if (!isTold)
            {
                contradictions.Compare(
                    date.At,
                    source.At,
                    (
                        DiagnosticCode.SourceTooOld,
                        $"'{cite.Source.Slug}' is of {source.Placed}, and cannot report {what} of {date.Date}; correct one of the dates, or cite another source"
                    ),
                    cite.At
                );
            }
        }
    }

    private void Read(Entry source)
    {
        if (
            Dated.Of(source.Fields, SourceType.Published) is { } published
            && Dated.Of(source.Fields, SourceType.Accessed) is { } accessed
        )
        {
            contradictions.Compare(
                accessed.At,
                published.At,
                accessed.Bounds.EndsBefore(published.Bounds)
                    ? (
                        DiagnosticCode.SourceTooOld,
                        $"nobody can have read this source in {accessed.Text}, before it was published ({published.Text}); correct one of the two"
                    )
                    : null
            );
        }
    }

    private void Origins(Entry source)
    {
        foreach (var value in source.Fields.All(SourceType.DerivedFrom).Select(v => v.Value))
        {
            if (
                value is ReferenceValue { Target: { } target }
                && published.TryGetValue(source.Id.Value, out var own)
                && site.Sources.Find(target) is { } origin
                && Dated.Of(origin.Fields, SourceType.Published) is { } first
            )
            {
                contradictions.Compare(
                    own.At,
                    first.At,
                    own.Bounds.EndsBefore(first.Bounds)
                        ? (
                            DiagnosticCode.SourceTooOld,
                            $"'{source.Id.Slug}' ({own.Placed}) cannot copy from '{target.Slug}' ({first.Placed}), which is younger; correct one of the dates, or 'derived_from'"
                        )
                        : null,
                    value.At
                );
            }
        }
    }
}
