using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A source as the work that other nodes cite.</summary>
internal static class SourceNode
{
    public static Node AddSource(this Node node, Entry source, EntryNodes data) =>
        node.Add("author", data.References(source.Fields, SourceType.Author, "Person"))
            .Add("publisher", data.References(source.Fields, SourceType.Publisher, "Organization"))
            .Add("datePublished", EntryNodes.Date(source.Fields, SourceType.Published))
            .Add("copyrightNotice", source.Fields.Text(SourceType.Rights))
            .Add("isBasedOn", data.References(source.Fields, SourceType.DerivedFrom, "CreativeWork"));
}
