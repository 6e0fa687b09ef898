using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Review;

/// <summary>Finds out which values of a page came, went and changed.</summary>
/// <remarks>
/// A value that is the same on both sides, with everything known about it, is no change. Of the rest, equal values belong
/// together first, then those that are alike: rows with equal parts, values with equal citations. What then has no partner
/// came or went.
/// </remarks>
internal sealed class ClaimComparison(StatedValues before, StatedValues after)
{
    // Rows of one field beyond which nobody looks for likeness: each is compared with each.
    private const int MostPairs = 100_000;
    private const double LeastLikeness = 0.5;

    // Told as a count, since normalize keeps them: see AccountChange.
    private static readonly ImmutableHashSet<string> AccountLists =
    [
        SourceType.Claims.Key,
        SourceType.Passages.Key,
        SourceType.Gaps.Key,
        SourceType.Furniture.Key,
    ];

    /// <summary>The changes of a page.</summary>
    /// <param name="old">Its fields before; empty for a new page.</param>
    /// <param name="now">Its fields after; empty for a removed page.</param>
    /// <param name="page">Its id.</param>
    public IEnumerable<ClaimChange> Of(FieldMap old, FieldMap now, EntryId page) =>
        Fields(old, now, new(page, "", null, null, null)).Where(c => !AccountLists.Contains(c.Field.Split('.')[0]));

    /// <summary>The changes of a source's account.</summary>
    public IEnumerable<AccountChange> Accounts(FieldMap old, FieldMap now, EntryId source)
    {
        foreach (var (key, was, isNow) in Both(old, now).Where(f => AccountLists.Contains(f.Key)))
        {
            var (pairs, lost, added) = Match(before.Of(was, null), after.Of(isNow, null), isList: true);
            if (pairs.Length + lost.Length + added.Length > 0)
            {
                yield return new(source, key, added.Length, lost.Length, pairs.Length);
            }
        }
    }

    // A place in the front matter: which page, the keys that lead there, and the row on each side.
    private sealed record Place(
        EntryId Page,
        string Path,
        string? RowName,
        StatedValue? RowBefore,
        StatedValue? RowAfter
    );

    private IEnumerable<ClaimChange> Fields(FieldMap old, FieldMap now, Place place) =>
        Both(old, now).SelectMany(f => Values(f.Was, f.Is, place with { Path = place.Path + f.Key }));

    private IEnumerable<ClaimChange> Values(FieldValues? was, FieldValues? isNow, Place place)
    {
        var isList = (was ?? isNow)!.Field.Shape is ListShape;
        var (pairs, lost, added) = Match(before.Of(was, place.RowBefore), after.Of(isNow, place.RowAfter), isList);
        return pairs
            .SelectMany(p => Pair(p.Old, p.Now, place))
            .Concat(lost.Select(v => new ClaimChange(place.Page, place.Path, place.RowName, v.Claim, null)))
            .Concat(added.Select(v => new ClaimChange(place.Page, place.Path, place.RowName, null, v.Claim)));
    }

    private IEnumerable<ClaimChange> Pair(StatedValue old, StatedValue now, Place place)
    {
        if (old.Row is { } oldRow && now.Row is { } nowRow)
        {
            var inner = new Place(place.Page, place.Path + ".", NameOf(old, now) ?? place.RowName, old, now);
            var parts = Fields(oldRow, nowRow, inner).ToArray();
            if (parts.Any(p => p.IsOfValue || p.Before is null || p.After is null))
            {
                // The parts tell the citations of the row as well; those that changed in nothing else would repeat it.
                return parts.Where(p => p.IsOfValue || p.Before is null || p.After is null);
            }

            var isSameRow =
                old.Evidence == now.Evidence
                && (old.Value.Verdict, old.Value.Note, old.Value.IsPreferred, old.Claim.Standing)
                    == (now.Value.Verdict, now.Value.Note, now.Value.IsPreferred, now.Claim.Standing);
            if (isSameRow && parts.Length > 0)
            {
                return parts;
            }
        }

        return [new(place.Page, place.Path, place.RowName, old.Claim, now.Claim)];
    }

    // The first part that is the same on both sides tells a row from its neighbours better than its number.
    private static string? NameOf(StatedValue old, StatedValue now)
    {
        const int Longest = 60;
        var oldParts = Parts(old).ToHashSet(StringComparer.Ordinal);
        var same = now.Row!.Fields.FirstOrDefault(f =>
            f.Values is [{ Value: ReferenceValue or TextValue or DateValue }] && oldParts.Contains(PartOf(f))
        );
        return same?.Values[0].Value switch
        {
            ReferenceValue reference => reference.Target?.Slug ?? reference.Written,
            TextValue text => text.Text.Length <= Longest ? text.Text : text.Text[..Longest] + "…",
            DateValue date => date.Date.Text,
            _ => null,
        };
    }

    private static IEnumerable<(string Key, FieldValues? Was, FieldValues? Is)> Both(FieldMap old, FieldMap now) =>
        now
            .Fields.Select(f => f.Field.Key)
            .Concat(old.Fields.Select(f => f.Field.Key))
            .Distinct(StringComparer.Ordinal)
            .Select(key =>
                (
                    key,
                    old.Fields.FirstOrDefault(f => f.Field.Key == key),
                    now.Fields.FirstOrDefault(f => f.Field.Key == key)
                )
            );

