using System.Collections.Immutable;

namespace Whitecrow.Editing;

/// <summary>A file that tells an editor what may stand in another one.</summary>
/// <param name="Path">Path below the folder of such files, with forward slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record EditorFile(string Path, string Text);

/// <summary>All that editors are told about the content, for the folder <c>.vscode</c> or another one.</summary>
public static class EditorFiles
{
    /// <summary>The schemas, and what completes front matter where schemas cannot.</summary>
    public static ImmutableArray<EditorFile> All => [.. EntrySchema.All, FrontMatterSnippets.File];
}
