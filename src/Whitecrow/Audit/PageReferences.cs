using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Whitecrow.Audit;

/// <summary>Collects the addresses in a page.</summary>
internal static class PageReferences
{
    private static readonly FrozenDictionary<string, ReferenceUse> UseByAttribute = new Dictionary<string, ReferenceUse>
    {
        ["a href"] = ReferenceUse.Link,
        ["area href"] = ReferenceUse.Link,
        ["img src"] = ReferenceUse.Show,
        ["source src"] = ReferenceUse.Show,
        ["video src"] = ReferenceUse.Show,
        ["video poster"] = ReferenceUse.Show,
        ["audio src"] = ReferenceUse.Show,
        ["track src"] = ReferenceUse.Show,
        ["input src"] = ReferenceUse.Show,
        ["image href"] = ReferenceUse.Show,
        ["use href"] = ReferenceUse.Show,
        ["feimage href"] = ReferenceUse.Show,
        ["lineargradient href"] = ReferenceUse.Show,
        ["radialgradient href"] = ReferenceUse.Show,
        ["pattern href"] = ReferenceUse.Show,
        ["textpath href"] = ReferenceUse.Show,
        ["body background"] = ReferenceUse.Show,
        ["script src"] = ReferenceUse.Run,
        ["script href"] = ReferenceUse.Run,
        ["iframe src"] = ReferenceUse.Run,
        ["frame src"] = ReferenceUse.Run,
        ["embed src"] = ReferenceUse.Run,
        ["object data"] = ReferenceUse.Run,
        ["form action"] = ReferenceUse.Send,
        ["button formaction"] = ReferenceUse.Send,
        ["input formaction"] = ReferenceUse.Send,
        ["a ping"] = ReferenceUse.Send,
        ["area ping"] = ReferenceUse.Send,
        ["blockquote cite"] = ReferenceUse.Mention,
        ["q cite"] = ReferenceUse.Mention,
        ["ins cite"] = ReferenceUse.Mention,
        ["del cite"] = ReferenceUse.Mention,
    }.ToFrozenDictionary();

    // What a browser loads for a <link>; the others are for machines.
    private static readonly FrozenDictionary<string, ReferenceUse> UseByRelation = new Dictionary<string, ReferenceUse>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["stylesheet"] = ReferenceUse.Run,
        ["modulepreload"] = ReferenceUse.Run,
        ["manifest"] = ReferenceUse.Run,
        ["icon"] = ReferenceUse.Show,
        ["apple-touch-icon"] = ReferenceUse.Show,
        ["mask-icon"] = ReferenceUse.Show,
        ["preload"] = ReferenceUse.Show,
        ["prefetch"] = ReferenceUse.Show,
        ["prerender"] = ReferenceUse.Show,
        ["preconnect"] = ReferenceUse.Show,
        ["dns-prefetch"] = ReferenceUse.Show,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> IdAttributes = new[]
    {
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-owns",
        "aria-details",
        "aria-flowto",
        "aria-activedescendant",
        "aria-errormessage",
        "for",
        "headers",
        "list",
        "form",
        "popovertarget",
        "commandfor",
    }.ToFrozenSet();

    /// <summary>All addresses, in the order of the page.</summary>
    public static ImmutableArray<Reference> Of(FinishedPage page)
    {
        var found = ImmutableArray.CreateBuilder<Reference>();
        foreach (var element in page.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                found.AddRange(InAttribute(page, element, attribute));
            }

            if (element.LocalName == "style")
            {
                found.AddRange(
                    CssAddresses
                        .In(element.TextContent)
                        .Select(u => new Reference(u.Address, ReferenceUse.Show, page.AtText(element, u.Offset)))
                );
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<Reference> InAttribute(FinishedPage page, IElement element, IAttr attribute)
    {
        var name = attribute.LocalName;
        var value = attribute.Value;
        if (name is "srcset" or "imagesrcset")
        {
            return SourceSet.In(value).Select(c => Make(c.Address, ReferenceUse.Show, c.Offset));
        }

        if (IdAttributes.Contains(name))
        {
            return Words(value).Select(w => Make(w.Word, ReferenceUse.Id, w.Offset));
        }

        if (element.LocalName == "link" && name == "href")
        {
            return [Make(value, UseOfLink(element), 0)];
        }

        if (element.LocalName == "meta" && name == "content")
        {
            return InMeta(element, value).Select(m => Make(m.Address, m.Use, m.Offset));
        }

        if (UseByAttribute.TryGetValue($"{element.LocalName.ToLowerInvariant()} {name}", out var use))
        {
            return [Make(value, use, 0)];
        }

        // style="…", and the attributes of SVG that take a paint, a mask or a marker.
        return value.Contains("url(", StringComparison.OrdinalIgnoreCase) && IsStyling(element, name)
            ? CssAddresses.In(value).Select(u => Make(u.Address, ReferenceUse.Show, u.Offset))
            : [];

        Reference Make(string address, ReferenceUse how, int offset) =>
            new(address, how, page.At(element, attribute.Name, offset));
    }

    private static bool IsStyling(IElement element, string attribute) =>
        attribute == "style" || element.NamespaceUri == "http://www.w3.org/2000/svg";

    private static ReferenceUse UseOfLink(IElement link)
    {
        var uses = Words(link.GetAttribute("rel") ?? "")
            .Where(w => UseByRelation.ContainsKey(w.Word))
            .Select(w => UseByRelation[w.Word])
            .ToList();
        return uses.Contains(ReferenceUse.Run) ? ReferenceUse.Run
            : uses.Count > 0 ? ReferenceUse.Show
            : ReferenceUse.Mention;
    }

    private static IEnumerable<(string Address, ReferenceUse Use, int Offset)> InMeta(IElement meta, string content)
    {
        if (FinishedPage.IsWord(meta.GetAttribute("http-equiv"), "refresh"))
        {
            var at = content.IndexOf("url=", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var address = content[(at + 4)..].TrimStart(' ', '"', '\'');
                yield return (address.TrimEnd(' ', '"', '\''), ReferenceUse.Link, content.Length - address.Length);
            }
        }
        else if (meta.GetAttribute("property") is "og:url" or "og:image" or "og:audio" or "og:video")
        {
            yield return (content, ReferenceUse.Mention, 0);
        }
    }

    private static IEnumerable<(string Word, int Offset)> Words(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return (value[start..at], start);
            }
        }
    }
}
