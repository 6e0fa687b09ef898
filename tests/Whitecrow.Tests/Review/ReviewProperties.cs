using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Review;
using Xunit;

namespace Whitecrow.Tests.Review;

public class ReviewProperties
{
    private static readonly string[] Pieces =
    [
        "1961",
        "1938-03-17",
        "people/ana-dorn",
        "films/leap",
        "page:9",
        "list:3",
        "drama, dance",
        "A guard",
        "Bo Ek",
        "title: ",
        "kind: theatrical",
        "redirect_from: [people/ana-dorn]\n",
        "---\n",
        "  - ",
        "{",
        "}",
        "\n\n",
        "Paris",
        "and [[The Leap]] ",
        "runtime: {value: 127, cite: page:4}\n",
        "status: disputed, note: x",
        ", cite: list",
        "derived_from: page\n",
        "draft: true\n",
    ];

    [Fact]
    public void A_site_compared_with_itself_has_no_change() =>
        Prop.ForAll(
                Site.ToArbitrary(),
                site =>
                {
                    var review = Reviewing.Between(site, site);
                    return (review with { Unreadable = [] }).IsEmpty;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Undoing_a_change_loses_what_it_added_and_adds_what_it_lost() =>
        Prop.ForAll(
                Site.ToArbitrary(),
                Site.ToArbitrary(),
                (one, other) =>
                {
                    var there = Reviewing.Between(one, other);
                    var back = Reviewing.Between(other, one);
                    Assert.Equal(Told(there, isTurned: false), Told(back, isTurned: true));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // A site in which some pieces have been put in the place of others.
    private static Gen<string> Site =>
        from changes in (
            from old in Gen.Elements(Pieces)
            from now in Gen.Elements(Pieces.Append("").ToArray())
            from at in Gen.Choose(0, Reviewing.Site.Length)
            select (old, now, at)
        )
            .ListOf()
            .Resize(6)
        select changes.Aggregate(
            Reviewing.Site,
            (site, change) =>
                site.IndexOf(change.old, Math.Min(change.at, site.Length), StringComparison.Ordinal)
                    is var found
                        and >= 0
                    ? OncePerPath(site[..found] + change.now + site[(found + change.old.Length)..])
                    : site
        );

    // A folder has no two files of one name.
    private static string OncePerPath(string site) =>
        string.Concat(
            site.Split("=== ", StringSplitOptions.RemoveEmptyEntries)
                .DistinctBy(f => f.Split('\n')[0])
                .Select(f => "=== " + f)
        );

    private static string[] Told(SiteReview review, bool isTurned)
    {
        var moved = review
            .Pages.Where(p => p is { Before: not null, After: not null })
            .SelectMany(p =>
                new[] { p.Before!.Value, p.After!.Value }.Select(id => (id, Name: $"{(isTurned ? p.After : p.Before)}"))
            )
            .ToDictionary(p => p.id, p => p.Name);
        string Name(string? id) => id is null ? "" : moved.GetValueOrDefault(id, id);
        string Turn(string? was, string? isNow) => isTurned ? $"{isNow} → {was}" : $"{was} → {isNow}";
        string Side(Claim? claim) =>
            claim is null ? "" : $"{claim.Text} {claim.Standing} {string.Join(' ', claim.Sources)} {claim.Note}";
        return
        [
            .. review.Pages.Select(p => "page " + Turn(p.Before?.Value, p.After?.Value)),
            .. (isTurned ? review.NewAddresses : review.LostAddresses).Select(a => "lost " + a),
            .. (isTurned ? review.LostAddresses : review.NewAddresses).Select(a => "new " + a),
            .. review
                .Claims.Select(c => $"claim {Name(c.Page.Value)} {c.Field} {Turn(Side(c.Before), Side(c.After))}")
                .Order(StringComparer.Ordinal),
            .. review.Accounts.Select(a =>
                $"account {Name(a.Source.Value)} {a.List} {Turn($"{a.Lost}", $"{a.Added}")} {a.Changed}"
            ),
            .. review.Texts.SelectMany(t =>
                t.Blocks.Select(b => $"text {Name(t.Page.Value)} {Turn(b.Before, b.After)}")
                    .Append($"cites {Turn(string.Join(' ', t.CitesLost), string.Join(' ', t.CitesGained))}")
            ),
            .. Links("made", isTurned ? review.LinksGone : review.LinksMade),
            .. Links("gone", isTurned ? review.LinksMade : review.LinksGone),
            .. (isTurned ? review.SolvedProblems : review.NewProblems)
                .Select(p => $"new {p.Code.Id} {p.Message}")
                .Order(StringComparer.Ordinal),
            .. (isTurned ? review.NewProblems : review.SolvedProblems)
                .Select(p => $"solved {p.Code.Id} {p.Message}")
                .Order(StringComparer.Ordinal),
            .. review.Unreadable.Select(u => "unreadable " + u),
        ];

        IEnumerable<string> Links(string how, IEnumerable<LinkChange> links) =>
            links
                .Select(l => $"{how} {Name(l.From.Value)} {Name(l.To.Value)} {l.Relation}")
                .Order(StringComparer.Ordinal);
    }
}
