using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Site;

/// <summary>A text that the feed announces.</summary>
/// <param name="Entry">A chapter or a page.</param>
/// <param name="Day">When an editor last reviewed it, or else when its file was last changed.</param>
public sealed record FeedItem(Entry Entry, DateOnly Day)
{
    /// <summary>Where the feed stands in the output.</summary>
    public const string FeedPath = "feed.xml";

    /// <summary>Newest first. A feed needs the day of each item; one without review and history is left out.</summary>
    /// <remarks>
    /// A review counts before the history: readers of a feed are not told of every corrected comma, and an editor who writes
    /// <c>reviewed</c> says that a text is worth another look.
    /// </remarks>
    public static ImmutableArray<FeedItem> Of(SiteModel site) =>
        [
            .. site
                .Entries.Where(e => e.Type == ChapterType.Declaration || e.Type == PageType.Declaration)
                .Select(e => (ReviewOf(e) ?? site.LastChangeOf(e)) is { } day ? new FeedItem(e, day) : null)
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
