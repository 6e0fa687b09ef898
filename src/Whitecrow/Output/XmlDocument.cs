using System.Text;
using System.Xml;

namespace Whitecrow.Output;

/// <summary>XML files with the same bytes on every machine.</summary>
internal static class XmlDocument
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Makes a file.</summary>
    /// <param name="path">Its path in the output.</param>
    /// <param name="write">Writes the root element.</param>
    public static OutputFile Make(string path, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }

        buffer.WriteByte((byte)'\n');
        return new(path, buffer.ToArray());
    }

    /// <summary>An element that holds only text; characters that XML does not know become U+FFFD.</summary>
    public static void WriteText(this XmlWriter xml, string element, string text) =>
        xml.WriteElementString(element, Clean(text));

    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? Rune.ReplacementChar : r)
        );
}
