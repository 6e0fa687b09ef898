using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Pages.LinkedData;

/// <summary>The names of things in one document of linked data: complete where the site knows its address, else relative to the document.</summary>
/// <param name="settings">The settings.</param>
/// <param name="document">Output path of the document.</param>
internal sealed class DataAddresses(SiteSettings settings, string document)
{
    /// <summary>The site itself, which is not its first page.</summary>
    public string Site => File("index.html") + "#site";

    /// <summary>A file of the output.</summary>
    public string File(string path) =>
        settings.Url is { } url ? $"{url}/{RelativePath.Between("", path)}" : RelativePath.Between(document, path);

    /// <summary>The page about an entry.</summary>
    public string Page(Entry entry) => File(entry.Id.OutputPath);

    /// <summary>What the page is about: a person is not a page, so she has a name of her own.</summary>
    public string Thing(Entry entry) => entry.Type == PageType.Declaration ? Page(entry) : Page(entry) + "#this";
}
