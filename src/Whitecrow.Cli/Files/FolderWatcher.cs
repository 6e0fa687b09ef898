using System.Threading.Channels;

namespace Whitecrow.Cli.Files;

/// <summary>Says when something below a site's folder may have changed.</summary>
/// <remarks>
/// Only that something happened, and where for a hint: an editor saves by writing, by renaming a file over another or by
/// deleting and making it anew, a folder can come and go with all that is in it, and a system under load forgets to say.
/// Whoever listens looks at the folder itself.
/// </remarks>
internal sealed class FolderWatcher : IDisposable
{
    // Long enough for the events of one save, too short for a person to notice.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    // Where a system cannot watch (too many watches in use, some network drives), the folder is looked at now and then.
    // It is also looked at where the system can, but rarely: on a folder shared with a container no event may ever come.
    private static readonly TimeSpan OftenEnough = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rarely = TimeSpan.FromSeconds(5);

    private readonly Channel<Change> changes = Channel.CreateUnbounded<Change>();
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly string root;
    private bool isBlind;

    /// <param name="root">The site's folder; absolute.</param>
    public FolderWatcher(string root)
    {
        this.root = root;
        Attach([]);
    }

    /// <summary>Waits until something may have changed, and until it has come to rest.</summary>
    /// <returns>Absolute paths that are said to have changed; null where any may have.</returns>
    public async Task<IReadOnlySet<string>?> NextAsync(CancellationToken stop)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (await TakeAsync(isBlind ? OftenEnough : Rarely, stop) is not { } first)
        {
            return paths;
        }

        var started = Environment.TickCount64;
        var areAllKnown = true;
        for (Change? next = first; next is not null; next = await TakeAsync(Quiet, stop))
        {
            areAllKnown &= next.Paths.Length > 0;
            paths.UnionWith(next.Paths);
            if (Environment.TickCount64 - started > LongestWait.TotalMilliseconds)
            {
                break;
            }
        }

        Attach(paths);
        return areAllKnown ? paths : null;
    }

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }
    }

    // Null when nothing came in time.
    private async Task<Change?> TakeAsync(TimeSpan within, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(within);
        try
        {
            return await changes.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    // The root is watched for its settings, and for folders that come: never with all below it, where the output and the
    // history of a repository can be.
    private void Attach(HashSet<string> touched)
    {
        isBlind = false;
        Attach(root, false);
        foreach (var folder in SiteFolder.Folders.Select(name => Path.Combine(root, name)))
        {
            if (touched.Contains(folder))
            {
                // It may be another one than before, which its watcher knows nothing of.
                Detach(folder);
            }

            Attach(folder, true);
        }
    }

    private void Attach(string folder, bool withAllBelow)
    {
        if (!Directory.Exists(folder))
        {
            Detach(folder);
            return;
        }

        if (watchers.ContainsKey(folder))
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(folder)
            {
                IncludeSubdirectories = withAllBelow,
                InternalBufferSize = 64 * 1024,
                NotifyFilter =
                    NotifyFilters.FileName
                    | NotifyFilters.DirectoryName
                    | NotifyFilters.LastWrite
                    | NotifyFilters.Size
                    | NotifyFilters.CreationTime,
            };
            watcher.Created += (_, e) => Say(folder, e.FullPath);
            watcher.Changed += (_, e) => Say(folder, e.FullPath);
            watcher.Deleted += (_, e) => Say(folder, e.FullPath);
            watcher.Renamed += (_, e) => Say(folder, e.OldFullPath, e.FullPath);
            watcher.Error += (_, _) => changes.Writer.TryWrite(new([]));
            watcher.EnableRaisingEvents = true;
            watchers.Add(folder, watcher);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            isBlind = true;
        }
    }

    private void Detach(string folder)
    {
        if (watchers.Remove(folder, out var watcher))
        {
            watcher.Dispose();
        }
    }

    private void Say(string folder, params string[] paths)
    {
        // Beside the settings the root has the output, which we or somebody else may be writing at this moment.
        if (folder != root || paths.Any(IsOurs))
        {
            changes.Writer.TryWrite(new(paths));
        }
    }

    private bool IsOurs(string path) =>
        Path.GetRelativePath(root, path) is var name
        && (name == SiteRoot.SettingsFile || SiteFolder.Folders.Contains(name));

    private sealed record Change(string[] Paths);
}
