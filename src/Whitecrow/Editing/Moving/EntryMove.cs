using System.Collections.Immutable;
using System.Text;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Merging;
using Whitecrow.Site;

namespace Whitecrow.Editing.Moving;

/// <summary>Gives a page another id: moves its file, takes along everything that names it, and leaves a redirect.</summary>
/// <remarks>Only the names change; every other byte of the content stays, words of links included.</remarks>
public static class EntryMove
{
    private const string TemplateRoot = "templates/";

    /// <summary>The files to write.</summary>
    /// <param name="old">The page: its id, its path, its name, or its file's name.</param>
    /// <param name="wanted">Its new id or path; the folder may be left out, or the file's name.</param>
    /// <param name="files">The site as it stands.</param>
    public static EditPlan Plan(string old, string wanted, ImmutableArray<InputFile> files)
    {
        var texts = SiteTexts.Sort(files).Value;
        var content = ContentReader.ReadAll(texts.Content).Value;
        if (Find(old, content, out var entry) is { } notFound)
        {
            return notFound;
        }

        if (Destination(entry, wanted, content, files, out var id) is { } misplaced)
        {
            return misplaced;
        }

        // A link in a file that cannot be read would be overlooked.
        if (content.Unreadable.OrderBy(u => u).FirstOrDefault() is { } unreadable)
        {
            return EditPlan.Refuse(
                $"{unreadable.ContentPath} cannot be read, and it may name '{entry.Id}'",
                "'whitecrow check' says why; mend it first"
            );
        }

        var paths = new MovedPaths(entry.Id, id);
        var changes = ImmutableArray.CreateBuilder<FileChange>();
        foreach (var file in files.Where(f => f.Path == SiteSettings.File))
        {
            if (Add(ContentText.Read(file), null, OfSettings(texts.Settings, paths)) is { } refused)
            {
                return refused;
            }
        }

        foreach (var other in content.Entries)
        {
            var edits = OfFrontMatter(other, paths).Concat(OfBody(other, paths, content)).ToImmutableArray();
            var raw = ContentText.Read(files.First(f => f.Path == other.Text.File));
            if (Add(raw, other, edits) is { } refused)
            {
                return refused;
            }
        }

        return new(
            [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)],
            [.. InTemplates(entry.Id, texts.Templates)]
        );

