using System.Text;
using Whitecrow.Pages;

namespace Whitecrow.Output.Offline;

/// <summary>The inside of a page's <c>main</c>, which becomes an article of the single-file edition.</summary>
/// <param name="Page">The page.</param>
/// <param name="MainStart">Where <c>&lt;main</c> begins.</param>
/// <param name="Start">Behind that tag.</param>
/// <param name="End">Where <c>&lt;/main&gt;</c> begins.</param>
/// <param name="Ids">The ids inside, as written.</param>
internal sealed record Part(Page Page, int MainStart, int Start, int End, IReadOnlySet<string> Ids)
{
    /// <summary>The id of the article. No id of a template begins so.</summary>
    public string Id { get; } = "/" + Page.Entry.Id.Value;

    /// <summary>The page's text, decoded anew each time: all of them at once would be twice the site in memory.</summary>
    public string Html => Encoding.UTF8.GetString(Page.Html.Span);

    /// <summary>Output path of the page.</summary>
    public string Path => Page.Entry.Id.OutputPath;

    /// <summary>An id of the page in the edition, where each has to differ from those of all other pages.</summary>
    public string IdOf(string id) => $"{Id}:{id}";

    /// <summary>Finds the inside of a page; null where it has no <c>main</c>.</summary>
    public static Part? Of(Page page)
    {
        var html = Encoding.UTF8.GetString(page.Html.Span);
        var end = html.LastIndexOf("</main", StringComparison.Ordinal);
        var tags = new HtmlTagReader(html, 0, Math.Max(0, end));
        while (tags.Next())
        {
            if (tags.Is("main"))
            {
                return new(page, tags.Start, tags.End, end, IdsIn(tags));
            }
        }

        return null;
    }

    private static HashSet<string> IdsIn(HtmlTagReader rest)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (rest.Next())
        {
            if (rest.ValueOf("id") is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
