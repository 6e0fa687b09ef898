using System.Globalization;
using System.Text;
using Whitecrow.Pages;
using Whitecrow.Review;

namespace Whitecrow.Cli.Reporting;

/// <summary>A review as Markdown that GitHub renders: in the summary of a job, or in a comment.</summary>
/// <remarks>
/// What strangers wrote stands in code spans or as escaped HTML, so that it can neither link, mention anybody, show a
/// picture nor end a list.
/// </remarks>
internal sealed class ReviewMarkdown
{
    // A step's summary may have 1 MiB; GitHub shows nothing of a larger one.
    private const int MostBytes = 900_000;

    // Blocks of HTML that GitHub has to lay out; a person reads none of them after the first hundred.
    private const int MostInOneSection = 1_000;

    private readonly StringBuilder text = new();
    private int bytes;

    private ReviewMarkdown() { }

    /// <param name="review">What to tell.</param>
    /// <param name="since">What it is compared with.</param>
    public static string Of(SiteReview review, string since)
    {
        var writer = new ReviewMarkdown();
        writer.Add($"## What this changes\n\nSince {Code(since)}: {ReviewWords.Counts(review)}.\n");
        writer.Section("Values", review.Claims.Where(c => !c.IsOfPage), Claim);
        writer.Section("Pages", review.Pages, page => Page(review, page));
        writer.Section(
            "⚠️ Addresses that lead nowhere now",
            review.LostAddresses,
            address => $"- {Code(address)}: name it in the `redirect_from` of the page that takes its place\n"
        );
        writer.Section(
            "⚠️ Links broken",
            review.NewProblems.Where(ReviewWords.IsLink),
            problem => $"- {Code(problem.ToString())}\n"
        );
        writer.Section(
            "⚠️ New problems",
            review.NewProblems.Where(p => !ReviewWords.IsLink(p)),
            problem => $"- {Code(problem.ToString())}\n"
        );
        writer.Section("Problems solved", review.SolvedProblems, problem => $"- {Code(problem.ToString())}\n");
        writer.Section(
            "⚠️ Pages that cannot be compared, since their file cannot be read",
            review.Unreadable,
            id => $"- {Code(id.Value)}\n"
        );
        writer.Section(
            "Links made",
            review.LinksMade,
            link => $"- {Code(link.From.Value)} → {Code(link.To.Value)} ({Code(link.Relation)})\n"
        );
        writer.Section(
            "Links gone",
            review.LinksGone,
            link => $"- {Code(link.From.Value)} → {Code(link.To.Value)} ({Code(link.Relation)})\n"
        );
        writer.Section(
            "Accounts of sources",
            review.Accounts,
            account => $"- {Code(account.Source.Value)} {ReviewWords.Of(account)}\n"
        );
        writer.Section(
            "Other files",
            review.Files,
            file =>
                $"- {Code(file.Path)} is {file.Fate switch { FileFate.Added => "new", FileFate.Removed => "gone", _ => "changed" }}\n"
        );
        writer.Section("Texts", review.Texts, Text);
        return writer.text.ToString();
    }

    private void Section<T>(string title, IEnumerable<T> items, Func<T, string> write)
    {
        var all = items.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        Add($"\n### {title}\n\n");
        var told = 0;
        foreach (var item in all.Take(MostInOneSection))
        {
            if (!Add(write(item)))
            {
                break;
            }

            told++;
        }

        if (told < all.Length)
        {
            var rest = (all.Length - told).ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"\n… and {rest} more; `whitecrow review` tells them all.\n");
        }
    }

    // A piece is added whole or not at all, so that no markup stays open.
    private bool Add(string piece)
    {
        var size = Encoding.UTF8.GetByteCount(piece);
        if (bytes + size > MostBytes)
        {
            return false;
        }

        bytes += size;
        text.Append(piece);
        return true;
    }

    private static string Claim(ClaimChange change)
    {
        var what = change switch
        {
            { Before: null, After: { } added } => $"➕ {Code(added.Text)}",
            { Before: { } lost, After: null } => $"➖ {Code(lost.Text)}",
            { Before: { } old, After: { } now, IsOfValue: true } => $"{Code(old.Text)} → {Code(now.Text)}",
            _ => Code(change.After!.Text),
        };
        var remarks = ReviewWords.Remarks(change);
        var warning = change.LostItsSources ? "⚠️ " : "";
        return $"- {warning}{Code(change.Page.Value)} **{Plain(ReviewWords.Place(change))}**: {what}"
            + (remarks.IsEmpty ? "" : $" ({string.Join("; ", remarks.Select(Plain))})")
            + "\n";
    }

    private static string Page(SiteReview review, PageChange page) =>
        page switch
        {
            { Before: null } => $"- ➕ {Code($"{page.After}")} {Plain(page.Title)} ({ReviewWords.Size(review, page)})\n",
            { After: null } => $"- ➖ {Code($"{page.Before}")} {Plain(page.Title)} ({ReviewWords.Size(review, page)})\n",
            _ => $"- {Code($"{page.Before}")} → {Code($"{page.After}")} {Plain(page.Title)}\n",
        };

    // HTML throughout, without a blank line in it: what stands in it is not read as Markdown.
    private static string Text(TextChange change)
    {
        var html = new StringBuilder("<details><summary><code>");
        html.Append(Html(change.Page.Value)).Append("</code>");
        if (change.Blocks.Length > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $" {change.Blocks.Length} {(change.Blocks.Length == 1 ? "paragraph" : "paragraphs")}"
            );
        }

        html.Append("</summary>\n");
        if (change.CitesGained.Length + change.CitesLost.Length > 0)
        {
            html.Append("<p>Cites ")
                .AppendJoin(
                    ", ",
                    change
                        .CitesGained.Select(c => $"<ins><code>{Html(c)}</code></ins>")
                        .Concat(change.CitesLost.Select(c => $"<del><code>{Html(c)}</code></del>"))
                )
                .Append("</p>\n");
        }

        foreach (var block in change.Blocks)
        {
            html.Append("<blockquote>");
            foreach (var run in block.Words)
            {
                var words = Html(run.Text);
                html.Append(
                    run.Side switch
                    {
                        Side.Before => $"<del>{words}</del>",
                        Side.After => $"<ins>{words}</ins>",
                        _ => words,
                    }
                );
            }

            html.Append("</blockquote>\n");
        }

        // The blank line ends the HTML, so that what follows is Markdown again.
        return html.Append("</details>\n\n").ToString();
    }

    // In code nothing means anything; the fence is longer than any run of backticks in it.
    private static string Code(string text)
    {
        var line = Printable.Line(text);
        var longest = 0;
        for (int i = 0, run = 0; i < line.Length; i++)
        {
            run = line[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var blank = line.StartsWith('`') || line.EndsWith('`') || line.Trim().Length == 0 ? " " : "";
        return $"{fence}{blank}{line}{blank}{fence}";
    }

    // Only within a line, where nothing else has a meaning. A backslash makes ASCII punctuation mean nothing (CommonMark 2.4);
    // a name behind @ is told of it whatever stands before, so that goes as a number.
    private static string Plain(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in Printable.Line(text))
        {
            _ = c switch
            {
                '@' => escaped.Append("&#64;"),
                '&' or '<' or '>' => escaped.Append(HtmlText.Escape(c.ToString())),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or ':' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string Html(string text) =>
        HtmlText.Escape(Printable.Line(text)).Replace("@", "&#64;", StringComparison.Ordinal);
}
