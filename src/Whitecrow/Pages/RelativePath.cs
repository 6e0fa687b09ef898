namespace Whitecrow.Pages;

/// <summary>Makes the links that work on a server, below any path and from a USB stick alike.</summary>
public static class RelativePath
{
    /// <summary>The way from one page to another file.</summary>
    /// <param name="from">Output path of the page: <c>films/the-white-crow.html</c>.</param>
    /// <param name="to">Output path of the file: <c>people/clara-saint.html</c>.</param>
    /// <returns><c>../people/clara-saint.html</c>; for the page itself its file name.</returns>
    public static string Between(string from, string to)
    {
        var here = from.Split('/');
        var there = to.Split('/');
        var shared = 0;
        while (shared < here.Length - 1 && shared < there.Length - 1 && here[shared] == there[shared])
        {
            shared++;
        }

        var up = string.Concat(Enumerable.Repeat("../", here.Length - 1 - shared));
        return up + string.Join('/', there.Skip(shared).Select(Uri.EscapeDataString));
    }

    /// <summary>The file that a relative address leads to: the way back from <see cref="Between"/>.</summary>
    /// <param name="from">Output path of the page that it stands on.</param>
    /// <param name="address">As written, without <c>?</c> and <c>#</c>.</param>
    /// <returns>
    /// An output path; null where the address leads out of the site. Steps back are taken at the address's beginning only,
    /// where they stand in all addresses of ours.
    /// </returns>
    public static string? Resolve(string from, string address)
    {
        var folder = from.AsSpan(0, from.LastIndexOf('/') + 1);
        var rest = address.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('/') + 1;
            var step = end > 0 ? rest[..end] : rest;
            if (step is "../" or "..")
            {
                if (folder.Length == 0)
                {
                    return null;
                }

                folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            }
            else if (step is not ("./" or "." or "/"))
            {
                break;
            }

            rest = rest[step.Length..];
        }

        return string.Concat(folder, Uri.UnescapeDataString(rest));
    }
}
