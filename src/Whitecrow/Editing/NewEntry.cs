using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Editing;

/// <summary>What somebody wants a new file for.</summary>
/// <param name="Type">Type of the entry.</param>
/// <param name="Title">Its title.</param>
/// <param name="Slug">Name of the file; null to make it from the title.</param>
/// <param name="Kind">What kind of film, organisation, work or source it is; null where not said.</param>
/// <param name="Order">Number of a chapter; null to put it behind the last.</param>
public sealed record NewEntryRequest(
    EntryType Type,
    string Title,
    string? Slug = null,
    string? Kind = null,
    int? Order = null
);

/// <summary>Finds the place of a new file, and says what stands against it.</summary>
public static class NewEntry
{
    /// <summary>Chapters stand in the order of their files' names, so all numbers have the same length.</summary>
    public const int LastChapter = 99;

    /// <summary>The file to write.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="files">The site as it stands.</param>
    public static EditPlan Plan(NewEntryRequest request, ImmutableArray<InputFile> files)
    {
        var title = BadCharacters.Compose(request.Title).Trim();
        if (title.Length == 0 || title.Any(char.IsControl))
        {
            return EditPlan.Refuse("the title is empty or has more than one line", "write it in quotes");
        }

        if (KindProblem(request) is { } kindProblem)
        {
            return kindProblem;
        }

        var slug = request.Slug ?? Slug.FromTitle(title);
        if (slug is null || !Slug.IsSlug(slug) || Slug.IsDeviceName(slug) || slug == "index")
        {
            return EditPlan.Refuse(
                $"'{request.Slug ?? title}' gives no name for a file",
                "give one with --slug: letters a to z, digits and single hyphens"
            );
        }

        var texts = SiteTexts.Sort(files).Value;
        var content = ContentReader.ReadAll(texts.Content).Value;
        if (Place(request, slug, content, out var id) is { } misplaced)
        {
            return misplaced;
        }

        if (Taken(request, id, title, content, files) is { } taken)
        {
            return taken;
        }

        var text = NewEntryText.Write(request.Type, title, request.Kind);
        return new([new(id.ContentPath, Encoding.UTF8.GetBytes(text))], [.. Remarks(id, title, content)]);
    }

    /// <summary>The key that says what kind of thing an entry is; null for a type that has none.</summary>
    public static Field? KindOf(EntryType type) => type.OwnFields.FirstOrDefault(f => f.IsUsualOrNeeded && IsChoice(f));

    private static bool IsChoice(Field field) => field.Shape is ChoiceShape;

    private static EditPlan? KindProblem(NewEntryRequest request)
    {
        if (request.Kind is not { } kind)
        {
            return null;
        }

        if (KindOf(request.Type) is not { Shape: ChoiceShape choice })
        {
            return EditPlan.Refuse($"a {request.Type.Name} has no kind", "leave --kind out");
        }

        var meant = Suggestion.DidYouMean(kind, choice.Choices);
        return choice.Choices.Contains(kind)
            ? null
            : EditPlan.Refuse(
                $"there is no kind '{kind}' of {request.Type.Name}" + meant.TrimEnd('?'),
                $"write {choice.Describe()}"
            );
    }

    private static EditPlan? Place(NewEntryRequest request, string slug, ContentFiles content, out EntryId id)
    {
        id = new($"{request.Type.Folder}/{slug}");
        if (request.Type != ChapterType.Declaration)
        {
            return request.Order is null
                ? null
                : EditPlan.Refuse($"a {request.Type.Name} has no place in an order", "leave --order out");
        }

        var chapters = content
            .Entries.Select(e => e.Id)
            .Concat(content.Unreadable)
            .Where(i => i.Folder == request.Type.Folder)
            .Select(i => (Id: i, Number: NumberOf(i.Slug)))
            .Where(c => c.Number is not null)
            .ToArray();
        var number = request.Order ?? NumberOf(slug) ?? (((chapters.Max(c => c.Number) ?? 0) / 10) + 1) * 10;
        if (number is < 1 or > LastChapter)
        {
            return EditPlan.Refuse(
                $"a chapter's number is from 1 to {LastChapter}",
                "give one with --order; numbers between two chapters are free"
            );
        }

        if (chapters.FirstOrDefault(c => c.Number == number).Id is { } other)
        {
            return EditPlan.Refuse(
                $"{other.ContentPath} is chapter {number} already",
                "give another number with --order; numbers between two chapters are free"
            );
        }

        var name = NumberOf(slug) is null ? slug : slug[(slug.IndexOf('-', StringComparison.Ordinal) + 1)..];
        id = new(string.Create(CultureInfo.InvariantCulture, $"{request.Type.Folder}/{number:00}-{name}"));
        return null;
    }

    // 30-le-bourget is chapter 30; 1961-in-paris is a title.
    private static int? NumberOf(string slug) =>
        slug.IndexOf('-', StringComparison.Ordinal) is var dash and (1 or 2)
        && int.TryParse(slug.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static EditPlan? Taken(
        NewEntryRequest request,
        EntryId id,
        string title,
        ContentFiles content,
        ImmutableArray<InputFile> files
    )
    {
        const string Another =
            "if this is another one of that name, give its file a name that tells them apart, its year or trade, with --slug";

        // Where names ignore case, a file of other capitals is the same file.
        if (
            files.FirstOrDefault(f => string.Equals(f.Path, id.ContentPath, StringComparison.OrdinalIgnoreCase)) is
            { } file
        )
        {
            return EditPlan.Refuse($"{file.Path} is there already", Another);
        }

        if (content.Entries.FirstOrDefault(e => FormerIds(e).Contains(id.Value)) is { } moved)
        {
            return EditPlan.Refuse($"'{id}' is a former address of {moved.Text.File}", Another);
        }

        // Namesakes of one type are told apart by their files' names, so somebody has to choose one.
        return
            request.Slug is null && Namesakes(title, content).FirstOrDefault(e => e.Type == request.Type) is { } other
            ? EditPlan.Refuse($"{other.Text.File} is called '{title}' too", Another)
            : null;
    }

    private static IEnumerable<string> Remarks(EntryId id, string title, ContentFiles content)
    {
        var namesakes = Namesakes(title, content);
        if (namesakes.Length > 0)
        {
            yield return $"'{title}' is also the name of {string.Join(" and ", namesakes.Select(e => e.Text.File))}; "
                + $"link to this page as [[{title}|{id}]]";
        }
    }

    private static ImmutableArray<Entry> Namesakes(string title, ContentFiles content) =>
        new NameIndex(content.Entries).Named(title);

    private static ImmutableArray<string> FormerIds(Entry entry) => entry.Fields.Texts(CommonFields.RedirectFrom);
}
