using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Provenance;

/// <summary>Which entry, and which of its keys, somebody asks about.</summary>
/// <param name="Entry">The entry; null where it is not clear which.</param>
/// <param name="Key">The key behind <c>#</c>; null where all are asked for.</param>
/// <param name="Problem">Why it is not clear; null where it is.</param>
/// <param name="Hint">What to ask instead; null where it is clear.</param>
public sealed record EntryQuestion(Entry? Entry, string? Key, string? Problem, string? Hint)
{
    /// <summary>Understands a question.</summary>
    /// <param name="asked">
    /// An id, a path of a file or page, a slug, a title or an alias, with or without <c>#key</c>.
    /// </param>
    /// <param name="site">The site.</param>
    public static EntryQuestion Read(string asked, SiteModel site)
    {
        var names = new NameIndex(site.Entries);
        var whole = Find(asked, site, names);
        var hash = asked.LastIndexOf('#');

        // A title may have a # in it.
        if (whole.Length == 0 && hash > 0)
        {
            var entries = Find(asked[..hash], site, names);
            return entries is [var entry] ? KeyOf(entry, asked[(hash + 1)..]) : Unclear(asked[..hash], entries, site);
        }

        return whole is [var found] ? new(found, null, null, null) : Unclear(asked, whole, site);
    }

    private static EntryQuestion KeyOf(Entry entry, string key)
    {
        string[] present =
        [
            .. entry.Fields.Fields.Select(f => f.Field.Key),
            .. entry.Body.Cites.IsEmpty ? Enumerable.Empty<string>() : [EntryAccount.TextKey],
        ];
        if (key.Length == 0)
        {
            return new(entry, null, null, null);
        }

        if (present.Contains(key, StringComparer.Ordinal))
        {
            return new(entry, key, null, null);
        }

        var all = string.Join(", ", present);
        return Suggestion.Nearest(key, present) is { } meant
            ? new(null, null, $"{entry.Id} has no '{key}'", $"did you mean '{entry.Id}#{meant}'?")
            : new(null, null, $"{entry.Id} has no '{key}'", all.Length > 0 ? $"it has {all}" : "it has no keys at all");
    }

    private static ImmutableArray<Entry> Find(string asked, SiteModel site, NameIndex names)
    {
        var path = asked.Replace('\\', '/');
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".html"])
        {
            path = path.EndsWith(ending, StringComparison.Ordinal) ? path[..^ending.Length] : path;
        }

        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.StartsWith("content/", StringComparison.Ordinal) ? path["content/".Length..] : path;
        if (site.Links.Find(new(path)) is { } entry)
        {
            return [entry];
        }

        return names.Named(asked) is { IsEmpty: false } named ? named : [.. site.Entries.Where(e => e.Id.Slug == path)];
    }

    private static EntryQuestion Unclear(string asked, ImmutableArray<Entry> found, SiteModel site)
    {
        if (found.Length > 1)
        {
            var choices = string.Join(" or ", found.Select(e => e.Id));
            return new(null, null, $"{found.Length} pages are called '{asked}'", $"ask for {choices}");
        }

        var possible = asked.Contains('/', StringComparison.Ordinal)
            ? site.Entries.Select(e => e.Id.Value)
            : site.Entries.SelectMany(e => e.Aliases.Prepend(e.Title).Prepend(e.Id.Slug));
        return new(
            null,
            null,
            $"there is no page '{asked}'",
            Suggestion.Nearest(asked, possible) is { } meant
                ? $"did you mean '{meant}'?"
                : "give its id, as in people/peter-lorre, its file or its title"
        );
    }
}
