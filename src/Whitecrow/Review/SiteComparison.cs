using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Diagnostics;

namespace Whitecrow.Review;

/// <summary>Compares two sites: what an editor's change does.</summary>
public sealed class SiteComparison
{
    private readonly ReviewSide before;
    private readonly ReviewSide after;
    private readonly PagePairs pairs;
    private readonly ImmutableHashSet<string> unreadable;

    private SiteComparison(ReviewSide before, ReviewSide after, IEnumerable<(EntryId From, EntryId To)> moves)
    {
        this.before = before;
        this.after = after;
        pairs = PagePairs.Of(before, after, moves);
        unreadable = before.Unreadable().Union(after.Unreadable());
    }

    /// <summary>Compares.</summary>
    /// <param name="before">The site as it was; mistakes in it hide what they break and nothing else.</param>
    /// <param name="after">The site as it is.</param>
    /// <param name="moves">Ids before and after of files that history takes for the same.</param>
    public static SiteReview Compare(
        ReviewSide before,
        ReviewSide after,
        IEnumerable<(EntryId From, EntryId To)> moves
    ) => new SiteComparison(before, after, moves).Compare();

    private SiteReview Compare()
    {
        var values = new ClaimComparison(
            new StatedValues(before.Site, pairs.NameOf),
            new StatedValues(after.Site, pairs.NameOf)
        );
        var pages = Pages();
        var claims = pages
            .SelectMany(p =>
                values
                    .Of(p.Old?.Fields ?? FieldMap.Empty, p.Now?.Fields ?? FieldMap.Empty, p.Id)
                    .Select(c => p.Old is null || p.Now is null ? c with { IsOfPage = true } : c)
            )
            .ToImmutableArray();
        var (addressesBefore, addressesAfter) = (Reachable(before), Reachable(after));
        var told = claims.Select(c => (c.Page, Key: c.Field)).ToHashSet();
        var (linksBefore, linksAfter) = (Links(before), Links(after));
        return new()
        {
            Pages =
            [
                .. pages
                    .Where(p => p.Old?.Id != p.Now?.Id)
                    .Select(p => new PageChange(
                        p.Old?.Id,
                        p.Now?.Id,
                        (p.Now ?? p.Old)!.Title,
                        (p.Now ?? p.Old)!.Type.Name,
                        (p.Now ?? p.Old)!.IsDraft
                    )),
            ],
            LostAddresses = [.. addressesBefore.Except(addressesAfter).Except(unreadable)],
            NewAddresses = [.. addressesAfter.Except(addressesBefore).Except(unreadable)],
            Claims = claims,
            Accounts =
            [
                .. pages
                    .Where(p => p.Old is not null && p.Now is not null)
                    .SelectMany(p => values.Accounts(p.Old!.Fields, p.Now!.Fields, p.Id)),
            ],
            Texts = [.. pages.Select(TextOf).OfType<TextChange>()],
            LinksMade = Only(linksAfter, linksBefore, after, before, told),
            LinksGone = Only(linksBefore, linksAfter, before, after, told),
            NewProblems = Without(after.Problems, before.Problems),
            SolvedProblems = Without(before.Problems, after.Problems),
            Files = FilesBeside(),
            Unreadable = [.. unreadable.Order(StringComparer.Ordinal).Select(id => new EntryId(id))],
        };
    }

    private sealed record PagePair(EntryId Id, Entry? Old, Entry? Now);

    // All pages, by the id that they have after.
    private ImmutableArray<PagePair> Pages() =>
        [
            .. before
                .Pages.Keys.Select(pairs.After)
                .Concat(after.Pages.Keys)
                .Distinct(StringComparer.Ordinal)
                .Where(id => !unreadable.Contains(id))
                .Order(StringComparer.Ordinal)
                .Select(id => new PagePair(
                    new(id),
                    before.Pages.GetValueOrDefault(pairs.Before(id)),
                    after.Pages.GetValueOrDefault(id)
                )),
        ];

    private static ImmutableSortedSet<string> Reachable(ReviewSide side) => side.Addresses();

