using System.Collections.Immutable;
using System.Text;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Files;

/// <summary>Reads a site's files into memory.</summary>
internal static class SiteFolder
{
    /// <summary>The largest file that is read, in bytes. Larger ones are no text or picture of a site.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    /// <summary>The folders that a site is read from.</summary>
    public static readonly ImmutableArray<string> Folders = ["content", "templates"];

    // Editors and file managers leave hidden files everywhere.
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary><c>site.yml</c> and every visible file below <c>content</c> and <c>templates</c>.</summary>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="known">Files of an earlier reading; null where there was none.</param>
    /// <returns>
    /// The files by path. A file or folder that cannot be read is a diagnostic, and so is a symbolic link: followed, it
    /// could publish any file of the machine.
    /// </returns>
    public static Checked<ImmutableArray<InputFile>> Read(string root, KnownFiles? known = null)
    {
        var found = new Findings(known);
        var settings = new FileInfo(Path.Combine(root, SiteRoot.SettingsFile));

        // A link that leads nowhere does not exist and is one all the same; of a file that is not there, all attributes are set.
        if (settings.Exists || settings.LinkTarget is not null)
        {
            Take(settings, SiteRoot.SettingsFile, found);
        }

        foreach (var name in Folders)
        {
            var folder = new DirectoryInfo(Path.Combine(root, name));
            if (folder.Exists)
            {
                Take(folder, name, found);
            }
            else if (File.Exists(folder.FullName))
            {
                found.Add(
                    DiagnosticCode.UnreadableFile,
                    name,
                    $"this is a file and has to be a folder; give it another name, and make a folder '{name}'"
                );
            }
        }

        found.Files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new(found.Files.ToImmutable(), Diagnostic.InOrder(found.Diagnostics));
    }

    /// <summary>Paths of what was reported while reading.</summary>
    public static ImmutableHashSet<string> Unreadable(Checked<ImmutableArray<InputFile>> read) =>
        [.. read.Diagnostics.Select(d => d.Location.File)];

    private static void Take(FileSystemInfo entry, string path, Findings found)
    {
        try
        {
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                found.Add(DiagnosticCode.UnreadableFile, path, "this is a symbolic link; put the file itself here");
            }
            else if (entry is DirectoryInfo && path.EndsWith(".md", StringComparison.Ordinal))
            {
                found.Add(
                    DiagnosticCode.UnreadableFile,
                    path,
                    "this is a folder with the name of a page; put a file in its place, or rename the folder"
                );
            }
            else if (entry is DirectoryInfo folder)
            {
                foreach (var child in folder.EnumerateFileSystemInfos("*", Visible))
                {
                    // Bytes that are no letters come as U+FFFD, and under that name no file is found.
                    if (child.Name.AsSpan().ContainsAny('\uFFFD', '\uFFFE'))
                    {
                        found.Add(
                            DiagnosticCode.BadFileName,
                            $"{path}/{child.Name}",
                            "this name has letters that are not UTF-8; rename it"
                        );
                        continue;
                    }

                    // Names from macOS can arrive decomposed (e + accent), and a link in a text would then miss the file.
                    Take(child, $"{path}/{child.Name.Normalize(NormalizationForm.FormC)}", found);
                }
            }
            else if (entry is FileInfo { Length: > LargestFile })
            {
                found.Add(
                    DiagnosticCode.FileTooLarge,
                    path,
                    $"the file is larger than {LargestFile / 1024 / 1024} MB; make it smaller or move it out of the site"
                );
            }
            else if (entry is FileInfo { Length: 0 } empty && IsPipe(empty))
            {
                found.Add(
                    DiagnosticCode.UnreadableFile,
                    path,
                    "this is a pipe or a device and no file; put a file in its place"
                );
            }
            else
            {
                found.Files.Add(new(path, found.Read((FileInfo)entry)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            found.Add(DiagnosticCode.UnreadableFile, path, $"cannot be read: {Reason.Of(e)}");
        }
    }

    // Reading a pipe waits for whoever writes into it, for ever. Only a pipe can be opened for both at once and not be searched.
    private static bool IsPipe(FileInfo empty)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            using var file = new FileStream(empty.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return !file.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            // An empty file that may only be read.
            return false;
        }
    }

    private sealed class Findings(KnownFiles? known)
    {
        public ImmutableArray<InputFile>.Builder Files { get; } = ImmutableArray.CreateBuilder<InputFile>();

        public List<Diagnostic> Diagnostics { get; } = [];

        public ReadOnlyMemory<byte> Read(FileInfo file) => known?.Read(file) ?? File.ReadAllBytes(file.FullName);

        public void Add(DiagnosticCode code, string path, string message) =>
            Diagnostics.Add(new(code, SourceLocation.Whole(path), message));
    }
}
