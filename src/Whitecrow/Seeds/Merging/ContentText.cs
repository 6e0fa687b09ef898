using System.Text;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Merging;

/// <summary>A file of content as bytes on a disk would be, and as the program reads it.</summary>
/// <param name="Path">Path from the site's root.</param>
/// <param name="Raw">Its characters, line ends and byte order mark included.</param>
internal sealed record ContentText(string Path, string Raw)
{
    private SourceText? source;

    /// <summary>The text as the rest of the program sees it.</summary>
    public SourceText Source => source ??= new(Path, Raw);

    /// <summary>
    /// True where the file can be brought back from what the program sees of it: a byte order mark and line ends of one kind
    /// can, decomposed accents and mixed line ends cannot.
    /// </summary>
    public bool IsReversible => Restore(Source.Text) == Raw;

    /// <summary>A file read from a disk.</summary>
    public static ContentText Read(InputFile file) => new(file.Path, Encoding.UTF8.GetString(file.Content.Span));

    /// <summary>The same file with other text, its line ends and byte order mark kept.</summary>
    public ContentText With(string text) => new(Path, Restore(text));

    private string Restore(string text)
    {
        var ends = Raw.Contains("\r\n", StringComparison.Ordinal)
            ? text.Replace("\n", "\r\n", StringComparison.Ordinal)
            : text;
        return Raw.StartsWith('\uFEFF') ? "\uFEFF" + ends : ends;
    }
}
