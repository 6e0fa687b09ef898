using Whitecrow.Content;
using Whitecrow.Site;

namespace Whitecrow.Editing.Moving;

/// <summary>Rewrites the ways in which a page is named, when it or the page that names it moves.</summary>
/// <param name="Old">The id before.</param>
/// <param name="New">The id after.</param>
internal sealed record MovedPaths(EntryId Old, EntryId New)
{
    private const string Ending = ".md";

    /// <summary>An id, or a bare slug where only one folder is possible.</summary>
    /// <param name="written">As it stands in the file.</param>
    /// <param name="folder">The only possible folder; null where several are.</param>
    /// <returns>Null where it names another page, or none.</returns>
    public string? Id(string written, string? folder)
    {
        var ending = written.EndsWith(Ending, StringComparison.Ordinal) ? Ending : "";
        var id = written[..^ending.Length];
        return id == Old.Value && (folder?.Length == 0 || id.Contains('/', StringComparison.Ordinal))
                ? New.Value + ending
            : folder is not null && Slug.IsSlug(id) && $"{folder}/{id}" == Old.Value
                // A bare slug can only name a page that lies directly in the folder.
                ? (New.Value == $"{folder}/{New.Slug}" ? New.Slug : New.Value) + ending
            : null;
    }

    /// <summary>A source in a citation, its lines left alone; null where it is another one.</summary>
    public string? Citation(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (name, rest) = colon < 0 ? (written, "") : (written[..colon], written[colon..]);
        var slug = name.Trim();
        return slug == Old.Slug && Old.Folder == "sources"
                ? name.Replace(slug, New.Slug, StringComparison.Ordinal) + rest
            : slug == Old.Value ? name.Replace(slug, New.Value, StringComparison.Ordinal) + rest
            : null;
    }

    /// <summary>A path in a link.</summary>
    /// <param name="written">As it stands in the file, with its anchor, perhaps between angle brackets.</param>
    /// <param name="from">The page that it stands on, as it was called before.</param>
    /// <returns>Null where it leads to where it should already.</returns>
    public string? Path(string written, EntryId from)
    {
        if (written is ['<', .. var inner, '>'])
        {
            return Path(inner, from) is { } changed ? $"<{changed}>" : null;
        }

        var end = written.AsSpan().IndexOfAny('#', '?');
        var (path, rest) = end < 0 ? (written, "") : (written[..end], written[end..]);
        if (path.Length == 0 || path[0] == '/' || path.Split('/')[0].Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var folder = from.Value.Split('/').SkipLast(1).ToArray();
        if (WrittenPath.Follow(folder, path) is not { } target)
        {
            return null;
        }

        var full = string.Join('/', target.Select(Uri.UnescapeDataString));
        if (full == Old.Value + Ending)
        {
            target = (New.Value + Ending).Split('/');
        }
        else if (from != Old)
        {
            return null;
        }

        var newFolder = from == Old ? New.Value.Split('/').SkipLast(1).ToArray() : folder;
        if (newFolder.SequenceEqual(folder, StringComparer.Ordinal) && full != Old.Value + Ending)
        {
            return null;
        }

        var shared = 0;
        while (shared < newFolder.Length && shared < target.Length - 1 && newFolder[shared] == target[shared])
        {
            shared++;
        }

        var ups = string.Concat(Enumerable.Repeat("../", newFolder.Length - shared));
        var dot = ups.Length == 0 && path.StartsWith("./", StringComparison.Ordinal) ? "./" : "";
        var relative = dot + ups + string.Join('/', target.Skip(shared));
        var result = (relative.Length == 0 ? "./" : relative) + rest;
        return result == written ? null : result;
    }
}
