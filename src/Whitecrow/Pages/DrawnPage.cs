namespace Whitecrow.Pages;

/// <summary>What came of drawing a page.</summary>
/// <param name="Page">Null where its template cannot be read or failed.</param>
/// <param name="Failure">Why; null also where the template cannot be read, which is reported for the template.</param>
internal sealed record DrawnPage(Page? Page, PageFailure? Failure);
