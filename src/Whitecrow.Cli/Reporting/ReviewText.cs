using Whitecrow.Review;

namespace Whitecrow.Cli.Reporting;

/// <summary>A review for a person at a terminal: one line a change.</summary>
internal sealed class ReviewText
{
    private readonly TonedText text = new();

    private ReviewText() { }

    /// <param name="review">What to tell.</param>
    /// <param name="since">What it is compared with.</param>
    public static TonedText Of(SiteReview review, string since)
    {
        var writer = new ReviewText();
        writer.text.Add($"Since {since}: {ReviewWords.Counts(review)}", Tone.Strong).End();
        writer.Section(
            "pages",
            review.Pages,
            page =>
            {
                var (mark, tone, words) = page switch
                {
                    { Before: null } => ("+", Tone.Good, $"{page.After}"),
                    { After: null } => ("-", Tone.Bad, $"{page.Before}"),
                    _ => ("~", Tone.Doubtful, $"{page.Before} → {page.After}"),
                };
                var size = page is { Before: not null, After: not null } ? page.Type : ReviewWords.Size(review, page);
                writer.Line(mark, tone, $"{words}  {page.Title} ({size})");
            }
        );
        writer.Section(
            "addresses that lead nowhere now; name them in a page's redirect_from",
            review.LostAddresses,
            address => writer.Line("!", Tone.Bad, address)
        );
        writer.Section("values", review.Claims.Where(c => !c.IsOfPage), writer.Claim);
        writer.Section(
            "accounts of sources",
            review.Accounts,
            account => writer.Line("~", Tone.Doubtful, $"{account.Source} {ReviewWords.Of(account)}")
        );
        writer.Section("texts", review.Texts, writer.Text);
        writer.Section(
            "links",
            review.LinksMade,
            link => writer.Line("+", Tone.Good, $"{link.From} → {link.To} ({link.Relation})")
        );
        writer.Section(
            "links gone",
            review.LinksGone,
            link => writer.Line("-", Tone.Bad, $"{link.From} → {link.To} ({link.Relation})")
        );
        writer.Section(
            "links broken",
            review.NewProblems.Where(ReviewWords.IsLink),
            problem => writer.Line("!", Tone.Bad, problem.ToString())
        );
        writer.Section(
            "new problems",
            review.NewProblems.Where(p => !ReviewWords.IsLink(p)),
            problem => writer.Line("!", Tone.Bad, problem.ToString())
        );
        writer.Section(
            "problems solved",
            review.SolvedProblems,
            problem => writer.Line("+", Tone.Good, problem.ToString())
        );
        writer.Section(
            "other files",
            review.Files,
            file =>
            {
                var (mark, tone) = file.Fate switch
                {
                    FileFate.Added => ("+", Tone.Good),
                    FileFate.Removed => ("-", Tone.Bad),
                    _ => ("~", Tone.Doubtful),
                };
                writer.Line(mark, tone, file.Path);
            }
        );
        writer.Section(
            "pages that cannot be compared, since their file cannot be read",
            review.Unreadable,
            id => writer.Line("!", Tone.Bad, id.Value)
        );
        return writer.text;
    }

    private void Section<T>(string title, IEnumerable<T> items, Action<T> write)
    {
        var all = items.ToArray();
        if (all.Length > 0)
        {
            text.End().Add(title, Tone.Strong).End();
            foreach (var item in all)
            {
                write(item);
            }
        }
    }

    private void Line(string mark, Tone tone, string words) => text.Add($"  {mark} ", tone).Add(words).End();

    private void Claim(ClaimChange change)
    {
        var place = $"{change.Page} {ReviewWords.Place(change)}: ";
        switch (change)
        {
            case { Before: null, After: { } added }:
                text.Add("  + ", Tone.Good).Add(place).Add(added.Text, Tone.Good);
                break;
            case { Before: { } lost, After: null }:
                text.Add("  - ", Tone.Bad).Add(place).Add(lost.Text, Tone.Bad);
                break;
            case { Before: { } old, After: { } now, IsOfValue: true }:
                text.Add("  ~ ", Tone.Doubtful).Add(place).Add(old.Text, Tone.Bad).Add(" → ").Add(now.Text, Tone.Good);
                break;
            default:
                text.Add("  ~ ", Tone.Doubtful).Add(place).Add(change.After!.Text);
                break;
        }

        var remarks = ReviewWords.Remarks(change);
        if (!remarks.IsEmpty)
        {
            text.Add($"  [{string.Join("; ", remarks)}]", Tone.Faint);
        }

        text.End();
    }

    private void Text(TextChange change)
    {
        text.Add("  ~ ", Tone.Doubtful).Add(change.Page.Value);
        var cites = change.CitesGained.Select(c => "+" + c).Concat(change.CitesLost.Select(c => "-" + c)).ToArray();
        if (cites.Length > 0)
        {
            text.Add($"  [cites {string.Join(", ", cites)}]", Tone.Faint);
        }

        text.End();
        foreach (var block in change.Blocks)
        {
            text.Add("      ");
            foreach (var run in block.Words)
            {
                _ = run.Side switch
                {
                    Side.Before => text.Add($"[-{run.Text}-]", Tone.Bad),
                    Side.After => text.Add($"{{+{run.Text}+}}", Tone.Good),
                    _ => text.Add(run.Text),
                };
            }

            text.End();
        }
    }
}
