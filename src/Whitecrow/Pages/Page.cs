using Whitecrow.Content;

namespace Whitecrow.Pages;

/// <summary>A finished page.</summary>
/// <param name="Entry">What it shows.</param>
/// <param name="Html">The whole document.</param>
public sealed record Page(Entry Entry, string Html);
