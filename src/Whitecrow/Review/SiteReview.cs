using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Diagnostics;
using Whitecrow.Site;

namespace Whitecrow.Review;

/// <summary>What a change does to a site. Everything is in order: by page, then as in its file.</summary>
public sealed record SiteReview
{
    /// <summary>Pages that came, went or moved.</summary>
    public required ImmutableArray<PageChange> Pages { get; init; }

    /// <summary>Addresses that worked and now lead nowhere.</summary>
    public required ImmutableArray<string> LostAddresses { get; init; }

    /// <summary>Addresses that work now and did not.</summary>
    public required ImmutableArray<string> NewAddresses { get; init; }

    /// <summary>Values that came, went or changed, those of new and removed pages included.</summary>
    public required ImmutableArray<ClaimChange> Claims { get; init; }

    /// <summary>Sources whose line-by-line account changed.</summary>
    public required ImmutableArray<AccountChange> Accounts { get; init; }

    /// <summary>Texts that changed, of pages that are on both sides.</summary>
    public required ImmutableArray<TextChange> Texts { get; init; }

    /// <summary>Links and references that are new, where no change of a value shows them.</summary>
    public required ImmutableArray<LinkChange> LinksMade { get; init; }

    /// <summary>Links and references that are gone, where no change of a value shows them.</summary>
    public required ImmutableArray<LinkChange> LinksGone { get; init; }

    /// <summary>Problems that were not there before.</summary>
    public required ImmutableArray<Diagnostic> NewProblems { get; init; }

    /// <summary>Problems that are there no more.</summary>
    public required ImmutableArray<Diagnostic> SolvedProblems { get; init; }

    /// <summary>Files beside the pages that changed: settings, templates, pictures, raw texts.</summary>
    public required ImmutableArray<FileChange> Files { get; init; }

    /// <summary>Pages that cannot be compared, since their file cannot be read on one side or on both.</summary>
    public required ImmutableArray<EntryId> Unreadable { get; init; }

    /// <summary>True where nothing at all changes.</summary>
    public bool IsEmpty =>
        Pages.IsEmpty
        && LostAddresses.IsEmpty
        && NewAddresses.IsEmpty
        && Claims.IsEmpty
        && Accounts.IsEmpty
        && Texts.IsEmpty
        && LinksMade.IsEmpty
        && LinksGone.IsEmpty
        && NewProblems.IsEmpty
        && SolvedProblems.IsEmpty
        && Files.IsEmpty
        && Unreadable.IsEmpty;
}

/// <summary>A page that came, went or moved.</summary>
/// <param name="Before">Its id before; null for a new page.</param>
/// <param name="After">Its id after; null for a removed page.</param>
/// <param name="Title">Its title, the new one where there is one.</param>
/// <param name="Type">What kind of page it is.</param>
/// <param name="IsDraft">True where it stays out of the site for now.</param>
public sealed record PageChange(EntryId? Before, EntryId? After, string Title, string Type, bool IsDraft);

/// <summary>A value as it stands on one side.</summary>
/// <param name="Text">The value as one line.</param>
/// <param name="Standing">How sure it is; null for what an editor decides, such as a summary.</param>
/// <param name="Sources">What it cites, as written: <c>film-page:79-87</c>.</param>
/// <param name="Note">An editor's remark.</param>
/// <param name="IsPreferred">True for the one of several that tables print.</param>
/// <param name="At">Where it stands.</param>
public sealed record Claim(
    string Text,
    Standing? Standing,
    ImmutableArray<string> Sources,
    string? Note,
    bool IsPreferred,
    SourceLocation At
);

/// <summary>A value that came, went or changed.</summary>
/// <param name="Page">The page's id after; before for a removed page.</param>
/// <param name="Field">The path of keys: <c>year</c>, <c>releases.date</c>.</param>
/// <param name="Row">What tells the row from its neighbours; null where it is not in a row.</param>
/// <param name="Before">Null for a new value.</param>
/// <param name="After">Null for a lost one.</param>
/// <param name="IsOfPage">True where the whole page came or went with it.</param>
public sealed record ClaimChange(
    EntryId Page,
    string Field,
    string? Row,
    Claim? Before,
    Claim? After,
    bool IsOfPage = false
)
{
    /// <summary>True where the value is another one; false where only what is known about it changed.</summary>
    public bool IsOfValue => Before?.Text != After?.Text;

    /// <summary>True where a value that had a source has none any more.</summary>
    public bool LostItsSources => Before is { Sources: not [] } && After is { Sources: [], Standing: not null };

    /// <summary>True where a value that had no source has one.</summary>
    public bool GainedASource => Before is { Sources: [], Standing: not null } && After is { Sources: not [] };
}

/// <summary>Rows of a source's account that came, went or changed.</summary>
/// <param name="Source">The source.</param>
/// <param name="List">Which list: <c>claims</c>, <c>passages</c>, <c>gaps</c>, <c>furniture</c>.</param>
/// <param name="Added">How many came.</param>
/// <param name="Lost">How many went.</param>
/// <param name="Changed">How many are others.</param>
public sealed record AccountChange(EntryId Source, string List, int Added, int Lost, int Changed);

/// <summary>A text that changed.</summary>
/// <param name="Page">The page's id after.</param>
/// <param name="Blocks">Paragraphs, headings and the like that differ.</param>
/// <param name="CitesGained">Citations that are new in it.</param>
/// <param name="CitesLost">Citations that are gone from it.</param>
public sealed record TextChange(
    EntryId Page,
    ImmutableArray<BlockChange> Blocks,
    ImmutableArray<string> CitesGained,
    ImmutableArray<string> CitesLost
);

/// <summary>A paragraph that differs.</summary>
/// <param name="Before">Its words before, without marks; null where it is new.</param>
/// <param name="After">Its words after; null where it is gone.</param>
public sealed record BlockChange(string? Before, string? After)
{
    /// <summary>The words of both, each with its side.</summary>
    public ImmutableArray<WordRun> Words => WordDiff.Between(Before ?? "", After ?? "");
}

/// <summary>A link or reference from one page to another.</summary>
/// <param name="From">The page that speaks.</param>
/// <param name="To">The page spoken of.</param>
/// <param name="Relation"><c>body</c>, or the path of keys.</param>
public sealed record LinkChange(EntryId From, EntryId To, string Relation);

/// <summary>How a file changed.</summary>
public enum FileFate
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Its bytes are others.</summary>
    Changed,
}

/// <summary>A file beside the pages that changed.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Fate">How.</param>
public sealed record FileChange(string Path, FileFate Fate);
