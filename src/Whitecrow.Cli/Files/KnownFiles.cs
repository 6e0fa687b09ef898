namespace Whitecrow.Cli.Files;

/// <summary>Files as they were last read, so that one that nobody has touched since is not read again.</summary>
/// <remarks>
/// Two saves within the grain of a file system's clock leave the same time, and with some luck the same length: files
/// that are known to be touched are named to <see cref="Doubt"/> and read in any case.
/// </remarks>
internal sealed class KnownFiles
{
    private readonly Dictionary<string, Known> files = new(StringComparer.Ordinal);

    /// <summary>The bytes of a file; the same memory as before where they are the same.</summary>
    public ReadOnlyMemory<byte> Read(FileInfo file)
    {
        var (written, length) = (file.LastWriteTimeUtc, file.Length);
        if (files.TryGetValue(file.FullName, out var known) && known.Written == written && known.Length == length)
        {
            return known.Content;
        }

        ReadOnlyMemory<byte> content = File.ReadAllBytes(file.FullName);
        if (known is not null && known.Content.Span.SequenceEqual(content.Span))
        {
            content = known.Content;
        }

        files[file.FullName] = new(written, length, content);
        return content;
    }

    /// <summary>Makes sure that a file is read the next time.</summary>
    /// <param name="path">Absolute.</param>
    public void Doubt(string path)
    {
        if (files.TryGetValue(path, out var known))
        {
            files[path] = known with { Length = -1 };
        }
    }

    /// <summary>Makes sure that all files are read the next time.</summary>
    public void DoubtAll()
    {
        foreach (var path in files.Keys)
        {
            Doubt(path);
        }
    }

    private sealed record Known(DateTime Written, long Length, ReadOnlyMemory<byte> Content);
}
