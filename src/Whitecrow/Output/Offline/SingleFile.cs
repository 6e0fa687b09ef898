using System.Collections.Immutable;
using System.Text;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output.Offline;

/// <summary>
/// The edition in one HTML file: the first page lends its frame, and the inside of every page follows as an article. Links
/// between pages lead to articles; style sheets, scripts and pictures are in the file.
/// </summary>
internal static class SingleFile
{
    /// <summary>Makes the file; none where the settings give it no name.</summary>
    /// <param name="site">The site.</param>
    /// <param name="pages">The finished pages.</param>
    /// <param name="copied">Files that pages may name: style sheets, scripts, pictures.</param>
    public static IEnumerable<OutputFile> Make(
        SiteModel site,
        ImmutableArray<Page> pages,
        IEnumerable<OutputFile> copied
    )
    {
        if (site.Settings.SingleFilePath is not { } path)
        {
            yield break;
        }

        // A browser finds words in one file by itself, and in one file no address is missing.
        var shown = InOrder(site, pages)
            .Where(p => !SpecialPages.IsSearch(p.Entry) && !SpecialPages.IsNotFound(p.Entry))
            .ToArray();
        var read = new Part?[shown.Length];
        Parallel.For(0, shown.Length, i => read[i] = Part.Of(shown[i]));
        var parts = read.OfType<Part>().ToImmutableArray();
        if (parts.FirstOrDefault() is not { Page.Entry.Id.Value: "index" } first)
        {
            yield break;
        }

        var writer = new EditionWriter(new(parts, site.Settings), new(copied));
        var texts = new byte[parts.Length + 2][];
        texts[0] = Encoding.UTF8.GetBytes(writer.Before(first));
        Parallel.For(0, parts.Length, i => texts[i + 1] = Encoding.UTF8.GetBytes(writer.Article(parts[i])));
        texts[^1] = Encoding.UTF8.GetBytes(writer.Behind(first));
        yield return new(path, Joined(texts));
    }

    private static byte[] Joined(byte[][] texts)
    {
        var all = new byte[texts.Sum(t => t.Length)];
        var at = 0;
        foreach (var text in texts)
        {
            text.CopyTo(all, at);
            at += text.Length;
        }

        return all;
    }

    // The first page, then the folders as the menu has them, each with its index at the head.
    private static IEnumerable<Page> InOrder(SiteModel site, ImmutableArray<Page> pages)
    {
        var menu = site
            .Settings.Fields.Rows(SiteSettings.MenuField)
            .Select(r => r.Reference(SiteSettings.MenuPage)?.Folder)
            .OfType<string>()
            .Distinct()
            .ToImmutableArray();
        return pages
            .OrderBy(p => p.Entry.Id.Value != "index")
            .ThenBy(p => menu.IndexOf(p.Entry.Id.Folder) is >= 0 and var at ? at : menu.Length)
            .ThenBy(p => p.Entry.Id.Folder, StringComparer.Ordinal)
            .ThenBy(p => p.Entry.Id.Slug != "index")
            .ThenBy(p => p.Entry.Id);
    }
}
