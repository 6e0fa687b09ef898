using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Site;

/// <summary>Collects every dated thing.</summary>
internal static class TimelineBuilder
{
    /// <summary>From all entries: oldest first, then the shorter span, then by page.</summary>
    public static ImmutableArray<TimelineItem> Collect(ImmutableArray<Entry> entries) =>
        [
            .. entries
                .SelectMany(Of)
                .OrderBy(i => i.Date.Earliest)
                .ThenBy(i => i.Date.Latest)
                .ThenBy(i => i.Entry.Id)
                .ThenBy(i => i.Kind, StringComparer.Ordinal),
        ];

    private static IEnumerable<TimelineItem> Of(Entry entry) =>
        entry.Type.Name switch
        {
            "film" => Year(entry).Concat(Rows(entry, FilmType.Releases, FilmType.ReleaseDate, "release", "film")),
            "person" => Life(entry, PersonType.Born, "born").Concat(Life(entry, PersonType.Died, "died")),
            "work" => Rows(entry, WorkType.Premiere, WorkType.PremiereDate, "premiere", "stage"),
            "chapter" => Rows(entry, ChapterType.Events, ChapterType.EventWhen, "event", "life"),
            _ => [],
        };

    private static IEnumerable<TimelineItem> Year(Entry entry) =>
        entry.Fields.One(FilmType.Year) is { Value: DateValue date } value
            ? [new(date.Date, "film", "year", entry, null, value)]
            : [];

    private static IEnumerable<TimelineItem> Life(Entry entry, Field field, string kind) =>
        Rows(entry, field, PersonType.LifeDate, kind, "life").Take(1);

    private static IEnumerable<TimelineItem> Rows(
        Entry entry,
        Field field,
        Field dateField,
        string kind,
        string track
    ) =>
        entry
            .Fields.All(field)
            .Where(v => v.Value is RowValue && v.Verdict != Verdict.Refuted)
            .Select(v => (Value: v, Row: ((RowValue)v.Value).Fields))
            .Where(p => p.Row.Date(dateField) is not null)
            .Select(p => new TimelineItem(
                p.Row.Date(dateField)!,
                p.Row.Text(ChapterType.EventTrack) ?? track,
                kind,
                entry,
                p.Row,
                p.Value
            ));
}
