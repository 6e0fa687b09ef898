using System.Collections.Concurrent;
using Whitecrow.Content.Markdown;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content;

/// <summary>What was read of each file, so that a site that is built again and again reads only what has changed.</summary>
/// <remarks>What a file says is a function of its path and its text: where both are the same, so is the answer.</remarks>
public sealed class EntryCache
{
    private ConcurrentDictionary<string, Known> before = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Known> now = new(StringComparer.Ordinal);

    /// <summary>Begins a build: what the last one did not ask for is forgotten.</summary>
    internal void Begin()
    {
        before = now;
        now = new(StringComparer.Ordinal);
    }

    /// <summary>As <see cref="ContentReader.Read"/>; many files of one build may ask at the same time.</summary>
    internal Checked<Entry?> Read(SourceText text, MarkdownReader markdown)
    {
        var known =
            before.TryGetValue(text.File, out var last) && last.Text == text.Text
                ? last
                : new(text.Text, ContentReader.Read(text, markdown));
        now[text.File] = known;
        return known.Result;
    }

    private sealed record Known(string Text, Checked<Entry?> Result);
}
