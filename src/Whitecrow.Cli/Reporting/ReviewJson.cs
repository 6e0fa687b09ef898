using System.Text.Json;
using Whitecrow.Diagnostics;
using Whitecrow.Review;

namespace Whitecrow.Cli.Reporting;

/// <summary>A review as one JSON object.</summary>
internal sealed class ReviewJson
{
    private readonly Utf8JsonWriter json;

    private ReviewJson(Utf8JsonWriter json) => this.json = json;

    /// <param name="review">What to tell.</param>
    /// <param name="commit">The commit that it is compared with.</param>
    /// <param name="to">Where to.</param>
    public static void Write(SiteReview review, string commit, TextWriter to) =>
        JsonOutput.Write(to, json => new ReviewJson(json).Review(review, commit));

    private void Review(SiteReview review, string commit)
    {
        json.WriteStartObject();
        json.WriteString("base", commit);
        Objects(
            "pages",
            review.Pages,
            page =>
            {
                json.WriteString("before", page.Before?.Value);
                json.WriteString("after", page.After?.Value);
                json.WriteString("title", page.Title);
                json.WriteString("type", page.Type);
                json.WriteBoolean("draft", page.IsDraft);
            }
        );
        Texts("lost_addresses", review.LostAddresses);
        Texts("new_addresses", review.NewAddresses);
        Objects(
            "claims",
            review.Claims,
            change =>
            {
                json.WriteString("page", change.Page.Value);
                json.WriteString("field", change.Field);
                json.WriteString("row", change.Row);
                json.WriteBoolean("of_page", change.IsOfPage);
                Claim("before", change.Before);
                Claim("after", change.After);
            }
        );
        Objects(
            "accounts",
            review.Accounts,
            account =>
            {
                json.WriteString("source", account.Source.Value);
                json.WriteString("list", account.List);
                json.WriteNumber("added", account.Added);
                json.WriteNumber("lost", account.Lost);
                json.WriteNumber("changed", account.Changed);
            }
        );
        Objects(
            "texts",
            review.Texts,
            change =>
            {
                json.WriteString("page", change.Page.Value);
                Objects(
                    "blocks",
                    change.Blocks,
                    block =>
                    {
                        json.WriteString("before", block.Before);
                        json.WriteString("after", block.After);
                    }
                );
                Texts("cites_gained", change.CitesGained);
                Texts("cites_lost", change.CitesLost);
            }
        );
        Objects("links_made", review.LinksMade, Link);
        Objects("links_gone", review.LinksGone, Link);
        Objects("new_problems", review.NewProblems, Problem);
        Objects("solved_problems", review.SolvedProblems, Problem);
        Objects(
            "files",
            review.Files,
            file =>
            {
                json.WriteString("path", file.Path);
                json.WriteString(
                    "fate",
                    file.Fate switch
                    {
                        FileFate.Added => "added",
                        FileFate.Removed => "removed",
                        _ => "changed",
                    }
                );
            }
        );
        Texts("unreadable", review.Unreadable.Select(id => id.Value));
        json.WriteEndObject();
    }

    private void Claim(string name, Claim? claim)
    {
        if (claim is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("value", claim.Text);
        json.WriteString("standing", claim.Standing is { } standing ? ReviewWords.Of(standing) : null);
        Texts("sources", claim.Sources);
        json.WriteString("note", claim.Note);
        json.WriteBoolean("preferred", claim.IsPreferred);
        json.WriteString("file", claim.At.File);
        json.WriteNumber("line", claim.At.Line);
        json.WriteEndObject();
    }

    private void Link(LinkChange link)
    {
        json.WriteString("from", link.From.Value);
        json.WriteString("to", link.To.Value);
        json.WriteString("relation", link.Relation);
    }

    private void Problem(Diagnostic problem)
    {
        json.WriteString("code", problem.Code.Id);
        json.WriteString("severity", problem.SeverityName);
        json.WriteString("file", problem.Location.File);
        json.WriteNumber("line", problem.Location.Line);
        json.WriteNumber("column", problem.Location.Column);
        json.WriteString("message", problem.Message);
    }

    private void Objects<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
