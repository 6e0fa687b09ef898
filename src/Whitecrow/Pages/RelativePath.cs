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
}
