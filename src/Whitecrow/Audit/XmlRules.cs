using System.Collections.Immutable;
using System.Xml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Feed, sitemap and drawings are well-formed; a drawing does nothing but show itself.</summary>
internal static class XmlRules
{
    // No entities, no other files: a drawing that a stranger sent can name both.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = true,
    };

    /// <summary>What was found in one file.</summary>
    /// <param name="References">Its addresses.</param>
    /// <param name="Diagnostics">What is wrong in it.</param>
    internal sealed record Findings(ImmutableArray<Reference> References, ImmutableArray<Diagnostic> Diagnostics);

    public static Findings Check(SourceText source)
    {
        var references = ImmutableArray.CreateBuilder<Reference>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), Settings);
            var inAddress = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    // A sitemap has its addresses as text.
                    inAddress = reader.LocalName == "loc";
                    CheckElement(reader, Place(reader), references, diagnostics);
                }
                else if (reader.NodeType == XmlNodeType.Text && inAddress)
                {
                    references.Add(new(reader.Value, ReferenceUse.Mention, Place(reader)));
                }
                else if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet")
                {
                    diagnostics.Add(
                        new(DiagnosticCode.ActiveContent, Place(reader), "a style sheet of XML can run; leave it out")
                    );
                }
            }
        }
        catch (XmlException e)
        {
            diagnostics.Add(
                new(
                    DiagnosticCode.BadMarkup,
                    new(source.File, e.LineNumber, e.LinePosition),
                    $"this is no XML: {e.Message.Split(" Line ")[0].TrimEnd('.')}"
                )
            );
        }

        return new(references.ToImmutable(), diagnostics.ToImmutable());

        SourceLocation Place(XmlReader reader) =>
            reader is IXmlLineInfo at
                ? new(source.File, at.LineNumber, at.LinePosition)
                : SourceLocation.Whole(source.File);
    }

    private static void CheckElement(
        XmlReader reader,
        SourceLocation place,
        ImmutableArray<Reference>.Builder references,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var element = reader.LocalName;
        if (element is "script" or "foreignObject")
        {
            diagnostics.Add(new(DiagnosticCode.ActiveContent, place, $"a drawing with a '{element}' can run"));
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.LocalName.Length > 2)
            {
                diagnostics.Add(
                    new(DiagnosticCode.ActiveContent, place, $"the attribute {reader.LocalName} runs a script")
                );
            }
            else if (reader.LocalName is "href" or "src")
            {
                // Atom's and a sitemap's links are complete addresses for machines; SVG's are followed or shown.
                var use = element is "link" or "a" ? ReferenceUse.Mention : ReferenceUse.Show;
                references.Add(new(reader.Value, use, place));
            }
            else if (reader.Value.Contains("url(", StringComparison.OrdinalIgnoreCase))
            {
                references.AddRange(
                    CssAddresses.In(reader.Value).Select(u => new Reference(u.Address, ReferenceUse.Show, place))
                );
            }
        }

        reader.MoveToElement();
    }
}
