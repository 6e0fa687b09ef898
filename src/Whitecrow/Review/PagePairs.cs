using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Review;

/// <summary>Which page of one side is which of the other.</summary>
internal sealed class PagePairs
{
    private readonly Dictionary<string, string> movedTo = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> movedFrom = new(StringComparer.Ordinal);

    private PagePairs() { }

    /// <summary>Pages of which there is only the one or the other side are paired where they say or history says that they moved.</summary>
    /// <param name="before">The one side.</param>
    /// <param name="after">The other.</param>
    /// <param name="moves">Ids before and after of files that history takes for the same.</param>
    public static PagePairs Of(ReviewSide before, ReviewSide after, IEnumerable<(EntryId From, EntryId To)> moves)
    {
        var pairs = new PagePairs();
        var (unreadBefore, unreadAfter) = (before.Unreadable(), after.Unreadable());
        var gone = before
            .Pages.Where(p => !after.Pages.ContainsKey(p.Key) && !unreadAfter.Contains(p.Key))
            .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var come = after
            .Pages.Where(p => !before.Pages.ContainsKey(p.Key) && !unreadBefore.Contains(p.Key))
            .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

        // A page that keeps its former address says so itself, and so does one that moves back to it.
        var said =
            from entry in come.Values.Concat(gone.Values)
            from former in entry.Fields.Texts(CommonFields.RedirectFrom)
            select come.ContainsKey(entry.Id.Value) ? (former, entry.Id.Value) : (entry.Id.Value, former);
        var known = InOneOrder(said).Concat(InOneOrder(moves.Select(m => (m.From.Value, m.To.Value))));
        foreach (var (from, to) in known)
        {
            if (
                gone.ContainsKey(from)
                && come.ContainsKey(to)
                && !pairs.movedTo.ContainsKey(from)
                && !pairs.movedFrom.ContainsKey(to)
            )
            {
                pairs.movedTo.Add(from, to);
                pairs.movedFrom.Add(to, from);
            }
        }

        return pairs;
    }

    // The same whichever side comes first.
    private static IEnumerable<(string From, string To)> InOneOrder(IEnumerable<(string From, string To)> moves) =>
        moves
            .Select(m => (Move: m, IsUp: string.CompareOrdinal(m.From, m.To) < 0))
            .OrderBy(m => m.IsUp ? m.Move.From : m.Move.To, StringComparer.Ordinal)
            .ThenBy(m => m.IsUp ? m.Move.To : m.Move.From, StringComparer.Ordinal)
            .Select(m => m.Move);

    /// <summary>The id after of an id before: another one where the page moved.</summary>
    public string After(string idBefore) => movedTo.GetValueOrDefault(idBefore, idBefore);

    /// <summary>The id before of an id after: another one where the page moved.</summary>
    public string Before(string idAfter) => movedFrom.GetValueOrDefault(idAfter, idAfter);

    /// <summary>One name for a page on both sides, the same whichever side comes first.</summary>
    public string NameOf(string id)
    {
        var other = movedTo.GetValueOrDefault(id) ?? movedFrom.GetValueOrDefault(id) ?? id;
        return string.CompareOrdinal(id, other) < 0 ? id : other;
    }
}
