using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Site;

/// <summary>Finds out where links and references lead, and says what is wrong with those that lead nowhere.</summary>
public sealed class LinkResolver
{
    private readonly Dictionary<string, Entry> byId;
    private readonly Dictionary<string, Entry> byFormerId;
    private readonly ImmutableHashSet<EntryId> unreadable;
    private readonly ImmutableHashSet<string> files;
    private readonly NameIndex names;

    /// <param name="entries">The pages of the site.</param>
    /// <param name="unreadable">Pages that would be there if their files could be read; links to them are not reported.</param>
    /// <param name="files">Paths below <c>content/</c> of files that are not Markdown.</param>
    public LinkResolver(
        ImmutableArray<Entry> entries,
        ImmutableHashSet<EntryId> unreadable,
        ImmutableHashSet<string> files
    )
    {
        byId = entries.ToDictionary(e => e.Id.Value, StringComparer.Ordinal);
        byFormerId = entries
            .SelectMany(e => e.Fields.Texts(CommonFields.RedirectFrom).Select(f => (Former: f, Entry: e)))
            .GroupBy(p => p.Former, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Entry, StringComparer.Ordinal);
        this.unreadable = unreadable;
        this.files = files;
        names = new(entries);
    }

    /// <summary>The entry of an id; null where there is none.</summary>
    public Entry? Find(EntryId id) => byId.GetValueOrDefault(id.Value);

    /// <summary>Resolves a link in a body.</summary>
    /// <param name="from">The page that it stands on.</param>
    /// <param name="notation">How it is written.</param>
    /// <param name="target">What is written.</param>
    /// <param name="at">Where.</param>
    public Checked<LinkTarget> Resolve(Entry from, LinkNotation notation, string target, SourceLocation at) =>
        notation == LinkNotation.Wiki ? ByName(from, target, at) : ByPath(from, target, at);

    /// <summary>Resolves a reference in front matter.</summary>
    /// <returns>Null for a name without a page, and for a page that is not there, which is reported.</returns>
    public Checked<Entry?> Resolve(ReferenceValue reference)
    {
        if (reference.Target is not { } id)
        {
            // A name is linked where exactly one page of a possible type bears it; otherwise it stays a name.
            var bearers = names.Named(reference.Written).Where(e => Fits(e, reference.Shape)).ToArray();
            return Checked.Clean(bearers.Length == 1 ? bearers[0] : null);
        }

        // normalize keeps lists of what texts speak of; a page that an editor moved since is still what they mean.
        var found = Find(id) ?? (reference.Shape.AllowsName ? byFormerId.GetValueOrDefault(id.Value) : null);
        if (found is not { } entry)
        {
            return
                unreadable.Contains(id)
                || (reference.Shape.AllowsName && !reference.Written.Contains('/', StringComparison.Ordinal))
                ? Checked.Clean<Entry?>(null)
                : new(null, [Missing(id, reference.At)]);
        }

        return Fits(entry, reference.Shape)
            ? Checked.Clean<Entry?>(entry)
            : new(
                null,
                [
                    new(
                        DiagnosticCode.WrongPageType,
                        reference.At,
                        $"'{id}' is a {entry.Type.Name}; write {reference.Shape.Describe()}"
                    ),
                ]
            );
    }

    private static bool Fits(Entry entry, ReferenceShape shape) =>
        shape.Folders.Length == 0 || shape.Folders.Contains(entry.Id.Folder);

    private Checked<LinkTarget> ByName(Entry from, string target, SourceLocation at)
    {
        var (name, anchor) = SplitAnchor(target);
        if (name.Length == 0)
        {
            return Page(from, anchor, at);
        }

        var path = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
        if (path.Contains('/', StringComparison.Ordinal) && path.Split('/').All(p => Slug.IsSlug(p)))
        {
            return ById(new(path), anchor, at);
        }

        var found = names.Named(name);
        if (found.Length == 0 && byId.TryGetValue(path, out var direct))
        {
            found = [direct];
        }

        if (found.Length == 1)
        {
            return Page(found[0], anchor, at);
        }

        if (found.Length > 1)
        {
            var choices = string.Join(" or ", found.Select(e => $"[[{name}|{e.Id}]]"));
            return Nowhere(
                DiagnosticCode.AmbiguousName,
                at,
                $"{found.Length} pages are called '{name}'; write {choices}"
            );
        }

        // The page of this name may be one whose file or title cannot be read, which is reported there.
        if (
            Slug.FromTitle(name) is { } slug
            && (
                unreadable.Any(u => u.Slug == slug)
                || byId.Values.Any(e => e.Id.Slug == slug && !e.HasTitle && !e.IsWhole)
            )
        )
        {
            return Checked.Clean<LinkTarget>(new LinkTarget.Nowhere());
        }

        var hint = Suggestion.DidYouMean(name, names.Names);
        return Nowhere(
            DiagnosticCode.MissingPage,
            at,
            $"no page is called '{name}'" + (hint.Length > 0 ? hint : "; write its title, an alias of it or its id")
        );
    }

