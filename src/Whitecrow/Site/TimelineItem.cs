using Whitecrow.Content;
using Whitecrow.Content.Fields;

namespace Whitecrow.Site;

/// <summary>Something that happened at a time.</summary>
/// <param name="Date">When.</param>
/// <param name="Track"><c>life</c>, <c>film</c> or <c>stage</c>.</param>
/// <param name="Kind">What: <c>event</c>, <c>year</c>, <c>release</c>, <c>born</c>, <c>died</c>, <c>premiere</c>.</param>
/// <param name="Entry">The page that says so.</param>
/// <param name="Row">The row with its details; null where there is none.</param>
/// <param name="Value">The value with its citations.</param>
public sealed record TimelineItem(EdtfDate Date, string Track, string Kind, Entry Entry, FieldMap? Row, Attested Value);
