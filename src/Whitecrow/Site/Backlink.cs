using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;

namespace Whitecrow.Site;

/// <summary>A page that speaks of another, and how.</summary>
/// <param name="From">The page that speaks.</param>
/// <param name="Relation">
/// The path of keys from its front matter, as <c>cast.person</c> or <c>directors.person</c>; <c>body</c> for a link in its text.
/// </param>
/// <param name="Row">The row that the reference stands in; null where it stands in none.</param>
/// <param name="Value">The value, or the row, with its citations; null for a link in the text.</param>
/// <param name="Sentence">The sentence of the link; null for a reference in front matter.</param>
public sealed record Backlink(Entry From, string Relation, FieldMap? Row, Attested? Value, MarkedSentence? Sentence);

/// <summary>A place where a source is cited.</summary>
/// <param name="From">The page.</param>
/// <param name="Cite">Which lines.</param>
/// <param name="Relation">As in <see cref="Backlink"/>; for the value that is cited.</param>
public sealed record SourceUse(Entry From, Cite Cite, string Relation);
