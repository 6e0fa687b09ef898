using System.Collections.Immutable;
using System.Text;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output.Offline;

/// <summary>The whole site in a ZIP.</summary>
internal static class SiteZip
{
    /// <summary>Makes the file; none where the settings give it no name, or where the site is too large for a ZIP.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="files">All other files of the output, by path.</param>
    public static IEnumerable<OutputFile> Make(SiteSettings settings, ImmutableArray<OutputFile> files)
    {
        if (
            settings.ZipPath is { } path
            && ZipPacker.Pack([.. files.Select(f => f.Path == settings.SingleFilePath ? f : Inside(f, path))])
                is { } zip
        )
        {
            yield return new(path, zip);
        }
    }

    // The folder that is unpacked does not hold its own ZIP: what leads there on the site is plain words here. (The single
    // file leads to nothing beside it anyway.)
    private static OutputFile Inside(OutputFile file, string zip) =>
        file.Path.EndsWith(".html", StringComparison.Ordinal)
        && file.Content.Span.IndexOf(Encoding.UTF8.GetBytes(RelativePath.Between("", zip))) >= 0
            ? OutputFile.FromText(
                file.Path,
                LinkTag.Unlinked(file.Text, address => RelativePath.Resolve(file.Path, address) == zip)
            )
            : file;
}
