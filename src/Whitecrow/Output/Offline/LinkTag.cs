using System.Text;

namespace Whitecrow.Output.Offline;

/// <summary>Links that lose what they led to.</summary>
internal static class LinkTag
{
    /// <summary>True for an attribute that an <c>a</c> may have only together with an address, and for the address itself.</summary>
    public static bool IsOfLinks(string html, HtmlAttribute attribute) =>
        html.AsSpan()[attribute.Name] is "href" or "download" or "rel" or "target" or "hreflang" or "type" or "ping";

    /// <summary>A page whose links to one address are plain words.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isDead">Says of an address whether it leads nowhere.</param>
    public static string Unlinked(string html, Func<string, bool> isDead)
    {
        var text = new StringBuilder(html.Length);
        var done = 0;
        var tags = new HtmlTagReader(html, 0, html.Length);
        while (tags.Next())
        {
            if (!tags.Is("a") || tags.ValueOf("href") is not { } address || !isDead(address))
            {
                continue;
            }

            foreach (var attribute in tags.Attributes)
            {
                if (IsOfLinks(html, attribute))
                {
                    // With the blank before it.
                    text.Append(html, done, attribute.Start - 1 - done);
                    done = attribute.End;
                }
            }
        }

        return text.Append(html, done, html.Length - done).ToString();
    }
}
