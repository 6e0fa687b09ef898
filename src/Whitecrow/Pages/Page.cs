using Whitecrow.Content;

namespace Whitecrow.Pages;

/// <summary>A finished page.</summary>
/// <param name="Entry">What it shows.</param>
/// <param name="Html">The whole document in UTF-8, as it is written: a site's pages as strings would be twice as large.</param>
public sealed record Page(Entry Entry, ReadOnlyMemory<byte> Html);
