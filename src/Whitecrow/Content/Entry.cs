using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content;

/// <summary>A file of content, read and checked by itself; whether its links lead anywhere is not known yet.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Type">Which declaration it follows.</param>
/// <param name="Text">The file.</param>
/// <param name="Fields">Its front matter.</param>
/// <param name="Body">What stands below.</param>
public sealed record Entry(EntryId Id, EntryType Type, SourceText Text, FieldMap Fields, MarkdownBody Body)
{
    /// <summary>Its title; the slug where the title is missing, which was reported.</summary>
    public string Title => Fields.Text(CommonFields.Title) ?? Id.Slug;

    /// <summary>False where something in the front matter is wrong and was reported: what is missing may have been meant.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>False where the title is missing or wrong.</summary>
    public bool HasTitle => Fields.Text(CommonFields.Title) is not null;

    /// <summary>One line about it; empty where there is none.</summary>
    public string Summary => Fields.Text(CommonFields.Summary) ?? "";

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases => Fields.Texts(CommonFields.Aliases);

    /// <summary>True where it stays out of the site for now.</summary>
    public bool IsDraft => Fields.IsYes(CommonFields.Draft);
}
