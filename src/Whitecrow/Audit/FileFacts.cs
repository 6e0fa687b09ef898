using System.Collections.Frozen;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;
using Whitecrow.Output;

namespace Whitecrow.Audit;

/// <summary>What was read from one file of the output.</summary>
/// <param name="Path">Path in the output folder.</param>
/// <param name="References">The addresses in it.</param>
/// <param name="Diagnostics">What is wrong in it alone.</param>
/// <param name="Page">More of it where it is an HTML page.</param>
internal sealed record FileFacts(
    string Path,
    ImmutableArray<Reference> References,
    ImmutableArray<Diagnostic> Diagnostics,
    PageFacts? Page = null
)
{
    /// <summary>Reads a file by the kind that its name says it is.</summary>
    public static FileFacts Read(OutputFile file) =>
        file.Path[(file.Path.LastIndexOf('.') + 1)..] switch
        {
            "html" => ReadPage(file),
            "css" => ReadStyles(file),
            "js" => ReadScript(file),
            "svg" or "xml" or "atom" or "rss" => ReadXml(file),
            "json" or "jsonld" or "webmanifest" => new(
                file.Path,
                [],
                [.. JsonRules.CheckFile(file.Path, file.Content)]
            ),
            _ => new(file.Path, [], []),
        };

    private static FileFacts ReadPage(OutputFile file)
    {
        var (source, badBytes) = Decode(file);
        var page = FinishedPage.Read(source);
        var references = PageReferences.Of(page);
        var facts = new PageFacts
        {
            Path = file.Path,
            Anchors = AnchorsOf(page),
            Title = page.Named("title").FirstOrDefault() is { } title
                ? (page.Document.Title ?? "", page.At(title))
                : null,
            Description = HeadRules.DescriptionOf(page) is { } description
                ? (description.GetAttribute("content")?.Trim() ?? "", page.At(description, "content"))
                : null,
            Canonical = page.Named("link")
                .FirstOrDefault(l => FinishedPage.IsWord(l.GetAttribute("rel"), "canonical"))
                ?.GetAttribute("href"),
            IsAuxiliary = page.IsRedirect || page.IsNotFoundPage,
            IsUnlisted = page.IsUnlisted,
            References = references,
        };
        return new(file.Path, references, [.. badBytes, .. SiteAudit.CheckPage(page)], facts);
    }

    private static FrozenSet<string> AnchorsOf(FinishedPage page) =>
        page
            .Elements.Select(e => e.Id)
            .Concat(page.Named("a").Select(a => a.GetAttribute("name")))
            .OfType<string>()
            .Where(id => id.Length > 0)
            .ToFrozenSet();

    private static FileFacts ReadStyles(OutputFile file)
    {
        var (source, badBytes) = Decode(file);
        var references = CssAddresses
            .In(source.Text)
            .Select(u => new Reference(u.Address, ReferenceUse.Show, source.LocationOf(u.Offset)));
        return new(file.Path, [.. references], badBytes);
    }

    private static FileFacts ReadScript(OutputFile file)
    {
        var (source, badBytes) = Decode(file);
        var requests = ActiveContentRules
            .Requests(source.Text)
            .Select(r => new Diagnostic(DiagnosticCode.ForeignRequest, source.LocationOf(r.Offset), r.Message));
        return new(file.Path, [], [.. badBytes, .. requests]);
    }

    private static FileFacts ReadXml(OutputFile file)
    {
        var (source, badBytes) = Decode(file);
        var found = XmlRules.Check(source);
        return new(file.Path, found.References, [.. badBytes, .. found.Diagnostics]);
    }

    private static (SourceText Source, ImmutableArray<Diagnostic> Diagnostics) Decode(OutputFile file)
    {
        var decoded = SourceText.Decode(file.Path, file.Content.Span);
        return (decoded.Value, decoded.Diagnostics);
    }
}
