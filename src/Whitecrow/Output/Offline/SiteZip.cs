using System.Collections.Immutable;
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
        if (settings.ZipPath is { } path && ZipPacker.Pack(files) is { } zip)
        {
            yield return new(path, zip);
        }
    }
}
