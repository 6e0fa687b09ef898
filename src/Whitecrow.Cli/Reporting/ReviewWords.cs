using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Review;
using Whitecrow.Site;

namespace Whitecrow.Cli.Reporting;

/// <summary>The words of a review that all its forms for people share.</summary>
internal static class ReviewWords
{
    /// <summary>What there is, in a sentence's worth of counts; <c>nothing</c> where there is nothing.</summary>
    public static string Counts(SiteReview review)
    {
        var values = review.Claims.Where(c => !c.IsOfPage).ToArray();
        (int Count, string One, string Many)[] counts =
        [
            (review.Pages.Count(p => p.Before is null), "page added", "pages added"),
            (review.Pages.Count(p => p.After is null), "page removed", "pages removed"),
            (review.Pages.Count(p => p is { Before: not null, After: not null }), "page moved", "pages moved"),
            (values.Count(c => c.Before is null), "value added", "values added"),
            (values.Count(c => c.After is null), "value lost", "values lost"),
            (
                values.Count(c => c is { Before: not null, After: not null, IsOfValue: true }),
                "value changed",
                "values changed"
            ),
            (
                values.Count(c => c is { Before: not null, After: not null, IsOfValue: false }),
                "value with other sources or another status",
                "values with other sources or another status"
            ),
            (review.Texts.Length, "text changed", "texts changed"),
            (review.NewProblems.Length, "new problem", "new problems"),
            (review.SolvedProblems.Length, "problem solved", "problems solved"),
        ];
        var told = counts
            .Where(c => c.Count > 0)
            .Select(c => $"{c.Count.ToString(CultureInfo.InvariantCulture)} {(c.Count == 1 ? c.One : c.Many)}");
        return string.Join(", ", told) is { Length: > 0 } words ? words
            : review.IsEmpty ? "nothing"
            : "no page and no value";
    }

    /// <summary>A standing as people say it.</summary>
    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.Corroborated => "corroborated",
            Standing.Stated => "one source",
            Standing.Disputed => "disputed",
            Standing.Refuted => "refuted",
            _ => "unsourced",
        };

    /// <summary>Where a value stands: its key, and its row where it has one.</summary>
    public static string Place(ClaimChange change) => change.Row is { } row ? $"{change.Field} ({row})" : change.Field;

    /// <summary>What is to be known about a change beside its values: sources, status, remarks.</summary>
    public static ImmutableArray<string> Remarks(ClaimChange change)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        var (old, now) = (change.Before, change.After);
        var (sourcesBefore, sourcesAfter) = (Sources(old), Sources(now));
        remarks.Add(
            old is null || now is null || sourcesBefore == sourcesAfter
                ? sourcesAfter.Length > 0
                    ? sourcesAfter
                    : sourcesBefore
                : $"{Or(sourcesBefore, "no source")} → {Or(sourcesAfter, "no source")}"
        );
        if (change.LostItsSources)
        {
            remarks.Add("no source any more");
        }
        else if (change.GainedASource)
        {
            remarks.Add("has a source now");
        }

        if (old?.Standing is { } was && now?.Standing is { } standing && was != standing)
        {
            remarks.Add($"{Of(was)} → {Of(standing)}");
        }
        else if (
            (now ?? old)?.Standing is { } unchanged and (Standing.Disputed or Standing.Refuted or Standing.Unsourced)
        )
        {
            remarks.Add(Of(unchanged));
        }

        if (old is not null && now is not null && old.Note != now.Note)
        {
            remarks.Add(now.Note is { } note ? $"note: {note}" : "its note is gone");
        }

        if (old is not null && now is not null && old.IsPreferred != now.IsPreferred)
        {
            remarks.Add(now.IsPreferred ? "preferred now" : "not preferred any more");
        }

        return [.. remarks.Where(r => r.Length > 0)];

        static string Sources(Claim? claim) => claim is null ? "" : string.Join(", ", claim.Sources);

        static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
    }

    /// <summary>True for a problem with a link; those are told apart from the rest.</summary>
    public static bool IsLink(Diagnostics.Diagnostic problem) =>
        problem.Code.Id.StartsWith("WC03", StringComparison.Ordinal);

    /// <summary>Values of one page that came or went with it, in a few words.</summary>
    public static string Size(SiteReview review, PageChange page)
    {
        var id = page.After ?? page.Before!;
        var values = review
            .Claims.Where(c => c.IsOfPage && c.Page == id)
            .Select(c => (c.After ?? c.Before)!)
            .Where(c => c.Standing is not null)
            .ToArray();
        var unsourced = values.Count(c => c.Standing == Standing.Unsourced);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Type}{(page.IsDraft ? ", draft" : "")}, {values.Length} {(values.Length == 1 ? "value" : "values")}"
            ) + (unsourced > 0 ? string.Create(CultureInfo.InvariantCulture, $", {unsourced} without a source") : "");
    }

    /// <summary>What changed in a source's account.</summary>
    public static string Of(AccountChange account)
    {
        (int Count, string Word)[] counts =
        [
            (account.Added, "added"),
            (account.Lost, "lost"),
            (account.Changed, "changed"),
        ];
        return $"{account.List}: "
            + string.Join(
                ", ",
                counts.Where(c => c.Count > 0).Select(c => $"{c.Count.ToString(CultureInfo.InvariantCulture)} {c.Word}")
            );
    }
}
