using System.Text;
using Whitecrow.Review;

namespace Whitecrow.Tests.Review;

/// <summary>Compares small sites that are written in a test.</summary>
internal static class Reviewing
{
    /// <summary>A film with its people and sources; every test changes a copy of it.</summary>
    public const string Site = """
        === site.yml
        title: Test
        === content/films/leap.md
        ---
        title: The Leap
        summary: A film about a leap.
        year: {value: 1961, cite: [list:3, page:2]}
        runtime: {value: 127, cite: page:4}
        genres: [drama, dance]
        cast:
          - {person: people/ana-dorn, character: A dancer, cite: page:7}
          - {person: Bo Ek, character: A guard, cite: page:8}
        releases:
          - {date: 1961-05-01, country: FR, kind: festival, cite: page:9}
          - {date: 1961-06-16, country: FR, kind: theatrical, cite: [list:3, page:9]}
          - {date: 1962-01-01, country: GB, kind: theatrical}
        ---
        A film by many hands.[@page:2]

        It shows [Ana Dorn](../people/ana-dorn.md) on a stage in Paris.
        === content/people/ana-dorn.md
        ---
        title: Ana Dorn
        born: {date: 1938-03-17, cite: list:5}
        ---
        She danced.
        === content/sources/list.md
        ---
        title: A list
        kind: annotated-list
        ---
        === content/sources/page.md
        ---
        title: A page
        kind: film-database-page
        claims:
          - {lines: 2, about: films/leap, field: year, value: 1961}
        furniture: ['1']
        ---
        """;

    /// <summary>What a change to <see cref="Site"/> does.</summary>
    /// <param name="change">Texts to replace, each with what comes in its place; each stands in the site once.</param>
    public static SiteReview Of(params (string Old, string New)[] change) => Between(Site, Changed(Site, change));

    /// <summary>The site with some of its text replaced.</summary>
    public static string Changed(string site, params (string Old, string New)[] change)
    {
        foreach (var (old, now) in change)
        {
            var at = site.IndexOf(old, StringComparison.Ordinal);
            if (at < 0 || site.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
            {
                throw new ArgumentException($"'{old}' does not stand in the site exactly once", nameof(change));
            }

            site = site.Replace(old, now, StringComparison.Ordinal);
        }

        return site;
    }

    /// <summary>What lies between two sites.</summary>
    public static SiteReview Between(string before, string after, params (string From, string To)[] moves) =>
        Pipeline.Review(Input(before), Input(after), moves);

    /// <summary>Changed values as lines: <c>page field (row): old → new [sources before → sources after]</c>.</summary>
    public static string[] Lines(this SiteReview review) => [.. review.Claims.Select(Line)];

    private static string Line(ClaimChange c) =>
        $"{c.Page} {c.Field}{(c.Row is null ? "" : $" ({c.Row})")}: {Side(c.Before)} → {Side(c.After)}";

    private static string Side(Claim? claim) =>
        claim is null ? "nothing" : $"{claim.Text} [{string.Join(' ', claim.Sources)}] {claim.Standing}".TrimEnd();

    private static SiteInput Input(string files) =>
        new([
            .. files
                .Split("=== ", StringSplitOptions.RemoveEmptyEntries)
                .Select(f => f.Split('\n', 2))
                .Select(f => new InputFile(f[0].Trim(), Encoding.UTF8.GetBytes(f[1]))),
        ]);
}
