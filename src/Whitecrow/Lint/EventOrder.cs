using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>Compares each event of a chapter with those above it, which have to be older.</summary>
internal static class EventOrder
{
    // A chapter has a dozen; each is compared with each.
    private const int MostEvents = 200;

    public static void Run(SiteModel site, Contradictions contradictions)
    {
        foreach (var chapter in site.OfType(ChapterType.Declaration))
        {
            var dates = chapter
                .Fields.All(ChapterType.Events)
                .Where(v => v.Verdict is null)
                .Select(v => (v.Value as RowValue)?.Fields.One(ChapterType.EventWhen)?.Value)
                .OfType<DateValue>()
                .Take(MostEvents)
                .ToList();
            var bounds = dates.ConvertAll(d => DateBounds.OfMoment(d.Date));
            for (var below = 1; below < dates.Count; below++)
            {
                for (var above = 0; above < below; above++)
                {
                    contradictions.Compare(
                        dates[below].At,
                        dates[above].At,
                        bounds[below].EndsBefore(bounds[above])
                            ? (
                                DiagnosticCode.EventsOutOfOrder,
                                $"the event of {dates[below].Date} stands below that of {dates[above].Date} (line {dates[above].At.Line}); put the events in the order in which they happened, or correct a date"
                            )
                            : null
                    );
                }
            }
        }
    }
}
