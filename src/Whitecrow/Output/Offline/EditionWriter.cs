using System.Text;

namespace Whitecrow.Output.Offline;

/// <summary>Writes parts of finished pages as parts of the single-file edition.</summary>
internal sealed class EditionWriter(EditionLinks links, Assets assets)
{
    /// <summary>The inside of a page as an article.</summary>
    public string Article(Part part)
    {
        var html = part.Html;
        var text = new StringBuilder(part.End - part.Start + 256);
        text.Append("<article id=\"").Append(part.Id).Append('"');
        var tags = new HtmlTagReader(html, part.MainStart, part.End);
        tags.Next();
        foreach (var attribute in tags.Attributes)
        {
            if (!attribute.Is(html, "id"))
            {
                Copy(text.Append(' '), html, attribute.Start, attribute.End);
            }
        }

        text.Append('>');
        var done = part.Start;
        while (tags.Next())
        {
            Copy(text, html, done, tags.Start);
            done = tags.End;
            if (tags.Is("script"))
            {
                // A page's own script expects to be alone, and its data for machines speaks of one page only.
                tags.Next();
                done = tags.End;
            }
            else
            {
                Write(text, tags, part, isFrame: false);
            }
        }

        return Copy(text, html, done, part.End).Append("</article>\n").ToString();
    }

    /// <summary>What stands before the parts, from the page that lends its frame.</summary>
    public string Before(Part frame) =>
        // All that it says can be found on the pages, one by one.
        Frame(frame, frame.Html, 0, frame.MainStart)
            .Replace("</head>", "<meta name=\"robots\" content=\"noindex\">\n</head>")
            .Append("<main id=\"main\" class=\"edition\">\n")
            .ToString();

    /// <summary>What stands behind them.</summary>
    public string Behind(Part frame)
    {
        var html = frame.Html;
        return "</main>\n"
            + Frame(frame, html, frame.End + "</main>".Length, html.Length)
                .Replace("</body>", LateScripts(frame, html) + "</body>");
    }

    private StringBuilder Frame(Part frame, string html, int from, int to)
    {
        var text = new StringBuilder();
        var done = from;
        var tags = new HtmlTagReader(html, from, to);
        while (tags.Next())
        {
            Copy(text, html, done, tags.Start);
            done = tags.End;
            if (tags.Is("script"))
            {
                done = TakeScript(text, tags, frame);
            }
            else if (tags.Is("link"))
            {
                TakeLink(text, tags, frame);
            }
            else
            {
                Write(text, tags, frame, isFrame: true);
            }
        }

        return Copy(text, html, done, to);
    }

    // Takes over an element with what stands inside; returns the place behind it.
    private int TakeScript(StringBuilder text, HtmlTagReader tags, Part frame)
    {
        var (start, address) = (tags.Start, tags.ValueOf("src"));
        var isData = tags.ValueOf("type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
        var isLate = IsLate(tags);
        tags.Next();
        if (address is null && !isData)
        {
            Copy(text, tags.Html, start, tags.End);
        }
        else if (address is not null && !isLate && assets.Script(frame.Path, address) is { } script)
        {
            text.Append("<script>").Append(script).Append("</script>");
        }

        return tags.End;
    }

    // A script inside the page cannot wait for its end by itself.
    private string LateScripts(Part frame, string html)
    {
        var text = new StringBuilder();
        var tags = new HtmlTagReader(html, 0, frame.MainStart);
        while (tags.Next())
        {
            if (tags.Is("script") && IsLate(tags) && assets.Script(frame.Path, tags.ValueOf("src")!) is { } script)
            {
                text.Append("<script>").Append(script).Append("</script>\n");
            }
        }

        return text.ToString();
    }

    private static bool IsLate(HtmlTagReader script) =>
        script.ValueOf("src") is not null && (script.ValueOf("defer") ?? script.ValueOf("async")) is not null;

    private void TakeLink(StringBuilder text, HtmlTagReader tag, Part frame)
    {
        var (relation, address) = (tag.ValueOf("rel"), tag.ValueOf("href") ?? "");
        if (relation == "stylesheet" && assets.Styles(frame.Path, address) is { } styles)
        {
            var media = tag.ValueOf("media") is { } on ? $" media=\"{on}\"" : "";
            text.Append("<style").Append(media).Append('>').Append(styles).Append("</style>");
        }
        else if (relation == "icon" && assets.Picture(frame.Path, address) is { } icon)
        {
            text.Append("<link rel=\"icon\" href=\"").Append(icon).Append("\">");
        }
        else if (address.Contains("://", StringComparison.Ordinal))
        {
            Copy(text, tag.Html, tag.Start, tag.End);
        }
    }

    private void Write(StringBuilder text, HtmlTagReader tag, Part part, bool isFrame)
    {
        var html = tag.Html;
        var done = tag.Start;
        var isDead = tag.Is("a") && tag.ValueOf("href") is { } address && links.Of(address, part, isFrame) is null;
        if (!isFrame && (tag.Is("nav") || tag.Is("aside")))
        {
            // Hundreds of landmarks of one name are none; and this one file has its own way in.
            text.Append(tag.IsEnd ? "</div" : "<div role=\"group\"");
            done = tag.Name.End.Value;
        }

        foreach (var attribute in tag.Attributes)
        {
            if (
                (isDead && LinkTag.IsOfLinks(html, attribute) ? "" : NewValue(tag, attribute, part, isFrame)) is
                { } value
            )
            {
                Copy(text, html, done, attribute.Start);
                Append(text, html, attribute, value);
                done = attribute.End;
            }
        }

        Copy(text, html, done, tag.End);
    }

    // Null where the attribute stays as it is; empty where it goes.
    private string? NewValue(HtmlTagReader tag, HtmlAttribute attribute, Part part, bool isFrame)
    {
        if (!attribute.HasValue)
        {
            return null;
        }

        var html = tag.Html;
        switch (html.AsSpan()[attribute.Name])
        {
            case "href" or "xlink:href":
                var address = html[attribute.Value];
                return links.Of(address, part, isFrame) is var link && link == address ? null : link ?? "";
            case "src" or "poster":
                return assets.Picture(part.Path, html[attribute.Value]);
            case "srcset" or "action":
                return "";
            case "role" when !isFrame && html.AsSpan()[attribute.Value] is "region":
                return "group";
            case "aria-label" or "aria-labelledby" when !isFrame && tag.Is("section"):
                return "";
            case "id":
                return isFrame ? null : part.IdOf(html[attribute.Value]);
            case "name":
                return isFrame || !tag.Is("input") ? null : part.IdOf(html[attribute.Value]);
            case "for"
            or "headers"
            or "list"
            or "form"
            or "popovertarget"
            or "commandfor"
            or "aria-labelledby"
            or "aria-describedby"
            or "aria-controls"
            or "aria-details"
            or "aria-flowto"
            or "aria-owns":
                return isFrame ? null : EditionLinks.Ids(html[attribute.Value], part);
            default:
                return !isFrame && html.AsSpan()[attribute.Value].Contains("url(#", StringComparison.Ordinal)
                    ? html[attribute.Value].Replace("url(#", $"url(#{part.IdOf("")}", StringComparison.Ordinal)
                    : null;
        }
    }

    private static void Append(StringBuilder text, string html, HtmlAttribute attribute, string value)
    {
        if (value.Length > 0)
        {
            text.Append(html.AsSpan()[attribute.Name]).Append("=\"").Append(value).Append('"');
        }
        else
        {
            // The blank before it.
            text.Length--;
        }
    }

    private static StringBuilder Copy(StringBuilder text, string html, int from, int to) =>
        text.Append(html, from, to - from);
}
