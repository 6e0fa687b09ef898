using System.Collections.Frozen;
using System.Text;
using System.Xml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages.Pictures;

/// <summary>Reads a drawing made by hand: one part of a cover, as an SVG file of the cover's size.</summary>
/// <remarks>
/// A file of its own can be opened in a browser and in an editor for drawings, which add things that a page cannot
/// have: scripts, links, fonts, ids that repeat from cover to cover. So a drawing is read, not copied, and only
/// shapes with a place and a class of the style sheet pass.
/// </remarks>
internal static class Drawing
{
    private const int MaxLength = 20_000;

    private static readonly FrozenSet<string> Elements = new[]
    {
        "g",
        "path",
        "circle",
        "ellipse",
        "rect",
        "line",
        "polyline",
        "polygon",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Attributes = new[]
    {
        "class",
        "transform",
        "d",
        "points",
        "x",
        "y",
        "width",
        "height",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "x1",
        "y1",
        "x2",
        "y2",
        "stroke-dasharray",
        "stroke-linecap",
        "stroke-linejoin",
    }.ToFrozenSet();

    /// <summary>The shapes inside the <c>svg</c> element, without comments and blanks between them.</summary>
    /// <returns>Empty markup where the file cannot be used.</returns>
    public static Checked<string> Read(SourceText file)
    {
        using var reader = XmlReader.Create(
            new StringReader(file.Text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = MaxLength,
                XmlResolver = null,
            }
        );
        try
        {
            return ReadRoot(file, reader);
        }
        catch (XmlException e)
        {
            return Unusable(file, e.LineNumber, e.LinePosition, $"not a drawing: {e.Message}");
        }
    }

    private static Checked<string> ReadRoot(SourceText file, XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        if (reader.MoveToContent() != XmlNodeType.Element || reader.Name != "svg")
        {
            return Unusable(file, place.LineNumber, place.LinePosition, "a drawing begins with <svg>");
        }

        var shapes = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !Elements.Contains(reader.Name):
                    return Unusable(
                        file,
                        place.LineNumber,
                        place.LinePosition,
                        $"a drawing cannot hold <{reader.Name}>; use {string.Join(", ", Elements.Order(StringComparer.Ordinal))}"
                    );
                case XmlNodeType.Element:
                    if (AppendShape(shapes, reader) is { } attribute)
                    {
                        return Unusable(
                            file,
                            place.LineNumber,
                            place.LinePosition,
                            $"a shape cannot have {attribute}; colours and lines come from a class of the style sheet"
                        );
                    }

                    break;
                case XmlNodeType.EndElement when reader.Name == "g":
                    shapes.Append("</g>");
                    break;
                case XmlNodeType.EndElement:
                    break;
                default:
                    return Unusable(file, place.LineNumber, place.LinePosition, "a drawing holds shapes, not words");
            }
        }

        return Checked.Clean(shapes.ToString());
    }

    /// <summary>Writes the start of one shape; null, or the attribute that it cannot have.</summary>
    private static string? AppendShape(StringBuilder shapes, XmlReader reader)
    {
        var name = reader.Name;
        var empty = reader.IsEmptyElement;
        shapes.Append('<').Append(name);
        while (reader.MoveToNextAttribute())
        {
            if (!Attributes.Contains(reader.Name))
            {
                return reader.Name;
            }

            shapes.Append(' ').Append(reader.Name).Append("=\"").Append(HtmlText.Escape(reader.Value)).Append('"');
        }

        reader.MoveToElement();
        shapes.Append(empty || name != "g" ? "/>" : ">");
        return null;
    }

    private static Checked<string> Unusable(SourceText file, int line, int column, string message) =>
        new("", [new(DiagnosticCode.BadDrawing, new(file.File, line, column), message)]);
}