    private Checked<LinkTarget> ByPath(Entry from, string target, SourceLocation at)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && target.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0)
        {
            var scheme = target[..colon].ToLowerInvariant();
            return scheme is "http" or "https"
                && !(Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Host.Length > 0)
                    ? Nowhere(
                        DiagnosticCode.UnsafeLink,
                        at,
                        $"'{target}' is no complete address; write one as in https://example.org/page"
                    )
                : scheme is "http" or "https" or "mailto" ? Checked.Clean<LinkTarget>(new LinkTarget.Address(target))
                : Nowhere(
                    DiagnosticCode.UnsafeLink,
                    at,
                    $"a page may not link to '{scheme}:' addresses; write https://… or a path as in ../people/name.md"
                );
        }

        if (target.Length == 0)
        {
            return Nowhere(
                DiagnosticCode.MissingPage,
                at,
                "the link has no address; write one between '(' and ')', as in ../people/name.md"
            );
        }

        // Signs written as %23 and %3F belong to a file's name.
        var (writtenPath, writtenAnchor) = SplitAnchor(target);
        var path = Uri.UnescapeDataString(writtenPath);
        var anchor = writtenAnchor is null ? null : Uri.UnescapeDataString(writtenAnchor);
        if (path.Length == 0)
        {
            return Page(from, anchor, at);
        }

        if (path.Contains('\\', StringComparison.Ordinal))
        {
            return Nowhere(
                DiagnosticCode.UnsafeLink,
                at,
                $"'{target}' has a backslash; write '{target.Replace('\\', '/')}'"
            );
        }

        if (path.StartsWith('/'))
        {
            return Nowhere(
                DiagnosticCode.UnsafeLink,
                at,
                $"'{target}' works only at the root of a server; write the path from this file, as in ../people/name.md"
            );
        }

        if (WrittenPath.Follow(from.Id.Value.Split('/').SkipLast(1), path) is not { } segments)
        {
            return Nowhere(
                DiagnosticCode.LinkOutside,
                at,
                $"'{target}' leads out of the content folder; link to a page inside it, or to a web address"
            );
        }

        var full = string.Join('/', segments);
        if (full.EndsWith("README.md", StringComparison.Ordinal))
        {
            return Nowhere(
                DiagnosticCode.MissingPage,
                at,
                $"'{path}' speaks to editors and is no page of the site; link to a page, or write out its address on the web"
            );
        }

        if (full.EndsWith(".md", StringComparison.Ordinal))
        {
            return ById(new(full[..^3]), anchor, at);
        }

        if (full.StartsWith("seeds/", StringComparison.Ordinal))
        {
            return Nowhere(
                DiagnosticCode.MissingFile,
                at,
                $"'{path}' is a raw text, and those are not published; link to the page of the source, or cite it: [@source:79-87]"
            );
        }

        // GitHub shows a folder with and without the slash at its end.
        if (full.Length == 0 || full.EndsWith('/') || byId.ContainsKey(full + "/index"))
        {
            return ById(new(full.TrimEnd('/') is { Length: > 0 } folder ? folder + "/index" : "index"), anchor, at);
        }

        if (files.Contains(full))
        {
            return Checked.Clean<LinkTarget>(new LinkTarget.File(full));
        }

        var bare = full.EndsWith(".html", StringComparison.Ordinal) ? full[..^5] : full;
        return byId.ContainsKey(bare)
            ? Nowhere(
                DiagnosticCode.MissingPage,
                at,
                $"there is no file '{path}'; link to the Markdown file: '{path.Replace(".html", "", StringComparison.Ordinal)}.md'"
            )
            : Nowhere(
                DiagnosticCode.MissingFile,
                at,
                $"there is no file 'content/{full}'" + Suggestion.DidYouMean(full, files)
            );
    }

    private Checked<LinkTarget> ById(EntryId id, string? anchor, SourceLocation at)
    {
        if (Find(id) is { } entry)
        {
            return Page(entry, anchor, at);
        }

        return unreadable.Contains(id)
            ? Checked.Clean<LinkTarget>(new LinkTarget.Nowhere())
            : new(new LinkTarget.Nowhere(), [Missing(id, at)]);
    }

    private Checked<LinkTarget> Page(Entry entry, string? anchor, SourceLocation at)
    {
        // What stands in for an index that cannot be read has none of its headings.
        if (unreadable.Contains(entry.Id))
        {
            return Checked.Clean<LinkTarget>(new LinkTarget.Page(entry, null));
        }

        if (anchor is null || HasAnchor(entry, anchor))
        {
            return Checked.Clean<LinkTarget>(new LinkTarget.Page(entry, anchor));
        }

        var anchors = entry
            .Body.Headings.Select(h => h.Anchor)
            .Concat(entry.Fields.Fields.Where(f => f.Field.IsAttested).Select(f => f.Field.Key))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var hint = Suggestion.DidYouMean(anchor, anchors);
        return new(
            new LinkTarget.Page(entry, null),
            [
                new(
                    DiagnosticCode.MissingAnchor,
                    at,
                    $"'{entry.Id}' has no heading '#{anchor}'"
                        + (
                            hint.Length > 0 ? hint
                            : anchors.Length > 0 ? $"; it has {string.Join(", ", anchors.Select(a => "#" + a))}"
                            : "; it has no headings at all"
                        )
                ),
            ]
        );
    }

    // Beside its own headings a page has an anchor for each field that it fills: the templates give each field's section
    // the field's key as its id. A source has one for each of its lines.
    private static bool HasAnchor(Entry entry, string anchor) =>
        entry.Body.Headings.Any(h => h.Anchor == anchor)
        || entry.Fields.Fields.Any(f => f.Field.Key == anchor)
        || (
            entry.Type == SourceType.Declaration
            && anchor.StartsWith('l')
            && int.TryParse(anchor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line <= (entry.Fields.Number(SourceType.LineCount) ?? 0)
        );

    private Diagnostic Missing(EntryId id, SourceLocation at)
    {
        if (byFormerId.TryGetValue(id.Value, out var moved))
        {
            return new(DiagnosticCode.MissingPage, at, $"'{id}' has moved; write '{moved.Id}'");
        }

        // A file of this name would not be read: it could stand in no address.
        if (!id.Value.Split('/').All(part => Slug.IsSlug(part)))
        {
            var slugs = id.Value.Split('/').Select(Slug.FromTitle).ToArray();
            var better = slugs.Contains(null) ? null : new EntryId(string.Join('/', slugs));
            return new(
                DiagnosticCode.MissingPage,
                at,
                $"there is no page '{id}', since names of pages have small letters a to z, digits and single hyphens"
                    + (
                        better is null ? ""
                        : Find(better) is null ? $"; write {better.ContentPath}, and its name here"
                        : $"; did you mean '{better}'?"
                    )
            );
        }

        var hint = Suggestion.DidYouMean(
            id.Slug,
            byId.Values.Where(e => e.Id.Folder == id.Folder).Select(e => e.Id.Slug)
        );
        var elsewhere = byId
            .Values.Where(e => e.Id.Slug == id.Slug)
            .Select(e => e.Id.Value)
            .Order(StringComparer.Ordinal);
        return new(
            DiagnosticCode.MissingPage,
            at,
            $"there is no page '{id}'"
                + (
                    elsewhere.FirstOrDefault() is { } other ? $"; did you mean '{other}'?"
                    : hint.Length > 0 ? hint
                    : $"; correct the name, or write {id.ContentPath}"
                )
        );
    }

    private static (string Path, string? Anchor) SplitAnchor(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? path : path[..query], hash < 0 || hash == target.Length - 1 ? null : target[(hash + 1)..]);
    }

    private static Checked<LinkTarget> Nowhere(DiagnosticCode code, SourceLocation at, string message) =>
        new(new LinkTarget.Nowhere(), ImmutableArray.Create(new Diagnostic(code, at, message)));
}