        EditPlan? Add(ContentText raw, Entry? page, ImmutableArray<Edit> edits)
        {
            var isMoved = page?.Id == entry.Id;
            if (!isMoved && edits.Length == 0)
            {
                return null;
            }

            if (!raw.IsReversible)
            {
                return EditPlan.Refuse(
                    $"{raw.Path} has line ends of two kinds or decomposed accents, and changing it would alter more than names",
                    "save it anew with line ends of one kind, and try again"
                );
            }

            var text = Edit.Apply(raw.Source.Text, edits);
            if (isMoved)
            {
                if (WithRedirect(entry, text, paths) is not { } redirecting)
                {
                    return EditPlan.Refuse(
                        $"'redirect_from' in {raw.Path} is written in a way that cannot be added to",
                        "write it as a list in brackets, and try again"
                    );
                }

                changes.Add(new(id.ContentPath, Bytes(raw.With(redirecting)), raw.Path, edits.Length));
            }
            else
            {
                changes.Add(new(raw.Path, Bytes(raw.With(text)), null, edits.Length));
            }

            return null;
        }
    }

    private static byte[] Bytes(ContentText text) => Encoding.UTF8.GetBytes(text.Raw);

    private static EditPlan? Find(string written, ContentFiles content, out Entry entry)
    {
        var name = IdOf(written);
        var candidates = content.Entries.Where(e => e.Id.Value == name).ToImmutableArray();
        if (candidates.Length == 0 && !name.Contains('/', StringComparison.Ordinal))
        {
            candidates =
            [
                .. content
                    .Entries.Where(e => e.Id.Slug == name)
                    .Concat(new NameIndex(content.Entries).Named(written))
                    .Distinct(),
            ];
        }

        entry = candidates.FirstOrDefault()!;
        if (candidates.Length > 1)
        {
            return EditPlan.Refuse(
                $"'{written}' may be {string.Join(" or ", candidates.Select(c => c.Id.Value))}",
                "write which"
            );
        }

        if (candidates.Length == 1)
        {
            return entry.Id.Slug is "index" || (entry.Id.Value == "404")
                ? EditPlan.Refuse(
                    $"{entry.Text.File} is found by its name: it is what stands at a folder's address, or at an address where nothing is",
                    "copy its text into another page instead"
                )
                : null;
        }

        if (content.Unreadable.FirstOrDefault(u => u.Value == name) is { } unreadable)
        {
            return EditPlan.Refuse(
                $"{unreadable.ContentPath} cannot be read",
                "'whitecrow check' says why; mend it first"
            );
        }

        var moved = content.Entries.FirstOrDefault(e => FormerIds(e).Contains(name));
        var hint = Suggestion.DidYouMean(name, content.Entries.Select(e => e.Id.Value)).TrimEnd('?');
        return moved is not null
            ? EditPlan.Refuse($"'{name}' has moved already", $"its page is {moved.Id}")
            : EditPlan.Refuse($"there is no page '{written}'{hint}", "write an id as in people/jane-doe");
    }

    private static EditPlan? Destination(
        Entry entry,
        string wanted,
        ContentFiles content,
        ImmutableArray<InputFile> files,
        out EntryId id
    )
    {
        var written = wanted.Replace('\\', '/');
        var path =
            written.EndsWith('/') ? IdOf(written) + "/" + entry.Id.Slug
            : IdOf(written) is var name && !name.Contains('/', StringComparison.Ordinal) && entry.Id.Folder.Length > 0
                ? entry.Id.Value[..^entry.Id.Slug.Length] + name
            : IdOf(written);
        id = new(path);
        var own = id;
        if (ContentReader.IdOf(id.ContentPath) is null || id.Slug == "index")
        {
            return EditPlan.Refuse(
                $"'{wanted}' cannot be the address of a page",
                "use lowercase letters a to z, digits and single hyphens, and an existing folder"
            );
        }

        if (id == entry.Id)
        {
            return EditPlan.Refuse($"{entry.Text.File} is there already", "give another id");
        }

        if (EntryTypes.Of(id) != entry.Type)
        {
            return EditPlan.Refuse(
                $"'{entry.Id}' is a {entry.Type.Name}, and '{id}' would not be",
                entry.Type == PageType.Declaration
                    ? $"a page's id begins with {entry.Type.Folder}/"
                    : $"a {entry.Type.Name}'s id begins with {entry.Type.Folder}/"
            );
        }

        if (entry.Type == SourceType.Declaration && id.Value != $"{id.Folder}/{id.Slug}")
        {
            return EditPlan.Refuse(
                "citations name a source by its file's name alone, so it lies directly in sources/",
                $"write sources/{id.Slug}"
            );
        }

        if (
            files.FirstOrDefault(f => string.Equals(f.Path, own.ContentPath, StringComparison.OrdinalIgnoreCase)) is
            { } taken
        )
        {
            return EditPlan.Refuse($"{taken.Path} is there already", "give another id, or move that page first");
        }

        return content.Entries.FirstOrDefault(e => e != entry && FormerIds(e).Contains(own.Value)) is { } former
            ? EditPlan.Refuse(
                $"'{id}' is a former address of {former.Text.File}",
                "give another id, or take it out of its redirect_from"
            )
            : null;
    }

    // content/people/jane-doe.md, people/jane-doe.html and people/jane-doe are one page.
    private static string IdOf(string written)
    {
        var path = written.Replace('\\', '/').Trim();
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.StartsWith("content/", StringComparison.Ordinal) ? path["content/".Length..] : path;
        path =
            path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3]
            : path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5]
            : path;
        return path.Trim('/');
    }

    private static ImmutableArray<string> FormerIds(Entry entry) => entry.Fields.Texts(CommonFields.RedirectFrom);

    private static ImmutableArray<Edit> OfSettings(SourceText? settings, MovedPaths paths) =>
        settings is not null && YamlText.Read(settings, new(0, settings.Text.Length)).Value is MapNode map
            ? [.. OfYaml(settings.Text, map, SiteSettings.Declarations, paths)]
            : [];

    private static IEnumerable<Edit> OfFrontMatter(Entry entry, MovedPaths paths) =>
        FrontMatter.Read(entry.Text).Value is { } front
            ? OfYaml(entry.Text.Text, front.Values, entry.Type.Fields, paths)
            : [];

    private static IEnumerable<Edit> OfYaml(string text, MapNode map, ImmutableArray<Field> fields, MovedPaths paths)
    {
        foreach (var reference in WrittenReference.AllOf(map, fields, FieldOfClaim))
        {
            var written = reference.Node.Text.Trim();
            var changed = reference.Shape switch
            {
                CiteShape => paths.Citation(written),
                ReferenceShape { Folders: [var only] } => paths.Id(written, only),
                ReferenceShape { Folders: [], AllowsName: false } => paths.Id(written, ""),
                _ => paths.Id(written, null),
            };
            if (changed is not null)
            {
                // Quotes around it stay.
                var range = reference.Node.Range;
                var raw = text[range.Start..range.End];
                yield return new(range, raw.Replace(written, changed, StringComparison.Ordinal));
            }
        }
    }

    // What a source claims is written as the value of a field of the page that it is about.
    private static Field? FieldOfClaim(MapNode row, Field field) =>
        field == SourceType.ClaimValue
        && row[SourceType.ClaimAbout.Key] is ScalarNode about
        && row[SourceType.ClaimField.Key] is ScalarNode name
            ? EntryTypes.Of(new(about.Text))?.Fields.FirstOrDefault(f => f.Key == name.Text)
            : null;

    private static IEnumerable<Edit> OfBody(Entry entry, MovedPaths paths, ContentFiles content)
    {
        foreach (var target in WrittenTarget.AllOf(entry.Body))
        {
            var range = target.Range;
            var written = entry.Text.Text[range.Start..range.End];
            var changed = target.Notation switch
            {
                TargetNotation.Path => paths.Path(written, entry.Id),
                TargetNotation.Citation => paths.Citation(written),
                _ => Wiki(entry.Text.Text, range, written, paths, content),
            };
            if (changed is not null)
            {
                yield return new(range, changed);
            }
        }
    }

    // A link by title or alias still leads there; one by id does not, and where the id was printed, it stays printed.
    private static string? Wiki(string text, TextRange range, string written, MovedPaths paths, ContentFiles content)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var (id, anchor) = hash < 0 ? (written, "") : (written[..hash], written[hash..]);
        var isRootId =
            !id.Contains('/', StringComparison.Ordinal)
            && id == paths.Old.Value
            && new NameIndex(content.Entries).Named(id).Length == 0;
        if ((isRootId ? paths.New.Value : paths.Id(id.Trim(), null)) is not { } changed)
        {
            return null;
        }

        var isLabelled = text.AsSpan(0, range.Start).TrimEnd() is [.., '|'];
        return (isLabelled ? "" : id.Trim() + "|") + changed + anchor;
    }

    private static string? WithRedirect(Entry entry, string text, MovedPaths paths)
    {
        var edit = new FrontMatterEdit(entry.Text.File, text, entry.Type.Fields);
        var key = CommonFields.RedirectFrom.Key;

        // A page that moves back to an address of its own takes it out of the list.
        for (var at = edit.Items(key).Length - 1; at >= 0; at--)
        {
            if (edit.Items(key)[at] is ScalarNode former && former.Text == paths.New.Value && !edit.Remove(key, at))
            {
                return null;
            }
        }

        var isDone = edit[key] is null
            ? edit.SetValue(key, $"[{paths.Old}]")
            : edit.Items(key).OfType<ScalarNode>().Any(s => s.Text == paths.Old.Value)
                || edit.Append(key, paths.Old.Value);
        return isDone ? edit.Text : null;
    }

    // A template is a program; what it means by an id is for its author to say.
    private static IEnumerable<string> InTemplates(EntryId old, ImmutableDictionary<string, SourceText> templates)
    {
        foreach (var (path, text) in templates.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (path.Contains($"/{old.Value}.", StringComparison.Ordinal))
            {
                yield return $"{path} is made for '{old}'; rename it too";
            }

            for (var at = text.Text.IndexOf(old.Value, StringComparison.Ordinal); at >= 0; )
            {
                var end = at + old.Value.Length;
                var isWhole =
                    (at == 0 || !IsPartOfId(text.Text[at - 1]))
                    && (end == text.Text.Length || !IsPartOfId(text.Text[end]));
                if (isWhole && path.StartsWith(TemplateRoot, StringComparison.Ordinal))
                {
                    yield return $"{text.LocationOf(at)} names '{old}'; see whether it has to change";
                }

                at = text.Text.IndexOf(old.Value, end, StringComparison.Ordinal);
            }
        }
    }

    private static bool IsPartOfId(char c) => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '/';
}