    private static TextChange? TextOf(PagePair page)
    {
        if (page.Old is not { } old || page.Now is not { } now)
        {
            return null;
        }

        var (was, isNow) = (old.Text.Text[old.Body.Offset..], now.Text.Text[now.Body.Offset..]);
        if (was == isNow)
        {
            return null;
        }

        var change = new TextChange(
            page.Id,
            WordDiff.Blocks(Blocks(old.Body), Blocks(now.Body)),
            Surplus(Cites(now), Cites(old)),
            Surplus(Cites(old), Cites(now))
        );
        return change.Blocks.IsEmpty && change.CitesGained.IsEmpty && change.CitesLost.IsEmpty ? null : change;

        static ImmutableArray<string> Blocks(MarkdownBody body) =>
            [.. body.Document.Select(b => PlainText.Of(b).ReplaceLineEndings(" ")).Where(t => t.Length > 0)];

        static IEnumerable<string> Cites(Entry entry) => entry.Body.Cites.Select(c => c.ToString());
    }

    // Of things that may stand several times, those that stand oftener here than there.
    private static ImmutableArray<string> Surplus(IEnumerable<string> here, IEnumerable<string> there)
    {
        var left = there.GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. here.Where(t => !left.TryGetValue(t, out var count) || (left[t] = count - 1) < 0)
                .Order(StringComparer.Ordinal),
        ];
    }

    private HashSet<(string From, string To, string Relation)> Links(ReviewSide side) =>
        [
            .. from entry in side.Site.Entries
            from link in side.Site.BacklinksOf(entry)
            select (pairs.NameOf(link.From.Id.Value), pairs.NameOf(entry.Id.Value), link.Relation),
        ];

    // Links of pages that came or went with them, and those that a changed value shows, are told there.
    private ImmutableArray<LinkChange> Only(
        HashSet<(string From, string To, string Relation)> here,
        HashSet<(string From, string To, string Relation)> there,
        ReviewSide side,
        ReviewSide other,
        HashSet<(EntryId Page, string Key)> told
    )
    {
        var ids = side.Pages.Keys.ToDictionary(pairs.NameOf, id => id, StringComparer.Ordinal);
        var others = other.Pages.Keys.Select(pairs.NameOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. here.Except(there)
                .Where(link => others.Contains(link.From) && ids.ContainsKey(link.From))
                .Select(link => new LinkChange(
                    new(ids[link.From]),
                    new(ids.GetValueOrDefault(link.To, link.To)),
                    link.Relation
                ))
                .Where(link => !IsTold(link))
                .OrderBy(link => link.From)
                .ThenBy(link => link.To)
                .ThenBy(link => link.Relation, StringComparer.Ordinal),
        ];

        bool IsTold(LinkChange link)
        {
            var page = new EntryId(pairs.After(link.From.Value));
            return told.Any(t =>
                t.Page == page
                && (t.Key == link.Relation || link.Relation.StartsWith(t.Key + ".", StringComparison.Ordinal))
            );
        }
    }

    // By what is wrong and in which page, not by line: a line above moves everything below it.
    private ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> here, ImmutableArray<Diagnostic> there)
    {
        var known = there.GroupBy(KeyOf).ToDictionary(g => g.Key, g => g.Count());
        return [.. here.Where(d => !known.TryGetValue(KeyOf(d), out var count) || (known[KeyOf(d)] = count - 1) < 0)];

        (string, string, string) KeyOf(Diagnostic problem) =>
            (
                problem.Code.Id,
                ContentReader.IdOf(problem.Location.File) is { } id ? pairs.NameOf(id.Value) : problem.Location.File,
                problem.Message
            );
    }

    private ImmutableArray<FileChange> FilesBeside()
    {
        var (old, now) = (before.Others(), after.Others());
        return
        [
            .. old
                .Keys.Union(now.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path =>
                    !old.TryGetValue(path, out var was) ? new FileChange(path, FileFate.Added)
                    : !now.TryGetValue(path, out var isNow) ? new(path, FileFate.Removed)
                    : was.Span.SequenceEqual(isNow.Span) ? null
                    : new(path, FileFate.Changed)
                )
                .OfType<FileChange>(),
        ];
    }
}
