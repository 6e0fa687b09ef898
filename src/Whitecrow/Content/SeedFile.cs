using System.Security.Cryptography;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content;

/// <summary>A raw text in <c>content/seeds/</c>: evidence, never built.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Sha256">Checksum of its bytes, 64 hexadecimal digits.</param>
public sealed record SeedFile(string Name, SourceText Text, string Sha256)
{
    /// <summary>So many words of a text in the same order are no accident, and count as taken from it.</summary>
    public const int LiftedRun = 8;

    /// <summary>The folder of all of them, from the site's root.</summary>
    public const string Folder = "content/seeds/";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path from the site's root.</param>
    /// <param name="bytes">Its bytes.</param>
    public static Checked<SeedFile> Read(string path, ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.Widely(bytes) is { } wide
            ? Checked.Clean(new SourceText(path, wide))
            : SourceText.Decode(path, bytes);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return new(new(name, text.Value, Convert.ToHexStringLower(SHA256.HashData(bytes))), text.Diagnostics);
    }
}
