using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

/// <summary>A test that needs the original texts, which the repository may not hold.</summary>
public sealed class OriginalsFactAttribute : FactAttribute
{
    public const string Variable = "WHITECROW_SEEDS";

    public OriginalsFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder || !Directory.Exists(folder))
        {
            Skip = $"{Variable} does not name the folder with the original texts.";
        }
    }
}

public sealed class OriginalSeedTests
{
    // Fields whose value is a sentence or its order, which the rewording changes.
    private static readonly string[] Worded = ["goofs", "reviews", "ratings", "writers", SeedClaim.Statement];

    [OriginalsFact]
    public void The_original_film_page_says_what_the_reworded_one_says() =>
        AssertSame("000_f460cc5d12db68f2.txt", SeedTexts.FilmPage);

    [OriginalsFact]
    public void The_original_article_says_what_the_reworded_one_says() =>
        AssertSame("001_d376c694c21b172e.txt", SeedTexts.Article);

    [OriginalsFact]
    public void The_original_list_says_what_the_reworded_one_says() =>
        AssertSame("002_0d81e0acb466eebc.txt", SeedTexts.FilmList);

    private static void AssertSame(string name, string reworded)
    {
        var original = File.ReadAllText(
            Path.Combine(Environment.GetEnvironmentVariable(OriginalsFactAttribute.Variable)!, name)
        );

        Assert.Equal(Facts(original), Facts(reworded));
    }

    private static string[] Facts(string text)
    {
        var reading = SeedTexts.Read(text).Value!;
        return
        [
            .. reading
                .Claims.Select(c => $"{c.Lines} {c.About} {c.Field} {(Worded.Contains(c.Field) ? "" : c.Value)}")
                .Concat(reading.Gaps.Select(g => $"{g.Lines} gap {g.About} {g.Field}"))
                .Concat(reading.Furniture.Select(f => $"{f} furniture"))
                .Concat(reading.Passages.Select(p => $"{p.Lines} passage"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
