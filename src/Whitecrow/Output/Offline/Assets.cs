using System.Collections.Frozen;
using System.Text;
using Whitecrow.Pages;

namespace Whitecrow.Output.Offline;

/// <summary>The style sheets, scripts and pictures of the site, to be put into the single-file edition itself.</summary>
internal sealed class Assets(IEnumerable<OutputFile> files)
{
    private readonly FrozenDictionary<string, OutputFile> byPath = files.ToFrozenDictionary(
        f => f.Path,
        StringComparer.Ordinal
    );

    /// <summary>A script, safe inside its element; null where there is no such file.</summary>
    /// <param name="page">Output path of the page that names it.</param>
    /// <param name="address">The address there.</param>
    public string? Script(string page, string address) =>
        Find(page, address)
            ?.Text.Replace("</script", @"<\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("<!--", @"<\!--", StringComparison.Ordinal);

    /// <summary>A style sheet with its pictures in it, safe inside its element; null where there is no such file.</summary>
    public string? Styles(string page, string address) =>
        Find(page, address) is { } file
            ? WithPictures(file).Replace("</style", @"<\/style", StringComparison.OrdinalIgnoreCase)
            : null;

    /// <summary>A picture as an address that holds it; null where there is no such file.</summary>
    public string? Picture(string page, string address) =>
        Find(page, address) is { } file && TypeOf(file.Path) is { } type
            ? $"data:{type};base64,{Convert.ToBase64String(file.Content.Span)}"
            : null;

    private OutputFile? Find(string page, string address) =>
        RelativePath.Resolve(page, address.Split('?', '#')[0]) is { } path ? byPath.GetValueOrDefault(path) : null;

    private string WithPictures(OutputFile styles)
    {
        const string Mark = "url(";
        var css = styles.Text;
        var whole = new StringBuilder(css.Length);
        var done = 0;
        for (
            var at = css.IndexOf(Mark, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = css.IndexOf(Mark, done, StringComparison.OrdinalIgnoreCase)
        )
        {
            var from = at + Mark.Length;
            var end = css.IndexOf(')', from);
            if (end < 0)
            {
                break;
            }

            var address = css[from..end].Trim().Trim('"', '\'');
            whole.Append(css, done, from - done).Append(Picture(styles.Path, address) ?? css[from..end]);
            done = end;
        }

        return whole.Append(css, done, css.Length - done).ToString();
    }

    private static string? TypeOf(string path) =>
        path[(path.LastIndexOf('.') + 1)..] switch
        {
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "jpg" or "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "avif" => "image/avif",
            "gif" => "image/gif",
            "ico" => "image/x-icon",
            "woff2" => "font/woff2",
            _ => null,
        };
}