    // Pairs that differ, and what has no partner.
    private static (
        ImmutableArray<(StatedValue Old, StatedValue Now)> Pairs,
        ImmutableArray<StatedValue> Lost,
        ImmutableArray<StatedValue> Added
    ) Match(ImmutableArray<StatedValue> old, ImmutableArray<StatedValue> now, bool isList)
    {
        var (lost, added) = (old.ToList(), now.ToList());
        var pairs = new List<(StatedValue Old, StatedValue Now)>();
        TakeEqual(lost, added, v => v.Whole);
        pairs.AddRange(TakeEqual(lost, added, v => v.Key));
        pairs.AddRange(TakeAlike(lost, added, isList));
        return ([.. pairs.OrderBy(p => p.Now.Claim.At)], [.. lost], [.. added]);
    }

    private static List<(StatedValue Old, StatedValue Now)> TakeEqual(
        List<StatedValue> lost,
        List<StatedValue> added,
        Func<StatedValue, string> by
    )
    {
        var pairs = new List<(StatedValue Old, StatedValue Now)>();
        var waiting = added
            .GroupBy(by, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<StatedValue>(g));
        foreach (var value in lost)
        {
            if (waiting.TryGetValue(by(value), out var partners) && partners.TryDequeue(out var partner))
            {
                pairs.Add((value, partner));
            }
        }

        lost.RemoveAll(v => pairs.Any(p => ReferenceEquals(p.Old, v)));
        added.RemoveAll(v => pairs.Any(p => ReferenceEquals(p.Now, v)));
        return pairs;
    }

    private static List<(StatedValue Old, StatedValue Now)> TakeAlike(
        List<StatedValue> lost,
        List<StatedValue> added,
        bool isList
    )
    {
        var pairs = new List<(StatedValue Old, StatedValue Now)>();
        if (lost.Count * (long)added.Count > MostPairs)
        {
            return pairs;
        }

        var areLast = lost.Count == 1 && added.Count == 1;
        var candidates =
            from i in Enumerable.Range(0, lost.Count)
            from j in Enumerable.Range(0, added.Count)
            let likeness = Likeness(lost[i], added[j], isAlone: !isList || areLast)
            where likeness >= LeastLikeness
            // Of equally alike ones the nearest, and the same ones whichever side comes first.
            orderby likeness descending, Math.Abs(i - j), Math.Min(i, j)
            select (Old: lost[i], Now: added[j]);
        foreach (var pair in candidates.ToArray())
        {
            if (!pairs.Any(p => ReferenceEquals(p.Old, pair.Old) || ReferenceEquals(p.Now, pair.Now)))
            {
                pairs.Add(pair);
            }
        }

        lost.RemoveAll(v => pairs.Any(p => ReferenceEquals(p.Old, v)));
        added.RemoveAll(v => pairs.Any(p => ReferenceEquals(p.Now, v)));
        return pairs;
    }

    private static double Likeness(StatedValue old, StatedValue now, bool isAlone)
    {
        var sameSources = old.Evidence.Length > 0 && old.Evidence == now.Evidence ? 0.25 : 0;
        if (old.Row is null || now.Row is null)
        {
            return old.Row is not null || now.Row is not null ? 0
                : isAlone ? 1
                : sameSources > 0 ? 0.75
                : Overlap(old.Key, now.Key);
        }

        var (parts, others) = (Parts(old).ToArray(), Parts(now).ToArray());
        var equal = parts.Intersect(others, StringComparer.Ordinal).Count();
        var share = (double)equal / Math.Max(1, Math.Max(parts.Length, others.Length));

        // A field of one row has no other row to be confused with.
        return share
            + sameSources
            + (isAlone && (equal > 0 || (parts.Length == 1 && others.Length == 1)) ? LeastLikeness : 0);
    }

    // How much of two texts is the same at their beginning and end: a corrected spelling leaves most of it.
    private static double Overlap(string one, string other)
    {
        var (shorter, longer) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        var start = 0;
        while (start < shorter && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return longer == 0 ? 1 : (double)(start + end) / longer;
    }

    private static IEnumerable<string> Parts(StatedValue row) => row.Row!.Fields.Select(PartOf);

    private static string PartOf(FieldValues field) =>
        $"{field.Field.Key}={string.Join(';', field.Values.Select(v => Written(v.Value)))}";

    // Good enough for likeness: a page that moved makes two rows a little less alike.
    private static string Written(Value value) =>
        value switch
        {
            ReferenceValue reference => reference.Target?.Value ?? reference.Written,
            TextValue text => text.Text,
            DateValue date => date.Date.Text,
            NumberValue number => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            YesNoValue yes => yes.IsYes ? "true" : "false",
            CiteValue cite => cite.Cite.ToString(),
            RowValue row => string.Join(',', row.Fields.Fields.Select(PartOf)),
            FreeValue free => free.Node.Describe(),
            _ => "",
        };
}
