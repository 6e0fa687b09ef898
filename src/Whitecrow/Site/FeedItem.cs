using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Site;

/// <summary>A text that the feed announces.</summary>
/// <param name="Entry">A chapter or a page.</param>
/// <param name="Day">When somebody last compared it with its sources.</param>
public sealed record FeedItem(Entry Entry, DateOnly Day)
{
    /// <summary>Where the feed stands in the output.</summary>
    public const string FeedPath = "feed.xml";

    /// <summary>Newest first. A feed needs the day of each item; one without a review has none, and is left out.</summary>
    public static ImmutableArray<FeedItem> Of(SiteModel site) =>
        [
            .. site
                .Entries.Where(e => e.Type == ChapterType.Declaration || e.Type == PageType.Declaration)
                .Select(e => ReviewOf(e) is { } day ? new FeedItem(e, day) : null)
                .OfType<FeedItem>()
                .OrderByDescending(i => i.Day)
                .ThenBy(i => i.Entry.Id),
        ];

    /// <summary>The day of an entry's review; the first of the month or year where no day is given, null where nothing is.</summary>
    public static DateOnly? ReviewOf(Entry entry) =>
        entry.Fields.Date(CommonFields.Reviewed) is { Form: DateForm.Plain } date && !date.Parts[0].IsInDoubt
            ? date.Earliest
            : null;
}
