using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages;

/// <summary>What came of drawing a page.</summary>
/// <param name="Page">Null where its template cannot be read or failed.</param>
/// <param name="Failure">Why; null also where the template cannot be read, which is reported for the template.</param>
internal sealed record DrawnPage(Page? Page, PageFailure? Failure);

/// <summary>A template that failed on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Diagnostic">What happened, without the page.</param>
/// <param name="IncludedFrom">Who included the template, nearest first.</param>
internal sealed record PageFailure(EntryId Page, Diagnostic Diagnostic, ImmutableArray<SourceLocation> IncludedFrom);
