using System.Collections.Concurrent;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Cli.Serving;

/// <summary>One reading of the site's folder, and what is made of it.</summary>
internal sealed class Edition
{
    // Pages as they were last made, also by editions before. Shared with them.
    private readonly ConcurrentDictionary<string, OutputFile> lastMade;
    private readonly ImmutableArray<OutputFile> styles;
    private readonly ImmutableArray<OutputFile> otherFiles;

    /// <param name="sources">The files as read, with what could not be.</param>
    /// <param name="preview">What is made of them.</param>
    /// <param name="before">What stood here until now; null for the first.</param>
    public Edition(Checked<ImmutableArray<InputFile>> sources, Preview preview, Edition? before)
    {
        Sources = sources;
        Preview = preview;
        lastMade = before?.lastMade ?? new(StringComparer.Ordinal);
        styles = [.. preview.Copied.Where(f => IsStyle(f.Path))];
        otherFiles = [.. preview.Copied.Where(f => !IsStyle(f.Path))];

        // Pictures can be large; a file that was not read again is the same object.
        Styles = before?.styles.SequenceEqual(styles) == true ? before.Styles : Mark.Of(styles);
        OtherFiles = before?.otherFiles.SequenceEqual(otherFiles) == true ? before.OtherFiles : Mark.Of(otherFiles);
    }

    /// <summary>The files that it is made from.</summary>
    public Checked<ImmutableArray<InputFile>> Sources { get; }

    /// <summary>The site.</summary>
    public Preview Preview { get; }

    /// <summary>Tells whether a style sheet has changed.</summary>
    public string Styles { get; }

    /// <summary>Tells whether another file that pages use has changed: a script, a picture.</summary>
    public string OtherFiles { get; }

    /// <summary>A page of the site as it can be shown now.</summary>
    /// <returns>Null for a path that is no page.</returns>
    public ShownPage? Show(string path)
    {
        if (!Preview.HasPage(path) && !Preview.Unreadable.Contains(path))
        {
            return null;
        }

        // An index that cannot be read has something in its place, which says less than what was there before.
        if (!Preview.Unreadable.Contains(path) && Preview.Find(path) is { } made)
        {
            lastMade[path] = made;
            return new(made.Content, IsFresh: true);
        }

        return new(lastMade.GetValueOrDefault(path)?.Content, IsFresh: false);
    }

    /// <summary>Draws what nobody has asked for yet.</summary>
    /// <returns>Everything noticed.</returns>
    public ImmutableArray<Diagnostic> DrawAll(CancellationToken stop)
    {
        var diagnostics = Preview.DrawAll(stop);
        foreach (var path in Preview.Pages)
        {
            Show(path);
        }

        foreach (var gone in lastMade.Keys.Where(p => Show(p) is null))
        {
            lastMade.TryRemove(gone, out _);
        }

        return diagnostics;
    }

    private static bool IsStyle(string path) => path.EndsWith(".css", StringComparison.Ordinal);
}

/// <summary>A page as it is shown.</summary>
/// <param name="Content">The document in UTF-8; null where it could never be made.</param>
/// <param name="IsFresh">False where the page cannot be made at the moment, and this is what it last was.</param>
internal sealed record ShownPage(ReadOnlyMemory<byte>? Content, bool IsFresh);
