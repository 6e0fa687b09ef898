using System.Collections.Frozen;
using System.Collections.Immutable;
using Whitecrow.Diagnostics;

namespace Whitecrow.Audit;

/// <summary>Every address leads to a file of the site, works from any folder, and asks no other host for anything.</summary>
/// <param name="files">All files of the site.</param>
/// <param name="anchors">For each HTML page what a link may name behind <c>#</c>.</param>
/// <param name="home">The complete address of the site's root, with its slash; null where the site does not state one.</param>
internal sealed class LinkRules(FileNames files, FrozenDictionary<string, FrozenSet<string>> anchors, string? home)
{
    private static readonly FrozenSet<string> SchemesToFollow = new[]
    {
        "http",
        "https",
        "mailto",
        "tel",
        "geo",
        "sms",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> SchemesThatRun = new[]
    {
        "javascript",
        "vbscript",
        "livescript",
    }.ToFrozenSet();

    /// <summary>What is wrong with the addresses of one file.</summary>
    public IEnumerable<Diagnostic> Check(string file, ImmutableArray<Reference> references) =>
        references.Select(r => Check(file, r)).OfType<Diagnostic>();

    /// <summary>The file that a reference leads to; null where it leads elsewhere or nowhere.</summary>
    public string? Target(string file, Reference reference)
    {
        var address = AddressOf(reference);
        return
            address is { Form: AddressForm.Relative, Fault: null }
            && FileNames.Resolve(FromOf(file, reference), address.Path) is { } path
            && files.Has(path)
            ? path
            : null;
    }

    private Diagnostic? Check(string file, Reference reference)
    {
        if (reference.Use == ReferenceUse.Id)
        {
            return anchors[file].Contains(reference.Written)
                ? null
                : Of(DiagnosticCode.BrokenAnchor, $"no element of this page has the id '{reference.Written}'");
        }

        var address = AddressOf(reference);
        return address.Form switch
        {
            AddressForm.Empty => Of(
                DiagnosticCode.BrokenLink,
                "an address is empty; write one, or leave the attribute out"
            ),
            AddressForm.Complete => CheckComplete(),
            AddressForm.WithoutScheme when reference.Use is ReferenceUse.Link or ReferenceUse.Mention => Of(
                DiagnosticCode.AbsoluteLink,
                $"'{reference.Written}' has no scheme, and a page opened as a file has none to lend it; write https:"
            ),
            AddressForm.WithoutScheme => Foreign(),
            AddressForm.FromServerRoot => Of(
                DiagnosticCode.AbsoluteLink,
                $"'{reference.Written}' only works at the root of a server; write it relative to this page"
            ),
            _ => CheckRelative(address),
        };

        Diagnostic? CheckComplete() =>
            SchemesThatRun.Contains(address.Scheme)
                ? Of(DiagnosticCode.ActiveContent, $"a '{address.Scheme}:' address runs a script when it is followed")
            : address.Scheme is "data" or "blob"
                ? reference.Use == ReferenceUse.Show ? null
                    : Of(
                        DiagnosticCode.ActiveContent,
                        $"a '{address.Scheme}:' address opens a document that is no page"
                    )
            : address.Scheme == "file"
                ? Of(
                    DiagnosticCode.AbsoluteLink,
                    $"'{reference.Written}' is a file of one machine; link to a page instead"
                )
            : address.Scheme is "http" or "https" && reference.Use is not (ReferenceUse.Link or ReferenceUse.Mention)
                ? Foreign()
            : !SchemesToFollow.Contains(address.Scheme)
                ? Of(DiagnosticCode.BrokenLink, $"no browser knows what to do with '{address.Scheme}:'")
            : address.Scheme is "http" or "https" && !Uri.TryCreate(reference.Written.Trim(), UriKind.Absolute, out _)
                ? Of(DiagnosticCode.BrokenLink, $"'{reference.Written}' is no complete address")
            : null;

        Diagnostic? CheckRelative(WebAddress relative)
        {
            if (relative.Fault is { } fault)
            {
                return Of(DiagnosticCode.BrokenLink, $"'{reference.Written}' {fault}");
            }

            var path = FileNames.Resolve(FromOf(file, reference), relative.Path);
            return path is null ? Of(DiagnosticCode.BrokenLink, $"'{reference.Written}' leads out of the site")
                : !files.Has(path) ? Of(DiagnosticCode.BrokenLink, $"'{reference.Written}' {WhyMissing(path)}")
                : CheckAnchor(path, relative.Fragment);
        }

        Diagnostic? CheckAnchor(string path, string? fragment) =>
            string.IsNullOrEmpty(fragment)
            || fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
            || !anchors.TryGetValue(path, out var there)
            || there.Contains(fragment)
                ? null
                : Of(
                    DiagnosticCode.BrokenAnchor,
                    $"'{reference.Written}': {path} has no element with the id '{fragment}'"
                );

        Diagnostic Foreign() =>
            Of(
                DiagnosticCode.ForeignRequest,
                $"'{reference.Written}' asks another host; put the file into the site, or make it a link"
            );

        Diagnostic Of(DiagnosticCode code, string message) => new(code, reference.Location, message);
    }

    // A complete address of a page of this very site is checked like a relative one from its root.
    private WebAddress AddressOf(Reference reference)
    {
        if (
            home is null
            || reference.Use is not (ReferenceUse.Link or ReferenceUse.Mention)
            || !reference.Written.StartsWith(home, StringComparison.Ordinal)
        )
        {
            return WebAddress.Parse(reference.Written);
        }

        var rest = reference.Written[home.Length..];
        return WebAddress.Parse(rest is "" || rest[0] is '#' or '?' ? "index.html" + rest : rest);
    }

    private string FromOf(string file, Reference reference) =>
        home is not null && reference.Written.StartsWith(home, StringComparison.Ordinal) ? "index.html" : file;

    private string WhyMissing(string path) =>
        files.AlmostNamed(path) is { } almost ? $"is spelled differently from the file {almost}"
        : files.HasFolder(path.TrimEnd('/'))
            ? "leads to a folder, which opens as a list of files or not at all; name a file"
        : files.Elsewhere(path) is { } elsewhere ? $"leads to {path}, which is not there; did you mean {elsewhere}?"
        : $"leads to {path}, which is not there";
}
