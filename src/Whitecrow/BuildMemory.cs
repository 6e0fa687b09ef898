using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Pages;

namespace Whitecrow;

/// <summary>What is kept from one build of a site to the next, so that only what has changed is read again.</summary>
/// <remarks>For one build after the other. It holds nothing that a build without it would not find out by itself.</remarks>
public sealed class BuildMemory
{
    private ImmutableDictionary<string, SourceText> templateTexts = ImmutableDictionary<string, SourceText>.Empty;
    private TemplateSet templates = new(ImmutableDictionary<string, SourceText>.Empty);

    internal EntryCache Entries { get; } = new();

    /// <summary>The templates of the last build where they are the same, parsed as they are.</summary>
    internal TemplateSet Templates(ImmutableDictionary<string, SourceText> texts)
    {
        var areSame =
            texts.Count == templateTexts.Count
            && texts.All(t => templateTexts.TryGetValue(t.Key, out var known) && known.Text == t.Value.Text);
        if (!areSame)
        {
            (templateTexts, templates) = (texts, new(texts));
        }

        return templates;
    }
}
