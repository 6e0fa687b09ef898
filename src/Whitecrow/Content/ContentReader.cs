using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content;

/// <summary>All entries of a site, as far as they could be read.</summary>
/// <param name="Entries">By id.</param>
/// <param name="Unreadable">Ids of files that could not be read: links to them are not wrong.</param>
public sealed record ContentFiles(ImmutableArray<Entry> Entries, ImmutableHashSet<EntryId> Unreadable);

/// <summary>Reads Markdown files with front matter.</summary>
public static class ContentReader
{
    /// <summary>Reads all of them; in parallel, since one file knows nothing of the others.</summary>
    /// <param name="texts">The files <c>content/**/*.md</c>, the seeds excluded.</param>
    /// <param name="cache">What earlier builds have read; null where there was none.</param>
    public static Checked<ContentFiles> ReadAll(ImmutableArray<SourceText> texts, EntryCache? cache = null)
    {
        var markdown = new MarkdownReader();
        cache?.Begin();
        var files = texts.OrderBy(t => t.File, StringComparer.Ordinal).ToArray();
        var read = new Checked<Entry?>[files.Length];
        Parallel.For(
            0,
            files.Length,
            i => read[i] = cache is null ? Read(files[i], markdown) : cache.Read(files[i], markdown)
        );
        return new(
            new(
                [.. read.Select(r => r.Value).OfType<Entry>()],
                [.. files.Where((_, i) => read[i].Value is null).Select(f => MeantId(f.File)).OfType<EntryId>()]
            ),
            [.. read.SelectMany(r => r.Diagnostics)]
        );
    }

    /// <summary>Reads one file.</summary>
    /// <returns>Null where its type or front matter cannot be made out.</returns>
    public static Checked<Entry?> Read(SourceText text, MarkdownReader markdown)
    {
        var id = IdOf(text.File);
        if (id is null)
        {
            var better = Slug.FromTitle(Path.GetFileNameWithoutExtension(text.File));
            return Failed(
                DiagnosticCode.BadFileName,
                text,
                "a file's name becomes its address: use lowercase letters a to z, digits and single hyphens, and the ending .md"
                    + (better is null ? "" : $", as in '{better}.md'")
            );
        }

        if (Slug.IsDeviceName(id.Slug))
        {
            return Failed(
                DiagnosticCode.BadFileName,
                text,
                $"Windows can have no file of the name '{id.Slug}', so nobody there could take a copy; add a word to it"
            );
        }

        if (EntryTypes.Of(id) is not { } type)
        {
            var folders = EntryTypes.All.Select(t => t.Folder).ToArray();
            var hint = Suggestion.DidYouMean(id.Folder, folders);
            return Failed(
                DiagnosticCode.UnknownFolder,
                text,
                $"no type of page lives in content/{id.Folder}/"
                    + (hint.Length > 0 ? hint : $"; the folders are {string.Join(", ", folders)}")
            );
        }

        var front = FrontMatter.Read(text);
        if (front.Value is not { } matter)
        {
            return new(null, front.Diagnostics);
        }

        var fields = FieldReader.Read(matter.Values, type.Fields, $"a {type.Name}");
        var body = markdown.Read(text, matter.BodyStart);
        return new(
            new(id, type, text, fields.Value, body.Value) { IsWhole = !front.HasErrors && !fields.HasErrors },
            [
                .. front.Diagnostics,
                .. fields.Diagnostics,
                .. body.Diagnostics,
                .. Collisions(fields.Value, body.Value),
                .. Gaps(fields.Value, type),
            ]
        );
    }

    // A source may leave empty what no key stands for, so only what looks like a key is one misspelled.
    private static IEnumerable<Diagnostic> Gaps(FieldMap fields, EntryType type)
    {
        var keys = type.Fields.Select(f => f.Key).ToArray();
        return from gap in fields.All(CommonFields.Unknown)
            let text = gap.Value as TextValue
            where text is not null && !keys.Contains(text.Text)
            let meant = Suggestion.DidYouMean(text.Text, keys)
            where meant.Length > 0
            select new Diagnostic(
                DiagnosticCode.UnknownKey,
                text.At,
                $"'unknown' names the key '{text.Text}', which a {type.Name} does not have{meant}"
            );
    }

    // The section that a template makes of a key has the key as its id.
    private static IEnumerable<Diagnostic> Collisions(FieldMap fields, MarkdownBody body) =>
        body
            .Headings.Where(h => fields.Fields.Any(f => f.Field.IsAttested && f.Field.Key == h.Anchor))
            .Select(h => new Diagnostic(
                DiagnosticCode.DuplicateId,
                h.At,
                $"the heading '{h.Text}' has the id '{h.Anchor}', which the section of the key '{h.Anchor}' has already; word it differently"
            ));

    /// <summary>The id of a file; null where its path cannot be one.</summary>
    /// <param name="file">Path from the site's root: <c>content/films/the-white-crow.md</c>.</param>
    public static EntryId? IdOf(string file)
    {
        const string Root = "content/";
        const string Ending = ".md";
        if (!file.StartsWith(Root, StringComparison.Ordinal) || !file.EndsWith(Ending, StringComparison.Ordinal))
        {
            return null;
        }

        var path = file[Root.Length..^Ending.Length];
        return path.Split('/').All(part => Slug.IsSlug(part)) ? new(path) : null;
    }

    // A file with a wrong name or in a misspelled folder is what links to the right one mean.
    private static EntryId? MeantId(string file)
    {
        var parts = file["content/".Length..^".md".Length].Split('/').Select(Slug.FromTitle).ToArray();
        if (parts.Contains(null))
        {
            return null;
        }

        var id = new EntryId(string.Join('/', parts));
        return
            EntryTypes.Of(id) is null
            && Suggestion.Nearest(id.Folder, EntryTypes.All.Select(t => t.Folder)) is { } folder
            ? new(folder + id.Value[id.Folder.Length..])
            : id;
    }

    private static Checked<Entry?> Failed(DiagnosticCode code, SourceText text, string message) =>
        new(null, ImmutableArray.Create(new Diagnostic(code, SourceLocation.Whole(text.File), message)));
}
