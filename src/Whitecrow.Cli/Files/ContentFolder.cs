using System.Collections.Immutable;
using Whitecrow.Editing;

namespace Whitecrow.Cli.Files;

/// <summary>Writes files of content, and what goes with them.</summary>
internal static class ContentFolder
{
    private const string Unfinished = ".whitecrow-new";

    /// <summary>Writes a file that is not there yet.</summary>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="path">Path from it with forward slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="CannotRunException">It is there by now, or cannot be written.</exception>
    public static void WriteNew(string root, string path, ReadOnlyMemory<byte> content)
    {
        var to = Inside(root, path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var file = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
            file.Write(content.Span);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{path} cannot be written: {Reason.Of(e)}", "look at its folder", e);
        }
    }

    /// <summary>Writes files. Each is either the old one or the new one, also when the power fails between.</summary>
    /// <param name="root">The folder that paths start from; absolute.</param>
    /// <param name="files">Paths from it with forward slashes, and what to write.</param>
    /// <exception cref="CannotRunException">A file cannot be written; those before it are, and a second run does the rest.</exception>
    public static void Write(string root, ImmutableArray<(string Path, byte[] Content)> files) =>
        Apply(root, [.. files.Select(f => new FileChange(f.Path, f.Content))]);

    /// <summary>Writes and moves files. Each is either the old one or the new one, also when the power fails between.</summary>
    /// <param name="root">The folder that paths start from; absolute.</param>
    /// <param name="changes">What to do, with paths from the root.</param>
    /// <exception cref="CannotRunException">A file cannot be written; those before it are.</exception>
    public static void Apply(string root, ImmutableArray<FileChange> changes)
    {
        // All are written beside their places first, so that a full disk is noticed before anything has changed.
        var written = new List<(string From, string To)>();
        try
        {
            foreach (var change in changes)
            {
                var to = Inside(root, change.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                var from = Path.Combine(Path.GetDirectoryName(to)!, "." + Path.GetFileName(to) + Unfinished);
                written.Add((from, to));
                File.WriteAllBytes(from, change.Content.Span);
            }

            // A file that moves is moved before it is changed, so that its rights and times come with it.
            foreach (var change in changes.Where(c => c.From is not null))
            {
                File.Move(Inside(root, change.From!), Inside(root, change.Path));
            }

            foreach (var (from, to) in written)
            {
                File.Move(from, to, overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(
                $"the files in {root} cannot be written: {Reason.Of(e)}",
                "free some space or the file, and run the command again",
                e
            );
        }
        finally
        {
            foreach (var (from, _) in written)
            {
                File.Delete(from);
            }
        }
    }

    private static string Inside(string root, string path) =>
        Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
