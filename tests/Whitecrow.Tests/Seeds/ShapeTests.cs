using Whitecrow.Diagnostics;
using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class ShapeTests
{
    [Fact]
    public void The_shape_of_each_seed_is_recognised()
    {
        Assert.Equal(SeedKind.FilmPage, SeedTexts.Read(SeedTexts.FilmPage).Value?.Kind);
        Assert.Equal(SeedKind.Article, SeedTexts.Read(SeedTexts.Article).Value?.Kind);
        Assert.Equal(SeedKind.FilmList, SeedTexts.Read(SeedTexts.FilmList).Value?.Kind);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t\n", "empty")]
    [InlineData("PNG\0\u0001\u0002\u0003", "binary")]
    [InlineData("milk\neggs\nflour", "--as")]
    public void A_text_of_no_shape_is_refused_with_what_was_looked_for(string text, string words)
    {
        var read = SeedTexts.Read(text);

        Assert.Null(read.Value);
        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal(DiagnosticCode.UnknownShape, diagnostic.Code);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page-modern.txt", "film-database-page")]
    [InlineData("page-did-you-know.txt", "film-database-page")]
    [InlineData("list-of-labels.txt", "annotated-list")]
    [InlineData("list-table.txt", "annotated-list")]
    [InlineData("list-year-first.txt", "annotated-list")]
    [InlineData("article-review.txt", "news-article")]
    [InlineData("article-press-release.txt", "news-article")]
    public void The_shape_of_a_text_is_recognised_in_any_dress(string file, string kind) =>
        Assert.Equal(kind, SeedTexts.Read(SeedTexts.Own(file)).Value?.Kind.Name);

    [Fact]
    public void A_text_is_read_as_the_shape_that_somebody_names() =>
        Assert.Equal(SeedKind.Article, SeedTexts.Read("milk\neggs", SeedKind.Article).Value?.Kind);
}
