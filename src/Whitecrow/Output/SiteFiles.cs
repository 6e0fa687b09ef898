using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content.Types;
using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output;

/// <summary>Everything of the finished site that is no page of its own content.</summary>
internal static class SiteFiles
{
    /// <summary>The finished pages.</summary>
    public static IEnumerable<OutputFile> OfPages(ImmutableArray<Page> pages) =>
        pages.Select(p => new OutputFile(p.Entry.Id.OutputPath, p.Html));

    /// <summary>Files by path; of two for one path the first, so that a site's own <c>robots.txt</c> takes the place of ours.</summary>
    public static ImmutableArray<OutputFile> InOrder(IEnumerable<OutputFile> files) =>
        [.. files.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Small pages at former addresses that lead to the new ones.</summary>
    /// <param name="site">The site.</param>
    /// <param name="copied">Its other files: a reader whose browser waits to be told sees the page in the site's own look.</param>
    public static IEnumerable<OutputFile> Redirects(SiteModel site, ImmutableArray<OutputFile> copied) =>
        from entry in site.Entries
        from former in entry.Fields.Texts(CommonFields.RedirectFrom)
        let path = former + ".html"
        let target = HtmlText.Escape(RelativePath.Between(path, entry.Id.OutputPath))
        let title = HtmlText.Escape(entry.Title)
        select OutputFile.FromText(
            path,
            new StringBuilder()
                .Append("<!DOCTYPE html>\n<html lang=\"")
                .Append(HtmlText.Escape(site.Settings.Language))
                .Append("\">\n<head>\n")
                .Append("<meta charset=\"utf-8\">\n")
                .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .Append(title)
                .Append("</title>\n")
                .Append("<meta http-equiv=\"refresh\" content=\"0; url=")
                .Append(target)
                .Append("\">\n")
                .Append("<meta name=\"robots\" content=\"noindex\">\n")
                .AppendJoin("", StyleSheets(copied, path))
                .Append("</head>\n<body>\n")
                .Append("<main class=\"wrap page\"><div class=\"head\"><h1><a href=\"")
                .Append(target)
                .Append("\">")
                .Append(title)
                .Append("</a></h1></div></main>\n</body>\n</html>\n")
                .ToString()
        );

    private static IEnumerable<string> StyleSheets(ImmutableArray<OutputFile> copied, string page) =>
        from file in copied
        where file.Path.StartsWith("assets/", StringComparison.Ordinal)
        where file.Path.EndsWith(".css", StringComparison.Ordinal)
        let way = HtmlText.Escape(RelativePath.Between(page, file.Path))
        select $"<link rel=\"stylesheet\" href=\"{way}\">\n";
}
