using System.Collections.Frozen;
using System.Net;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output.Offline;

/// <summary>Turns the links between pages into links within the single-file edition.</summary>
/// <param name="parts">The parts of the edition.</param>
/// <param name="settings">The settings.</param>
internal sealed class EditionLinks(IEnumerable<Part> parts, SiteSettings settings)
{
    private readonly FrozenDictionary<string, Part> byPath = parts.ToFrozenDictionary(
        p => p.Path,
        StringComparer.Ordinal
    );

    /// <summary>The address that takes the place of another.</summary>
    /// <param name="written">As it stands in the attribute.</param>
    /// <param name="from">The part that it stands in.</param>
    /// <param name="isFrame">True where it stands around the parts instead.</param>
    /// <returns>Null where there is nothing to lead to: a file beside the pages, in an edition that may lie anywhere.</returns>
    public string? Of(string written, Part from, bool isFrame)
    {
        var address = written.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(written) : written;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? address : address[..hash];
        var fragment = hash < 0 ? "" : address[(hash + 1)..];
        if (path.Length == 0)
        {
            return hash < 0 || (isFrame && !Has(from, fragment)) ? written : Anchor(from, fragment);
        }

        if (path[0] == '/' || HasScheme(path))
        {
            return written;
        }

        var query = path.IndexOf('?', StringComparison.Ordinal);
        var target = RelativePath.Resolve(from.Path, query < 0 ? path : path[..query]);
        return target is null ? null
            : byPath.TryGetValue(target, out var part) ? Anchor(part, fragment)
            : settings.Url is { } url
                ? HtmlText.Escape($"{url}/{RelativePath.Between("", target)}{(hash < 0 ? "" : "#" + fragment)}")
            : null;
    }

    /// <summary>The ids in an attribute as <c>aria-labelledby</c>; empty where the edition has none of them.</summary>
    public static string Ids(string written, Part from) =>
        string.Join(
            ' ',
            written
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(from.Ids.Contains)
                .Select(from.IdOf)
        );

    // The beginning of the page, where the page has the id only outside of its main.
    private static string Anchor(Part part, string fragment) =>
        HtmlText.Escape("#" + (Has(part, fragment) ? part.IdOf(fragment) : part.Id));

    private static bool Has(Part part, string fragment) =>
        fragment.Length > 0 && part.Ids.Contains(Uri.UnescapeDataString(fragment));

    private static bool HasScheme(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && path.AsSpan(0, colon).IndexOfAny('/', '?') < 0;
    }
}
