using System.Text;
using Whitecrow.Output;

namespace Whitecrow.Cli.Files;

/// <summary>The folder that a site is written to before it is published.</summary>
/// <remarks>As long as its run lives, its marker is held open, so that another run does not take it for a leftover.</remarks>
internal sealed class DraftFolder : IDisposable
{
    private const string MarkerText =
        "whitecrow made this folder. The next build replaces it with everything in it, so keep nothing else here.\n";

    private readonly string path;
    private readonly FileStream marker;

    private DraftFolder(string path, FileStream marker)
    {
        this.path = path;
        this.marker = marker;
    }

    /// <summary>A new folder of a name that nobody else has.</summary>
    /// <param name="parent">The folder to make it in; absolute.</param>
    /// <param name="prefix">How its name begins.</param>
    public static DraftFolder Create(string parent, string prefix)
    {
        for (var attempt = 1; ; attempt++)
        {
            var folder = Path.Combine(parent, $"{prefix}{Guid.NewGuid():N}");
            var file = Path.Combine(folder, OutputFolder.Marker);
            try
            {
                Directory.CreateDirectory(folder);
                var held = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);

                // Outside Windows a file is first made and then locked. In between, a run that clears away leftovers may
                // have found it free: then that run holds it now, or the folder has gone.
                if (File.Exists(file))
                {
                    held.Write(Encoding.UTF8.GetBytes(MarkerText));
                    held.Flush();
                    return new(folder, held);
                }

                held.Dispose();
            }
            catch (IOException) when (attempt < 5)
            {
                // Held by that run, or a real obstacle, which will be there again.
            }
        }
    }

    /// <summary>Writes all files; when cancelled, some.</summary>
    public void Write(IReadOnlyCollection<OutputFile> files, CancellationToken stop)
    {
        foreach (var folder in files.Select(f => Path.GetDirectoryName(Inside(f.Path))!).Distinct())
        {
            Directory.CreateDirectory(folder);
        }

        try
        {
            Parallel.ForEach(
                files,
                new() { CancellationToken = stop },
                file => File.WriteAllBytes(Inside(file.Path), file.Content.Span)
            );
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is IOException or UnauthorizedAccessException)
        {
            throw new IOException(Reason.Of(e.InnerExceptions[0]), e);
        }
    }

    /// <summary>Takes the place of the published site.</summary>
    /// <param name="published">Absolute; need not exist.</param>
    /// <param name="aside">Where the old site is moved first, on systems that cannot exchange two folders.</param>
    public void SwapWith(string published, string aside)
    {
        // No open file may be in a folder that Windows is to rename. Elsewhere it is held until the swap is over.
        if (OperatingSystem.IsWindows())
        {
            marker.Dispose();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (!Directory.Exists(published))
                {
                    Directory.Move(path, published);
                }
                else if (!FolderSwap.TryExchange(path, published))
                {
                    Directory.Move(published, aside);
                    Directory.Move(path, published);
                    Leftovers.Delete(aside);
                }

                return;
            }
            catch (IOException) when (attempt < 5 && Directory.Exists(path))
            {
                // Another run published in the same moment, or a scanner has a file open. Both pass.
                Thread.Sleep(50 * attempt);
            }
        }
    }

    /// <summary>Deletes what stands at the draft's name: an unfinished draft, or the site that it replaced.</summary>
    public void Dispose()
    {
        marker.Dispose();
        Leftovers.Delete(path);
    }

    private string Inside(string file)
    {
        var full = Path.GetFullPath(Path.Combine(path, file));
        return full.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidOperationException($"an output file leads out of its folder: {file}");
    }
}
