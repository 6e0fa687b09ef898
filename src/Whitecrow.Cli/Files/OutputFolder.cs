using Whitecrow.Output;

namespace Whitecrow.Cli.Files;

/// <summary>The folder that a site is published to.</summary>
/// <remarks>
/// A site is written to a folder beside it, <c>.NAME.new-…</c>, and takes the old one's place by renaming: a reader, and
/// a run that is killed at any moment, finds the old site or the new one, never a mix. The old one is then deleted. A
/// file of our own in it, <see cref="Marker"/>, says that a folder may be replaced.
/// </remarks>
internal sealed class OutputFolder
{
    /// <summary>The file by which a folder of ours is known.</summary>
    public const string Marker = ".whitecrow";

    private readonly string parent;
    private readonly string name;

    private OutputFolder(string path)
    {
        FullPath = path;
        parent = Path.GetDirectoryName(path)!;
        name = Path.GetFileName(path);
    }

    /// <summary>Absolute, without symbolic links.</summary>
    public string FullPath { get; }

    /// <summary>A folder that may be published to.</summary>
    /// <param name="given">As typed; null for <c>_site</c> in the site's folder.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="workingFolder">Where relative paths start; absolute.</param>
    /// <exception cref="CannotRunException">Publishing there would destroy something that is not ours.</exception>
    public static OutputFolder At(string? given, string root, string workingFolder)
    {
        const string hint = "give another folder with --out";
        try
        {
            var path = PhysicalPath.Of(
                given is null ? Path.Combine(root, "_site") : Path.GetFullPath(given, workingFolder)
            );
            var site = PhysicalPath.Of(root);
            var refusal =
                Path.GetDirectoryName(path) is null ? "is the whole disk"
                : PhysicalPath.IsWithin(site, path) ? "holds the site's own sources"
                : PhysicalPath.IsWithin(path, Path.Combine(site, "content")) ? "is inside the site's content"
                : PhysicalPath.IsWithin(path, Path.Combine(site, "templates")) ? "is inside the site's templates"
                : PhysicalPath.IsInGit(path) ? "is inside a git repository's own folder"
                : File.Exists(path) ? "is a file"
                : !MayReplace(path) ? $"has files in it, and no {Marker} to say that whitecrow made them"
                : Path.Exists(Path.Combine(path, ".git")) ? "is a git repository"
                : null;
            return refusal is null
                ? new(path)
                : throw new CannotRunException($"cannot publish to {path}: it {refusal}", hint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotRunException($"cannot publish to {given}: {Reason.Of(e)}", hint, e);
        }
    }

    /// <summary>Replaces the published site.</summary>
    /// <param name="files">All of the new site.</param>
    /// <param name="stop">When cancelled before the last moment, the old site stays.</param>
    /// <exception cref="CannotRunException">The folder cannot be written; the old site stays.</exception>
    /// <exception cref="OperationCanceledException">Stopped; the old site stays.</exception>
    public void Publish(IReadOnlyCollection<OutputFile> files, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(parent);
            Leftovers().Clean();
            using var draft = DraftFolder.Create(parent, $".{name}.new-");
            draft.Write(files, stop);
            stop.ThrowIfCancellationRequested();
            draft.SwapWith(FullPath, Path.Combine(parent, $".{name}.was-{Guid.NewGuid():N}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Recover();
            throw new CannotRunException(
                $"cannot write to {FullPath}: {Reason.Of(e)}",
                "the published site is as it was",
                e
            );
        }
    }

    /// <summary>Puts the site back that a killed run had moved away and not yet replaced.</summary>
    public void Recover() => Leftovers().Recover();

    private Leftovers Leftovers() => new(FullPath, $".{name}.new-", $".{name}.was-");

    private static bool MayReplace(string path) =>
        !Directory.Exists(path)
        || File.Exists(Path.Combine(path, Marker))
        || !Directory.EnumerateFileSystemEntries(path).Any();
}
