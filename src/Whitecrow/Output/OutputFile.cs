using System.Text;

namespace Whitecrow.Output;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">From the output folder, with forward slashes: <c>films/the-white-crow.html</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A text as UTF-8 without a byte order mark.</summary>
    public static OutputFile FromText(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The bytes as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>The path and the size.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path} ({Content.Length} bytes)");
}
