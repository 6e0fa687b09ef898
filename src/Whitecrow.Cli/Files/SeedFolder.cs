using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Files;

/// <summary>A raw text that somebody named.</summary>
/// <param name="Path">Where it lies; absolute.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Seed">It as a seed of the site.</param>
internal sealed record NamedText(string Path, byte[] Bytes, Checked<SeedFile> Seed);

/// <summary>The folder of raw texts; a text from elsewhere is kept there, since citations count its lines.</summary>
internal static class SeedFolder
{
    /// <summary>Largest text, in bytes. A film page has 10,000; more than this is no text that a person would cite by line.</summary>
    public const int LargestText = 4 * 1024 * 1024;

    /// <summary>Reads texts.</summary>
    /// <param name="files">Paths as typed.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="workingFolder">Where relative paths start; absolute.</param>
    /// <exception cref="CannotRunException">One of them cannot be read, or bears the name of another one.</exception>
    public static ImmutableArray<NamedText> Read(IEnumerable<string> files, string root, string workingFolder)
    {
        var texts = files
            .Select(f => Path.GetFullPath(f, workingFolder))
            .Distinct(StringComparer.Ordinal)
            .Select(Read)
            .ToImmutableArray();
        foreach (var text in texts)
        {
            var home = Home(root, text);
            var namesake = texts.FirstOrDefault(t => t.Seed.Value.Name == text.Seed.Value.Name && t != text)?.Path;
            var isOther =
                namesake is not null
                || (
                    text.Path != home
                    && File.Exists(home)
                    && !File.ReadAllBytes(home).AsSpan().SequenceEqual(text.Bytes)
                );
            if (isOther)
            {
                throw new CannotRunException(
                    $"{namesake ?? home} is another text of the name {text.Seed.Value.Name}",
                    "rename one of them: a source is known by its file's name"
                );
            }
        }

        return texts;
    }

    /// <summary>Copies texts from elsewhere into the site.</summary>
    public static void Keep(ImmutableArray<NamedText> texts, string root) =>
        ContentFolder.Write(
            root,
            [
                .. texts
                    .Where(t => !File.Exists(Home(root, t)))
                    .Select(t => (SeedFile.Folder + t.Seed.Value.Name, t.Bytes)),
            ]
        );

    /// <summary>The texts that the site does not have yet, by the path that they will have in it.</summary>
    public static Dictionary<string, NamedText> Strangers(ImmutableArray<NamedText> texts, string root) =>
        texts
            .Where(t => !File.Exists(Home(root, t)))
            .ToDictionary(t => SeedFile.Folder + t.Seed.Value.Name, StringComparer.Ordinal);

    private static string Home(string root, NamedText text) =>
        Path.Combine(root, SeedFile.Folder.Replace('/', Path.DirectorySeparatorChar), text.Seed.Value.Name);

    private static NamedText Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestText })
            {
                throw new CannotRunException(
                    $"{path} is larger than {LargestText / 1024 / 1024} MB",
                    "give the text of one page"
                );
            }

            var bytes = File.ReadAllBytes(path);
            return new(path, bytes, SeedFile.Read(SeedFile.Folder + Path.GetFileName(path), bytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotRunException(
                $"{path} cannot be read: {(Directory.Exists(path) ? "it is a folder" : Reason.Of(e))}",
                "give the raw texts to read, as in content/seeds/page.txt",
                e
            );
        }
    }
}
